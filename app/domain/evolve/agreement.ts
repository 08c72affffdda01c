import { keysOf, meets } from "../changes";
import type { Change, Fact, FactOf } from "../facts";
import type { Agreement, Plan, Proposal, Step } from "../plan";
import { raises } from "../terms";
import { signatureOf } from "./confirmations";
import { changed, type Handlers, touch } from "./handler";

type AgreementHandlers = Pick<Handlers, "plan.committed" | "slack.set" | Extract<keyof Handlers, `change.${string}`>>;

const withProposal = (plan: Plan, id: string, change: (proposal: Proposal) => Proposal): Plan => ({
  ...plan,
  proposals: changed(plan.proposals, id, change),
});

const closing =
  (state: Proposal["state"], fact: Fact, reason: string | null, by: string | null = null) =>
  (proposal: Proposal): Proposal => ({ ...proposal, state, closed: { ...touch(fact), reason, proposalId: by } });

function committed(plan: Plan, fact: FactOf<"plan.committed">): Plan {
  const { side, termsHash } = fact.data;
  const commitments = [
    ...plan.commitments.filter((other) => other.side !== side),
    { ...signatureOf(fact), side, termsHash },
  ];
  const voided = plan.voided?.side === side ? null : plan.voided;
  if (commitments.length < 2) return { ...plan, commitments, voided };
  const agreed: Agreement = {
    at: fact.at,
    seq: fact.seq,
    edition: plan.edition,
    termsHash,
    terms: fact.said.terms?.terms ?? null,
  };
  const steps = Object.entries(plan.steps).map(([id, step]): [string, Step] => [
    id,
    step.lane === "shared" ? { ...step, agreedOn: step.dueOn } : step,
  ]);
  return { ...plan, commitments, voided: null, agreed, steps: Object.fromEntries(steps) };
}

function proposed(plan: Plan, fact: FactOf<"change.proposed">): Plan {
  const { proposalId, changes, answers } = fact.data;
  const proposal: Proposal = {
    id: proposalId,
    by: fact.by,
    side: fact.by.kind === "person" ? fact.by.side : "vendor",
    at: fact.at,
    seq: fact.seq,
    edition: plan.edition,
    reason: fact.said.words?.reason ?? null,
    changes,
    said: fact.said.texts?.said ?? null,
    answers,
    state: "open",
    closed: null,
  };
  const next = { ...plan, proposals: { ...plan.proposals, [proposalId]: proposal } };
  // Another way to do it takes the place of the first (domain model 2.7, 6).
  const first = answers === null ? undefined : plan.proposals[answers];
  return first?.state === "open" ? withProposal(next, first.id, closing("superseded", fact, null, proposalId)) : next;
}

/** The customer's own date stays theirs when the vendor accepts it. */
function accepted(plan: Plan, fact: FactOf<"change.accepted">): Plan {
  const { proposalId } = fact.data;
  const closed = withProposal(plan, proposalId, closing("accepted", fact, null));
  const others = Object.values(closed.proposals).filter(
    (other) => other.state === "superseded" && other.closed?.at === fact.at && other.closed.proposalId === null,
  );
  const named = others.reduce(
    (next, { id }) =>
      withProposal(next, id, (one) => ({ ...one, closed: one.closed && { ...one.closed, proposalId } })),
    closed,
  );
  const proposal = plan.proposals[proposalId];
  const theirs = proposal?.by.kind === "person" && proposal.by.side === "customer" ? proposal.by.id : null;
  const moved = proposal?.changes.some(({ kind }) => kind === "target.moved");
  return theirs && moved ? { ...named, targetConfirmed: { personId: theirs, at: fact.at } } : named;
}

export const agreement: AgreementHandlers = {
  "plan.committed": committed,
  "slack.set": (plan, fact) => raises({ ...plan, slack: fact.data.days }),
  "change.proposed": proposed,
  "change.accepted": accepted,
  "change.declined": (plan, fact) =>
    withProposal(plan, fact.data.proposalId, closing("declined", fact, fact.said.words?.reason ?? null)),
  "change.withdrawn": (plan, fact) =>
    withProposal(plan, fact.data.proposalId, closing("withdrawn", fact, fact.said.words?.reason ?? null)),
};

/**
 * The plan with every open suggestion closed that this fact overtook: it touched the same place of the terms, so what
 * the suggestion showed as old is no longer there. Accepting it afterwards is a conflict.
 */
export function overtaken(plan: Plan, fact: Fact, editionBefore: number): Plan {
  if (plan.agreed === null || plan.edition === editionBefore) return plan;
  const open = Object.values(plan.proposals).filter(({ state }) => state === "open");
  if (open.length === 0) return plan;
  const change: Change = { kind: fact.kind, subject: fact.subject, data: fact.data as Change["data"] };
  const keys = keysOf(change);
  return open
    .filter((proposal) => proposal.changes.some((other) => meets(keys, keysOf(other))))
    .reduce((next, { id }) => withProposal(next, id, closing("superseded", fact, null)), plan);
}
