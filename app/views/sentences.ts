// Every fact as one sentence: which one, and what stands in it as ids, days and words. The i18n area `sentences` has
// the sentence itself in four languages (say-sentence.ts joins the two).

import { factsOf } from "~/domain/changes";
import type { By, Day, Fact, FactOf, Instant, Kind } from "~/domain/facts";
import type { Words } from "~/domain/language";
import type { Plan } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";

/** What stands in a sentence; `null` where it was erased. */
export type Part =
  | { as: "text"; text: Words | null }
  /** A person by name; `null`: the system. */
  | { as: "who"; personId: string | null }
  | { as: "people"; personIds: string[] }
  | { as: "day"; day: Day }
  | { as: "when"; at: Instant; zone: string }
  | { as: "number"; n: number }
  | { as: "planField" | "stepField" | "riskField"; field: string }
  | { as: "sentences"; sentences: Sentence[] }
  | { as: "yesNo"; yes: boolean }
  | { as: "steps"; stepIds: string[] }
  | { as: "act"; act: CommandName }
  /** A word that is the same in every language: a document's name, a version. */
  | { as: "plain"; text: string };

/** Ways in which a kind is said differently. */
export type Way =
  | "plan.eventSet.none"
  | "person.removed.handedOn"
  | "link.ended.viewer"
  | "step.ticked.claim"
  | "plan.committed.both"
  | "exit.answered.stop"
  | "exit.answered.anyDay"
  | "minutes.sent.late"
  | "minutes.sent.correction"
  | "offer.presented.early"
  | "decision.given.no"
  | "risk.settled.accepted"
  | "risk.settled.open"
  | "objection.answered.resolved"
  | "attempt.refused.conflict";
export type SentenceCode = Kind | Way;
export type Sentence = { code: SentenceCode; parts: { [name: string]: Part } };

/** Where names and titles come from: the plan, and earlier facts for what the plan has forgotten. */
export type Around = { plan: Plan; earlier: readonly Fact[] };

type Parts = Sentence["parts"];
type Say<K extends Kind> = (fact: FactOf<K>, around: Around) => Parts | [Way, Parts];

const text = (words: Words | null | undefined): Part => ({ as: "text", text: words ?? null });
const who = (personId: string | null): Part => ({ as: "who", personId });
const day = (on: Day): Part => ({ as: "day", day: on });
const number = (n: number): Part => ({ as: "number", n });
const plain = (said: string): Part => ({ as: "plain", text: said });
const byOf = (by: By): Part => who(by.kind === "person" ? by.id : null);

const step = ({ plan, earlier }: Around, stepId: string): Part => {
  const there = plan.steps[stepId];
  if (there) return text(there.title);
  const added = earlier.find((fact) => fact.kind === "step.added" && fact.data.stepId === stepId);
  return text(added?.kind === "step.added" ? added.said.words?.title : null);
};
const verifier = ({ plan, earlier }: Around, verifierId: string): { text: Words | null; stepId: string } => {
  const there = plan.verifiers[verifierId];
  if (there) return there;
  const found = earlier.find((fact) => fact.kind === "verifier.added" && fact.data.verifierId === verifierId);
  if (found?.kind !== "verifier.added") return { text: null, stepId: "" };
  return { text: found.said.words?.text ?? null, stepId: found.data.stepId };
};
const exit = ({ plan, earlier }: Around, exitId: string): { question: Words | null; stepId: string } => {
  const there = plan.exits[exitId];
  if (there) return there;
  const found = earlier.find((fact) => fact.kind === "exit.added" && fact.data.exitId === exitId);
  if (found?.kind !== "exit.added") return { question: null, stepId: "" };
  return { question: found.said.words?.question ?? null, stepId: found.data.stepId };
};
const attachment = ({ plan, earlier }: Around, { stepId, attachmentId }: { stepId: string; attachmentId: string }) => {
  const there = plan.steps[stepId]?.attachments.find((one) => one.id === attachmentId);
  if (there) return text(there.label);
  for (const fact of earlier) {
    if (fact.kind === "file.added" && fact.data.fileId === attachmentId) return text(fact.said.words?.name);
    if (fact.kind === "resource.added" && fact.data.resourceId === attachmentId) return text(fact.said.words?.label);
  }
  return text(null);
};
const meetingName = ({ plan }: Around, meetingId: string): Part => text(plan.meetings[meetingId]?.subject);

