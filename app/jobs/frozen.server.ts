// A letter as it was rendered, once: the bytes that every attempt sends. In place of the reader's link and code they
// hold marks, filled when they are handed over, so that a copy of the database opens nothing and a retry has the same
// bytes (architecture.md, Access).

import { codeMark, linkMark, ownMark, planLinkMark } from "emails/mail";
import { mailsToken } from "~/access/readers.server";
import { codeDigits, linkToken } from "~/access/tokens.server";
import type { Keys } from "~/world";

export type Attachment = { filename: string; type: string; content: Uint8Array };
/** A mail as it is handed to a transport; attachments in base64. */
export type Outgoing = {
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: { [name: string]: string };
  attachments: { filename: string; type: string; content: string }[];
};
/** What the marks stand for: a personal link or a staff invitation, and a one-time code. */
export type Secrets = {
  /** PUBLIC_URL when it was rendered, so that a retry after a move still has the same bytes. */
  base: string;
  link: { linkId: string; generation: number } | null;
  invitationId: string | null;
  codeId: string | null;
  /** Of a mail over several plans: whose choice of mails it carries, and the reader's link on each plan. */
  reader?: string;
  links?: { [planId: string]: { linkId: string; generation: number } };
};
export type Frozen = { v: 1; mark: "sample" | "trial" | null; secrets: Secrets; mail: Outgoing; told?: Told };
/** What a letter reminds its reader of; written with its bytes, so that it is never said twice. */
export type Told = { reader: string; what: string[] };

export const freeze = (frozen: Frozen): string => JSON.stringify(frozen);
export const thaw = (text: string): Frozen => JSON.parse(text) as Frozen;

/** The mail with link and code in it: only for the reader's own mailbox, and for the outbox of a trial or sample. */
export function filled(letterId: string, frozen: Frozen, keys: Pick<Keys, "link" | "code" | "staff">): Outgoing {
  const { base, link, invitationId, codeId, reader, links = {} } = frozen.secrets;
  const at = (one: { linkId: string; generation: number }) =>
    `${base}/p/${linkToken(keys.link, one.linkId, one.generation)}`;
  const joining = invitationId === null ? base : `${base}/join/${linkToken(keys.staff, invitationId, 1)}`;
  return marked(frozen.mail, [
    [linkMark(letterId), link ? at(link) : joining],
    [codeMark(letterId), codeId === null ? "" : codeDigits(keys.code, codeId)],
    [ownMark(letterId), reader === undefined ? `${base}/mails` : `${base}/mails/stop/${mailsToken(keys, reader)}`],
    ...Object.entries(links).map(([planId, one]): Put => [planLinkMark(letterId, planId), at(one)]),
  ]);
}

/** The mail as staff may see it: the vendor can never act as the customer, nor silence their mails. */
export const blanked = (letterId: string, frozen: Frozen): Outgoing => {
  const { base, links = {} } = frozen.secrets;
  return marked(frozen.mail, [
    [linkMark(letterId), `${base}/p/…`],
    [codeMark(letterId), "••••••"],
    [ownMark(letterId), `${base}/mails`],
    ...Object.keys(links).map((planId): Put => [planLinkMark(letterId, planId), `${base}/p/…`]),
  ]);
};

/** The mail as the outbox shows it to staff: whole on a trial's and a sample's letters, blanked on all others. */
export const shown = (letterId: string, frozen: Frozen, keys: Keys): Outgoing =>
  frozen.mark === null && frozen.secrets.invitationId === null
    ? blanked(letterId, frozen)
    : filled(letterId, frozen, keys);

type Put = [mark: string, value: string];

function marked(mail: Outgoing, puts: Put[]): Outgoing {
  const fill = (text: string) => puts.reduce((filling, [mark, value]) => filling.replaceAll(mark, value), text);
  const headers = Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name, fill(value)]));
  return { ...mail, html: fill(mail.html), text: fill(mail.text), headers };
}
