import { expect, test } from "vitest";
import type { Fact, FactOf, Kind, SignedData } from "~/domain/facts";
import { languages } from "~/domain/language";
import type { Plan } from "~/domain/plan";
import { messagesFor } from "~/i18n/all.server";
import { saySentence } from "~/i18n/say-sentence";
import { forgotten, sentenceOf } from "~/views/sentences";
import { openDeal } from "../support/deal";
import { makeWorld } from "../support/world";

type Told<K extends Kind> = [data: FactOf<K>["data"], said: FactOf<K>["said"]];
const reason = { words: { reason: "Holidays" } };
const connection = { ip: "", agent: "" };
const signed: SignedData = {
  textHash: "",
  language: "en",
  edition: 1,
  strength: "code",
  codeId: null,
  codeAge: null,
  consentHash: null,
};
const statement = { statement: "We agree.", typedName: "Giulia Ferrante" };

/** One fact of every kind; a kind without one does not compile. `ids` are of a real plan. */
const told = (plan: Plan): { [K in Kind]: Told<K>[] } => {
  const stepId = Object.keys(plan.steps)[0] ?? "";
  const personId = Object.keys(plan.people)[1] ?? "";
  const other = Object.keys(plan.people)[2] ?? "";
  const verifierId = Object.keys(plan.verifiers)[0] ?? "";
  const exitId = Object.keys(plan.exits)[0] ?? "";
  const stageId = plan.stages[0]?.id ?? "";
  const person = { personId, roles: ["legal"], lead: true, decides: false, zone: "UTC", language: "en" as const };
  const names = { name: "Giulia", email: "g@valdorba.example", company: "Valdorba", title: "" };
  const words = { words: names };
  const meeting = { meetingId: "m1", stepId: null, type: "status", zone: "Europe/Rome" } as const;
  const times = {
    startsAt: "2026-09-22T08:00:00.000Z",
    endsAt: "2026-09-22T09:00:00.000Z",
    dueAt: "2026-09-23T22:00:00.000Z",
  };
  const minutes = { summary: "", decisions: [], actions: [], open: "", next: "" };
  const sent = { meetingId: "m1", version: 1, to: [personId, other], late: false, textHash: "", becameSteps: [] };
  const set = (
    field: FactOf<"step.set">["data"]["field"],
    value: FactOf<"step.set">["data"]["value"],
  ): Told<"step.set"> => [{ stepId, field, value }, {}];
  return {
    // Its words are seen on the first page of every record.
    "plan.opened": [],
    "lane.opened": [[{ planId: plan.id, lane: "vendor", key: "", app: "", template: null }, {}]],
    "plan.shared": [[{}, {}]],
    "plan.worded": [[{ field: "reasonToAct" }, { words: { text: "Gas" } }]],
    "plan.eventSet": [
      [{ on: "2026-12-01" }, {}],
      [{ on: null }, {}],
    ],
    "target.moved": [[{ on: "2026-11-20", moved: [] }, reason]],
    "target.confirmed": [[{ on: "2026-11-20" }, {}]],
    "target.suggested": [[{ on: "2026-11-20" }, reason]],
    "stage.added": [[{ stageId, after: null, phase: "" }, { words: { title: "Agree", challenge: "" } }]],
    "gate.added": [[{ gateId: "g1", verifiers: [] }, { words: { title: "Agreed" } }]],
    "gate.worded": [[{ gateId: "g1" }, { words: { text: "Agreed by all" } }]],
    "gate.set": [[{ gateId: "g1", verifiers: ["v1"] }, {}]],
    "gate.removed": [[{ gateId: "g1" }, {}]],
    "verifier.set": [
      [{ verifierId, level: 3, byRole: "each_member", byPeople: [], datesStepId: null }, {}],
      [{ verifierId, level: 3, byRole: "", byPeople: [personId], datesStepId: null }, {}],
    ],
    "criterion.added": [[{ criterionId: "c1", weight: 3 }, { words: { text: "Gas falls" } }]],
    "criterion.changed": [[{ criterionId: "c1", weight: 4 }, { words: { text: "Gas falls by a tenth" } }]],
    "criterion.removed": [[{ criterionId: "c1" }, {}]],
    "criteria.agreed": [[{ criterionIds: ["c1"], weights: [3] }, {}]],
    "criterion.judged": [
      [{ criterionId: "c1", met: true }, { words: { note: "" } }],
      [{ criterionId: "c1", met: false }, { words: { note: "Not yet" } }],
    ],
    "person.added": [[{ ...person, side: "customer", staffId: null }, words]],
    "person.changed": [[person, words]],
    "person.invited": [[{ personId, linkId: null }, {}]],
    "person.removed": [
      [{ personId, to: null }, reason],
      [{ personId, to: other }, reason],
    ],
    "decider.confirmed": [[{ personId }, {}]],
    "link.replaced": [[{ linkId: "l1", personId, generation: 2 }, {}]],
    "link.ended": [
      [{ linkId: "l1", personId }, {}],
      [{ linkId: "l1", personId: null }, {}],
    ],
    "viewer.opened": [[{ linkId: "l1" }, {}]],
    "mailbox.confirmed": [[{ personId, codeId: "c1" }, { connection }]],
    "consent.given": [
      [
        { personId, textHash: "", language: "en" },
        { words: { text: "I agree" }, connection },
      ],
    ],
    "step.added": Object.values(plan.steps)
      .slice(0, 1)
      .map(
        ({ title, why, deliverable, acceptance, ...step }): Told<"step.added"> => [
          { ...step, offset: null },
          {
            words: { title: title ?? "", why: why ?? "", deliverable: deliverable ?? "", acceptance: acceptance ?? "" },
          },
        ],
      ),
    "step.worded": [[{ stepId, field: "title" }, { words: { text: "Agree on Tuesday" } }]],
    "step.set": [
      set("dueOn", "2026-10-01"),
      set("hard", true),
      set("ownerId", personId),
      set("ownerId", null),
      set("dependsOn", [stepId]),
      set("supporters", [{ side: "customer", role: "legal", personId }]),
    ],
    "step.timed": [
      [{ stepId, timing: { from: "target", days: -8, unit: "calendar" }, dueOn: "2026-11-05" }, {}],
      [{ stepId, timing: { from: "due", stepId, days: 2, unit: "working" }, dueOn: "2026-11-05" }, {}],
      [{ stepId, timing: { from: "done", stepId, days: 2, unit: "working" }, dueOn: "2026-11-05" }, {}],
      [{ stepId, timing: null, dueOn: "2026-11-05" }, {}],
    ],
    "dates.followed": [[{ moved: [{ stepId, dueOn: "2026-11-05" }] }, {}]],
    "calendar.set": [[{ side: "customer", country: "IT", workdays: [1], holidays: ["2026-11-01"], freezes: [] }, {}]],
    "step.moved": [[{ stepId, stageId, after: null }, {}]],
    "step.removed": [[{ stepId }, reason]],
    "step.restored": [[{ stepId }, {}]],
    "step.setAside": [[{ stepId }, reason]],
    "step.takenUp": [[{ stepId }, {}]],
    "step.blocked": [[{ stepId }, reason]],
    "step.unblocked": [[{ stepId }, {}]],
    "letter.reported": (["delivered", "bounced"] as const).map(
      (outcome): Told<"letter.reported"> => [
        { letterId: "letter1", letter: "minutes", personId, about: "m1/1", outcome },
        {},
      ],
    ),
    "step.ticked": [
      [{ stepId, claim: false }, {}],
      [{ stepId, claim: true }, {}],
    ],
    "step.unticked": [[{ stepId }, reason]],
    "step.accepted": [[{ stepId }, {}]],
    "step.guided": [[{ stepId, role: "legal" }, { words: { missing: "", questions: [], answer: "" } }]],
    "comment.added": [[{ commentId: "c1", stepId }, { words: { text: "Noted" } }]],
    "resource.added": [[{ resourceId: "r1", stepId }, { words: { label: "Terms", url: "https://x.example" } }]],
    "file.added": [[{ fileId: "f1", stepId, sha256: "", bytes: 1, type: "pdf" }, { words: { name: "terms.pdf" } }]],
    "attachment.removed": [[{ stepId, attachmentId: "f1" }, {}]],
    "colleague.asked": [[{ stepId, personId }, { words: { text: "" } }]],
    "verifier.added": [
      [
        { verifierId, stepId, kind: "participation", level: 1, byRole: "", byPeople: [] },
        { words: { text: { en: "We took part.", es: "Sí.", it: "Sì.", "zh-Hans": "是。" } } },
      ],
    ],
    "verifier.worded": [[{ verifierId }, { words: { text: "We agree." } }]],
    "verifier.removed": [[{ verifierId: "gone" }, {}]],
    "verifier.reported": [[{ verifierId }, {}]],
    "verifier.signed": [
      [
        { ...signed, verifierId, personId },
        { words: statement, connection },
      ],
    ],
    "verifier.withdrawn": [[{ verifierId, personId }, reason]],
    "exit.added": [[{ exitId, stepId, byRole: "", byPeople: [] }, { words: { question: "Go on?", onExit: "" } }]],
    "exit.worded": [[{ exitId, field: "question" }, { words: { text: "Go on?" } }]],
    "exit.removed": [[{ exitId: "gone" }, {}]],
    "exit.answered": [exitId, null].flatMap((id) =>
      (["continue", "continue_with", "stop"] as const).map(
        (answer): Told<"exit.answered"> => [
          { ...signed, exitId: id, personId, answer },
          { words: { ...statement, reason: "" }, connection },
        ],
      ),
    ),
    "readiness.given": (["yes", "yes_but", "no"] as const).map(
      (answer): Told<"readiness.given"> => [
        { ...signed, personId, answer, conditions: answer === "yes_but" ? ["k1", "k2"] : [] },
        { words: { ...statement, reason: "" }, connection },
      ],
    ),
    "readiness.reconfirmed": [
      [
        { ...signed, personId, inPlaceOf: other },
        { words: statement, connection },
      ],
    ],
    "approval.given": (["approved", "refused"] as const).map(
      (answer): Told<"approval.given"> => [
        { ...signed, personId, answer, version: null, conditions: [] },
        { words: { ...statement, reason: "" }, connection },
      ],
    ),
    "condition.added": [
      [
        {
          conditionId: "k1",
          from: "readiness",
          kind: "demo",
          stepId,
          ownerId: personId,
          closerId: other,
          dueOn: "2026-10-30",
        },
        { words: { text: "A demonstration with our own data" } },
      ],
    ],
    "condition.placed": [[{ conditionId: "k1", stepId }, {}]],
    "condition.closed": [[{ conditionId: "k1" }, {}]],
    "condition.waived": [[{ conditionId: "k1" }, reason]],
    "condition.failed": [[{ conditionId: "k1" }, reason]],
    "standIn.named": [[{ personId, standInId: other, from: "2026-10-01", until: "2026-10-09" }, {}]],
    "standIn.ended": [[{ personId }, {}]],
    "contract.drafted": [
      [
        { version: 1, offerVersion: 2, price: [], startsOn: "2027-01-01", hash: "" },
        { words: { scope: "Three plants", timing: "Three years", conditions: "45 days" } },
      ],
    ],
    "contract.approved": [[{ version: 1, side: "vendor" }, {}]],
    "contract.signed": [
      [
        { ...signed, personId, side: "customer", version: 1, contractHash: "" },
        { words: statement, connection },
      ],
    ],
    "contract.dispatched": [[{ version: 1, on: "2026-12-01" }, {}]],
    "payment.noted": (["first", "final"] as const).map(
      (which): Told<"payment.noted"> => [{ which, on: "2026-12-01" }, {}],
    ),
    "plan.withdrawn": [[{ personId }, reason]],
    "stop.takenBack": [[{ personId, stopSeq: 1 }, { connection }]],
    "meeting.recorded": [
      [{ ...meeting, ...times, present: [], absent: [] }, { words: { subject: "First meeting", aim: "" } }],
    ],
    "minutes.sent": [
      [sent, { words: minutes }],
      [{ ...sent, late: true }, { words: minutes }],
      [{ ...sent, version: 2 }, { words: minutes }],
    ],
    "offer.presented": [
      [
        { version: 1, hash: "", verifiersOpen: [] },
        { sections: { sections: [] }, words: { override: "" } },
      ],
      [
        { version: 1, hash: "", verifiersOpen: ["v"] },
        { sections: { sections: [] }, words: { override: "Now" } },
      ],
    ],
    "decision.requested": [[{ version: 1, personIds: [personId] }, { words: { message: "" } }]],
    "decision.given": (["yes", "no"] as const).map(
      (answer): Told<"decision.given"> => [
        { ...signed, personId, answer, version: 1, offerHash: "" },
        { words: { ...statement, reason: "" }, connection },
      ],
    ),
    "decision.postponed": [[{ personId, on: "2026-12-01" }, reason]],
    "standpoint.written": [[{ personId }, { words: { objective: "Less gas", concern: "", needs: "" } }]],
    "standpoint.opened": [[{ personId }, { words: { objective: "Less gas", concern: "", needs: "" } }]],
    "placeholder.shown": [
      [{ placeholderId: "p1", stageId, after: null, on: "2026-11-06" }, { words: { text: "internal approval" } }],
    ],
    "placeholder.taken": [[{ placeholderId: "p1" }, {}]],
    "placeholder.tied": [
      [{ stepId, placeholderId: "p1" }, {}],
      [{ stepId, placeholderId: null }, {}],
    ],
    "pass.asked": [
      [{ personId: "new1", throughId: personId, codeId: "c1" }, { words: { name: "Luca Neri", email: "l@v.example" } }],
    ],
    "pass.settled": [
      [{ personId: "new1", admitted: true }, {}],
      [{ personId: "new1", admitted: false }, {}],
    ],
    "question.asked": [
      [{ questionId: "q1", stepId: null, kind: "technical", ownerId: personId }, { words: { text: "Modbus?" } }],
    ],
    "question.handedOn": [[{ questionId: "q1", ownerId: other }, {}]],
    "question.answered": [[{ questionId: "q1" }, { words: { text: "Yes, both kinds." } }]],
    "question.accepted": [[{ questionId: "q1" }, {}]],
    "question.givenBack": [[{ questionId: "q1" }, reason]],
    "risk.raised": [[{ riskId: "r1", stepId, ownerId: personId }, { words: { text: "No time in August" } }]],
    "risk.worded": [[{ riskId: "r1", field: "effect" }, { words: { text: "Three weeks later" } }]],
    "risk.set": [
      [{ riskId: "r1", field: "ownerId", value: other }, {}],
      [{ riskId: "r1", field: "dueOn", value: "2026-12-01" }, {}],
      [{ riskId: "r1", field: "dueOn", value: null }, {}],
    ],
    "risk.reviewed": [[{ riskId: "r1" }, {}]],
    "risk.settled": (["mitigated", "accepted", "open"] as const).map(
      (as): Told<"risk.settled"> => [{ riskId: "r1", as }, reason],
    ),
    "objection.raised": [
      [{ objectionId: "o1", meetingId: null, stepId: null, personId }, { words: { text: "Too much", asked: "" } }],
    ],
    "objection.answered": [false, true].map(
      (resolved): Told<"objection.answered"> => [
        { objectionId: "o1", resolved },
        { words: { asked: "", resolution: "Compare per kiln" } },
      ],
    ),
    "objection.rooted": [[{ objectionId: "o1", cause: "value_price" }, { words: { text: "" } }]],
    "attempt.refused": [
      [{ act: "verifier.sign", reason: "onlyCustomer", field: "" }, { words: { text: "" } }],
      [{ act: "step.word", reason: "somebodyChanged", field: "title" }, { words: { text: "Mine" } }],
    ],
    "plan.committed": [
      [
        { ...signed, personId, side: "customer", termsHash: "" },
        { words: { statement: "We agree", typedName: "G" }, terms: null as never, connection },
      ],
    ],
    "slack.set": [
      [{ days: 0 }, {}],
      [{ days: 2 }, {}],
    ],
    "change.proposed": [
      [
        { proposalId: "p1", changes: [], answers: null },
        { ...reason, texts: { said: [] } },
      ],
    ],
    "change.accepted": [[{ proposalId: "p1" }, {}]],
    "change.declined": [[{ proposalId: "p1" }, reason]],
    "change.withdrawn": [[{ proposalId: "p1" }, reason]],
    "export.made": [[{ document: "plan.pdf", version: 1, sha256: "" }, {}]],
    "content.erased": [[{ commitments: ["a", "b"] }, {}]],
    "record.restored": [[{ epoch: 2 }, {}]],
  };
};

