// The contract as it stands: drafted, approved, signed, dispatched (N-59), and what is needed before anybody may sign.

import { decidersOf, isFilled } from "./answers";
import type { Day, Instant, Price, Side } from "./facts";
import { hasTimeFrame } from "./offer";
import { type Person, type Plan, peopleOf, type Signature, type Text, verifierOf } from "./plan";

export type ContractSignature = Signature & { side: Side };
export type Contract = {
  version: number;
  offerVersion: number;
  price: Price[];
  startsOn: Day;
  hash: string;
  scope: Text;
  timing: Text;
  conditions: Text;
  draftedAt: Instant;
  approved: Side[];
  signatures: ContractSignature[];
  dispatchedOn: Day | null;
};
export type ContractState = "drafted" | "approved" | "signed" | "dispatched";

/** Whose signature the customer's side needs: all who decide, or whoever the plan's contract step names. */
export function contractKeys(plan: Plan): string[] {
  const verifier = Object.values(plan.verifiers).find(({ kind }) => kind === "contract_signature");
  if (verifier && verifier.byPeople.length > 0)
    return verifier.byPeople.filter((id) => plan.people[id]?.removedAt === null);
  return decidersOf(plan).map(({ personId }) => personId);
}

const ofSide = (contract: Contract, side: Side) => contract.signatures.filter((one) => one.side === side);

/** Both sides have signed what they have (INV-23). */
export const isSigned = (plan: Plan, contract: Contract): boolean =>
  ofSide(contract, "vendor").length > 0 && isFilled(contractKeys(plan), ofSide(contract, "customer"));

/** Whether every confirmation of the contract's signature is in: the gate that the won plan hangs on. */
export const isGateMet = (plan: Plan): boolean =>
  Object.values(plan.verifiers).every(
    (one) => one.kind !== "contract_signature" || one.metAt !== null || !verifierOf(plan, one.stepId),
  );

export function contractState(plan: Plan, contract: Contract): ContractState {
  if (contract.dispatchedOn !== null) return "dispatched";
  if (plan.wonAt !== null) return "signed";
  return contract.approved.length > 0 ? "approved" : "drafted";
}

/**
 * What the customer needs before it signs and does not have: what it costs, and an implementation plan with dates, written
 * in the offer or standing as steps of the plan (I-23).
 */
export function lacksForContract(plan: Plan): ("investment" | "implementation")[] {
  const sections = plan.offers.find((one) => !one.superseded)?.sections ?? [];
  const costs = sections.some(({ key, body }) => key === "investment" && body.trim() !== "");
  return [
    ...(costs ? [] : (["investment"] as const)),
    ...(hasTimeFrame(plan, sections) ? [] : (["implementation"] as const)),
  ];
}

/** Who signs for the vendor: whoever the plan knows as its signatory, else its lead. */
export function vendorSigners(plan: Plan): Person[] {
  const people = peopleOf(plan, "vendor");
  const named = people.filter(({ roles }) => roles.includes("signatory"));
  return named.length > 0 ? named : people.filter(({ lead }) => lead);
}
