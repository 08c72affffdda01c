// The words of the mails in the reader's language; a line that a language lacks does not compile.

import type { Language } from "~/domain/language";
import { en, type MailWords } from "./en";
import { es } from "./es";
import { it } from "./it";
import { zhHans } from "./zh-Hans";

export type { MailWords } from "./en";

const all: Record<Language, MailWords> = { en, es, it, "zh-Hans": zhHans };

export const wordsFor = (language: Language): MailWords => all[language];
