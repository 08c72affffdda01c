// Every language at once, for pages, mails and PDFs made on the server.

import type { Language } from "~/domain/language";
import { messages as en } from "./en";
import { more as enMore } from "./en/more";
import { serverOnly as enServer } from "./en/server-only";
import { messages as es } from "./es";
import { more as esMore } from "./es/more";
import { serverOnly as esServer } from "./es/server-only";
import { messages as it } from "./it";
import { more as itMore } from "./it/more";
import { serverOnly as itServer } from "./it/server-only";
import type { AllMessages } from "./types";
import { messages as zh } from "./zh-Hans";
import { more as zhMore } from "./zh-Hans/more";
import { serverOnly as zhServer } from "./zh-Hans/server-only";

const all: Record<Language, AllMessages> = {
  en: { ...en, ...enMore, ...enServer },
  es: { ...es, ...esMore, ...esServer },
  it: { ...it, ...itMore, ...itServer },
  "zh-Hans": { ...zh, ...zhMore, ...zhServer },
};

/** The messages of a language, also those that browsers load late or never. */
export const messagesFor = (language: Language): AllMessages => all[language];
