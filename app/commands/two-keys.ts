// After both sides have agreed, what would change a term does not change it: it becomes a suggestion that the other
// side accepts or not (INV-04). One place decides that for every command, so none can forget it.

import type { Json } from "~/domain/chain";
import { following } from "~/domain/date-change";
import { workingDaysBetween } from "~/domain/days";
import { evolve } from "~/domain/evolve";
import { type By, type Drafted, draft, type Fact } from "~/domain/facts";
import { exitOf, ownerOf, type Plan, verifierOf } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import type { Context, Outcome } from "./command";
import { letterTo } from "./shared";

/** Acts that are an answer of their own, so nobody answers them again. */
const oneKey: ReadonlySet<CommandName> = new Set([
  "plan.commit",
  "change.accept",
  "exit.answer",
  "decision.give",
  "readiness.give",
  "readiness.reconfirm",
  "approval.give",
  "condition.waive",
  "contract.sign",
]);

/** Why it is suggested, and the suggestion to which it is another way. */
export type Suggesting = { because: string; answers: string | null };

/**
 * The outcome as it may be written: with material facts turned into one suggestion once both sides have agreed. Moves
 * of one's own steps within the agreed slack stay what they are.
 */
export function throughTwoKeys(
  outcome: Outcome,
  context: Context,
  { name, by, ...said }: { name: CommandName; by: By } & Suggesting,
): Outcome {
  const { plan } = context;
  if (plan.agreed === null || oneKey.has(name)) return outcome;
  const facts = outcome.facts.map((fact) => withinSlack(fact, context));
  const material = materialAmong(plan, facts, { by, context });
  if (material.length === 0) return { ...outcome, facts };
  // What follows from a suggestion follows when it is accepted; what follows from the rest follows now.
  const own = facts.filter((fact) => !material.includes(fact) && fact.kind !== "dates.followed");
  const rest = [...own, ...following(plan, own, { by, at: context.now })];
  const proposalId = context.newId();
  const changes = material.map(({ kind, subject, data }) => ({ kind, subject, data: data as Json }));
  const texts = { said: material.map((fact) => fact.said as Json) };
  const proposed = draft(
    "change.proposed",
    proposalId,
    { proposalId, changes, answers: said.answers },
    { words: { reason: said.because }, texts },
  );
  const kept = rest.length > 0 ? outcome : { answer: outcome.answer };
  return { ...kept, facts: [...rest, proposed], answer: { ...outcome.answer, proposed: proposalId } } as Outcome;
}

/** The facts that would raise the edition, folded one after the other as they would be written. */
function materialAmong(plan: Plan, facts: Drafted[], { by, context }: { by: By; context: Context }): Drafted[] {
  let state = plan;
  return facts.filter((drafted, at) => {
    const fact = { ...drafted, seq: context.nextSeq + at, at: context.now, by } as Fact;
    const before = state.edition;
    state = evolve(state, fact);
    return state.edition > before;
  });
}

/** A day of one's own step that stays near enough to the agreed one needs no second key. */
function withinSlack(fact: Drafted, { plan, me }: Context): Drafted {
  if (fact.kind !== "step.set" || fact.data.field !== "dueOn" || plan.slack === 0) return fact;
  const step = plan.steps[fact.data.stepId];
  if (!step?.agreedOn || (ownerOf(plan, step)?.side ?? step.ownerSide) !== me.side || step.hard) return fact;
  // Where the customer may leave, decides or signs, the day itself is what was agreed.
  const kind = verifierOf(plan, step.stepId)?.kind;
  if (exitOf(plan, step.stepId) || kind === "final_decision" || kind === "contract_signature") return fact;
  const on = String(fact.data.value);
  const within = Math.abs(workingDaysBetween(step.agreedOn, on, plan));
  return within <= plan.slack ? { ...fact, data: { ...fact.data, within } } : fact;
}

/** Whoever had committed alone is told when a change took their commitment away (INV-03). */
export function voidedLetters(before: Plan, after: Plan, context: Context) {
  const [alone] = before.commitments;
  if (!alone || before.agreed !== null || after.commitments.length > 0 || after.voided?.seq !== alone.seq) return [];
  const author = after.people[alone.personId];
  if (!author || author.removedAt !== null || author.personId === context.me.personId) return [];
  return [letterTo(context, author, "commitmentVoid", { seq: context.nextSeq, committed: alone.seq })];
}
