// Two keys: committing to an edition, and answering what the other side suggests (product.md, promise 5).

import { z } from "zod";
import { canonical } from "~/domain/chain";
import { factsOf } from "~/domain/changes";
import { commitmentBlockers } from "~/domain/commitment";
import { movedWith, timedBy } from "~/domain/date-change";
import { type Drafted, draft } from "~/domain/facts";
import type { Proposal } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { commitmentText } from "~/domain/statements";
import { termsOf } from "~/domain/terms";
import { type Context, command } from "./command";
import { id, signingFields, text } from "./fields";
import { receipts, signing, titleOf } from "./shared";
import { datesAgree } from "./step-rules";

/**
 * One side's key, turned in writing for the very edition on the page; both on the same one make the agreement (INV-03).
 * Refused while something of INV-01 is missing, naming the places.
 */
export const commit = command(
  z.strictObject({ edition: z.coerce.number().int(), ...signingFields }),
  (input, context) => {
    const { plan, me } = context;
    if (plan.agreed !== null || plan.commitments.some(({ side }) => side === me.side))
      return refuse("conflict", "alreadySigned");
    if (input.edition !== plan.edition) return refuse("conflict", "textChanged");
    const blockers = commitmentBlockers(plan);
    if (blockers.length > 0) return refuse("invalid", "commitBlocked", { about: blockedAt(blockers, context) });
    const terms = termsOf(plan);
    const termsHash = context.hash(canonical(terms as never));
    const statement = commitmentText(plan, { termsHash }, input.language);
    const act = signing(context, input, { statement, strength: "code", named: true });
    if (isRefusal(act)) return act;
    const seq = context.nextSeq + act.before.length;
    const data = { ...act.data, personId: me.personId, side: me.side, termsHash };
    const said = { words: { statement, typedName: input.typedName }, terms: { terms }, connection: context.connection };
    return {
      facts: [...act.before, draft("plan.committed", plan.id, data, said)],
      letters: receipts(context, "plan.committed", plan.id, seq),
      binds: true,
      answer: { seq },
    };
  },
);

function blockedAt(blockers: ReturnType<typeof commitmentBlockers>, context: Context): string[] {
  const titles = blockers.flatMap(({ stepId }) => {
    const step = stepId === null ? undefined : context.plan.steps[stepId];
    return step ? titleOf(step, context) : [];
  });
  return [...new Set(titles)].slice(0, 5);
}

/** How many working days each side may move its own steps by without asking; a term like every other (promise 5). */
export const setSlack = command(
  z.strictObject({
    days: z.coerce.number({ error: "notANumber" }).int("notANumber").min(0, "outOfRange").max(10, "outOfRange"),
  }),
  (input, { plan }) =>
    plan.slack === input.days ? { facts: [] } : { facts: [draft("slack.set", plan.id, { days: input.days }, {})] },
);

const openProposal = ({ plan }: Context, proposalId: string): Proposal | Refusal => {
  const proposal = plan.proposals[proposalId];
  if (!proposal) return refuse("not-found", "notFound");
  return proposal.state === "open" ? proposal : refuse("conflict", "suggestionClosed");
};

/** The other side's yes to a suggestion: what it said is written now, word for word (INV-04). */
export const acceptChange = command(z.strictObject({ proposalId: id() }), (input, context) => {
  const proposal = openProposal(context, input.proposalId);
  if (isRefusal(proposal)) return proposal;
  if (proposal.side === context.me.side) return refuse("forbidden", "otherSideAnswers");
  const facts = factsOf(proposal).map((fact) => asOfNow(fact, context));
  if (facts.length === 0) return refuse("conflict", "gone");
  const late = facts.map((fact) => dateClash(fact, context)).find((clash) => clash !== null);
  if (late) return late;
  return { facts: [...facts, draft("change.accepted", proposal.id, { proposalId: proposal.id }, {})] };
});

/** The customer's date takes along the steps that hang on it on the day of acceptance, not of the suggestion. */
function asOfNow(fact: Drafted, context: Context): Drafted {
  const { plan } = context;
  if (fact.kind === "target.moved") return { ...fact, data: { ...fact.data, moved: movedWith(plan, fact.data.on) } };
  const step = fact.kind === "step.timed" ? plan.steps[fact.data.stepId] : undefined;
  return step && fact.kind === "step.timed" ? timedBy(plan, step, fact.data.timing) : fact;
}

function dateClash(fact: Drafted, context: Context): Refusal | null {
  if (fact.kind !== "step.timed" && (fact.kind !== "step.set" || fact.data.field !== "dueOn")) return null;
  const { stepId } = fact.data;
  const step = context.plan.steps[stepId];
  if (!step) return null;
  if (fact.kind === "step.timed")
    return fact.data.timing && datesAgree(step, { kind: "timing", stepId, timing: fact.data.timing }, context);
  return datesAgree(step, { kind: "due", stepId, on: String(fact.data.value) }, context);
}

export const declineChange = command(
  z.strictObject({ proposalId: id(), reason: text(500).default("") }),
  (input, context) => {
    const proposal = openProposal(context, input.proposalId);
    if (isRefusal(proposal)) return proposal;
    if (proposal.side === context.me.side) return refuse("forbidden", "otherSideAnswers");
    const words = { words: { reason: input.reason } };
    return { facts: [draft("change.declined", proposal.id, { proposalId: proposal.id }, words)] };
  },
);

/** By whoever suggested it, or who leads for their side. */
export const withdrawChange = command(
  z.strictObject({ proposalId: id(), reason: text(500).default("") }),
  (input, context) => {
    const proposal = openProposal(context, input.proposalId);
    if (isRefusal(proposal)) return proposal;
    const { me } = context;
    const own = proposal.by.kind === "person" && proposal.by.id === me.personId;
    if (!own && !(proposal.side === me.side && me.lead)) return refuse("forbidden", "notYours");
    const words = { words: { reason: input.reason } };
    return { facts: [draft("change.withdrawn", proposal.id, { proposalId: proposal.id }, words)] };
  },
);