function settingOf(data: FactOf<"step.set">["data"]): Part {
  const { field, value } = data;
  if (field === "dueOn") return day(String(value));
  if (field === "hard") return { as: "yesNo", yes: value === true };
  if (field === "dependsOn") return { as: "steps", stepIds: Array.isArray(value) ? value.map(String) : [] };
  if (field === "supporters") {
    const people = Array.isArray(value)
      ? value.flatMap((one) => (typeof one === "object" ? (one.personId ?? []) : []))
      : [];
    return { as: "people", personIds: people };
  }
  return { as: "people", personIds: typeof value === "string" && value !== "" ? [value] : [] };
}

const nothing: Part = { as: "steps", stepIds: [] };
const peopleIn = (id: string | null): Part => ({ as: "people", personIds: id === null ? [] : [id] });
const question = ({ plan }: Around, id: string): Part => text(plan.voices.questions[id]?.text);
const risk = ({ plan }: Around, id: string): Part => text(plan.voices.risks[id]?.text);
const objection = ({ plan }: Around, id: string): Part => text(plan.voices.objections[id]?.text);

const says: { [K in Kind]: Say<K> } = {
  "plan.opened": ({ data, said }) => ({
    customer: text(said.words?.customer),
    subject: text(said.words?.subject),
    day: day(data.targetOn),
  }),
  "lane.opened": ({ data }, { plan }) => ({ company: text(data.lane === "shared" ? plan.vendor : plan[data.lane]) }),
  "plan.shared": (_fact, { plan }) => ({ customer: text(plan.customer) }),
  "plan.worded": ({ data, said }) => ({
    field: { as: "planField", field: data.field },
    text: text(said.words?.text),
  }),
  "plan.eventSet": ({ data }) => (data.on === null ? ["plan.eventSet.none", {}] : { day: day(data.on) }),
  "target.moved": ({ data, said }) => ({
    day: day(data.on),
    reason: text(said.words?.reason),
    n: number(data.moved.length),
  }),
  "target.confirmed": ({ data }) => ({ day: day(data.on) }),
  "target.suggested": ({ data, said }) => ({ day: day(data.on), reason: text(said.words?.reason) }),
  "stage.added": ({ said }) => ({ title: text(said.words?.title) }),
  "gate.added": ({ said }) => ({ title: text(said.words?.title) }),

  "person.added": ({ data, said }) => ({ person: who(data.personId), company: text(said.words?.company) }),
  "person.changed": ({ data }) => ({ person: who(data.personId) }),
  "person.invited": ({ data }) => ({ person: who(data.personId) }),
  "person.removed": ({ data, said }) => {
    const parts = { person: who(data.personId), reason: text(said.words?.reason) };
    return data.to === null ? parts : ["person.removed.handedOn", { ...parts, to: who(data.to) }];
  },
  "decider.confirmed": ({ data }) => ({ person: who(data.personId) }),
  "link.replaced": ({ data }) => ({ person: who(data.personId) }),
  "link.ended": ({ data }) => (data.personId === null ? ["link.ended.viewer", {}] : { person: who(data.personId) }),
  "viewer.opened": () => ({}),
  "mailbox.confirmed": () => ({}),
  "consent.given": () => ({}),

  "step.added": ({ data, said }) => ({ step: text(said.words?.title), day: day(data.dueOn) }),
  "step.worded": ({ data, said }, around) => ({
    step: step(around, data.stepId),
    field: { as: "stepField", field: data.field },
    text: text(said.words?.text),
  }),
  "step.set": ({ data }, around) => ({
    step: step(around, data.stepId),
    field: { as: "stepField", field: data.field },
    value: settingOf(data),
  }),
  "step.moved": ({ data }, around) => ({
    step: step(around, data.stepId),
    stage: text(around.plan.stages.find((stage) => stage.id === data.stageId)?.title),
  }),
  "step.removed": ({ data, said }, around) => ({ step: step(around, data.stepId), reason: text(said.words?.reason) }),
  "step.restored": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "step.setAside": ({ data, said }, around) => ({ step: step(around, data.stepId), reason: text(said.words?.reason) }),
  "step.takenUp": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "step.ticked": ({ data }, around) => {
    const parts = { step: step(around, data.stepId) };
    return data.claim ? ["step.ticked.claim", { ...parts, company: text(around.plan.customer) }] : parts;
  },
  "step.unticked": ({ data, said }, around) => ({ step: step(around, data.stepId), reason: text(said.words?.reason) }),
  "step.accepted": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "step.guided": ({ data }, around) => ({ step: step(around, data.stepId) }),
  "comment.added": ({ data, said }, around) => ({ step: step(around, data.stepId), text: text(said.words?.text) }),
  "resource.added": ({ data, said }, around) => ({ step: step(around, data.stepId), label: text(said.words?.label) }),
  "file.added": ({ data, said }, around) => ({ step: step(around, data.stepId), name: text(said.words?.name) }),
  "attachment.removed": ({ data }, around) => ({ step: step(around, data.stepId), name: attachment(around, data) }),
  "colleague.asked": ({ data }, around) => ({ person: who(data.personId), step: step(around, data.stepId) }),

  "verifier.added": ({ data, said }, around) => ({ step: step(around, data.stepId), text: text(said.words?.text) }),
  "verifier.worded": ({ said }) => ({ text: text(said.words?.text) }),
  "verifier.removed": ({ data }, around) => ({ text: text(verifier(around, data.verifierId).text) }),
  "verifier.reported": ({ data }, around) => ({
    text: text(verifier(around, data.verifierId).text),
    company: text(around.plan.customer),
  }),
  "verifier.signed": ({ data }, around) => ({ text: text(verifier(around, data.verifierId).text) }),
  "verifier.withdrawn": ({ data, said }, around) => ({
    text: text(verifier(around, data.verifierId).text),
    reason: text(said.words?.reason),
  }),

  "exit.added": ({ data, said }, around) => ({ step: step(around, data.stepId), text: text(said.words?.question) }),
  "exit.worded": ({ data, said }, around) => ({
    step: step(around, exit(around, data.exitId).stepId),
    text: text(said.words?.text),
  }),
  "exit.removed": ({ data }, around) => ({ step: step(around, exit(around, data.exitId).stepId) }),
  "exit.answered": ({ data, said }, around) => {
    const reason = text(said.words?.reason);
    if (data.exitId === null) return ["exit.answered.anyDay", { reason }];
    const question = text(exit(around, data.exitId).question);
    return data.answer === "continue" ? { text: question } : ["exit.answered.stop", { text: question, reason }];
  },
  "stop.takenBack": () => ({}),

  "plan.committed": ({ data, seq }, { plan }) => {
    const parts = { n: number(data.edition) };
    return plan.agreed?.seq === seq ? ["plan.committed.both", parts] : parts;
  },
  "slack.set": ({ data }) => ({ n: number(data.days) }),
  "change.proposed": ({ data, said }, around) => ({
    what: suggested(data.proposalId, around),
    reason: text(said.words?.reason),
  }),
  "change.accepted": ({ data }, around) => ({ what: suggested(data.proposalId, around) }),
  "change.declined": ({ data, said }, around) => ({
    what: suggested(data.proposalId, around),
    reason: text(said.words?.reason),
  }),
  "change.withdrawn": ({ data, said }, around) => ({
    what: suggested(data.proposalId, around),
    reason: text(said.words?.reason),
  }),

  "meeting.recorded": ({ data, said }) => ({
    meeting: text(said.words?.subject),
    when: { as: "when", at: data.startsAt, zone: data.zone },
  }),
  "minutes.sent": ({ data }, around) => {
    const parts = { meeting: meetingName(around, data.meetingId), n: number(data.to.length) };
    if (data.version > 1) return ["minutes.sent.correction", parts];
    return data.late ? ["minutes.sent.late", parts] : parts;
  },

  "offer.presented": ({ data, said }) => {
    const version = plain(String(data.version));
    if (data.verifiersOpen.length === 0) return { version };
    return ["offer.presented.early", { version, reason: text(said.words?.override) }];
  },
  "decision.requested": ({ data }) => ({
    people: { as: "people", personIds: data.personIds },
    version: plain(String(data.version)),
  }),
  "decision.given": ({ data, said }) => {
    const parts = { version: plain(String(data.version)), reason: text(said.words?.reason) };
    return data.answer === "yes" ? parts : ["decision.given.no", parts];
  },
  "decision.postponed": ({ data, said }) => ({ day: day(data.on), reason: text(said.words?.reason) }),

  "question.asked": ({ said }) => ({ text: text(said.words?.text) }),
  "question.handedOn": ({ data }, around) => ({ text: question(around, data.questionId), to: who(data.ownerId) }),
  "question.answered": ({ data, said }, around) => ({
    text: question(around, data.questionId),
    answer: text(said.words?.text),
  }),
  "question.accepted": ({ data }, around) => ({ text: question(around, data.questionId) }),
  "question.givenBack": ({ data, said }, around) => ({
    text: question(around, data.questionId),
    reason: text(said.words?.reason),
  }),
  "risk.raised": ({ said }) => ({ text: text(said.words?.text) }),
  "risk.worded": ({ data, said }, around) => ({
    risk: risk(around, data.riskId),
    field: { as: "riskField", field: data.field },
    text: text(said.words?.text),
  }),
  "risk.set": ({ data }, around) => ({
    risk: risk(around, data.riskId),
    field: { as: "riskField", field: data.field },
    value: data.field === "ownerId" ? peopleIn(data.value) : data.value === null ? nothing : day(data.value),
  }),
  "risk.reviewed": ({ data }, around) => ({ risk: risk(around, data.riskId) }),
  "risk.settled": ({ data, said }, around) => {
    const parts = { risk: risk(around, data.riskId), reason: text(said.words?.reason) };
    return data.as === "mitigated" ? parts : [`risk.settled.${data.as}`, parts];
  },
  "objection.raised": ({ data, said }) => ({ person: who(data.personId), text: text(said.words?.text) }),
  "objection.answered": ({ data, said }, around) => {
    const parts = { text: objection(around, data.objectionId), resolution: text(said.words?.resolution) };
    return data.resolved ? ["objection.answered.resolved", parts] : parts;
  },
  "objection.rooted": ({ data }, around) => ({ text: objection(around, data.objectionId) }),

  "attempt.refused": ({ data, said }) => {
    if (data.field === "") return { act: { as: "act", act: data.act as CommandName } };
    const of = data.act.startsWith("plan.") ? "planField" : data.act.startsWith("risk.") ? "riskField" : "stepField";
    const field: Part = { as: of, field: data.field };
    return ["attempt.refused.conflict", { field, text: text(said.words?.text) }];
  },
  "export.made": ({ data }) => ({ document: plain(data.document) }),
  "content.erased": ({ data }) => ({ n: number(data.commitments.length) }),
  "record.restored": ({ data }) => ({ epoch: plain(String(data.epoch)) }),
};

