// Domain model 2.2 as settled in 2.7: every transition that is allowed happens, and every other is impossible.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PlanState } from "~/domain/plan";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { commit } from "../support/agreement";
import {
  approval,
  contractDrafted,
  decideOn,
  insist,
  presented,
  readiness,
  reconfirm,
  row,
  sections,
  signContract,
  stateOf,
  stop,
  underWay,
} from "../support/answers";
import type { Deal } from "../support/deal";
import { dealIn, planStates } from "../support/states";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
beforeEach(() => {
  world = makeWorld();
});
afterEach(() => world.end());

type Act = (deal: Deal) => Promise<unknown>;
/** Everything that could change a plan's state, by whom it belongs to. */
const acts = {
  share: (deal) => deal.act("Mara", "plan.share"),
  commitBoth: async (deal) => {
    await commit(deal, "Mara");
    await commit(deal, "Renzo");
  },
  firstStep: underWay,
  yesBut: async (deal) => readiness(deal, "yes_but", { conditions: [await row(deal, "k9")] }),
  readyYes: (deal) => readiness(deal, "yes"),
  readyNo: (deal) => readiness(deal, "no"),
  approvedWith: async (deal) => approval(deal, "approved", { conditions: [await row(deal, "k9")] }),
  refused: (deal) => approval(deal, "refused"),
  closeAndReconfirm: async (deal) => {
    await deal.proveMailbox("Giulia");
    await deal.act("Giulia", "condition.close", { conditionId: "k1" });
    return reconfirm(deal);
  },
  request: (deal) => deal.act("Mara", "decision.request", { personIds: [] }),
  yes: (deal) => decideOn(deal, "yes"),
  no: (deal) => decideOn(deal, "no"),
  newVersion: (deal) =>
    deal.act("Mara", "offer.present", {
      sections: sections.map((one) => ({ ...one, body: `${one.body}, second` })),
      override: "Agreed by telephone",
    }),
  sign: async (deal) => {
    await contractDrafted(deal);
    insist(await signContract(deal, "Renzo"));
    return signContract(deal, "Mara");
  },
  stop,
  giveUp: (deal) => deal.act("Mara", "plan.giveUp", { reason: "We cannot deliver this year" }),
} satisfies { [name: string]: Act };
type Name = keyof typeof acts;

/** From → act → to. What is not listed leaves the state as it was. */
const allowed: { [from in PlanState]: Partial<Record<Name, PlanState>> } = {
  draft: { share: "shared" },
  shared: { commitBoth: "agreed", stop: "exited", giveUp: "withdrawn" },
  agreed: { firstStep: "in_progress", stop: "exited", giveUp: "withdrawn" },
  in_progress: {
    yesBut: "yes_but",
    readyNo: "decided_no",
    approvedWith: "yes_but",
    refused: "decided_no",
    stop: "exited",
    giveUp: "withdrawn",
  },
  yes_but: {
    readyNo: "decided_no",
    refused: "decided_no",
    closeAndReconfirm: "in_progress",
    stop: "exited",
    giveUp: "withdrawn",
  },
  deciding: { yes: "decided_yes", no: "decided_no", stop: "exited", giveUp: "withdrawn" },
  // A new version of the offer voids the final yes: whoever was asked decides anew (INV-27; 2.7, 5).
  decided_yes: { newVersion: "deciding", sign: "won", stop: "exited", giveUp: "withdrawn" },
  decided_no: {},
  won: {},
  exited: {},
  withdrawn: {},
};

/** What an act needs before it can lead somewhere: "firstStep" also commits where nobody has. */
const leadsAlong: Partial<Record<PlanState, Name[]>> = { draft: ["firstStep", "commitBoth"], shared: ["firstStep"] };

/** Tries an act; helpers insist on their own steps, so a throw is a refusal too. */
const attempt = async (deal: Deal, name: Name): Promise<void> => {
  try {
    await acts[name](deal);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
};

describe.each(planStates)("from %s", (from) => {
  test.each(Object.keys(acts) as Name[])("%s leads where domain model 2.2 says, and nowhere else", async (name) => {
    if (leadsAlong[from]?.includes(name)) return;
    const deal = await dealIn(world, from);
    await attempt(deal, name);
    expect(await stateOf(deal)).toBe(allowed[from][name] ?? from);
  });
});

test("agreed|in_progress → deciding: only once an offer is presented", async () => {
  const deal = await dealIn(world, "in_progress");
  expect(await deal.act("Mara", "decision.request", { personIds: [] })).toMatchObject({ words: "noOffer" });
  await presented(deal);
  await acts.request(deal);
  expect(await stateOf(deal)).toBe("deciding");
});

test("V-02: a light plan goes from agreed to deciding without a readiness answer", async () => {
  const { openDeal } = await import("../support/deal");
  const deal = await openDeal(world, { planId: "plan-light", template: "light-transactional" });
  await deal.must("Mara", "plan.share");
  await commit(deal, "Mara");
  await commit(deal, "Renzo");
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
  await deal.must("Mara", "offer.present", { sections, override: "One meeting for both" });
  await deal.must("Mara", "decision.request", { personIds: [] });
  expect(await stateOf(deal)).toBe("deciding");
});

test("INV-23: won needs the customer's gate and the vendor's signature, in either order; never a conditional approval", async () => {
  const deal = await dealIn(world, "decided_yes");
  await contractDrafted(deal);
  insist(await signContract(deal, "Mara"));
  expect(await stateOf(deal)).toBe("decided_yes");
  insist(await signContract(deal, "Renzo"));
  const plan = await deal.plan();
  expect(plan.state).toBe("won");
  const gate = Object.values(plan.verifiers).find(({ kind }) => kind === "contract_signature");
  expect(gate?.metAt).toBe(plan.wonAt);
});

test("domain model 2.7, 7: back to where it stood, from every state in which a stop is possible", async () => {
  for (const from of ["shared", "agreed", "in_progress", "yes_but", "deciding", "decided_yes"] as const) {
    const own = makeWorld();
    const deal = await dealIn(own, from);
    insist(await stop(deal));
    expect(await stateOf(deal)).toBe("exited");
    const refused = (await deal.act("Giulia", "comment.add", { commentId: "c", text: "x" })) as Refusal;
    expect(isRefusal(refused) && refused.words).toBe("planFrozen");
    own.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    await deal.proveMailbox("Renzo");
    await deal.must("Renzo", "stop.takeBack");
    expect(await stateOf(deal)).toBe(from);
    await own.end();
  }
}, 120_000);
