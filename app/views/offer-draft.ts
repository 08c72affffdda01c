// The draft of an offer as blocks: one for each section, with its title and its text. A body is written the same way
// every time, so that two bodies can be compared.

import type { OfferSection, OfferSectionKey } from "~/domain/facts";
import { sectionKeys } from "~/domain/offer";

export type Block = { blockId: string; revision: number; body: string };
export type DraftSection = { key: OfferSectionKey; revision: number; title: string; text: string };

/** The document of the vendor's lane in which an offer is drafted. */
export const offerDocument = "offer";

const trimmed = (text: string) => text.replace(/\r\n?/g, "\n").trim();

export const isSectionKey = (value: string): value is OfferSectionKey =>
  (sectionKeys as readonly string[]).includes(value);

export const bodyOf = ({ title, text }: Pick<DraftSection, "title" | "text">): string =>
  JSON.stringify({ title: trimmed(title).replace(/\s+/gu, " "), text: trimmed(text) });

/** Title and text of a body; what cannot be read is a text as it stands. */
export function readBody(body: string): { title: string; text: string } {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && "title" in value && "text" in value)
      return { title: String(value.title), text: String(value.text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { title: "", text: body };
}

/** Every section in its order; what nobody has written yet is empty under the title that it has by itself. */
export function draftSections(
  blocks: readonly Block[],
  titles: { readonly [K in OfferSectionKey]: string },
): DraftSection[] {
  return sectionKeys.map((key) => {
    const block = blocks.find((one) => one.blockId === key);
    const { title, text } = block ? readBody(block.body) : { title: "", text: "" };
    return { key, revision: block?.revision ?? 0, title: title || titles[key], text };
  });
}

/** What would be presented: the sections that hold a text. */
export const sectionsToPresent = (sections: readonly DraftSection[]): OfferSection[] =>
  sections.filter(({ text }) => text !== "").map(({ key, title, text }) => ({ key, title, body: text }));
