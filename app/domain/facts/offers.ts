// The offer, and what is decided about it.

import type { Connection, Day, SignedData, SignedWords } from "../facts";

export type OfferSectionKey =
  | "summary"
  | "goals"
  | "opportunity"
  | "concept"
  | "framework"
  | "investment"
  | "return"
  | "implementation"
  | "annex";

export type OfferSection = { key: OfferSectionKey; title: string; body: string };

export type OffersKinds = {
  "offer.presented": {
    data: { version: number; hash: string; verifiersOpen: string[] };
    said: { sections: { sections: OfferSection[] }; words: { override: string } };
  };
  "decision.requested": { data: { version: number; personIds: string[] }; said: { words: { message: string } } };
  "decision.given": {
    data: SignedData & { personId: string; answer: "yes" | "no"; version: number; offerHash: string };
    said: { words: SignedWords & { reason: string }; connection: Connection };
  };
  "decision.postponed": { data: { personId: string; on: Day }; said: { words: { reason: string } } };
};
