// The answers on the way to a decision, given as the sign page would.

import { linesOf, linesOfPlan } from "~/commands/conditions";
import type { Done } from "~/commands/perform.server";
import { sha256 } from "~/commands/seal.server";
import { commitmentBlockers } from "~/domain/commitment";
import type { Plan } from "~/domain/plan";
import { leadOf, presentedOffer, sharedSteps, verifierOf } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import type { Refusal } from "~/domain/refusal";
import { decisionText, exitText } from "~/domain/statements";
import { approvalText, contractText, inPlace, readinessText, reconfirmText } from "~/domain/statements-answers";
import { commit } from "./agreement";
import type { Deal } from "./deal";

export type Row = {
  conditionId: string;
  kind: "demo";
  text: string;
  step: string;
  newStepId: string;
  title: string;
  ownerId: string;
  closerId: string;
  dueOn: string;
};

/** A condition with a step of its own; `ownerId` and `closerId` are names. */
export async function row(deal: Deal, id: string, given: Partial<Row> = {}): Promise<Row> {
  const { ownerId = "Mara", closerId = "Giulia", ...more } = given;
  return {
    conditionId: id,
    kind: "demo",
    text: `What ${id} asks`,
    step: "new",
    newStepId: `step-${id}`,
    title: `Settle ${id}`,
    dueOn: "2026-10-30",
    ...more,
    ownerId: (await deal.person(ownerId)).personId,
    closerId: (await deal.person(closerId)).personId,
  };
}

/** Signs a text with a code for it, and answers with what the door said. */
export async function signAs(
  deal: Deal,
  name: string,
  command: CommandName,
  input: object,
  text: string,
): Promise<Done | Refusal> {
  const textHash = sha256(text);
  const { side } = await deal.person(name);
  const signing = { language: "en", textHash, typedName: `${name} Signer`, consent: "on" };
  if (side === "customer") deal.wait(6);
  const code = side === "customer" ? await deal.codeFor(name, textHash) : "";
  return await deal.act(name, command, { ...input, ...signing, code });
}

const placeOf = async (deal: Deal, inPlaceOf: string | null) =>
  inPlaceOf === null ? null : (await deal.person(inPlaceOf)).personId;

type ForWhom = { name?: string; conditions?: Row[]; inPlaceOf?: string | null };

export async function readiness(
  deal: Deal,
  answer: "yes" | "yes_but" | "no",
  { name = "Renzo", conditions = [], inPlaceOf = null }: ForWhom = {},
) {
  const plan = await deal.plan("customer");
  const lines = linesOf({ plan, me: { language: (await deal.person(name)).language } }, conditions);
  const given = { conditions: lines, inPlaceOf: await placeOf(deal, inPlaceOf) };
  return await signAs(deal, name, "readiness.give", { answer, conditions }, readinessText(plan, answer, given, "en"));
}

export async function reconfirm(deal: Deal, { name = "Renzo", inPlaceOf = null }: ForWhom = {}) {
  const plan = await deal.plan("customer");
  const given = { conditions: linesOfPlan(plan, "en"), inPlaceOf: await placeOf(deal, inPlaceOf) };
  return await signAs(deal, name, "readiness.reconfirm", {}, reconfirmText(plan, given, "en"));
}

export async function approval(
  deal: Deal,
  answer: "approved" | "refused",
  { name = "Renzo", conditions = [], inPlaceOf = null }: ForWhom = {},
) {
  const plan = await deal.plan("customer");
  const offer = presentedOffer(plan);
  const lines = linesOf({ plan, me: { language: (await deal.person(name)).language } }, conditions);
  const text = approvalText(
    plan,
    answer,
    { conditions: lines, inPlaceOf: await placeOf(deal, inPlaceOf), offer },
    "en",
  );
  return await signAs(
    deal,
    name,
    "approval.give",
    { answer, version: offer ? String(offer.version) : "", conditions },
    text,
  );
}

