import type { PdfLanguage, PdfSide } from "./model";
import { en } from "./words/en";
import { es } from "./words/es";
import { it } from "./words/it";
import { zh } from "./words/zh-hans";

/** The fixed labels of the printed documents. A language without one of them does not compile. */
export type PdfWords = {
  plan: string;
  offer: string;
  minutes: string;
  /** "2 / 5" with words. */
  page: (page: number, of: number) => string;
  edition: (edition: number) => string;
  /** Number of an entry in the history. */
  entry: (seq: number) => string;
  version: (version: number) => string;
  between: (customer: string, vendor: string) => string;
  made: (at: string, zone: string) => string;
  sample: string;
  trial: string;
  sampleLine: string;
  trialLine: string;
  side: Record<PdfSide, string>;
  // The plan
  targetDate: string;
  steps: string;
  step: string;
  who: string;
  due: string;
  state: string;
  noDate: string;
  exits: string;
  exitsNote: string;
  people: string;
  today: string;
  noSteps: string;
  noExits: string;
  doneSteps: (count: number) => string;
  moreSteps: (count: number) => string;
  // The offer
  presentedNotAgreed: string;
  presentedOn: (date: string) => string;
  agreedOn: (date: string) => string;
  what: string;
  price: string;
  byWhen: string;
  whoConfirmed: string;
  whatDecided: string;
  nobodyYet: string;
  nothingDecided: string;
  schedule: string;
  confirmations: string;
  decision: string;
  noConfirmations: string;
  noDecision: string;
  emptySection: string;
  exactWords: string;
  confirmedBy: (name: string, company: string) => string;
  withdrawn: string;
  fingerprint: string;
  // The evidence page
  evidence: string;
  headEntry: string;
  headHash: string;
  historySize: string;
  entries: (count: number) => string;
  signingKey: string;
  howToCheck: string;
  emptyParts: string;
  noEmptyParts: string;
  history: string;
  // The minutes
  when: string;
  present: string;
  absent: string;
  decided: string;
  agreedSteps: string;
  open: string;
  nextMeeting: string;
  none: string;
  notFixed: string;
  moreLines: (count: number) => string;
};

export const pdfWords: Record<PdfLanguage, PdfWords> = { en, es, it, "zh-Hans": zh };
