// A plan in each state that it can be in, brought there through the door by those who may.

import { sha256 } from "~/commands/seal.server";
import { type PlanState, presentedOffer } from "~/domain/plan";
import { decisionText, exitText } from "~/domain/statements";
import { commit } from "./agreement";
import { type Deal, openDeal } from "./deal";
import type { TestWorld } from "./world";

export const planStates = [
  "draft",
  "shared",
  "agreed",
  "deciding",
  "decided_yes",
  "decided_no",
  "exited",
] as const satisfies PlanState[];

/** Opens the scenario's deal, or takes one that is still a draft, and plays it to a state. */
export async function dealIn(world: TestWorld, state: PlanState, draft?: Deal): Promise<Deal> {
  const deal = draft ?? (await openDeal(world));
  if (state === "draft") return deal;
  await deal.must("Mara", "plan.share");
  if (state === "shared") return deal;
  if (state === "agreed") {
    await commit(deal, "Mara");
    await commit(deal, "Renzo");
    return deal;
  }
  if (state === "exited") {
    await signed(deal, "exit.answer", { answer: "stop" }, exitText(await deal.plan("customer"), null, "stop", "it"));
    return deal;
  }
  await asked(deal);
  if (state !== "deciding") await decided(deal, state === "decided_yes" ? "yes" : "no");
  return deal;
}

async function signed(deal: Deal, name: "exit.answer" | "decision.give", input: object, text: string): Promise<void> {
  const textHash = sha256(text);
  const signing = { language: "it", textHash, typedName: "Renzo Albini", consent: "on" };
  await deal.must("Renzo", name, { ...input, ...signing, code: await deal.codeFor("Renzo", textHash) });
}

/** Presents an offer and asks for the decision. */
export async function asked(deal: Deal): Promise<void> {
  const keys = ["summary", "goals", "opportunity", "concept", "framework", "investment"];
  const sections = keys.map((key) => ({ key, title: key, body: `About ${key}` }));
  await deal.must("Mara", "offer.present", { sections, override: "Agreed by telephone" });
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
  await deal.must("Mara", "decision.request", { personIds: [] });
}

async function decided(deal: Deal, answer: "yes" | "no"): Promise<void> {
  const plan = await deal.plan("customer");
  const offer = presentedOffer(plan);
  if (!offer) throw new Error("nothing was presented");
  await signed(deal, "decision.give", { answer, version: offer.version }, decisionText(plan, offer, answer, "it"));
}
