// A plan in each state that it can be in, brought there through the door by those who may.

import type { PlanState } from "~/domain/plan";
import { commit } from "./agreement";
import { contractDrafted, decideOn, insist, presented, readiness, row, signContract, stop, underWay } from "./answers";
import { type Deal, openDeal } from "./deal";
import type { TestWorld } from "./world";

export const planStates = [
  "draft",
  "shared",
  "agreed",
  "in_progress",
  "yes_but",
  "deciding",
  "decided_yes",
  "decided_no",
  "won",
  "exited",
  "withdrawn",
] as const satisfies PlanState[];

/** Opens the scenario's deal, or takes one that is still a draft, and plays it to a state. */
export async function dealIn(world: TestWorld, state: PlanState, draft?: Deal): Promise<Deal> {
  const deal = draft ?? (await openDeal(world));
  if (state === "draft") return deal;
  await deal.must("Mara", "plan.share");
  await ways[state](deal);
  return deal;
}

const ways: { [state in Exclude<PlanState, "draft">]: (deal: Deal) => Promise<void> } = {
  shared: async () => {},
  agreed: async (deal) => {
    await commit(deal, "Mara");
    await commit(deal, "Renzo");
  },
  in_progress: underWay,
  yes_but: async (deal) => {
    await underWay(deal);
    insist(await readiness(deal, "yes_but", { conditions: [await row(deal, "k1")] }));
  },
  deciding: asked,
  decided_yes: async (deal) => {
    await asked(deal);
    insist(await decideOn(deal, "yes"));
  },
  decided_no: async (deal) => {
    await asked(deal);
    insist(await decideOn(deal, "no"));
  },
  won: async (deal) => {
    await ways.decided_yes(deal);
    await contractDrafted(deal);
    insist(await signContract(deal, "Renzo"));
    insist(await signContract(deal, "Mara"));
  },
  exited: async (deal) => void insist(await stop(deal)),
  withdrawn: async (deal) => void (await deal.must("Mara", "plan.giveUp", { reason: "We cannot deliver this year" })),
};

/** Presents an offer and asks for the decision. */
export async function asked(deal: Deal): Promise<void> {
  await presented(deal);
  await deal.must("Mara", "decision.request", { personIds: [] });
}
