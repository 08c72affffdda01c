// How words reach the browser: one file for every page, another when a page first asks for one of its areas.

import { isLanguage, type Language } from "~/domain/language";
import type { MainMessages, Messages, MoreMessages } from "./types";

const mainFiles: Record<Language, () => Promise<{ messages: MainMessages }>> = {
  en: () => import("./en"),
  es: () => import("./es"),
  it: () => import("./it"),
  "zh-Hans": () => import("./zh-Hans"),
};

const moreFiles: Record<Language, () => Promise<{ more: MoreMessages }>> = {
  en: () => import("./en/more"),
  es: () => import("./es/more"),
  it: () => import("./it/more"),
  "zh-Hans": () => import("./zh-Hans/more"),
};

/** The compiler holds this list complete. */
const moreAreas: Record<keyof MoreMessages, true> = {
  agreement: true,
  mails: true,
  meeting: true,
  offer: true,
  office: true,
  people: true,
  record: true,
  staff: true,
  verify: true,
  voices: true,
  you: true,
};

const loaded = new Map<Language, Promise<Messages>>();
const arrived = new Map<Language, MoreMessages>();
const underWay = new Map<Language, Promise<void>>();
const failed = new Map<Language, unknown>();

/** Asks for the second file ahead of need. Never rejects: a failure shows where the words are used. */
export function askForMore(language: Language): Promise<void> {
  const asked =
    underWay.get(language) ??
    moreFiles[language]()
      .then(({ more }) => void arrived.set(language, more))
      .catch((error: unknown) => {
        underWay.delete(language);
        failed.set(language, error);
      });
  underWay.set(language, asked);
  return asked;
}

/** The second file, or a wait for it in the way that React understands; after a failure its error, once. */
function moreOf(language: Language): MoreMessages {
  const words = arrived.get(language);
  if (words !== undefined) return words;
  if (!failed.has(language)) throw askForMore(language);
  const error = failed.get(language);
  failed.delete(language);
  throw error;
}

/**
 * The messages of a language; the browser awaits this before it hydrates. Reading an area of the second file while
 * rendering suspends within `<MoreWords>` until it is there. An unknown language reads English.
 */
export function loadMessages(tag: string): Promise<Messages> {
  const language = isLanguage(tag) ? tag : "en";
  const known =
    loaded.get(language) ??
    mainFiles[language]().then(({ messages }) => {
      const areas = Object.keys(moreAreas) as (keyof MoreMessages)[];
      const later = areas.map((area) => [area, { get: () => moreOf(language)[area] }] as const);
      return Object.defineProperties({ ...messages }, Object.fromEntries(later)) as Messages;
    });
  loaded.set(language, known);
  return known;
}
