import type { Language } from "~/domain/language";
import type { PdfEvidence } from "./evidence-model";

export type { EvidenceRow, PdfEvidence } from "./evidence-model";

/**
 * What the three printed documents say, as plain data. Every string is already in the reader's language and every
 * date, time and amount already written out: the typesetter adds fixed labels only and never reads a clock.
 * Text is plain: line feeds are kept, nothing is markup, an address is printed and never becomes a live link.
 */

/** Languages with fixed labels: all in which a buyer reads. */
export type PdfLanguage = Language;

export type PdfPaper = "A4" | "Letter";

/** What stands around every page. */
export type PdfFrame = {
  title: string;
  language: PdfLanguage;
  paper: PdfPaper;
  /** Instant (ISO, UTC) stamped into the file as its creation and modification date; part of the bytes. */
  madeAt: string;
  /** The same instant written for the reader, with its UTC offset. */
  madeAtText: string;
  /** IANA zone in which the dates of this document are meant, as printed. */
  zone: string;
  /** Printed on every page of what can never be evidence. */
  watermark?: "sample" | "trial";
  edition: number;
  /** Last entry of the shared history when the document was made; `hash` in lower-case hex. */
  head: { seq: number; hash: string };
  vendorName: string;
  customerName: string;
};

export type PdfSide = "vendor" | "customer" | "both";

/** A person or company that has to act; the side is shown by shape and by word. */
export type PdfOwner = { name: string; side: PdfSide };

export type PdfMark =
  | "open"
  | "due-soon"
  | "overdue"
  | "waiting"
  | "done"
  | "confirmed"
  | "blocked"
  | "not-applicable"
  | "stopped";

export type PdfStep = {
  /** As numbered on the reader's page. */
  number: string;
  title: string;
  owner: PdfOwner;
  /** Written out; empty when the step has no date. */
  due: string;
  state: { mark: PdfMark; text: string };
};

export type PdfStage = { title: string; steps: PdfStep[] };

/** A point at which the customer may stop. */
export type PdfExit = {
  question: string;
  date: string;
  /** Who answers. */
  who: string;
  /** The answer as a sentence; absent while open. */
  answer?: string;
};

/** `does` is said as what the person does: "decides", "checks security". */
export type PdfPerson = { name: string; does: string; side: "vendor" | "customer" };

/** The plan: `page` is always exactly one page, `full` runs as long as it must. */
export type PlanPdf = {
  kind: "plan";
  shape: "page" | "full";
  frame: PdfFrame;
  /** One sentence on where things stand. */
  headline: string;
  /** The customer's date; `standing` says who confirmed or proposed it. */
  target: { date: string; reason: string; standing: string };
  stages: PdfStage[];
  exits: PdfExit[];
  people: PdfPerson[];
  /** Where the phases and today stand between the first and the last day, 0 to 1. Left out: no strip is drawn. */
  strip?: {
    stages: { label: string; from: number; to: number }[];
    exits: number[];
    target: number;
    today: number | null;
    first: string;
    last: string;
  };
  /** The last pages of the full plan. */
  evidence?: PdfEvidence;
};

export type PdfColumn = { label: string; align: "start" | "end" };

export type PdfBlock =
  | { type: "paragraph"; text: string }
  | { type: "heading"; text: string }
  | { type: "list"; ordered: boolean; items: string[] }
  | { type: "table"; columns: PdfColumn[]; rows: { cells: string[]; strong?: boolean }[]; caption?: string };

export type PdfSectionKey = "goals" | "opportunity" | "concept" | "framework" | "other";

/** One part of the offer (V-23 to V-27); no body means that nothing was written, and the document says so. */
export type PdfSection = { key: PdfSectionKey; title: string; body: PdfBlock[] };

/** A statement somebody confirmed, word for word; `at` carries its UTC offset (E-17). */
export type PdfConfirmation = {
  statement: string;
  name: string;
  company: string;
  at: string;
  /** How the person was known, in words: "code for this very text", "mailbox confirmed". */
  strength: string;
  edition: number;
  /** Present when taken back: who, when and why as a sentence. */
  withdrawn?: string;
};

/** The recorded answer, with the exact words that were signed. */
export type PdfDecision = {
  /** "Yes", "Yes, but", "No" in the reader's language. */
  answer: string;
  words: string;
  name: string;
  company: string;
  at: string;
  strength: string;
  /** Fingerprint of the words, lower-case hex. */
  hash: string;
};

export type OfferPdf = {
  kind: "offer";
  frame: PdfFrame;
  /** Document version of the offer. */
  version: number;
  state: { kind: "presented"; on: string } | { kind: "agreed"; on: string };
  /** Page 1, five answers. `confirmed` and `decided` are empty while there is nothing to say. */
  summary: {
    what: string;
    price: { amount: string; terms: string };
    byWhen: { date: string; reason: string };
    confirmed: string[];
    decided: string;
  };
  sections: PdfSection[];
  stages: PdfStage[];
  exits: PdfExit[];
  confirmations: PdfConfirmation[];
  decision?: PdfDecision;
  evidence: PdfEvidence;
};

export type PdfAction = { text: string; owner: PdfOwner; due: string };

/** Minutes of a meeting: one page, never more (V-54). */
export type MinutesPdf = {
  kind: "minutes";
  frame: PdfFrame;
  subject: string;
  /** Day and hours written out. */
  when: string;
  /** "Version 2, corrected on …"; absent on the first version. */
  correction?: string;
  /** What it was about, in a few lines; absent when nobody wrote one. */
  summary?: string;
  present: PdfPerson[];
  absent: PdfPerson[];
  decided: string[];
  steps: PdfAction[];
  open: string[];
  /** Written out; empty when none is fixed. */
  nextMeeting: string;
};

export type PdfDocument = PlanPdf | OfferPdf | MinutesPdf;
