// Every language at once, for pages, mails and PDFs made on the server.

import type { Language } from "~/domain/language";
import { messages as en } from "./en";
import { more as enMore } from "./en/more";
import { messages as es } from "./es";
import { more as esMore } from "./es/more";
import { messages as it } from "./it";
import { more as itMore } from "./it/more";
import type { Messages } from "./types";
import { messages as zh } from "./zh-Hans";
import { more as zhMore } from "./zh-Hans/more";

const all: Record<Language, Messages> = {
  en: { ...en, ...enMore },
  es: { ...es, ...esMore },
  it: { ...it, ...itMore },
  "zh-Hans": { ...zh, ...zhMore },
};

/** All messages of a language. */
export const messagesFor = (language: Language): Messages => all[language];
