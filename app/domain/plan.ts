// A plan as it stands after some facts: plain values, no behaviour. What is computed from a day (overdue, whose
// turn) is not here but in views.

import type { Answers } from "./answers";
import type { Contract } from "./contract";
import { localDay } from "./days";
import { decidingKinds } from "./deciding";
import type {
  ActionItem,
  AnchorKind,
  By,
  Day,
  Embargo,
  Instant,
  MinutesWords,
  OfferSection,
  Side,
  SideDays,
  VerifierKind,
} from "./facts";
import type { Language } from "./language";
import type {
  Agreement,
  Commitment,
  Criterion,
  Decision,
  ExitPoint,
  Gate,
  Meeting,
  OfferVersion,
  Person,
  Proposal,
  Signature,
  Stage,
  Step,
  Text,
  Touch,
  Verifier,
} from "./plan-parts";
import type { Sides } from "./sides";
import type { Voices } from "./voices";

export type * from "./plan-parts";

/** Domain model 2.2; read from the facts by state.ts. */
export type PlanState =
  | "draft"
  | "shared"
  | "agreed"
  | "in_progress"
  | "yes_but"
  | "deciding"
  | "decided_yes"
  | "decided_no"
  | "won"
  | "exited"
  | "withdrawn";

export type Plan = {
  id: string;
  workspaceId: string;
  state: PlanState;
  sample: boolean;
  trial: boolean;
  key: string;
  edition: number;
  /** Known to the vendor's side only. */
  template: { id: string; version: number } | null;
  anchor: AnchorKind;
  embargo: Embargo;
  zone: string;
  language: Language;
  currency: string;
  workdays: number[];
  holidays: Day[];
  /** Each side's own days of work; `workdays` and `holidays` are the days on which both work. */
  calendars: { vendor: SideDays; customer: SideDays };
  minutesPolicy: "calendar" | "business";
  openedAt: Instant;
  sharedAt: Instant | null;
  vendor: Text;
  customer: Text;
  subject: Text;
  targetOn: Day;
  targetReason: Text;
  targetConfirmed: { personId: string; at: Instant } | null;
  targetSuggested: { on: Day; reason: Text; by: By; at: Instant } | null;
  reasonToAct: Text;
  capabilities: Text;
  expectedValue: Text;
  criticalOn: Day | null;
  consequence: Text;
  touched: { [field: string]: Touch };
  stages: Stage[];
  steps: { [id: string]: Step };
  people: { [id: string]: Person };
  verifiers: { [id: string]: Verifier };
  exits: { [id: string]: ExitPoint };
  gates: Gate[];
  criteria: Criterion[];
  /** Who of each side agreed to the list of criteria as it stands (H-46, N-52). */
  criteriaAgreed: { [side in Side]: Touch | null };
  /** Who has spoken on this plan, since when: signed, decided, wrote, ticked or was present (S-26). */
  engaged: { [personId: string]: Instant };
  meetings: { [id: string]: Meeting };
  offers: OfferVersion[];
  requested: { version: number; personIds: string[]; at: Instant } | null;
  decisions: Decision[];
  postponed: { personId: string; on: Day; reason: Text; at: Instant } | null;
  /** The stop that froze the plan; it can be taken back until 24 hours after `at` by `personId`. */
  stop: { personId: string; exitId: string | null; at: Instant; seq: number } | null;
  /** Who has committed to the present edition, at most one for a side; both of them once it is agreed. */
  commitments: Commitment[];
  /** The commitment that a later change made void, until that side commits anew (INV-03). */
  voided: Commitment | null;
  /** What both sides agreed on, as it stood; null before. */
  agreed: Agreement | null;
  /** When the first step was done after both sides had agreed. */
  progressedAt: Instant | null;
  /** Working days by which each side may move its own steps without asking. */
  slack: number;
  proposals: { [id: string]: Proposal };
  /** Readiness, conditions, conditional approval, stand-ins. */
  answers: Answers;
  contract: Contract | null;
  /** When the gate of the contract was met and both sides had signed. */
  wonAt: Instant | null;
  payments: { first: Day | null; final: Day | null };
  /** The vendor gave up. */
  withdrawn: (Touch & { personId: string; reason: Text }) | null;
  viewerLinks: string[];
  /** Questions, risks, objections. */
  voices: Voices;
  /** What each side keeps for itself, and what it has opened. */
  sides: Sides;
  lastAt: Instant;
};

