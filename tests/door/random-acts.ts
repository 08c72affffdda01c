// Random acts on a plan: mostly sensible, sometimes junk, by whoever is or was there. What an act's number means is
// looked up in the plan as its actor sees it, so that shrinking a failing list leaves a list that still means something.

import { calendarCode, timingCode } from "~/commands/schedule";
import { sha256 } from "~/commands/seal.server";
import { addDays } from "~/domain/days";
import type { Side, VerifierKind } from "~/domain/facts";
import { languages } from "~/domain/language";
import { exitOf, type Person, type Plan, presentedOffer, type Step, sharedSteps } from "~/domain/plan";
import { type CommandName, commandNames } from "~/domain/policy";
import { confirmationText, decisionText, exitText } from "~/domain/statements";
import { meetingKinds, verifierKinds } from "~/domain/template";
import { dueOf } from "~/domain/timing";
import type { Random } from "../support/random";
import { agreementInputs } from "./random-agreement";
import { answerInputs, answerWeights, otherAnswer } from "./random-answers";
import { proofInputs } from "./random-proofs";
import { keptOr, peoplesInputs } from "./random-sides";

export type Raw = { [field: string]: unknown };
/** Stands in every text that is typed; in nothing that is sealed as it is. */
export const typedMark = "Kanarienvogel";
/** Stands in every text that is typed about a private thing of a side. */
export const privateMark = { vendor: "NurVerkauf", customer: "NurEinkauf" } as const satisfies Record<Side, string>;

const junk: unknown[] = [
  "",
  " ",
  "x",
  "\u0000\u202e\u200f",
  "\ud800",
  "e\u0301".repeat(50),
  "👍🏽".repeat(40),
  "a".repeat(10_001),
  "__proto__",
  "constructor",
  "9999-12-31",
  "2026-02-30",
  -1,
  1.5,
  null,
  [],
  {},
  ["a", "b"],
  true,
  "<script>alert(1)</script>",
  "' or 1=1 --",
];

export type Scene = {
  random: Random;
  plan: Plan;
  me: Person;
  /** Makes new ids; the number of the act stands in them. */
  id(): string;
  today: string;
  /** Private steps only, shared ones only, or as it comes. */
  only: "private" | "shared" | "mixed";
};

/** Commands with how often they are drawn: those that lead further more often than those that end. */
const weights: Partial<Record<CommandName, number>> = {
  "plan.share": 4,
  "step.add": 6,
  "step.word": 5,
  "step.set": 8,
  "step.time": 4,
  "step.move": 3,
  "step.tick": 5,
  "comment.add": 4,
  "verifier.sign": 6,
  "exit.answer": 2,
  "stop.takeBack": 2,
  "offer.present": 3,
  "decision.request": 3,
  "decision.give": 4,
  "minutes.send": 3,
  "meeting.record": 2,
  "person.remove": 1,
  ...answerWeights,
};
const bag = commandNames.flatMap((name) => Array.from({ length: weights[name] ?? 2 }, () => name));
export const drawCommand = (random: Random): CommandName => random.pick(bag);

/** Input for a command: as a page would send it, or, one time in eight, spoilt. */
export function drawInput(name: CommandName, scene: Scene): Raw {
  const input = inputs[name](scene);
  if (scene.random.below(8) > 0) return input;
  // What is meant to be private stays so: a form that lost the word "only us" is another form.
  const fields = Object.keys(input).filter((field) => field !== "onlyUs");
  const spoilt = { ...input, [scene.random.pick([...fields, "extra"])]: scene.random.pick(junk) };
  if (scene.random.below(3) === 0) delete spoilt[scene.random.pick([...fields, "extra"])];
  return spoilt;
}

const stepsFor = ({ plan, only }: Scene): Step[] => {
  const steps = Object.values(plan.steps);
  if (only === "mixed") return steps;
  return only === "shared" ? sharedSteps(plan) : steps.filter((step) => step.lane !== "shared");
};
const anyStep = (scene: Scene): Step | undefined => oneOf(scene, stepsFor(scene));
const oneOf = <T>({ random }: Scene, items: readonly T[]): T | undefined =>
  items.length === 0 ? undefined : random.pick(items);
const stepId = (scene: Scene) => anyStep(scene)?.stepId ?? "no-such";
const anybody = (scene: Scene) => oneOf(scene, Object.values(scene.plan.people))?.personId ?? "nobody";
const ours = (scene: Scene) =>
  oneOf(
    scene,
    Object.values(scene.plan.people).filter((p) => p.side === scene.me.side),
  )?.personId ?? "nobody";
