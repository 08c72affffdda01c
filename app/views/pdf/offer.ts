// The offer on paper. Page 1 answers alone: what, price, by when, who confirmed, what was decided.

import type { Fact, OfferSectionKey } from "~/domain/facts";
import { type OfferBlock, offerBlocks, plainText } from "~/domain/offer-text";
import { type Decision, type OfferVersion, type Signature, sharedSteps, verifierOf } from "~/domain/plan";
import type { OfferPdf, PdfBlock, PdfConfirmation, PdfDecision, PdfSection, PdfSectionKey } from "~/pdf/model";
import { standingOf } from "../offer";
import { evidenceOf, type Sealing } from "./evidence";
import {
  companyIn,
  dayAt,
  dayOf,
  exitsOf,
  frameOf,
  momentOf,
  nameIn,
  namesIn,
  type Printed,
  type Printing,
  printing,
  read,
  stagesOf,
} from "./frame";

export type PrintedOffer = Printed & {
  offer: OfferVersion;
  /** The shared history up to the head, oldest first. */
  facts: readonly Fact[];
  sealing: Sealing;
};

/** The presented version as it stood when the history reached its head. */
export function offerPdf(printed: PrintedOffer): OfferPdf {
  const on = printing(printed);
  const { plan } = on;
  const { offer } = printed;
  const agreed = standingOf(plan, offer) === "agreed";
  const last = plan.decisions.at(-1);
  const decided = plan.state === "decided_yes" || plan.state === "decided_no" ? last : undefined;
  return {
    kind: "offer",
    frame: frameOf(on),
    version: offer.version,
    state:
      agreed && decided
        ? { kind: "agreed", on: dayAt(on, decided.at) }
        : { kind: "presented", on: dayAt(on, offer.at) },
    summary: summaryOf(on, offer),
    sections: sectionsOf(on, offer),
    stages: stagesOf(on, true),
    exits: exitsOf(on),
    confirmations: confirmationsOf(on),
    ...(decided ? { decision: decisionOf(on, decided) } : {}),
    evidence: evidenceOf(on, printed.facts, printed.sealing),
  };
}

const longestOpening = 700;

function bodyOf(offer: OfferVersion, key: OfferSectionKey): OfferBlock[] {
  return offerBlocks(offer.sections?.find((section) => section.key === key)?.body ?? "");
}

/** The first words of a section that fit on page 1; whether that is all of it. */
function openingOf(blocks: readonly OfferBlock[]): { text: string; whole: boolean } {
  const whole = plainText(blocks);
  if (whole.length <= longestOpening) return { text: whole, whole: true };
  const first = plainText(blocks.slice(0, 1));
  if (first.length <= longestOpening) return { text: first, whole: false };
  const cut = first.slice(0, longestOpening);
  return { text: `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestOpening - 60))} …`, whole: false };
}

const longestAmount = 48;

/** The amount is the first line of its section; a line too long to be one is read as terms. */
function priceOf(offer: OfferVersion): { amount: string; terms: string } {
  const [first = "", ...rest] = plainText(bodyOf(offer, "investment")).split("\n");
  const isAmount = first.length <= longestAmount && /\d/u.test(first);
  const terms = (isAmount ? rest : [first, ...rest]).join("\n").trim();
  return { amount: isAmount ? first : "", terms: openingOf([{ type: "paragraph", text: terms }]).text };
}

function summaryOf(on: Printing, offer: OfferVersion): OfferPdf["summary"] {
  const { plan, messages } = on;
  const summary = bodyOf(offer, "summary");
  return {
    what: openingOf(summary.length > 0 ? summary : bodyOf(offer, "concept")).text || messages.common.erased,
    price: priceOf(offer),
    byWhen: {
      date: dayOf(on, plan.targetOn),
      reason: [messages.plan.anchor[plan.anchor], plan.targetReason].filter(Boolean).join(": "),
    },
    confirmed: signedSteps(on).map(
      ({ title, signature }) => `${nameIn(on, signature.personId)}: ${read(on, title)}, ${momentOf(on, signature.at)}`,
    ),
    decided: decidedText(on),
  };
}

function decidedText(on: Printing): string {
  const { plan, messages } = on;
  const { offer } = messages;
  const given = plan.decisions.map((decision) => {
    const said = { who: nameIn(on, decision.personId), day: momentOf(on, decision.at) };
    return decision.answer === "yes" ? offer.decidedYes(said) : offer.decidedNo(said);
  });
  if (plan.state === "deciding" && plan.requested) {
    const open = plan.requested.personIds.filter((id) => !plan.decisions.some((one) => one.personId === id));
    given.push(offer.stillOpen({ who: namesIn(on, open) }));
  }
  return given.join("\n");
}

const pdfKeys: { [K in OfferSectionKey]?: PdfSectionKey } = {
  goals: "goals",
  opportunity: "opportunity",
  concept: "concept",
  framework: "framework",
};

/** The sections; the summary only where page 1 could not hold all of it. */
function sectionsOf({ messages }: Printing, offer: OfferVersion): PdfSection[] {
  if (offer.sections === null) return [{ key: "other", title: messages.common.erased, body: [] }];
  return offer.sections
    .filter(({ key, body }) => key !== "summary" || !openingOf(offerBlocks(body)).whole)
    .map(({ key, title, body }) => ({ key: pdfKeys[key] ?? "other", title, body: offerBlocks(body).map(blockOf) }));
}

function blockOf(block: OfferBlock): PdfBlock {
  if (block.type !== "table") return block;
  return {
    type: "table",
    columns: block.head.map((label, column) => ({ label, align: block.figures[column] ? "end" : "start" })),
    rows: block.rows.map((cells) => ({ cells })),
  };
}

/** Every signature under a confirmation, in the order of the steps; the decision has its own place. */
function signedSteps({ plan }: Printing) {
  return sharedSteps(plan).flatMap((step) => {
    const verifier = verifierOf(plan, step.stepId);
    if (!verifier || verifier.kind === "final_decision") return [];
    return verifier.signatures.map((signature) => ({ title: step.title ?? "", signature }));
  });
}

const strengthOf = ({ messages }: Printing, { strength }: Signature): string => messages.sign.strength[strength];

function confirmationsOf(on: Printing): PdfConfirmation[] {
  return signedSteps(on).map(({ signature }) => ({
    statement: signature.statement ?? on.messages.common.erased,
    name: nameIn(on, signature.personId),
    company: companyIn(on, signature.personId),
    at: momentOf(on, signature.at),
    strength: strengthOf(on, signature),
    edition: signature.edition,
  }));
}

function decisionOf(on: Printing, decision: Decision): PdfDecision {
  const { messages } = on;
  return {
    answer: decision.answer === "yes" ? messages.offer.yes : messages.offer.no,
    words: decision.statement ?? messages.common.erased,
    name: decision.typedName ?? nameIn(on, decision.personId),
    company: companyIn(on, decision.personId),
    at: momentOf(on, decision.at),
    strength: strengthOf(on, decision),
    hash: decision.textHash,
  };
}
