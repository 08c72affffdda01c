// What of a plan stands in somebody's calendar: their own steps as whole days, meetings they are meant for and the
// points at which the customer may stop, with times. Nothing depends on the day of asking.

import { instantAt } from "~/domain/days";
import type { Day, Fact, Instant } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { isDone, isFrozen, ownerOf, type Plan, type Step, signersOf, type Text, verifierOf } from "~/domain/plan";
import { dueOf } from "~/domain/timing";

/** step: to be done by the reader; confirm: to be confirmed; accept: a result to be taken. */
export type EntryKind = "step" | "confirm" | "accept" | "exit" | "meeting";
export type EntryTime = { on: Day } | { from: Instant; to: Instant };
export type CalendarEntry = {
  kind: EntryKind;
  title: Text<Words>;
  time: EntryTime;
  done: boolean;
  /** The page of it, after the plan's address. */
  place: string;
  /** Which wording the title is: changes with it, and stays when words are erased. */
  wording: number;
};
/** By an id that is theirs for ever. */
export type Entries = { [uid: string]: CalendarEntry };

/** When an exit point stands in the calendar: half an hour from nine, where the plan is at home. */
const exitFrom = "09:00";
const exitMs = 30 * 60 * 1000;

/** What somebody has in their calendar of this plan as they may see it; nothing before it is shared or after they left. */
export function entriesOf(plan: Plan, personId: string): Entries {
  const me = plan.people[personId];
  if (!me || me.removedAt !== null || plan.state === "draft") return {};
  const steps = Object.values(plan.steps)
    .filter((step) => step.removed === null && step.setAside === null)
    .filter((step) => !isFrozen(plan) || isDone(plan, step));
  return Object.fromEntries([
    ...steps.flatMap((step) => stepEntry(plan, step, personId)),
    ...steps.flatMap((step) => exitEntry(plan, step)),
    ...meetingEntries(plan, personId),
  ]);
}

function stepEntry(plan: Plan, step: Step, personId: string): [string, CalendarEntry][] {
  const kind = partOf(plan, step, personId);
  if (kind === null) return [];
  const entry: CalendarEntry = {
    kind,
    title: step.title,
    time: { on: dueOf(plan, step) },
    done: isDone(plan, step),
    place: `step/${step.stepId}`,
    wording: step.touched.title?.seq ?? 0,
  };
  return [[`step-${step.stepId}`, entry]];
}

function partOf(plan: Plan, step: Step, personId: string): EntryKind | null {
  if (ownerOf(plan, step)?.personId === personId) return "step";
  const verifier = verifierOf(plan, step.stepId);
  if (verifier && signersOf(plan, verifier).some((signer) => signer.personId === personId)) return "confirm";
  return step.reviewerId === personId ? "accept" : null;
}

function exitEntry(plan: Plan, step: Step): [string, CalendarEntry][] {
  const exit = Object.values(plan.exits).find((one) => one.stepId === step.stepId);
  if (!exit || (isFrozen(plan) && exit.answer === null)) return [];
  const from = instantAt(dueOf(plan, step), exitFrom, plan.zone);
  const to = new Date(Date.parse(from) + exitMs).toISOString();
  const entry: CalendarEntry = {
    kind: "exit",
    title: exit.question,
    time: { from, to },
    done: exit.answer !== null,
    place: `step/${step.stepId}`,
    wording: 0,
  };
  return [[`exit-${exit.exitId}`, entry]];
}

function meetingEntries(plan: Plan, personId: string): [string, CalendarEntry][] {
  return Object.values(plan.meetings)
    .filter((meeting) => meeting.present.includes(personId) || meeting.absent.includes(personId))
    .map((meeting) => [
      `meeting-${meeting.id}`,
      {
        kind: "meeting",
        title: meeting.subject,
        time: { from: meeting.startsAt, to: meeting.endsAt },
        done: false,
        place: `meeting/${meeting.id}`,
        wording: 0,
      },
    ]);
}

/** An entry with its history: how often it changed, when last, and whether it was called off. */
export type Kept = { entry: CalendarEntry; sequence: number; at: Instant; cancelled: boolean };
export type Calendars = { [personId: string]: { [uid: string]: Kept } };

/** Facts that can move nothing in anybody's calendar. */
const still: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "attempt.refused",
  "attachment.removed",
  "colleague.asked",
  "comment.added",
  "consent.given",
  "export.made",
  "file.added",
  "link.ended",
  "link.replaced",
  "mailbox.confirmed",
  "minutes.sent",
  "resource.added",
  "step.guided",
  "viewer.opened",
]);

/**
 * Everybody's calendars after one more fact. What changes gets the next number, what goes is called off with the next
 * number, what comes back goes on from there: the same numbers whoever counts, whenever, from the record alone.
 */
export function nextCalendars(before: Calendars, plan: Plan, fact: Pick<Fact, "kind" | "at">): Calendars {
  if (still.has(fact.kind) || plan.state === "draft") return before;
  const after: Calendars = {};
  for (const personId of Object.keys(plan.people))
    after[personId] = nextOf(before[personId] ?? {}, entriesOf(plan, personId), fact.at);
  return after;
}

function nextOf(before: { [uid: string]: Kept }, entries: Entries, at: Instant): { [uid: string]: Kept } {
  const after: { [uid: string]: Kept } = {};
  for (const [uid, entry] of Object.entries(entries)) {
    const known = before[uid];
    const same = known && !known.cancelled && sameEntry(known.entry, entry);
    after[uid] = same ? { ...known, entry } : { entry, sequence: known ? known.sequence + 1 : 0, at, cancelled: false };
  }
  for (const [uid, known] of Object.entries(before))
    if (!after[uid])
      after[uid] = known.cancelled ? known : { ...known, sequence: known.sequence + 1, at, cancelled: true };
  return after;
}

/** Alike in all but the words, which an erasure may take out of the past. */
const sameEntry = ({ title: _a, ...a }: CalendarEntry, { title: _b, ...b }: CalendarEntry): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
