// Personal links and one-time codes, derived and never stored: token = link id and an HMAC over link id and
// generation; code = an HMAC over the code's id, reduced to six digits without bias. A letter written weeks ago can
// so be sent again with the same bytes, and a copy of the database opens nothing (T-01, T-02).

import { createHmac, timingSafeEqual } from "node:crypto";

/** The secret part of a personal link's address: `<link id>.<43 characters>`. */
export function linkToken(key: Buffer, linkId: string, generation: number): string {
  return `${linkId}.${createHmac("sha256", key).update(`link\n${linkId}\n${generation}`).digest("base64url")}`;
}

/** The link id that a token claims; null when it has not even the shape of one. */
export function linkIdOf(token: string): string | null {
  return /^([0-9a-z]{8,32})\.[A-Za-z0-9_-]{43}$/.exec(token)?.[1] ?? null;
}

/** Whether the token is the one of this link and generation, compared in constant time. */
export function isLinkToken(key: Buffer, token: string, link: { linkId: string; generation: number }): boolean {
  const expected = Buffer.from(linkToken(key, link.linkId, link.generation));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const digits = 1_000_000;
const fair = Math.floor(0x1_0000_0000 / digits) * digits;

/** Six digits for a code's id. Numbers that would favour some digits are skipped (counter), so all are alike. */
export function codeDigits(key: Buffer, codeId: string): string {
  for (let round = 0; ; round++) {
    const number = createHmac("sha256", key).update(`code\n${codeId}\n${round}`).digest().readUInt32BE(0);
    if (number < fair) return String(number % digits).padStart(6, "0");
  }
}

/** Whether somebody typed the digits of this code; spaces do not matter. */
export function isCode(key: Buffer, codeId: string, typed: string): boolean {
  const expected = Buffer.from(codeDigits(key, codeId));
  const given = Buffer.from(typed.replace(/\s/g, ""));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