/** What a suggestion would do: the sentence of each fact that it would write, said by who suggested it. */
function suggested(proposalId: string, around: Around): Part {
  const proposal = around.plan.proposals[proposalId];
  if (!proposal) return text(null);
  const facts = factsOf(proposal).map(
    (drafted, at) => ({ ...drafted, seq: proposal.seq + at, at: proposal.at, by: proposal.by }) as Fact,
  );
  return { as: "sentences", sentences: facts.map((fact) => sentenceOf(fact, around)) };
}

/** The sentence for a fact. `who` is in the parts of every sentence. */
export function sentenceOf(fact: Fact, around: Around): Sentence {
  const say = says[fact.kind] as (fact: Fact, around: Around) => Parts | [Way, Parts];
  const said = say(fact, around);
  const [code, parts]: [SentenceCode, Parts] = Array.isArray(said) ? said : [fact.kind, said];
  return { code, parts: { who: byOf(fact.by), ...parts } };
}

/** Subjects whose earlier facts have to be read because the plan no longer has them. */
export function forgotten(fact: Fact, plan: Plan): string | null {
  if ("verifierId" in fact.data && !plan.verifiers[fact.data.verifierId]) return fact.data.verifierId;
  if ("exitId" in fact.data && fact.data.exitId !== null && !plan.exits[fact.data.exitId]) return fact.data.exitId;
  return fact.kind === "attachment.removed" ? fact.data.stepId : null;
}
