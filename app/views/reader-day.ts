// One plan's part of somebody's day: what of it is theirs and due, late or new, and what an overview says besides.
// Nobody is told the same twice: each thing has a key for each stage it reaches (domain/reminders.ts).

import { addDays, compareDays, daysBetween, isWorkingDay, localDay } from "~/domain/days";
import type { Day, Instant, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { isFrozen, leadOf, type Meeting, type Person, type Plan, type Step, type Text } from "~/domain/plan";
import { type Stage, stageOn } from "~/domain/reminders";
import { sideCalendar } from "~/domain/timing";
import { type Ground, groundOf, waitsFor } from "./ground";
import { type Turn, type TurnKind, turnsOf } from "./waiting";

export type DayItem = {
  kind: Exclude<TurnKind, "suggestion"> | "change" | "minutes";
  /** Of the step, confirmation, exit point, suggestion or meeting; "" for the decision. */
  id: string;
  stepId: string;
  title: Text<Words>;
  /** The words to confirm or the question to answer; "" otherwise. */
  words: Text<Words>;
  dueOn: Day;
  /** Calendar days past its day; 0 when it is not late. */
  late: number;
  stage: Stage | null;
  /** The reader has the step, so that they can move it, hand it on, or say what is in the way. */
  own: boolean;
  /** It became the reader's lately and by somebody else. */
  fresh: boolean;
  /** Its owner said that something is in the way. */
  stuck: boolean;
  /** What has to be done before it. */
  waitsFor: Text<Words>[];
  /** Under these keys it is told once: as new, and at its stage. */
  keys: { fresh: string; stage: string };
};
export type DayOther = { title: Text<Words>; who: Text[]; side: Side; dueOn: Day };
export type DayMove = { title: Text<Words>; from: Day; to: Day };
/** One plan's part of somebody's day. */
export type PlanDay = {
  planId: string;
  personId: string;
  side: Side;
  lead: boolean;
  mark: "trial" | null;
  subject: Text;
  vendor: Text;
  customer: Text;
  items: DayItem[];
  /** What waits for somebody else now. */
  others: DayOther[];
  /** Dates that are others than a week ago. */
  moved: DayMove[];
  /** The next point at which the customer may stop. */
  exit: { question: Text<Words>; dueOn: Day } | null;
};

/** `before`: the plan a week ago as this reader saw it; null leaves `moved` empty. `morning`: what came later is for tomorrow. */
type Asked = { plan: Plan; personId: string; today: Day; morning: Instant; before: Plan | null };

const freshDays = 7;
const mostOthers = 6;

/** Null where nobody is told anything: a sample, a draft, after the end, on a day off, and for whoever has left. */
export function planDay(asked: Asked): PlanDay | null {
  const { plan, personId, today } = asked;
  const me = plan.people[personId];
  if (!me || me.removedAt !== null || plan.sample || plan.state === "draft" || isFrozen(plan)) return null;
  // Whoever came only this day has their invitation; the first morning is tomorrow's.
  if (cameAt(plan, me) >= asked.morning) return null;
  if (!isWorkingDay(today, sideCalendar(plan.calendars[me.side]))) return null;
  const ground = groundOf(plan, today);
  const turns = turnsOf(ground);
  const mine = turns.filter((turn) => turn.people.includes(personId) && (turn.kind !== "exit" || turn.now));
  const dated = mine.flatMap((turn) =>
    turn.kind === "agree" || turn.kind === "suggestion"
      ? []
      : [turnItem(asked, ground, { turn: { ...turn, kind: turn.kind }, me })],
  );
  return {
    planId: plan.id,
    personId,
    side: me.side,
    lead: me.lead,
    mark: plan.trial ? "trial" : null,
    subject: plan.subject,
    vendor: plan.vendor,
    customer: plan.customer,
    items: [
      ...dated,
      ...(mine.some((turn) => turn.kind === "agree") ? agreeItems(asked, me) : []),
      ...changeItems(asked, me),
      ...minutesItems(asked, me),
    ],
    others: turns
      .filter((turn) => turn.now && !turn.people.includes(personId) && turn.stepId !== "")
      .slice(0, mostOthers)
      .map((turn) => ({
        title: plan.steps[turn.stepId]?.title ?? null,
        who: turn.people.map((id) => plan.people[id]?.name ?? null),
        side: turn.side,
        dueOn: turn.on,
      })),
    moved: movedSince(asked),
    exit: nextExit(ground),
  };
}

type DatedTurn = Turn & { kind: Exclude<TurnKind, "agree" | "suggestion"> };
type Mine = { turn: DatedTurn; me: Person };

function turnItem(asked: Asked, ground: Ground, { turn, me }: Mine): DayItem {
  const { plan, today } = asked;
  const step = plan.steps[turn.stepId];
  const version = turn.kind === "decide" ? String(plan.requested?.version ?? 0) : turn.id;
  const since = step ? theirsSince(plan, step, { turn, me }) : null;
  const stage = stageOn(today, turn.on, sideCalendar(plan.calendars[me.side]));
  const own = `${plan.id}/${me.personId}/${turn.kind}:${version}`;
  return {
    kind: turn.kind,
    id: turn.id,
    stepId: turn.stepId,
    title: step ? step.title : plan.subject,
    words: wordsOf(plan, turn),
    dueOn: turn.on,
    late: Math.max(0, daysBetween(turn.on, today)),
    stage,
    own: step !== undefined && ground.owners.get(step.stepId)?.personId === me.personId,
    fresh: since !== null && isFresh(asked, me, since),
    stuck: step?.blocked != null,
    waitsFor: step ? waitsFor(ground, step).map((other) => other.title) : [],
    keys: { fresh: `${own}/new/${since?.at ?? ""}`, stage: `${own}/${turn.on}/${stage ?? ""}` },
  };
}

function wordsOf(plan: Plan, turn: Turn): Text<Words> {
  if (turn.kind === "confirm") return plan.verifiers[turn.id]?.text ?? null;
  return turn.kind === "exit" ? (plan.exits[turn.id]?.question ?? null) : "";
}

type Since = { at: Instant; by: string | null };
const idOf = (by: Step["addedBy"]) => (by.kind === "person" ? by.id : null);

/** When something became the reader's, and by whom; the decision has its own mail. */
function theirsSince(plan: Plan, step: Step, { turn }: Mine): Since | null {
  if (turn.kind === "exit" || turn.kind === "decide") return null;
  const handed = step.ticked ?? plan.verifiers[turn.id]?.reported ?? null;
  if (turn.kind !== "step" && handed) return { at: handed.at, by: idOf(handed.by) };
  const given = step.touched.ownerId;
  return given ? { at: given.at, by: idOf(given.by) } : { at: step.addedAt, by: idOf(step.addedBy) };
}

/** From when on somebody is on the plan: invited, or, on the vendor's side, added and the plan shared. */
const cameAt = (plan: Plan, me: Person): Instant =>
  me.invitedAt ?? [me.addedAt, plan.sharedAt ?? ""].sort().at(-1) ?? "";

/** What somebody was given after they came, by somebody else, within a week, and before this morning. */
function isFresh({ plan, today, morning }: Asked, me: Person, since: Since): boolean {
  const came = cameAt(plan, me);
  const recent = compareDays(localDay(since.at, plan.zone), addDays(today, -freshDays)) >= 0;
  return since.by !== me.personId && since.at > came && since.at < morning && recent;
}

/** The other side has agreed to the plan in writing, and the reader may. */
function agreeItems(asked: Asked, me: Person): DayItem[] {
  return asked.plan.commitments
    .filter(({ side }) => side !== me.side)
    .map(({ at, seq }) => atOnce(asked, { kind: "agree", id: String(seq), words: "", at, personId: me.personId }));
}

/** Changes that the other side suggested: for whoever may answer them. */
function changeItems(asked: Asked, me: Person): DayItem[] {
  if (!me.lead && !(me.side === "customer" && me.decides)) return [];
  return Object.values(asked.plan.proposals)
    .filter((proposal) => proposal.state === "open" && proposal.side !== me.side)
    .map(({ id, reason, at }) => atOnce(asked, { kind: "change", id, words: reason, at, personId: me.personId }));
}

type AtOnce = { kind: "agree" | "change"; id: string; words: Text; at: Instant; personId: string };

/** What has no day of its own: told once, the next morning, and in overviews as long as it waits. */
function atOnce({ plan, today, morning }: Asked, { kind, id, words, at, personId }: AtOnce): DayItem {
  return {
    kind,
    id,
    stepId: "",
    title: plan.subject,
    words,
    dueOn: today,
    late: 0,
    stage: null,
    own: false,
    fresh: at < morning,
    stuck: false,
    waitsFor: [],
    keys: { fresh: `${plan.id}/${personId}/${kind}:${id}/new`, stage: "" },
  };
}

/** Minutes that the vendor's lead still owes. They have reminders of their own; this one stands in the same mail. */
function minutesItems({ plan, today, morning }: Asked, me: Person): DayItem[] {
  if (leadOf(plan, "vendor")?.personId !== me.personId) return [];
  const owed = (meeting: Meeting) =>
    meeting.minutes.length === 0 &&
    meeting.endsAt < morning &&
    daysBetween(localDay(meeting.dueAt, meeting.zone), today) <= 1;
  return Object.values(plan.meetings)
    .filter(owed)
    .map((meeting) => {
      const dueOn = addDays(localDay(meeting.dueAt, meeting.zone), -1);
      return {
        kind: "minutes" as const,
        id: meeting.id,
        stepId: "",
        title: meeting.subject,
        words: "",
        dueOn,
        late: Math.max(0, daysBetween(dueOn, today)),
        stage: null,
        own: false,
        fresh: false,
        stuck: false,
        waitsFor: [],
        keys: { fresh: "", stage: "" },
      };
    });
}

function movedSince({ plan, before }: Asked): DayMove[] {
  return Object.values(before?.steps ?? {}).flatMap((old) => {
    const step = plan.steps[old.stepId];
    if (step?.lane !== "shared" || step.removed || step.setAside || step.ticked) return [];
    return step.dueOn === old.dueOn ? [] : [{ title: step.title, from: old.dueOn, to: step.dueOn }];
  });
}

function nextExit({ plan, today }: Ground): PlanDay["exit"] {
  const open = Object.values(plan.exits).flatMap((exit) => {
    const step = plan.steps[exit.stepId];
    return !step || step.removed || step.setAside || exit.answer || step.dueOn < today
      ? []
      : [{ question: exit.question, dueOn: step.dueOn }];
  });
  return open.sort((a, b) => compareDays(a.dueOn, b.dueOn))[0] ?? null;
}
