// How words reach the browser: one file for every page, and two others when a page first asks for one of their areas.

import { isLanguage, type Language } from "~/domain/language";
import type { FarMessages, MainMessages, Messages, NearMessages } from "./types";

const mainFiles: Record<Language, () => Promise<{ messages: MainMessages }>> = {
  en: () => import("./en"),
  es: () => import("./es"),
  it: () => import("./it"),
  "zh-Hans": () => import("./zh-Hans"),
};

const near = fileOf<NearMessages>({
  en: () => import("./en/more").then(({ more }) => more),
  es: () => import("./es/more").then(({ more }) => more),
  it: () => import("./it/more").then(({ more }) => more),
  "zh-Hans": () => import("./zh-Hans/more").then(({ more }) => more),
});
const far = fileOf<FarMessages>({
  en: () => import("./en/rest").then(({ rest }) => rest),
  es: () => import("./es/rest").then(({ rest }) => rest),
  it: () => import("./it/rest").then(({ rest }) => rest),
  "zh-Hans": () => import("./zh-Hans/rest").then(({ rest }) => rest),
});

/** The compiler holds these lists complete. */
const nearAreas: Record<keyof NearMessages, true> = {
  agreement: true,
  meeting: true,
  offer: true,
  people: true,
  proofs: true,
  voices: true,
  you: true,
};
const farAreas: Record<keyof FarMessages, true> = {
  check: true,
  mails: true,
  office: true,
  record: true,
  review: true,
  sentences: true,
  staff: true,
  verify: true,
};

type Words<M> = { ask(language: Language): Promise<void>; read(language: Language): M };

/** One more file of words in each language, fetched once. */
function fileOf<M>(files: Record<Language, () => Promise<M>>): Words<M> {
  const arrived = new Map<Language, M>();
  const underWay = new Map<Language, Promise<void>>();
  const failed = new Map<Language, unknown>();
  const ask = (language: Language): Promise<void> => {
    const asked =
      underWay.get(language) ??
      files[language]()
        .then((words) => void arrived.set(language, words))
        .catch((error: unknown) => {
          underWay.delete(language);
          failed.set(language, error);
        });
    underWay.set(language, asked);
    return asked;
  };
  return {
    ask,
    /** The words, or a wait for them in the way that React understands; after a failure its error, once. */
    read: (language) => {
      const words = arrived.get(language);
      if (words !== undefined) return words;
      if (!failed.has(language)) throw ask(language);
      const error = failed.get(language);
      failed.delete(language);
      throw error;
    },
  };
}

/** Asks for the other files ahead of need. Never rejects: a failure shows where the words are used. */
export const askForMore = async (language: Language): Promise<void> => {
  await Promise.all([near.ask(language), far.ask(language)]);
};

const loaded = new Map<Language, Promise<Messages>>();

/**
 * The messages of a language; the browser awaits this before it hydrates. Reading an area of another file while
 * rendering suspends within `<MoreWords>` until it is there. An unknown language reads English.
 */
export function loadMessages(tag: string): Promise<Messages> {
  const language = isLanguage(tag) ? tag : "en";
  const known =
    loaded.get(language) ??
    mainFiles[language]().then(({ messages }) => {
      const later = [
        ...Object.keys(nearAreas).map((area) => [area, { get: () => near.read(language)[area as keyof NearMessages] }]),
        ...Object.keys(farAreas).map((area) => [area, { get: () => far.read(language)[area as keyof FarMessages] }]),
      ];
      return Object.defineProperties({ ...messages }, Object.fromEntries(later)) as Messages;
    });
  loaded.set(language, known);
  return known;
}