const stageId = (scene: Scene) => oneOf(scene, scene.plan.stages)?.id ?? "no-such";
const flag = (scene: Scene) => scene.random.pick(["on", "", ""]);
const words = (scene: Scene, about?: Step) =>
  `${typedMark} ${about && about.lane !== "shared" ? privateMark[about.lane] : ""} ${scene.random.below(1000)}`;
const day = (scene: Scene) => {
  const start = Date.parse("2026-09-20T00:00:00Z") + scene.random.below(120) * 86_400_000;
  return new Date(start).toISOString().slice(0, 10);
};
const after = (scene: Scene) => (scene.random.below(4) === 0 ? "" : stepId(scene));

function shown(step: Step | undefined, field: "title" | "why" | "deliverable" | "acceptance", scene: Scene): string {
  const text = step?.[field] ?? "";
  const now = typeof text === "string" ? text : (text?.[scene.me.language] ?? "");
  return scene.random.below(5) === 0 ? "what stood there before" : now;
}

function person(scene: Scene, side: Side) {
  return {
    name: `${typedMark} Person`,
    email: `p${scene.random.below(6)}-${scene.id()}@${side}.example`,
    company: "",
    title: words(scene),
    roles: scene.random.pick([[], ["finance"], ["legal", "champion"], ["decision_owner"]]),
    lead: scene.random.below(6) === 0 ? "on" : "",
    decides: scene.random.below(5) === 0 ? "on" : "",
    zone: scene.random.pick(["Europe/Rome", "Asia/Kathmandu"]),
    language: scene.random.pick(languages),
  };
}

function signing(scene: Scene, statement: string) {
  return {
    textHash: scene.random.below(8) === 0 ? "0".repeat(64) : sha256(statement),
    typedName: scene.random.below(6) === 0 ? "" : `${typedMark} Signer`,
    consent: scene.random.below(6) === 0 ? "" : "on",
    code: "",
  };
}

function setting(scene: Scene): Raw {
  const step = anyStep(scene);
  const field = scene.random.pick([
    "ownerId",
    "counterpartId",
    "reviewerId",
    "dueOn",
    "dueOn",
    "hard",
    "dependsOn",
  ] as const);
  const value = {
    ownerId: anybody,
    counterpartId: anybody,
    reviewerId: anybody,
    dueOn: day,
    hard: flag,
    dependsOn: (at: Scene) => [stepId(at)],
  }[field](scene);
  const now = field === "dueOn" && step ? dueOf(scene.plan, step) : step?.[field];
  const from = Array.isArray(now) ? now.join(",") : String(now ?? "");
  return { stepId: step?.stepId ?? "no-such", field, value, from: scene.random.below(5) === 0 ? "stale" : from };
}

const verifierId = (scene: Scene) => oneOf(scene, Object.keys(scene.plan.verifiers)) ?? "no-such";
const exitId = (scene: Scene) => oneOf(scene, Object.keys(scene.plan.exits)) ?? "no-such";

function signature(scene: Scene): Raw {
  const verifier = scene.plan.verifiers[verifierId(scene)];
  const language = scene.random.pick(languages);
  const statement = verifier ? confirmationText(scene.plan, verifier, language) : "";
  return { verifierId: verifier?.verifierId ?? "no-such", language, ...signing(scene, statement) };
}

function answer(scene: Scene): Raw {
  const exit = scene.random.below(3) === 0 ? undefined : scene.plan.exits[exitId(scene)];
  const language = scene.random.pick(languages);
  if (exit && scene.random.below(3) === 0) return otherAnswer(scene, exit, { words, anybody, stepId, day, signing });
  const given = exit && scene.random.below(4) > 0 ? "continue" : "stop";
  const text = exitText(scene.plan, exit ?? null, given, language);
  return { exitId: exit?.exitId ?? "", answer: given, reason: words(scene), language, ...signing(scene, text) };
}

function decision(scene: Scene): Raw {
  const offer = presentedOffer(scene.plan);
  const language = scene.random.pick(languages);
  const given = scene.random.below(5) === 0 ? "no" : "yes";
  const text = offer ? decisionText(scene.plan, offer, given, language) : "";
  return { answer: given, version: offer?.version ?? 1, reason: words(scene), language, ...signing(scene, text) };
}

const sections = (scene: Scene) =>
  ["summary", "goals", "opportunity", "concept", "framework", "investment", "implementation"].map((key) => ({
    key,
    title: key,
    body: `${words(scene)} from 2027-01-04`,
  }));

