// One line of the plan: what is to be done, by whom, until when, and how it stands.

import { daysBetween, workingDaysBetween } from "~/domain/days";
import type { By, Day, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { type ExitPoint, type Plan, type Step, signersOf, type Touch, type Verifier } from "~/domain/plan";
import { againOf } from "~/domain/signers";
import { dayOf, dueOn, type Ground, unsigned, waitsFor } from "./ground";
import { type StepState, stateOf } from "./step-state";
import { personOf, rightsOf, type Viewer } from "./viewer";

/** What a tick of this reader would do: say it is done, report it for the other side, or take one's tick back. */
export type TickMay = "tick" | "report" | "untick";

export type ExitRow = {
  id: string;
  question: Words;
  who: string[];
  mine?: true;
  answer?: { code: "continue" | "stop"; by: string; on: Day };
};
export type ConfirmRow = {
  id: string;
  /** Of how many signatures how many are there. */
  signed: number;
  of: number;
  who: string[];
  /** The reader's signature is still asked for. */
  mine?: true;
  /** Somebody who confirmed it has left; whoever follows may confirm it again. */
  again?: true;
  /** When the last signature came in, and whose it was. */
  met?: { by: string; on: Day };
};
export type Row = {
  id: string;
  /** Number among the shared steps; private ones have none. */
  n?: number;
  title: Words;
  /** Whose it is: a person's id, or only a side while nobody holds the role. */
  owner: string | null;
  side: Side;
  /** The role an unnamed owner is asked in. */
  role?: string;
  due: Day;
  /** Working days until it is due, while that matters. */
  left?: number;
  /** Calendar days past its day. */
  late?: number;
  state: StepState;
  /** Who ticked, reported or set it aside, and when. */
  by?: string;
  on?: Day;
  waitsFor?: { id: string; title: Words };
  /** Whoever has to do it said that something is in the way. */
  stuck?: true;
  confirm?: ConfirmRow;
  /** Who accepts the result of a tick before it counts as done, unless it was accepted already. */
  accept?: string;
  exit?: ExitRow;
  tick?: TickMay;
  /** The last change of it, so that a page can show what has just been changed by somebody else. */
  seq?: number;
  who?: string;
  hard?: true;
  /** A change of it is suggested and not answered yet. */
  suggested?: true;
  /** Not past its day, but it may come to that: something it waits for is open, or its day cannot move (2.5). */
  risk?: "waits" | "hard";
};

export function rowOf(ground: Ground, viewer: Viewer, step: Step): Row {
  const state = stateOf(ground, step);
  const owner = ground.owners.get(step.stepId) ?? null;
  const due = dueOn(ground, step);
  const verifier = ground.verifiers.get(step.stepId);
  const exit = ground.exits.get(step.stepId);
  const number = ground.numbers.get(step.stepId);
  const first = waitsFor(ground, step)[0];
  const may = tickMay(ground, viewer, step);
  return {
    id: step.stepId,
    ...(number === undefined ? {} : { n: number }),
    title: step.title ?? "",
    owner: owner?.personId ?? null,
    side: owner?.side ?? step.ownerSide,
    ...(owner === null && step.ownerRole !== "" ? { role: step.ownerRole } : {}),
    due,
    ...timeOf(ground, state, due),
    state,
    ...handOf(ground, step, { state, verifier }),
    ...(first && (state === "blocked" || state === "overdue")
      ? { waitsFor: { id: first.stepId, title: first.title ?? "" } }
      : {}),
    ...(verifier ? { confirm: confirmOf(ground, viewer, verifier) } : acceptOf(ground, step)),
    ...(exit ? { exit: exitRow(ground, viewer, exit) } : {}),
    ...(may === null ? {} : { tick: may }),
    ...(step.blocked && !settled.has(state) ? { stuck: true as const } : {}),
    ...(step.hard ? { hard: true as const } : {}),
    ...(ground.suggested.has(step.stepId) ? { suggested: true as const } : {}),
    ...riskOf({ ground, step, state, due }),
    ...lastTouch(ground.plan, step),
  };
}

function acceptOf({ plan }: Ground, step: Step): Pick<Row, "accept"> {
  const reviewer = step.accepted ? null : personOf(plan, step.reviewerId);
  return reviewer && reviewer.removedAt === null ? { accept: reviewer.personId } : {};
}

const settled: ReadonlySet<StepState> = new Set(["done", "verified", "setAside", "ended", "ifNeeded"]);

function timeOf(ground: Ground, state: StepState, due: Day): Pick<Row, "left" | "late"> {
  if (settled.has(state)) return {};
  const days = daysBetween(due, ground.today);
  return days > 0 ? { late: days } : { left: workingDaysBetween(ground.today, due, ground.plan) };
}

/** Domain model 2.5, in calendar days: within three with a dependency open, or within seven of a day that cannot move. */
function riskOf(about: { ground: Ground; step: Step; state: StepState; due: Day }): Pick<Row, "risk"> {
  const { ground, step, state, due } = about;
  const days = daysBetween(ground.today, due);
  if (settled.has(state) || state === "delivered" || days < 0) return {};
  if (step.hard && days <= 7) return { risk: "hard" };
  return days <= 3 && waitsFor(ground, step).length > 0 ? { risk: "waits" } : {};
}

/** Who is behind the state: of the tick, the report or the setting aside. */
function handOf(
  ground: Ground,
  step: Step,
  { state, verifier }: { state: StepState; verifier: Verifier | undefined },
): Pick<Row, "by" | "on"> {
  const touch =
    state === "setAside"
      ? step.setAside
      : state === "verified"
        ? null
        : (step.ticked ?? (state === "reported" ? (verifier?.reported ?? null) : null));
  return touch?.by.kind === "person" ? { by: touch.by.id, on: dayOf(ground, touch.at) } : {};
}

export function confirmOf(ground: Ground, viewer: Viewer, verifier: Verifier): ConfirmRow {
  const missing = unsigned(ground, verifier);
  const asked = signersOf(ground.plan, verifier);
  const last = verifier.signatures.at(-1);
  // Met, it asks nobody any more, but for whoever follows somebody who has left (INV-15).
  const again = againOf(ground.plan, verifier) !== null;
  const asking = verifier.metAt === null || again;
  const mine = !ground.frozen && ground.plan.state !== "draft" && verifier.kind !== "final_decision";
  return {
    id: verifier.verifierId,
    signed: asked.length - missing.length,
    of: asked.length,
    who: (missing.length > 0 ? missing : asked).map((person) => person.personId),
    ...(mine && asking && missing.some((person) => person.personId === viewer.personId) ? { mine: true as const } : {}),
    ...(again ? { again: true as const } : {}),
    ...(verifier.metAt && last ? { met: { by: last.personId, on: dayOf(ground, verifier.metAt) } } : {}),
  };
}

export function exitRow(ground: Ground, viewer: Viewer, exit: ExitPoint): ExitRow {
  const asked = signersOf(ground.plan, exit);
  const named = asked.some((person) => person.personId === viewer.personId);
  const mine = exit.answer === null && !ground.frozen && ground.plan.state !== "draft";
  return {
    id: exit.exitId,
    question: exit.question ?? "",
    who: asked.map((person) => person.personId),
    ...(mine && viewer.side === "customer" && (named || viewer.decides) ? { mine: true as const } : {}),
    ...(exit.answer
      ? {
          answer: {
            code: exit.answer.answer === "stop" ? "stop" : "continue",
            by: exit.answer.personId,
            on: dayOf(ground, exit.answer.at),
          },
        }
      : {}),
  };
}

/** Owners tick, their side's lead may for them, the other side only reports; who ticked takes it back. */
export function tickMay(ground: Ground, viewer: Viewer, step: Step): TickMay | null {
  const { plan } = ground;
  const me = personOf(plan, viewer.personId);
  if (!me || step.setAside || step.removed || rightsOf(plan, viewer, ["step.tick"]).length === 0) return null;
  const owner = ground.owners.get(step.stepId) ?? null;
  const ours = me.side === (owner?.side ?? step.ownerSide);
  const may = ours && (owner?.personId === me.personId || me.lead);
  if (step.ticked && !step.ticked.claim) return may || isBy(step.ticked.by, me.personId) ? "untick" : null;
  // Where who has it is also who confirms it, the signature says all that a tick would.
  const verifier = ground.verifiers.get(step.stepId);
  if (verifier && owner && signersOf(plan, verifier).some((signer) => signer.personId === owner.personId)) return null;
  if (step.ticked?.claim) return may ? "tick" : isBy(step.ticked.by, me.personId) ? "untick" : null;
  if (ours) return may ? "tick" : null;
  return "report";
}

const isBy = (by: By, personId: string) => by.kind === "person" && by.id === personId;

/** The youngest change of the step by a person; at first its being added, unless it came with the plan. */
function lastTouch(plan: Plan, step: Step): Pick<Row, "seq" | "who"> {
  const touches: (Touch | null)[] = [...Object.values(step.touched), step.ticked, step.accepted, step.setAside];
  const last = touches.reduce<Touch | null>(
    (newest, one) => (one && one.seq > (newest?.seq ?? 0) ? one : newest),
    null,
  );
  if (last === null)
    return step.addedBy.kind === "person" && step.addedAt > plan.openedAt ? { who: step.addedBy.id } : {};
  return { seq: last.seq, ...(last.by.kind === "person" ? { who: last.by.id } : {}) };
}
