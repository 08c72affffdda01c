// An offer at the door: its sections, a committee with names of many alphabets, and the way to a decision.

import { saveDraft } from "~/commands/drafts.server";
import { sha256 } from "~/commands/seal.server";
import type { OfferSection } from "~/domain/facts";
import { presentedOffer, verifierOf } from "~/domain/plan";
import { confirmationText, decisionText } from "~/domain/statements";
import { bodyOf, offerDocument } from "~/views/offer-draft";
import { madeReady, rep } from "./answers";
import type { Deal } from "./deal";
import type { TestWorld } from "./world";

export const canary = "Xq7CanaryPrice88123";

export const offerSections: OfferSection[] = [
  {
    key: "summary",
    title: "On one page",
    body: "Energy monitoring per kiln for Faenza, Castellón and Foshan: licence, set-up, introduction in three languages and three years of operation.\n\nAgreed before: the figures of 16 October. New: the start in two steps.",
  },
  {
    key: "goals",
    title: "Your goals and challenges",
    body: "Gas cost per m² rose 31% in a year, and nobody sees it per kiln.\n\n- See gas per square metre, per kiln and shift, the same day.\n- Report to the group without collecting sheets by hand.",
  },
  {
    key: "opportunity",
    title: "What it can bring",
    body: "Only lines that both sides agreed are counted.\n\n| Line | Start | Year 1 | Year 2 |\n|---|---|---|---|\n| Set-up and introduction | −48,000 € | | |\n| Subscription | | −36,000 € | −36,000 € |\n| Gas saved | | 70,000 € | 120,000 € |",
  },
  {
    key: "concept",
    title: "What is offered, in plain words",
    body: "A small box beside every kiln reads the meters you already have.\n\n# In each plant\n1. Read the meters, two days.\n2. Compare with the bills of the last year, one week.",
  },
  {
    key: "framework",
    title: "Term, price, service and what must be in place",
    body: "Term three years. Payment within 45 days.\n\n# What must be in place\n- Single sign-on for 60 people.\n- Approval by the works council in Castellón.",
  },
  {
    key: "investment",
    title: "What it costs",
    body: `156,000.00 €\n48,000.00 € for set-up, then 36,000.00 € a year for three years. Net of tax, payable within 45 days. Reference ${canary}.`,
  },
];

/** Writes the offer where the vendor drafts it. */
export async function writeDraft(world: TestWorld, deal: Deal): Promise<void> {
  const actor = await deal.actor("Mara");
  for (const { key, title, body } of offerSections) {
    const place = { planId: deal.planId, lane: "vendor", document: offerDocument } as const;
    const block = { blockId: key, revision: 0, body: bodyOf({ title, text: body }) };
    const saved = await saveDraft(world, actor, { ...place, ...block });
    if (!("saved" in saved)) throw new Error(`the draft was not kept: ${saved.words}`);
  }
}

/** Once the customer has said yes to going on together, the offer is presented. */
export async function presentIt(deal: Deal, sections: OfferSection[] = offerSections) {
  await madeReady(deal);
  const vendor = await rep(deal);
  return deal.must(vendor, "offer.present", { sections, override: "The board meets before the last check" });
}

/** People whose names no single alphabet holds; 李文 confirms a step in writing. */
export const committee = [
  { personId: "li-wen", side: "customer", name: "Li Wen 李文", email: "li@valdorba.example", language: "zh-Hans" },
  { personId: "eleni", side: "customer", name: "Ελένη Παππά", email: "eleni@valdorba.example", language: "en" },
  { personId: "jan", side: "customer", name: "Jan Żółć", email: "jan@valdorba.example", language: "en" },
  { personId: "edda", side: "vendor", name: "Dr. Edda Kühn", email: "edda@helionaut.example", language: "en" },
] as const;

/** The committee joins, each with a step; the vendor has one of its own; Giulia says that Renzo decides. */
export async function joinCommittee(deal: Deal): Promise<void> {
  await deal.must("Mara", "plan.share");
  for (const person of committee) {
    const by = person.side === "vendor" ? "Mara" : "Giulia";
    await deal.must(by, "person.add", { ...person, roles: ["technical_lead"], zone: "Europe/Rome", title: "" });
  }
  const stageId = (await deal.plan()).stages[2]?.id ?? "";
  for (const { personId } of committee) {
    const title = `Step of ${personId}`;
    await deal.must("Mara", "step.add", {
      stepId: `step-${personId}`,
      stageId,
      title,
      deliverable: title,
      acceptance: title,
      ownerId: personId,
      dueOn: "2026-10-30",
    });
  }
  const secret = { stepId: "step-secret", stageId, title: `Only us ${canary}`, ownerId: "edda", dueOn: "2026-10-30" };
  await deal.must("Mara", "step.add", { ...secret, onlyUs: "on" });
  await deal.must("Mara", "verifier.add", {
    verifierId: "confirm-li-wen",
    stepId: "step-li-wen",
    kind: "document_provided",
    byPeople: ["li-wen"],
    text: "Foshan has received the meter list: 每班可见。",
  });
  await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
}

/** Confirms what stands beside a step, from the signer's own mailbox. */
export async function confirm(deal: Deal, name: string, stepId: string): Promise<void> {
  const plan = await deal.plan("customer");
  const verifier = verifierOf(plan, stepId);
  if (!verifier) throw new Error("nothing to confirm there");
  const { language, name: typedName } = await deal.person(name);
  await deal.proveMailbox(name);
  const textHash = sha256(confirmationText(plan, verifier, language));
  const input = { verifierId: verifier.verifierId, textHash, language, typedName: typedName ?? "", consent: "on" };
  await deal.must(name, "verifier.sign", input);
}

/** Decides on what is presented, with a code for this very text. */
export async function decide(deal: Deal, name: string, answer: "yes" | "no") {
  const plan = await deal.plan("customer");
  const offer = presentedOffer(plan);
  if (!offer) throw new Error("nothing is presented");
  const { language, name: typedName } = await deal.person(name);
  const textHash = sha256(decisionText(plan, offer, answer, language));
  const fields = { answer, version: String(offer.version), textHash, language, typedName: typedName ?? "" };
  return deal.must(name, "decision.give", { ...fields, consent: "on", code: await deal.codeFor(name, textHash) });
}