function minutes(scene: Scene): Raw {
  const meeting = oneOf(scene, Object.values(scene.plan.meetings));
  const action = () => ({
    id: scene.id(),
    text: words(scene),
    ownerId: anybody(scene),
    dueOn: day(scene),
    asStep: flag(scene),
  });
  return {
    meetingId: meeting?.id ?? "no-such",
    version: (meeting?.minutes.length ?? 0) + 1,
    summary: words(scene),
    decisions: [{ id: scene.id(), text: words(scene) }],
    actions: scene.random.below(2) === 0 ? [] : [action()],
    to: [anybody(scene)],
  };
}

const text = (scene: Scene): Raw => {
  const step = anyStep(scene);
  const field = scene.random.pick(["title", "why", "deliverable", "acceptance"] as const);
  return { stepId: step?.stepId ?? "no-such", field, text: words(scene, step), from: shown(step, field, scene) };
};

function newStep(scene: Scene): Raw {
  const onlyUs = scene.only === "private" || (scene.only === "mixed" && scene.random.below(3) === 0);
  const mark = onlyUs ? privateMark[scene.me.side] : "";
  return {
    stepId: `${onlyUs ? "zz" : "aa"}${scene.id()}`,
    stageId: stageId(scene),
    after: after(scene),
    title: `${typedMark} ${mark}`,
    why: `${typedMark} ${mark}`,
    ownerId: onlyUs ? ours(scene) : anybody(scene),
    dueOn: day(scene),
    onlyUs: onlyUs ? "on" : "",
  };
}

const about = (scene: Scene, field: string, more: (step: Step | undefined) => Raw = () => ({})): Raw => {
  const step = anyStep(scene);
  return { stepId: step?.stepId ?? "no-such", ...(field === "" ? {} : { [field]: words(scene, step) }), ...more(step) };
};

