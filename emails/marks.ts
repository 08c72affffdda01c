// The small marks that Chinese sets otherwise.

import type { Language } from "~/domain/language";

/** "Label: text". */
export const labelled = (language: Language, label: string, text: string): string =>
  language === "zh-Hans" ? `${label}：${text}` : `${label}: ${text}`;

/** Sentences one after the other. */
export const sentences = (language: Language, ...given: string[]): string =>
  given.filter((one) => one !== "").join(language === "zh-Hans" ? "" : " ");

/** Names one after the other. */
export const names = (language: Language, given: readonly string[]): string =>
  given.join(language === "zh-Hans" ? "、" : ", ");

export const fullStop = (language: Language): string => (language === "zh-Hans" ? "。" : ".");
