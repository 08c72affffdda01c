import type { Language } from "~/domain/language";
import { type DayWords, en } from "./en";
import { es } from "./es";
import { it } from "./it";
import { zhHans } from "./zh-Hans";

export type { DayWords } from "./en";

const all: Record<Language, DayWords> = { en, es, it, "zh-Hans": zhHans };

/** The words of the mails of a mailbox's day, in the reader's language. */
export const dayWordsFor = (language: Language): DayWords => all[language];