const inputs: { [name in CommandName]: (scene: Scene) => Raw } = {
  "plan.share": () => ({}),
  "plan.join": () => ({}),
  "plan.word": (s) => {
    const field = s.random.pick(["subject", "reasonToAct", "capabilities", "consequence"] as const);
    return { field, text: words(s), from: s.random.below(5) === 0 ? "stale" : (s.plan[field] ?? "") };
  },
  "plan.setEvent": (s) => ({ on: s.random.pick(["", day(s)]) }),
  "target.move": (s) => ({ on: day(s), reason: words(s), from: s.plan.targetOn }),
  "target.suggest": (s) => ({ on: day(s), reason: words(s) }),
  "target.confirm": (s) => ({ on: s.plan.targetOn }),
  "calendar.set": (s) => {
    const side = s.random.pick(["vendor", "customer"] as const);
    const start = day(s);
    return {
      side,
      country: s.random.pick(["", "IT", "DE-BY"]),
      workdays: s.random.pick([
        ["1", "2", "3", "4", "5"],
        ["7", "1", "2", "3", "4"],
      ]),
      holidays: [day(s), day(s)].join("\n"),
      freezes: s.random.below(2) === 0 ? [] : [{ from: start, to: addDays(start, s.random.below(20)) }],
      from: s.random.below(5) === 0 ? "stale" : calendarCode(s.plan.calendars[side]),
    };
  },
  "stage.add": (s) => ({ stageId: s.id(), after: s.random.pick(["", stageId(s)]), title: words(s) }),
  ...agreementInputs({ words, signing }),
  "person.add": (s) => {
    const side = s.random.pick(["customer", "customer", "vendor"] as const);
    return { personId: s.id(), side, ...person(s, side), invite: flag(s) };
  },
  "person.change": (s) => ({ personId: s.random.below(2) === 0 ? s.me.personId : anybody(s), ...person(s, s.me.side) }),
  "person.invite": (s) => ({ personId: anybody(s) }),
  "person.remove": (s) => ({ personId: ours(s), to: s.random.pick(["", ours(s)]), reason: words(s) }),
  "decider.confirm": (s) => ({ personId: anybody(s) }),
  "link.replace": (s) => ({ personId: anybody(s) }),
  "link.end": (s) =>
    s.random.below(2) === 0 ? { personId: anybody(s) } : { linkId: s.plan.viewerLinks[0] ?? "no-such" },
  "viewer.open": () => ({}),
  "mailbox.confirm": () => ({ code: "000000", textHash: "" }),
  "step.add": newStep,
  "step.word": text,
  "step.set": setting,
  "step.time": (s) => {
    const step = anyStep(s);
    return {
      stepId: step?.stepId ?? "no-such",
      anchor: s.random.pick(["target", "due", "done", "fixed"]),
      other: s.random.pick(["", stepId(s)]),
      days: String(s.random.below(30) - 15),
      unit: s.random.pick(["calendar", "working"]),
      from: s.random.below(5) === 0 ? "stale" : timingCode(step?.timing ?? null),
    };
  },
  "step.revise": (s) =>
    about(s, "title", (step) => ({ titleFrom: shown(step, "title", s), dueOn: day(s), dueOnFrom: step?.dueOn ?? "" })),
  "step.move": (s) => ({ stepId: stepId(s), stageId: stageId(s), after: after(s) }),
  "step.remove": (s) => about(s, "reason"),
  "step.restore": (s) => about(s, ""),
  "step.setAside": (s) => about(s, "reason"),
  "step.takeUp": (s) => about(s, ""),
  "step.tick": (s) => about(s, ""),
  "step.untick": (s) => about(s, "reason"),
  "step.accept": (s) => about(s, ""),
  "step.block": (s) => about(s, "reason"),
  "step.unblock": (s) => about(s, ""),
  "step.guide": (s) => about(s, "answer"),
  "comment.add": (s) => keptOr(s, (at) => about(at, "text", () => ({ commentId: at.id() }))),
  "resource.add": (s) =>
    keptOr(s, (at) => about(at, "label", () => ({ resourceId: at.id(), url: "https://example.com/a" }))),
  "file.add": (s) =>
    keptOr(s, (at) =>
      about(at, "name", () => ({ fileId: at.id(), sha256: "a".repeat(64), bytes: 10, type: "application/pdf" })),
    ),
  "attachment.remove": (s) => about(s, "", (step) => ({ attachmentId: step?.attachments[0]?.id ?? "no-such" })),
  "colleague.ask": (s) => about(s, "text", () => ({ personId: anybody(s) })),
  "verifier.add": (s) =>
    about(s, "text", () => ({
      verifierId: s.id(),
      kind: s.random.pick<VerifierKind>(verifierKinds),
      level: "2",
      byRole: s.random.pick(["champion", "decision_owner", "each_member", ""]),
      byPeople: s.random.below(2) === 0 ? [] : [anybody(s)],
    })),
  "verifier.word": (s) => {
    const verifier = s.plan.verifiers[verifierId(s)];
    const now = verifier?.text ?? "";
    const from = typeof now === "string" ? now : now[s.me.language];
    return { verifierId: verifier?.verifierId ?? "no-such", text: words(s), from };
  },
  "verifier.set": (s) => ({
    verifierId: verifierId(s),
    level: s.random.pick(["", "1", "9"]),
    byRole: s.random.pick(["champion", "each_member", "each_function_lead", ""]),
    byPeople: s.random.below(2) === 0 ? [] : [anybody(s), anybody(s)],
    datesStepId: s.random.pick(["", stepId(s)]),
  }),
  "verifier.remove": (s) => ({ verifierId: verifierId(s) }),
  "verifier.report": (s) => ({ verifierId: verifierId(s) }),
  "verifier.sign": signature,
  "verifier.withdraw": (s) => ({ verifierId: verifierId(s), reason: words(s) }),
  "exit.add": (s) =>
    about(s, "question", () => ({ exitId: s.id(), byRole: "decision_owner", byPeople: [], onExit: words(s) })),
  "exit.word": (s) => {
    const exit = exitOf(s.plan, stepId(s)) ?? Object.values(s.plan.exits)[0];
    const now = exit?.question ?? "";
    const from = typeof now === "string" ? now : now[s.me.language];
    return { exitId: exit?.exitId ?? "no-such", field: "question", text: words(s), from };
  },
  "exit.remove": (s) => ({ exitId: exitId(s) }),
  "exit.answer": answer,
  "stop.takeBack": () => ({}),
  "meeting.record": (s) => ({
    meetingId: s.id(),
    stepId: s.random.pick(["", stepId(s)]),
    type: s.random.pick(meetingKinds),
    subject: words(s),
    aim: words(s),
    on: s.today,
    starts: "00:00",
    ends: "00:30",
    zone: "Europe/Rome",
    present: [s.me.personId, anybody(s)],
    absent: [],
  }),
  "minutes.send": minutes,
  "offer.present": (s) => ({ sections: sections(s), override: s.random.pick(["", words(s)]) }),
  "decision.request": (s) => ({ personIds: [], message: words(s) }),
  "decision.give": decision,
  "decision.postpone": (s) => ({ on: day(s), reason: words(s) }),
  ...proofInputs({ words, verifierId }),
  ...answerInputs({ words, anybody, stepId, day, signing }),
  ...peoplesInputs({ words, anybody, day }),
  "export.note": (s) => ({ document: "plan", version: s.random.below(5), sha256: "b".repeat(64) }),
};