export async function stop(deal: Deal, { name = "Renzo", exitId = "" } = {}) {
  const plan = await deal.plan("customer");
  const text = exitText(plan, plan.exits[exitId] ?? null, "stop", "en");
  return await signAs(deal, name, "exit.answer", { exitId, answer: "stop" }, text);
}

export async function decideOn(deal: Deal, answer: "yes" | "no", { name = "Renzo", inPlaceOf = null }: ForWhom = {}) {
  const plan = await deal.plan("customer");
  const offer = presentedOffer(plan);
  if (!offer) throw new Error("nothing is presented");
  const place = inPlace(plan, await placeOf(deal, inPlaceOf), "en");
  const text = decisionText(plan, offer, answer, "en", place);
  return await signAs(deal, name, "decision.give", { answer, version: offer.version }, text);
}

/** Who leads for the vendor on this plan, by name. */
export async function rep(deal: Deal): Promise<string> {
  return leadOf(await deal.plan(), "vendor")?.name ?? "nobody";
}

/** Both sides agree, and the first step without a confirmation is done. */
export async function underWay(deal: Deal, decider = "Renzo", lead = "Giulia"): Promise<void> {
  const vendor = await rep(deal);
  if ((await deal.plan()).state === "draft") await deal.must(vendor, "plan.share");
  if ((await deal.plan()).agreed === null) {
    for (const { code, stepId } of commitmentBlockers(await deal.plan()))
      if (stepId !== null && (code === "deliverable" || code === "acceptance"))
        await deal.must(vendor, "step.word", { stepId, field: code, text: "What was agreed", from: "" });
    await commit(deal, vendor);
    await commit(deal, decider);
  }
  if ((await deal.plan()).state !== "agreed") return;
  const plan = await deal.plan();
  const step = sharedSteps(plan).find((one) => verifierOf(plan, one.stepId) === null && one.ticked === null);
  if (!step) throw new Error("every step has a confirmation");
  await deal.must(step.ownerSide === "vendor" ? vendor : lead, "step.tick", { stepId: step.stepId });
}

/** Under way, and whoever decides has said yes to going on together. */
export async function madeReady(deal: Deal, decider = "Renzo", lead = "Giulia"): Promise<void> {
  if ((await deal.plan()).answers.readyAt !== null) return;
  await underWay(deal, decider, lead);
  const renzo = await deal.person(decider);
  if (!renzo.deciderConfirmed) await deal.must(lead, "decider.confirm", { personId: renzo.personId });
  insist(await readiness(deal, "yes", { name: decider }));
  deal.wait(20);
}

export const sections = ["summary", "goals", "opportunity", "concept", "framework", "investment", "implementation"].map(
  (key) => ({ key, title: key, body: `About ${key}, from 18 November 2026` }),
);

export async function presented(deal: Deal, more: object = {}): Promise<void> {
  await madeReady(deal);
  await deal.must(await rep(deal), "offer.present", { sections, override: "Agreed by telephone", ...more });
}

export async function contractDrafted(deal: Deal): Promise<void> {
  await deal.must("Mara", "contract.draft", {
    scope: "Three plants",
    timing: "Three years",
    conditions: "Payment within 45 days",
    startsOn: "2027-01-01",
    price: [
      { part: "solution", minor: "4800000" },
      { part: "maintenance", minor: "10800000" },
    ],
  });
  await deal.must("Giulia", "contract.approve", { version: "1" });
}

export async function signContract(deal: Deal, name: string, { inPlaceOf = null }: ForWhom = {}) {
  const plan = await deal.plan();
  if (plan.contract === null) throw new Error("no contract");
  const text = contractText(plan, plan.contract, await placeOf(deal, inPlaceOf), "en");
  return await signAs(deal, name, "contract.sign", { version: plan.contract.version }, text);
}

export function insist(result: Done | Refusal): Done {
  if ("refused" in result) throw new Error(JSON.stringify(result));
  return result;
}

export const stateOf = async (deal: Deal): Promise<Plan["state"]> => (await deal.plan()).state;
