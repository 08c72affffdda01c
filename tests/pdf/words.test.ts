import { describe, expect, test } from "vitest";
import { languages } from "~/domain/language";
import { pdfWords } from "~/pdf/words";
import { staffWords } from "../support/buyer-words";

/** Every fixed label of a language, with its blanks filled in. */
function labels(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return labels(value(2, "x"));
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(labels) : [];
}

describe("fixed labels of what leaves the building", () => {
  test.each(languages)("in %s no label uses a word of staff or of selling", (language) => {
    const all = labels(pdfWords[language]);
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((label) => staffWords[language].test(label))).toEqual([]);
  });

  test.each(languages.filter((language) => language !== "en"))("in %s no label was left in English", (language) => {
    const english = new Set(labels(pdfWords.en).filter((label) => label.length > 12));
    expect(labels(pdfWords[language]).filter((label) => english.has(label))).toEqual([]);
  });
});
