import { type Contract, isGateMet, isSigned } from "../contract";
import type { Plan } from "../plan";
import { signatureOf } from "./confirmations";
import { type Handlers, touch } from "./handler";

type ContractHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `contract.${string}`> | "payment.noted" | "plan.withdrawn"
>;

const withContract = (plan: Plan, version: number, change: (contract: Contract) => Contract): Plan =>
  plan.contract?.version === version ? { ...plan, contract: change(plan.contract) } : plan;

export const contract: ContractHandlers = {
  "contract.drafted": (plan, fact) => ({
    ...plan,
    contract: {
      ...fact.data,
      scope: fact.said.words?.scope ?? null,
      timing: fact.said.words?.timing ?? null,
      conditions: fact.said.words?.conditions ?? null,
      draftedAt: fact.at,
      approved: [],
      signatures: [],
      dispatchedOn: null,
    },
  }),
  "contract.approved": (plan, fact) =>
    withContract(plan, fact.data.version, (one) => ({
      ...one,
      approved: [...one.approved.filter((side) => side !== fact.data.side), fact.data.side],
    })),
  "contract.signed": (plan, fact) =>
    withContract(plan, fact.data.version, (one) => ({
      ...one,
      signatures: [
        ...one.signatures.filter(({ personId }) => personId !== fact.data.personId),
        { ...signatureOf(fact), side: fact.data.side },
      ],
    })),
  "contract.dispatched": (plan, fact) =>
    withContract(plan, fact.data.version, (one) => ({ ...one, dispatchedOn: fact.data.on })),
  "payment.noted": (plan, fact) => ({ ...plan, payments: { ...plan.payments, [fact.data.which]: fact.data.on } }),
  "plan.withdrawn": (plan, fact) => ({
    ...plan,
    withdrawn: { ...touch(fact), personId: fact.data.personId, reason: fact.said.words?.reason ?? null },
  }),
};

/** Won once, it stays so: the gate and the vendor's signature (domain model 2.7, 10). */
export function winning(plan: Plan, at: string): Plan {
  if (plan.wonAt !== null || plan.contract === null || plan.state !== "decided_yes") return plan;
  return isSigned(plan, plan.contract) && isGateMet(plan) ? { ...plan, wonAt: at } : plan;
}
