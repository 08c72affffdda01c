// What each kind of mail about a plan says. null = what it was about has been overtaken.

import { addDays, localDay } from "~/domain/days";
import type { Fact } from "~/domain/facts";
import type { LetterPayloads } from "~/domain/letters";
import { isFrozen, type Person, type Plan, type Step, sharedSteps, type Text, verifierOf } from "~/domain/plan";
import { correctionsUntil } from "~/domain/schedule";
import { type Ground, groundOf } from "./ground";
import { factIs, named, personBy, takeBackEnd } from "./letter-parts";
import { receiptView } from "./letter-receipt";
import type { ExitLine, KindView, StepLine } from "./letter-types";
import type { Asked } from "./letters";
import { nextOf } from "./next-step";
import { viewerOf } from "./viewer";
import { type Turn, turnsOf } from "./waiting";

export function contentViews(asked: Asked): KindView | null {
  const { letter } = asked;
  switch (letter.kind) {
    case "invitation":
      return invitationView(asked, letter.payload);
    case "code":
      return codeView(asked, letter.payload);
    case "receipt":
      return receiptView(asked, letter.payload);
    case "minutes":
      return minutesView(asked, letter.payload);
    case "minutesDue":
      return minutesDueView(asked, letter.payload);
    case "decisionRequested":
      return decisionView(asked, letter.payload);
    case "planEnded":
      return endView(asked);
    case "commitmentVoid":
      return voidView(asked, letter.payload);
    case "linkReplaced":
      return isCurrentLink(asked.reader, letter.payload) ? { kind: "linkReplaced" } : null;
    case "notDelivered":
      return notDeliveredView(asked, letter.payload);
    case "steps":
    case "digest":
    case "staffInvitation":
      return null;
  }
}

const isCurrentLink = (reader: Person, link: { linkId: string; generation: number }) =>
  reader.linkId === link.linkId && reader.generation === link.generation;

/** What the reader would see as their next step on the page, so that mail and page say the same. */
function firstOf(ground: Ground, reader: Person, turns: Turn[]): StepLine | null {
  const viewer = viewerOf(ground.plan, reader.personId);
  const next = nextOf(ground, viewer, turns);
  const step = "stepId" in next ? ground.plan.steps[next.stepId] : undefined;
  if (!step) return null;
  const line = stepLine(step);
  if (next.kind === "confirm") return { ...line, part: "confirm", words: next.asked };
  return next.kind === "exit" ? { ...line, part: "answer", words: next.question } : line;
}

const stepLine = (step: Step): StepLine => ({
  stepId: step.stepId,
  title: step.title,
  why: step.why,
  deliverable: step.deliverable,
  dueOn: step.dueOn,
  part: "own",
  words: "",
});

function invitationView(
  { plan, reader, evidence, now }: Asked,
  payload: LetterPayloads["invitation"],
): KindView | null {
  if (!isCurrentLink(reader, payload)) return null;
  const asked = askedStep(plan, payload.stepId);
  const ground = groundOf(plan, localDay(now, plan.zone));
  const turns = turnsOf(ground);
  const mine = turns.filter((turn) => turn.people.includes(reader.personId) && turn.stepId !== "");
  return {
    kind: "invitation",
    inviter: named(personBy(plan, asked && evidence.fact ? evidence.fact.by : reader.addedBy)),
    targetOn: plan.targetOn,
    targetReason: plan.targetReason,
    targetConfirmed: plan.targetConfirmed !== null,
    first: asked ? stepLine(asked) : firstOf(ground, reader, turns),
    mine: new Set(mine.map((turn) => turn.stepId)).size,
    steps: sharedSteps(plan).length,
    exits: openExits(plan),
    decides: reader.decides,
    key: plan.key,
    asked: asked ? (asked.guidance ?? { missing: null, questions: [], answer: null }) : null,
  };
}

function askedStep(plan: Plan, stepId: string | undefined): Step | null {
  const step = stepId === undefined ? undefined : plan.steps[stepId];
  return step && step.removed === null && step.lane === "shared" ? step : null;
}

