// The ways out: Resend, or a trial's outbox where a letter is kept and can be read. A transport says what became of
// one attempt; what to do about it is the post's business.

import { Resend } from "resend";
import type { DeliveryState } from "~/domain/letters";
import type { Settings } from "~/world";
import type { Outgoing } from "./frozen.server";
import { smtpTransport } from "./smtp.server";

export type Delivery =
  | { did: "sent"; providerId: string }
  | { did: "kept" }
  /** Ambiguous or for later: the same bytes may be offered again under the same key. */
  | { did: "retry"; problem: string; afterSeconds: number | null }
  /** Will never be taken as it is; `bounced`: because there is no such mailbox. */
  | { did: "dead"; problem: string; bounced?: true };

export type Transport = {
  name: "resend" | "smtp" | "trial";
  /** Offers one mail under a key that makes a repetition harmless. Never throws. */
  deliver(mail: Outgoing, key: string): Promise<Delivery>;
  /** What the provider knows of a mail it took; null when it does not say. For reports that never came. */
  ask?(providerId: string): Promise<DeliveryState | null>;
};

/** Keeps every letter where it is, readable in the outbox: a workspace without a way to send mail is a trial. */
export const trialTransport = (): Transport => ({ name: "trial", deliver: async () => ({ did: "kept" }) });

/** Lets one through at a time, so many a second; `hold` closes it for a while. */
export type Pace = { turn(): Promise<void>; hold(seconds: number): void };

/** In seconds; well inside a letter's lease. What has to wait longer waits in its row. */
const longestHold = 15;

export function pacer(
  perSecond: number,
  { now = Date.now, sleep = sleepFor }: { now?: () => number; sleep?: (ms: number) => Promise<void> } = {},
): Pace {
  let free = 0;
  return {
    turn: async () => {
      const at = Math.max(now(), free);
      free = at + 1000 / perSecond;
      if (at > now()) await sleep(at - now());
    },
    hold: (seconds) => {
      free = Math.max(free, now() + Math.min(seconds, longestHold) * 1000);
    },
  };
}

const sleepFor = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Resend's documented limit (trust.md 3.3). */
const perSecond = 2;

/**
 * Sends by Resend's SDK, one recipient a request. The SDK never throws and has no time limit of its own; a reset, a
 * timeout and an answer that cannot be read all come back without a status: nobody knows whether it was taken.
 */
export function resendTransport(
  settings: Pick<Settings, "resendApiKey" | "resendBaseUrl">,
  { timeoutMs = 15_000, pace = pacer(perSecond) }: { timeoutMs?: number; pace?: Pace } = {},
): Transport {
  const resend = new Resend(settings.resendApiKey, { baseUrl: settings.resendBaseUrl });
  return {
    name: "resend",
    deliver: async (mail, key) => {
      await pace.turn();
      const { attachments, ...rest } = mail;
      const files = attachments.map(({ filename, type, content }) => ({ filename, contentType: type, content }));
      const { data, error, headers } = await resend.emails.send(
        { ...rest, ...(files.length > 0 ? { attachments: files } : {}) },
        { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs) },
      );
      if (error === null)
        return data.id
          ? { did: "sent", providerId: data.id }
          : { did: "retry", problem: "answered without an id", afterSeconds: null };
      const delivery = judge(error, headers ?? {});
      if (delivery.did === "retry" && error.statusCode === 429) pace.hold(delivery.afterSeconds ?? 1);
      return delivery;
    },
    ask: async (providerId) => {
      await pace.turn();
      const { data } = await resend.emails.get(providerId, { signal: AbortSignal.timeout(timeoutMs) });
      return data ? (lastEvents[data.last_event] ?? null) : null;
    },
  };
}

/** Resend's names for what became of a mail. */
const lastEvents: { [event: string]: DeliveryState } = {
  sent: "accepted",
  queued: "accepted",
  delivery_delayed: "delayed",
  delivered: "delivered",
  opened: "delivered",
  clicked: "delivered",
  bounced: "bounced",
  suppressed: "bounced",
  complained: "complained",
  failed: "failed",
  canceled: "failed",
};

/** Resend when there is a key, else a server of one's own, else the outbox. */
export function transportFor(settings: Settings): Transport {
  if (settings.resendApiKey !== "") return resendTransport(settings);
  return settings.smtpUrl === "" ? trialTransport() : smtpTransport(settings);
}

type Failure = { statusCode: number | null; name: string; message: string };

/** null, 5xx, 429 and a twin still in flight are tried again; every other refusal is for good (trust.md 3.3). */
export function judge(error: Failure, headers: { [name: string]: string }): Delivery {
  const { statusCode: status, name, message } = error;
  const problem = `${status ?? "no answer"} ${name}: ${message}`.slice(0, 300);
  const later = status === null || status >= 500 || status === 429 || (status === 409 && /^concurrent/.test(name));
  if (!later) return { did: "dead", problem };
  return { did: "retry", problem, afterSeconds: secondsIn(headers["retry-after"] ?? headers["ratelimit-reset"]) };
}

/** A wait in whole seconds; a date or nonsense is passed over, and no wait is longer than an hour. */
function secondsIn(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header.trim()) ? Math.min(Number(header), 3600) : null;
}
