// Who is reading: their language, their zone and the words. Set once around the whole page, on both ends alike.

import { createContext, type ReactNode, Suspense, useContext } from "react";
import type { Language } from "~/domain/language";
import type { Messages } from "./types";

export type Reader = {
  language: Language;
  /** IANA name of the zone in which this reader reads times. */
  zone: string;
  messages: Messages;
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

/** The words of this page in the reader's language. */
export const useMessages = (): Messages => useReader().messages;

/** Stands once around the pages; what the server rendered stays in sight until the browser has the words for it. */
export function MoreWords({ children }: { children: ReactNode }) {
  return <Suspense fallback={null}>{children}</Suspense>;
}
