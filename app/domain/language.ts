// The four languages in which everything a buyer reads exists, and texts that know theirs.

export const languages = ["en", "es", "it", "zh-Hans"] as const;
export type Language = (typeof languages)[number];

/** A template's text exists in all four languages; what a person typed is one plain string. */
export type Words = string | Record<Language, string>;

/** The text in the reader's language; a person's own words come as they were typed. */
export function inLanguage(words: Words, language: Language): string {
  return typeof words === "string" ? words : words[language];
}

/** Whether `shown`, which stood on somebody's screen in any language, is still what the plan says. */
export function isShownAs(words: Words, shown: string): boolean {
  return typeof words === "string" ? words === shown : Object.values(words).includes(shown);
}

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}
