// Minutes drafted from what happened: what both sides' record says between a meeting's beginning and end, and what is
// due next. Only a first draft: people write, take out and add (V-54). Nothing private can be in it (INV-37).

import { addWorkingDays, compareDays, localDay } from "~/domain/days";
import type { ActionItem, Day, Fact, Kind, MinutesItem, MinutesWords } from "~/domain/facts";
import { inLanguage, type Language } from "~/domain/language";
import { isDone, isOpen, type Meeting, ownerOf, type Plan, type Step, sharedSteps } from "~/domain/plan";
import { formatDay } from "~/i18n/dates";
import { groundOf, isIfNeeded } from "./ground";
import { type Sentence, sentenceOf } from "./sentences";

export type Speech = {
  /** The language in which the minutes are drafted: the plan's, so that both leads see the same. */
  language: Language;
  /** A fact's sentence in that language. */
  say(sentence: Sentence): string;
};

/** What was decided or confirmed in so many words. */
const settled: ReadonlySet<Kind> = new Set<Kind>([
  "verifier.signed",
  "verifier.withdrawn",
  "exit.answered",
  "stop.takenBack",
  "decision.given",
  "decision.postponed",
  "decider.confirmed",
  "target.moved",
  "target.confirmed",
  "step.setAside",
  "step.takenUp",
]);
/** What was done or changed besides. */
const told: ReadonlySet<Kind> = new Set<Kind>([
  "offer.presented",
  "decision.requested",
  "step.ticked",
  "step.accepted",
  "step.removed",
  "step.set",
]);

/** So that minutes stay short: the sent ones are one page. */
const most = { decisions: 12, told: 6, open: 6, actions: 6 };
/** Steps due within so many working days after the meeting are what is agreed next. */
const soon = 10;

/**
 * The minutes of a meeting as its plan's facts would have them. `plan` must be the plan as both sides see it, and
 * `facts` those of its shared lane; others are passed over.
 */
export function proposeMinutes(plan: Plan, facts: readonly Fact[], meeting: Meeting, speech: Speech): MinutesWords {
  const during = facts.filter(
    (fact) => fact.lane === "shared" && fact.at >= meeting.startsAt && fact.at <= meeting.endsAt,
  );
  const sentence = (fact: Fact) => speech.say(sentenceOf(fact, { plan, earlier: facts }));
  const decisions: MinutesItem[] = during
    .filter((fact) => settled.has(fact.kind))
    .slice(0, most.decisions)
    .map((fact) => ({ id: `f${fact.seq}`, text: sentence(fact) }));
  const notes = during.filter((fact) => told.has(fact.kind) || (fact.kind === "comment.added" && !isQuestion(fact)));
  const open = during.filter((fact) => isQuestion(fact) || fact.kind === "target.suggested");
  return {
    summary: notes.slice(0, most.told).map(sentence).join("\n"),
    decisions,
    actions: actionsAfter(plan, during, meeting, speech),
    open: open.slice(0, most.open).map(sentence).join("\n"),
    next: nextMeeting(plan, meeting, speech),
  };
}

/** A comment that asks something stays open until somebody says otherwise. */
const isQuestion = (fact: Fact): boolean =>
  fact.kind === "comment.added" && /[?？]\s*$/.test(fact.said.words?.text ?? "");

/** What was newly agreed, then what is due next: who does what by when. */
function actionsAfter(plan: Plan, during: Fact[], meeting: Meeting, { language }: Speech): ActionItem[] {
  const held = localDay(meeting.endsAt, meeting.zone);
  const until = addWorkingDays(held, soon, plan);
  const added = new Set(during.flatMap((fact) => (fact.kind === "step.added" ? fact.data.stepId : [])));
  const upcoming = openSteps(plan, held).filter(
    ({ stepId, dueOn }) => added.has(stepId) || (compareDays(dueOn, held) > 0 && compareDays(dueOn, until) <= 0),
  );
  const newFirst = [...upcoming].sort((a, b) => Number(added.has(b.stepId)) - Number(added.has(a.stepId)));
  return newFirst
    .filter((step) => step.stepId !== meeting.stepId)
    .slice(0, most.actions)
    .sort(byDay)
    .flatMap((step) => {
      const owner = ownerOf(plan, step);
      if (owner === null || step.title === null) return [];
      const text = inLanguage(step.title, language);
      return { id: step.stepId, text, ownerId: owner.personId, dueOn: step.dueOn, asStep: false };
    });
}

const byDay = (a: Step, b: Step) => compareDays(a.dueOn, b.dueOn);

/** Shared steps still to be done from a day on; those that wait for an answer are not agreed yet. */
function openSteps(plan: Plan, from: Day): Step[] {
  const ground = groundOf(plan, from);
  return sharedSteps(plan)
    .filter((step) => step.lane === "shared" && isOpen(plan, step) && !isIfNeeded(ground, step))
    .filter((step) => step.ticked === null && !isDone(plan, step) && compareDays(step.dueOn, from) >= 0)
    .sort(byDay);
}

function nextMeeting(plan: Plan, meeting: Meeting, { language }: Speech): string {
  const next = openSteps(plan, localDay(meeting.endsAt, meeting.zone)).find(
    (step) => step.meeting !== null && step.stepId !== meeting.stepId,
  );
  if (!next || next.title === null) return "";
  return `${inLanguage(next.title, language)}: ${formatDay(next.dueOn, language, "shortYear")}`;
}
