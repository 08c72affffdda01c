// An offer at the door: its sections, a committee with names of many alphabets, and the way to a decision.

import { sha256 } from "~/commands/seal.server";
import type { OfferSection } from "~/domain/facts";
import { presentedOffer } from "~/domain/plan";
import { consentText, decisionText } from "~/domain/statements";
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
  const { bodyOf, offerDocument } = await import("~/views/offer-draft");
  const { saveDraft } = await import("~/commands/drafts.server");
  const actor = await deal.actor("Mara");
  for (const { key, title, body } of offerSections) {
    const place = { planId: deal.planId, lane: "vendor", document: offerDocument } as const;
    const block = { blockId: key, revision: 0, body: bodyOf({ title, text: body }) };
    const saved = await saveDraft(world, actor, { ...place, ...block });
    if (!("saved" in saved)) throw new Error(`the draft was not kept: ${saved.words}`);
  }
}

export const presentIt = (deal: Deal, sections: OfferSection[] = offerSections) =>
  deal.must("Mara", "offer.present", { sections, override: "The board meets before the last check" });

/** What somebody signs to decide on what is presented now. */
export async function decisionFields(deal: Deal, name: string, answer: "yes" | "no") {
  const plan = await deal.plan("customer");
  const offer = presentedOffer(plan);
  if (!offer) throw new Error("nothing is presented");
  const { language } = await deal.person(name);
  const textHash = sha256(decisionText(plan, offer, answer, language));
  return {
    answer,
    version: String(offer.version),
    textHash,
    language,
    typedName: (await deal.person(name)).name ?? "",
    consent: "on",
    consentHash: sha256(consentText(plan, language)),
  };
}

/** Decides with a code for this very text. */
export async function decide(deal: Deal, name: string, answer: "yes" | "no") {
  const { consentHash: _hash, ...fields } = await decisionFields(deal, name, answer);
  return deal.must(name, "decision.give", { ...fields, code: await deal.codeFor(name, fields.textHash) });
}
