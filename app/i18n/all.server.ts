// Every language at once, for pages, mails and PDFs made on the server.

import type { Language } from "~/domain/language";
import { messages as en } from "./en";
import { messages as es } from "./es";
import { messages as it } from "./it";
import type { Messages } from "./types";
import { messages as zhHans } from "./zh-Hans";

const all: Record<Language, Messages> = { en, es, it, "zh-Hans": zhHans };

/** The messages of a language. */
export const messagesFor = (language: Language): Messages => all[language];
