// A deal's record with something in every lane and a signed head, as rows and as the file that is taken away.

import { sha256 } from "~/commands/seal.server";
import { recordLines } from "~/commands/take-away.server";
import type { Lane } from "~/domain/facts";
import { verifierOf } from "~/domain/plan";
import { confirmationText } from "~/domain/statements";
import { type Deal, openDeal } from "../support/deal";
import type { TestWorld } from "../support/world";

/** Shares the plan, talks in every lane, and lets Giulia confirm the first step. */
export async function playedDeal(world: TestWorld): Promise<Deal> {
  const deal = await openDeal(world);
  const stageId = deal.ids["b-s1"] ?? "";
  await deal.must("Mara", "plan.share");
  for (const [name, stepId] of [
    ["Mara", "own-vendor"],
    ["Giulia", "own-customer"],
  ] as const) {
    const ownerId = (await deal.person(name)).personId;
    const step = { stepId, stageId, title: `Only us ${name}`, ownerId, dueOn: "2026-10-20", onlyUs: "on" };
    await deal.must(name, "step.add", step);
    await deal.must(name, "comment.add", {
      commentId: `talk-${name.toLowerCase()}`,
      stepId,
      text: `A word of ${name}`,
    });
  }
  await signFirst(deal);
  await deal.must("Giulia", "comment.add", { commentId: "talk-last", stepId: deal.ids.b01 ?? "", text: "Fatto." });
  return deal;
}

async function signFirst(deal: Deal): Promise<void> {
  await deal.proveMailbox("Giulia");
  const plan = await deal.plan("customer");
  const verifier = verifierOf(plan, deal.ids.b01 ?? "");
  if (!verifier) throw new Error("b01 has no confirmation");
  await deal.must("Giulia", "verifier.sign", {
    verifierId: verifier.verifierId,
    language: "it",
    textHash: sha256(confirmationText(plan, verifier, "it")),
    typedName: "Giulia Ferrante",
    consent: "on",
  });
}

export async function takenAway(world: TestWorld, planId: string, lanes: Lane[]): Promise<string> {
  let text = "";
  for await (const line of recordLines(world.store, { planId, lanes, keys: world.keys })) text += line;
  return text;
}
