// A mail as an order of blocks. HTML (sheet.tsx) and plain text (text.ts) are both made from it, so that neither can
// say less than the other.

import type { Language } from "~/domain/language";
import type { Go } from "~/views/letters";

export type Button = { label: string; go: Go };
export type Row = { label: string; text: string; items?: string[] };
export type Task = { what: string; who: string; by: string; mine: boolean };

export type Block =
  | { block: "lead"; text: string }
  | { block: "paragraph"; text: string }
  /** The one thing that is asked, with the mail's one button. */
  | { block: "step"; label: string; title: string; by: string; text: string; button: Button; note: string }
  | { block: "button"; button: Button; note: string }
  /** One of several things that are the reader's, with what can be answered from the mail. */
  | { block: "item"; title: string; by: string; text: string; links: Button[] }
  | { block: "heading"; text: string; under: string }
  | { block: "rows"; rows: Row[] }
  | { block: "list"; title: string; items: string[]; none: string }
  | { block: "tasks"; title: string; head: { what: string; who: string; by: string }; rows: Task[]; none: string }
  | { block: "prose"; title: string; text: string }
  /** Words that somebody signed, with their name under it. */
  | { block: "signed"; label: string; text: string; name: string; line: string }
  | { block: "code"; digits: string; note: string }
  /** Figures to keep: long, exact, set small. */
  | { block: "proof"; title: string; text: string; rows: { label: string; value: string }[] }
  | { block: "small"; text: string };

export type Mail = {
  language: Language;
  subject: string;
  /** The line that a mail program shows beside the subject. */
  preview: string;
  /** Said above everything on a sample's or a trial's mails. */
  mark: string | null;
  /** Whose plan it is, in one line above the title. */
  about: string;
  title: string;
  hello: string;
  blocks: Block[];
  /** Why the reader gets it; the list of all mails; that nothing is tracked. */
  footer: { because: string; mails: string; plain: string; product: string; stop?: string };
  /** Name that stands before the sender's address. */
  from: string;
};

/** Addresses as the post fills them in: a button's, the page of all mails, the page that checks receipts. */
export type Addresses = { go(go: Go): string; mails: string; verify: string; origin: string; stop?: string };

/** What a mail holds in place of a link and a code until it is handed over; no user can know a letter's id. */
export const linkMark = (letterId: string) => `{{link.${letterId}}}`;
/** The reader's own link to one of several plans. */
export const planLinkMark = (letterId: string, planId: string) => `{{link.${letterId}.${planId}}}`;
/** Where the reader chooses how often such mails come. */
export const ownMark = (letterId: string) => `{{own.${letterId}}}`;
export const codeMark = (letterId: string) => `{{code.${letterId}}}`;
