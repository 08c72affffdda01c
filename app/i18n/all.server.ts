// Every language at once, for pages, mails and PDFs made on the server.

import type { Language } from "~/domain/language";
import { messages as en } from "./en";
import { more as enMore } from "./en/more";
import { rest as enRest } from "./en/rest";
import { messages as es } from "./es";
import { more as esMore } from "./es/more";
import { rest as esRest } from "./es/rest";
import { messages as it } from "./it";
import { more as itMore } from "./it/more";
import { rest as itRest } from "./it/rest";
import type { Messages } from "./types";
import { messages as zh } from "./zh-Hans";
import { more as zhMore } from "./zh-Hans/more";
import { rest as zhRest } from "./zh-Hans/rest";

const all: Record<Language, Messages> = {
  en: { ...en, ...enMore, ...enRest },
  es: { ...es, ...esMore, ...esRest },
  it: { ...it, ...itMore, ...itRest },
  "zh-Hans": { ...zh, ...zhMore, ...zhRest },
};

/** All messages of a language. */
export const messagesFor = (language: Language): Messages => all[language];
