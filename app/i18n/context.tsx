// Who is reading: their language, their zone and the words. Set once around the whole page, on both ends alike.

import { createContext, type ReactNode, Suspense, useContext } from "react";
import type { Language } from "~/domain/language";
import { loadMoreMessages } from "./index";
import type { AllMessages, Messages, MoreMessages } from "./types";

export type Reader = {
  language: Language;
  /** IANA name of the zone in which this reader reads times. */
  zone: string;
  /** The server gives all messages, the browser those of every page. */
  messages: Messages | AllMessages;
};

const ReaderContext = createContext<Reader | null>(null);

/** Gives the page below it a language, a zone and their messages; they change only with a new document. */
export function I18n({ value, children }: { value: Reader; children: ReactNode }) {
  return <ReaderContext.Provider value={value}>{children}</ReaderContext.Provider>;
}

/** The reader of this page. Outside of `<I18n>` it is a mistake in the program and throws. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error("This component needs <I18n> around it.");
  return reader;
}

/** The words of every page in the reader's language. */
export const useMessages = (): Messages => useReader().messages;

const arrived = new Map<Language, MoreMessages>();
const underWay = new Map<Language, Promise<void>>();
const failed = new Map<Language, unknown>();

/** Asks for the words of further pages ahead of need. Never rejects: a failure shows where they are used. */
export function askForMore(language: Language): Promise<void> {
  const asked =
    underWay.get(language) ??
    loadMoreMessages(language)
      .then((words) => void arrived.set(language, words))
      .catch((error: unknown) => {
        underWay.delete(language);
        failed.set(language, error);
      });
  underWay.set(language, asked);
  return asked;
}

/** Stands once around the pages; what the server rendered stays in sight until the browser has the words for it. */
export function MoreWords({ children }: { children: ReactNode }) {
  return <Suspense fallback={null}>{children}</Suspense>;
}

/**
 * The words of meetings, history and staff's pages, within `<MoreWords>`; waits for them by suspending. When they did
 * not arrive, the page's error boundary shows, and the next attempt asks again.
 */
export function useMoreMessages(): MoreMessages {
  const { language, messages } = useReader();
  if ("staff" in messages) return messages;
  const words = arrived.get(language);
  if (words !== undefined) return words;
  if (!failed.has(language)) throw askForMore(language);
  const error = failed.get(language);
  failed.delete(language);
  throw error;
}