export { hasVoucher, isVouched } from "./vouching";
export type { ActionItem, MinutesWords, OfferSection };

/** The endings in which nothing moves any more (domain model 2.7, 10). */
export const frozenStates: ReadonlySet<PlanState> = new Set(["decided_no", "exited", "withdrawn"]);

/** Whether nothing binding may change any more (INV-19). */
export const isFrozen = (plan: Plan): boolean => frozenStates.has(plan.state);

/** The people of a side who are on the plan today, in the order they joined. */
export const peopleOf = (plan: Plan, side: "vendor" | "customer"): Person[] =>
  Object.values(plan.people).filter((person) => person.side === side && person.removedAt === null);

/** Those who decide for the customer: whom a customer person stands behind, or, as long as there is none, all named. */
export function decidersOf(plan: Plan): Person[] {
  const named = peopleOf(plan, "customer").filter((person) => person.decides);
  const confirmed = named.filter((person) => person.deciderConfirmed);
  return confirmed.length > 0 ? confirmed : named;
}

/** Whose answer a signature stands for: the signer's own, or that of who named them as a stand-in. */
export const keyOf = (signed: Pick<Signature, "personId" | "inPlaceOf">): string => signed.inPlaceOf ?? signed.personId;

/** The person who leads for a side: the first lead still here, else the first person still here. */
export function leadOf(plan: Plan, side: "vendor" | "customer"): Person | null {
  const people = peopleOf(plan, side);
  return people.find((person) => person.lead) ?? people[0] ?? null;
}

function holder(plan: Plan, side: "vendor" | "customer", role: string): Person | null {
  const people = peopleOf(plan, side);
  if (role === "decision_owner") return people.find((person) => person.decides) ?? null;
  return people.find((person) => person.roles.includes(role)) ?? null;
}

/** The one owner of a step: the person named, else whoever holds the role, else the side's lead (H-44). */
export function ownerOf(plan: Plan, step: Step): Person | null {
  const named = step.ownerId === null ? null : plan.people[step.ownerId];
  if (named && named.removedAt === null) return named;
  return holder(plan, step.ownerSide, step.ownerRole) ?? leadOf(plan, step.ownerSide);
}

/** The other side's person for a step; null when the step names none. */
export function counterpartOf(plan: Plan, step: Step): Person | null {
  const named = step.counterpartId === null ? null : plan.people[step.counterpartId];
  if (named && named.removedAt === null) return named;
  if (step.counterpartRole === "") return null;
  const other = step.ownerSide === "vendor" ? "customer" : "vendor";
  return holder(plan, other, step.counterpartRole) ?? leadOf(plan, other);
}

/** Who helps with a step: people named, and whoever holds a role that its template names (nobody stands in for it). */
export function supportersOf(plan: Plan, step: Step): Person[] {
  const people = step.supporters.flatMap(({ side, role, personId }) => {
    const named = personId === null ? holder(plan, side, role) : plan.people[personId];
    return named && named.removedAt === null ? [named] : [];
  });
  return people.filter((person, index) => people.indexOf(person) === index);
}

const memberRoles = (person: Person) => person.roles.filter((role) => role !== "champion");

/**
 * The customer people whose signature makes this confirmation true (INV-10, INV-13). A role that nobody holds falls
 * to the customer's lead, who may hand it on; `each_…` asks everybody concerned.
 */
