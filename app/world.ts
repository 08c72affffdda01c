// What the parts of the product are handed instead of reaching for it: made once in server.ts (tests make their own).

import type { KeyObject } from "node:crypto";
import type { Store } from "db/store";
import type { SealKeys } from "./access/seal-keys.server";
import type { PlanCache } from "./commands/plans.server";
import type { Lane } from "./domain/facts";
import type { Language } from "./domain/language";
import type { Press } from "./pdf/press.server";

/** The clock as the product reads it: UTC, ISO 8601 with milliseconds. Tests move it. */
export type Clock = { now(): string };

/** Secrets of this installation, from DATA_DIR/keys or the environment; never in the database or its backup. */
export type Keys = {
  link: Buffer;
  code: Buffer;
  cookie: Buffer;
  staff: Buffer;
  /** Signs heads of real plans, and of sample plans. */
  record: SigningKey;
  sample: SigningKey;
};
export type SigningKey = { privateKey: KeyObject; publicKey: KeyObject; fingerprint: string; publicPem: string };

/** Settings, parsed once from the environment (README lists them). */
export type Settings = {
  port: number;
  /** Where people reach the product; letters and pages build addresses from it. */
  publicUrl: string;
  dataDir: string;
  resendApiKey: string;
  resendBaseUrl: string;
  /** Proves that a report about a mail comes from Resend; "" = none are taken. */
  resendWebhookSecret: string;
  /** Another way to send mail, with user and password in it; used where there is no key for Resend. */
  smtpUrl: string;
  mailFrom: string;
  /** Number of trusted proxies in front; 0 = the socket's address is the visitor's. */
  trustProxy: number;
  language: Language;
  /** A time-stamp authority (RFC 3161) that confirms the time of every seal; "" for none. */
  timestampUrl: string;
  production: boolean;
};

/** Whether there is a way to send mail at all; without one everything is a trial. */
export const sendsMail = ({ resendApiKey, smtpUrl }: Pick<Settings, "resendApiKey" | "smtpUrl">): boolean =>
  resendApiKey !== "" || smtpUrl !== "";

/**
 * `draft` names the document that changed when it was a draft and not the record that moved; `writing` says who has a
 * field open just now, which is told and never kept.
 */
export type PlanEvent = {
  planId: string;
  lane: Lane;
  seq: number;
  draft?: string;
  writing?: { personId: string; place: string };
};
/** Who is on a page now: told after a commit, never before (architecture.md, live). */
export type Hub = {
  publish(event: PlanEvent): void;
  /** A link or person lost access: their streams end. */
  close(match: { linkId?: string; personId?: string }): void;
};

export type World = {
  store: Store;
  clock: Clock;
  keys: Keys;
  settings: Settings;
  hub: Hub;
  plans: PlanCache;
  /** What seals PDFs; made at first need. */
  seals: SealKeys;
  /** Sets documents in a thread of its own, started with the first one. */
  press: Press;
  newId(): string;
  /** Wakes the post so that a letter just written leaves now rather than at the next beat. */
  wakePost(): void;
};

/** The one workspace of this installation. */
export const workspaceStream = (workspaceId: string) => `workspace/${workspaceId}`;
export const planStream = (planId: string, lane: Lane) => `plan/${planId}/${lane}`;
