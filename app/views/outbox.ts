// The mails of a workspace as its people may see them. Nothing a colleague can read here may let them act as a
// customer or see what is only the customer's: with a way to send mail, links and codes never show, and mails that may
// carry private words do not show at all. A trial and a sample show everything, so that everything can be tried.

import type { Instant, Side } from "~/domain/facts";
import { ownKinds } from "~/domain/letters";
import type { Plan } from "~/domain/plan";
import { mayAct, type Role } from "~/domain/workspace";

/** all: as its reader gets it; blanked: without link and code; nothing: that it was sent, no more. */
export type Shown = "all" | "blanked" | "nothing";

/** What a row of the letters table says that matters here. */
export type KeptLetter = {
  letterId: string;
  planId: string | null;
  kind: string;
  personId: string | null;
  address: string;
  payload: { [key: string]: string | number | boolean | null };
  createdAt: Instant;
  sentAt: Instant | null;
  state: string;
  problem: string | null;
};
export type OutboxRow = {
  letterId: string;
  kind: string;
  /** null: erased. */
  name: string | null;
  address: string | null;
  side: Side | "colleague";
  /** Subject of the plan; null when it is about none, or erased. */
  plan: string | null;
  at: Instant;
  state: string;
  problem: string | null;
  shown: Shown;
};
/** `trial`: there is still no way to send mail here. */
export type Looking = { staffId: string; role: Role; trial: boolean };

/** One mail for one colleague; null when it is not theirs to see: a rep sees the mails of their own plans. */
export function outboxRow(letter: KeptLetter, plan: Plan | null, who: Looking): OutboxRow | null {
  const { letterId, kind, state, problem } = letter;
  const base = { letterId, kind, state, problem, at: letter.sentAt ?? letter.createdAt };
  if (letter.planId === null && ownKinds.has(kind)) {
    // What a customer is reminded of is nobody's business here, not even that it was (INV-32); a trial shows everything.
    const side: Side = letter.payload.side === "customer" ? "customer" : "vendor";
    if (!mayAct(who.role, "manager") || (side === "customer" && !who.trial)) return null;
    const shown = who.trial ? "all" : "nothing";
    return { ...base, name: null, address: letter.address, side, plan: null, shown };
  }
  if (letter.planId === null) {
    if (!mayAct(who.role, "manager")) return null;
    const name = typeof letter.payload.name === "string" ? letter.payload.name : null;
    const shown = who.trial ? "all" : "nothing";
    return { ...base, name, address: letter.address, side: "colleague", plan: null, shown };
  }
  if (!plan || (!mayAct(who.role, "manager") && !isOn(plan, who.staffId))) return null;
  const person = letter.personId === null ? undefined : plan.people[letter.personId];
  const side = person?.side ?? "customer";
  const shown = plan.sample || (who.trial && plan.trial) ? "all" : shownOf(kind, side);
  return { ...base, name: person?.name ?? null, address: person?.email ?? null, side, plan: plan.subject, shown };
}

const isOn = (plan: Plan, staffId: string) =>
  Object.values(plan.people).some((person) => person.staffId === staffId && person.removedAt === null);

/** Kinds that say only what both sides can read on the plan. An invitation may ask about a step of the customer's own. */
const sharedKinds: ReadonlySet<string> = new Set(["receipt", "minutes", "planEnded", "decisionRequested"]);
const shownOf = (kind: string, side: Side): Shown =>
  side === "vendor" || sharedKinds.has(kind) ? "blanked" : "nothing";