/** Where the customer may still stop at a step, in the order of the days. */
function openExits(plan: Plan): ExitLine[] {
  return Object.values(plan.exits)
    .flatMap((exit) => {
      const step = plan.steps[exit.stepId];
      if (!step || step.removed !== null || step.setAside !== null || exit.answer !== null) return [];
      return [{ question: exit.question, dueOn: step.dueOn }];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function codeView({ evidence, now }: Asked, payload: LetterPayloads["code"]): KindView | null {
  const { code } = evidence;
  if (code === null || code.usedAt !== null || code.expiresAt <= now) return null;
  return { kind: "code", act: payload.act, fingerprint: payload.fingerprint, expiresAt: code.expiresAt };
}

function minutesView({ plan, reader }: Asked, payload: LetterPayloads["minutes"]): KindView | null {
  const meeting = plan.meetings[payload.meetingId];
  const minutes = meeting?.minutes.find((one) => one.version === payload.version);
  if (!meeting || !minutes || minutes.words === null) return null;
  if (meeting.minutes.some((one) => one.version > minutes.version && one.to.includes(reader.personId))) return null;
  const { words } = minutes;
  const people = (ids: string[]) => ids.flatMap((id) => named(plan.people[id]) ?? []);
  return {
    kind: "minutes",
    meetingId: meeting.id,
    version: minutes.version,
    sentBy: named(personBy(plan, minutes.by)),
    sentAt: minutes.at,
    subject: meeting.subject,
    aim: meeting.aim,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    zone: meeting.zone,
    present: people(meeting.present),
    absent: people(meeting.absent),
    summary: words.summary,
    decisions: words.decisions.map((item) => item.text),
    actions: words.actions.map((item) => ({
      text: item.text,
      owner: plan.people[item.ownerId]?.name ?? null,
      mine: item.ownerId === reader.personId,
      dueOn: item.dueOn,
    })),
    open: words.open,
    next: words.next,
    correctUntil: correctionsUntil({ sentAt: minutes.at, zone: meeting.zone, calendar: plan }),
    textHash: minutes.textHash,
  };
}

function minutesDueView({ plan, now }: Asked, { meetingId }: LetterPayloads["minutesDue"]): KindView | null {
  const meeting = plan.meetings[meetingId];
  if (!meeting || meeting.minutes.length > 0) return null;
  return {
    kind: "minutesDue",
    meetingId,
    subject: meeting.subject,
    startsAt: meeting.startsAt,
    zone: meeting.zone,
    dueAt: meeting.dueAt,
    dueOn: addDays(localDay(meeting.dueAt, meeting.zone), -1),
    overdue: now >= meeting.dueAt,
    readers: meeting.present.filter((id) => plan.people[id]?.side === "customer").length,
  };
}

function decisionView(
  { plan, reader, evidence }: Asked,
  payload: LetterPayloads["decisionRequested"],
): KindView | null {
  if (plan.state !== "deciding" || plan.requested?.version !== payload.version) return null;
  if (plan.decisions.some((decision) => decision.personId === reader.personId)) return null;
  const { fact } = evidence;
  const step = sharedSteps(plan).find((one) => verifierOf(plan, one.stepId)?.kind === "final_decision");
  const request = factIs(fact, "decision.requested") ? fact : null;
  return {
    kind: "decisionRequested",
    version: payload.version,
    from: request ? named(personBy(plan, request.by)) : null,
    message: request ? (request.said.words?.message ?? null) : "",
    deciders: plan.requested.personIds.map((id) => plan.people[id]?.name ?? null),
    alone: plan.requested.personIds.length === 1,
    due: step?.dueOn ?? null,
  };
}

/** Overtaken when the person has left. */
function notDeliveredView({ plan }: Asked, payload: LetterPayloads["notDelivered"]): KindView | null {
  const whose = plan.people[payload.personId];
  const who = named(whose);
  if (!whose || who === null || whose.removedAt !== null) return null;
  const { letter, outcome } = payload;
  return { kind: "notDelivered", letter, outcome, whose: { ...who, email: whose.email } };
}

/** Overtaken once both have agreed, or the reader's side has agreed anew. */
function voidView({ plan, evidence }: Asked, payload: LetterPayloads["commitmentVoid"]): KindView | null {
  if (plan.agreed !== null || plan.voided?.seq !== payload.committed) return null;
  const { fact } = evidence;
  const step = fact === null ? undefined : (plan.steps[fact.subject] ?? stepOfPart(plan, fact.subject));
  return { kind: "commitmentVoid", by: fact ? named(personBy(plan, fact.by)) : null, what: step ? step.title : "" };
}

const stepOfPart = (plan: Plan, id: string): Step | undefined =>
  plan.steps[plan.verifiers[id]?.stepId ?? plan.exits[id]?.stepId ?? ""];

/** How a fact ends a plan; null when it does not. */
function endedBy(fact: Fact): "stop" | "no" | "declined" | "withdrawn" | null {
  if (factIs(fact, "exit.answered")) return "stop";
  if (factIs(fact, "decision.given")) return "no";
  if (factIs(fact, "readiness.given") || factIs(fact, "approval.given")) return "declined";
  return factIs(fact, "plan.withdrawn") ? "withdrawn" : null;
}

function reasonOf(fact: Fact): Text {
  const { words } = fact.said as { words?: { reason?: string } | null };
  return words === null ? null : (words?.reason ?? "");
}

function endView({ plan, reader, evidence }: Asked): KindView | null {
  const { fact } = evidence;
  if (!isFrozen(plan) || !fact) return null;
  const how = endedBy(fact);
  if (how === null || !("personId" in fact.data) || typeof fact.data.personId !== "string") return null;
  const stop = how === "stop";
  if (stop && plan.stop?.seq !== fact.seq) return null;
  const by = plan.people[fact.data.personId];
  return {
    kind: "planEnded",
    how,
    by: named(by) ?? { name: null, company: plan.customer, title: null },
    own: fact.data.personId === reader.personId,
    at: fact.at,
    reason: reasonOf(fact),
    takeBackUntil: stop ? takeBackEnd(fact.at) : null,
  };
}
