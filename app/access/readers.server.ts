// A reader is a mailbox: one person may be on several plans, under one address. What belongs to the mailbox is kept
// under a keyed digest of the address, and its secret addresses (calendar, choice of mails) are derived like links.

import { createHmac, timingSafeEqual } from "node:crypto";
import type { Keys } from "~/world";

type LinkKey = Pick<Keys, "link">;

const mac = (key: Buffer, text: string) => createHmac("sha256", key).update(text);

/** The name under which everything about an address is kept; capitals and spaces around it do not matter. */
export const readerOf = ({ link }: LinkKey, address: string): string =>
  mac(link, `reader\n${address.trim().toLowerCase()}`).digest("hex").slice(0, 40);

/** The secret part of a calendar's address: `<feed id>.<43 characters>`. */
export const feedToken = ({ link }: LinkKey, feed: { feedId: string; generation: number }): string =>
  `${feed.feedId}.${mac(link, `feed\n${feed.feedId}\n${feed.generation}`).digest("base64url")}`;

/** The secret part of the address at which a reader chooses their mails: `<reader>.<43 characters>`. */
export const mailsToken = ({ link }: LinkKey, reader: string): string =>
  `${reader}.${mac(link, `mails\n${reader}`).digest("base64url")}`;

const shape = /^([0-9a-z]{8,40})\.[A-Za-z0-9_-]{43}$/;

/** The id that a token claims; null when it has not even the shape of one. */
export const claimedBy = (token: string): string | null => shape.exec(token)?.[1] ?? null;

/** The reader whose choice of mails this token opens; null when it is none of ours. */
export function readerOfMailsToken(keys: LinkKey, token: string): string | null {
  const reader = claimedBy(token);
  return reader !== null && isSame(token, mailsToken(keys, reader)) ? reader : null;
}

/** Compared in constant time. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