test("every kind of entry, and every way of it, is one whole sentence in four languages", async () => {
  const world = makeWorld();
  const deal = await openDeal(world);
  const plan = await deal.plan();
  const by = { kind: "person", id: Object.keys(plan.people)[0] ?? "", side: "vendor", via: "staff" } as const;
  const facts = Object.entries(told(plan)).flatMap(([kind, all]) =>
    all.map(
      ([data, said], at) =>
        ({ kind, lane: "shared", seq: at + 1, at: world.clock.now(), by, subject: "", data, said }) as Fact,
    ),
  );
  const names = Object.fromEntries(Object.values(plan.people).map((person) => [person.personId, person.name]));
  const titles = Object.fromEntries(Object.keys(plan.steps).map((id) => [id, "A step"]));
  expect(facts.length).toBeGreaterThan(65);
  for (const language of languages)
    for (const fact of facts) {
      const sentence = sentenceOf(fact, { plan, earlier: [] });
      const said = saySentence(sentence, { language, messages: messagesFor(language), names, titles });
      expect(said, `${language} ${sentence.code}`).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{/);
      expect(said, `${language} ${sentence.code}`).not.toBe(sentence.code);
      const ends = sentence.code === "step.set" || sentence.code.startsWith("change.") ? /\S$/u : /[.。”»"]$/u;
      expect(said, `${language} ${sentence.code}`).toMatch(ends);
    }
  await world.end();
});

test("what the plan has forgotten is told from when it was added; what was erased says so", async () => {
  const world = makeWorld();
  const deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
  const verifierId = Object.keys((await deal.plan()).verifiers)[2] ?? "";
  await deal.must("Mara", "verifier.remove", { verifierId });
  const plan = await deal.plan();
  const removed = { kind: "verifier.removed", data: { verifierId }, said: {}, by: { kind: "system" } } as never as Fact;
  expect(forgotten(removed, plan)).toBe(verifierId);
  const added = {
    kind: "verifier.added",
    data: { verifierId, stepId: "s" },
    said: { words: { text: "We took part." } },
  } as never as Fact;
  const say = (earlier: Fact[]) =>
    saySentence(sentenceOf(removed, { plan, earlier }), {
      language: "en",
      messages: messagesFor("en"),
      names: {},
      titles: {},
    });
  expect(say([added])).toBe("Countersign removed the confirmation “We took part.”");
  expect(say([])).toBe("Countersign removed the confirmation “[erased]”");
  await world.end();
});