export function signersOf(
  plan: Plan,
  by: { byRole: string; byPeople: string[]; kind?: VerifierKind; onExit?: unknown },
): Person[] {
  const people = peopleOf(plan, "customer");
  if (by.byPeople.length > 0) return people.filter((person) => by.byPeople.includes(person.personId));
  // What is decided needs everybody who decides (domain model 2.7, 1).
  if (by.byRole === "decision_owner" && ("onExit" in by || (by.kind && decidingKinds.has(by.kind)))) {
    const deciders = decidersOf(plan);
    if (deciders.length > 0) return deciders;
  }
  if (by.byRole === "each_member") return people;
  if (by.byRole === "each_function_lead") {
    const leads = people.filter((person) => memberRoles(person).length > 0);
    return leads.length > 0 ? leads : people.slice(0, 1);
  }
  const one = holder(plan, "customer", by.byRole) ?? leadOf(plan, "customer");
  return one ? [one] : [];
}

/** Whether everybody it asks has signed; there is no in-between (INV-11, INV-13). */
export function isComplete(plan: Plan, verifier: Verifier): boolean {
  if (verifier.signatures.length === 0) return false;
  return signersOf(plan, verifier).every((signer) => verifier.signatures.some((s) => keyOf(s) === signer.personId));
}

export const verifierOf = (plan: Plan, stepId: string): Verifier | null =>
  Object.values(plan.verifiers).find((verifier) => verifier.stepId === stepId) ?? null;

export const exitOf = (plan: Plan, stepId: string): ExitPoint | null =>
  Object.values(plan.exits).find((exit) => exit.stepId === stepId) ?? null;

/**
 * Who still has to accept the result of a step that its own side ticked (N-09). Null when it was accepted, when nobody is
 * named, when the reviewer ticked it themselves, and once they have left the plan: then the tick alone counts.
 */
export function reviewerAwaited(plan: Plan, step: Step): Person | null {
  if (!step.ticked || step.ticked.claim || step.accepted || step.reviewerId === null) return null;
  const { by } = step.ticked;
  if (by.kind === "person" && by.id === step.reviewerId) return null;
  const reviewer = plan.people[step.reviewerId];
  return reviewer && reviewer.removedAt === null ? reviewer : null;
}

/**
 * Done for both sides: confirmed where the customer confirms it (INV-17); else ticked by who may say so, and accepted by
 * its reviewer where it names one (N-09).
 */
export const isDone = (plan: Plan, step: Step): boolean => isDoneBy(plan, step, verifierOf(plan, step.stepId));

/** The same for whoever has the step's confirmation at hand. */
export function isDoneBy(plan: Plan, step: Step, verifier: Verifier | null): boolean {
  if (verifier) return verifier.metAt !== null;
  return step.ticked !== null && !step.ticked.claim && reviewerAwaited(plan, step) === null;
}

/** Whether a step is still on the plan and applies. */
export const isOpen = (plan: Plan, step: Step): boolean =>
  step.removed === null && step.setAside === null && !isDone(plan, step);

/** Whether a step is only needed after another answer than a plain yes: what follows a yes is the course of the plan. */
export function isIfNeeded(step: Step): boolean {
  const { final, readiness } = step.when ?? {};
  return (final !== undefined && !final.includes("yes")) || (readiness !== undefined && !readiness.includes("yes"));
}

/** The day in the plan's zone on which a step was done, taken or confirmed; null while it is open. */
export function doneOn(plan: Plan, step: Step): Day | null {
  const verifier = verifierOf(plan, step.stepId);
  if (!isDoneBy(plan, step, verifier)) return null;
  const taken = step.reviewerId === null ? null : step.accepted;
  const at = verifier ? verifier.metAt : (taken ?? step.ticked)?.at;
  return at ? localDay(at, plan.zone) : null;
}

/** The steps both sides see, in the order of the page; removed ones are left out. */
export const sharedSteps = (plan: Plan): Step[] =>
  plan.stages.flatMap((stage) => stage.steps.flatMap((id) => plan.steps[id] ?? [])).filter((step) => !step.removed);

/** The version of the offer that stands in front of the customer; null before anything was presented. */
export const presentedOffer = (plan: Plan): OfferVersion | null =>
  plan.offers.find((offer) => !offer.superseded) ?? null;

/** The yes that made a version agreed: one fact only (product.md decisions). */
export const agreedBy = (plan: Plan): Decision | null =>
  plan.state === "decided_yes" || plan.state === "won" ? (plan.decisions.at(-1) ?? null) : null;
