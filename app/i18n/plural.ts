// Plural forms, number words and lists, so that a message reads as a person would say it.

import type { Language } from "~/domain/language";

const rules = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

/** Picks the form for a count: `plural("en")(2, "day", "days")`. Our four languages have no further form for counts. */
export const plural = (language: Language) => (n: number, one: string, other: string) =>
  rulesOf(language).select(n) === "one" ? one : other;

/** A small count as a word, a larger one in figures: `inWords(["no", "one", "two"])(2)` is "two". */
export const inWords = (words: readonly string[]) => (n: number) => words[n] ?? String(n);

/** The first letter as a capital, for a sentence that begins with a number word. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const joints: Record<Language, (last: string) => { between: string; final: string }> = {
  en: () => ({ between: ", ", final: " and " }),
  es: (last) => ({ between: ", ", final: /^h?i(?!e)|^h?í/i.test(last) ? " e " : " y " }),
  it: (last) => ({ between: ", ", final: /^e/i.test(last) ? " ed " : " e " }),
  "zh-Hans": () => ({ between: "、", final: "和" }),
};

/** Names one after another as the language lists them: "Giulia, Renzo and Chiara". */
export function sayList(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  const { between, final } = joints[language](last);
  return items.slice(0, -1).join(between) + final + last;
}
