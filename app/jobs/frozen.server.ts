// A letter as it was rendered, once: the bytes that every attempt sends. In place of the reader's link and code they
// hold marks, filled when they are handed over, so that a copy of the database opens nothing and a retry has the same
// bytes (architecture.md, Access).

import { codeMark, linkMark } from "emails/mail";
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
};
export type Frozen = { v: 1; mark: "sample" | "trial" | null; secrets: Secrets; mail: Outgoing };

export const freeze = (frozen: Frozen): string => JSON.stringify(frozen);
export const thaw = (text: string): Frozen => JSON.parse(text) as Frozen;

/** The mail with link and code in it: only for the reader's own mailbox, and for the outbox of a trial or sample. */
export function filled(letterId: string, frozen: Frozen, keys: Pick<Keys, "link" | "code" | "staff">): Outgoing {
  const { base, link, invitationId, codeId } = frozen.secrets;
  const address = link
    ? `${base}/p/${linkToken(keys.link, link.linkId, link.generation)}`
    : invitationId === null
      ? base
      : `${base}/join/${linkToken(keys.staff, invitationId, 1)}`;
  return marked(letterId, frozen.mail, { address, code: codeId === null ? "" : codeDigits(keys.code, codeId) });
}

/** The mail as staff may see it: the vendor can never act as the customer. */
export const blanked = (letterId: string, frozen: Frozen): Outgoing =>
  marked(letterId, frozen.mail, { address: `${frozen.secrets.base}/p/…`, code: "••••••" });

/** The mail as the outbox shows it to staff: whole on a trial's and a sample's letters, blanked on all others. */
export const shown = (letterId: string, frozen: Frozen, keys: Keys): Outgoing =>
  frozen.mark === null && frozen.secrets.invitationId === null
    ? blanked(letterId, frozen)
    : filled(letterId, frozen, keys);

function marked(letterId: string, mail: Outgoing, put: { address: string; code: string }): Outgoing {
  const fill = (text: string) =>
    text.replaceAll(linkMark(letterId), put.address).replaceAll(codeMark(letterId), put.code);
  return { ...mail, html: fill(mail.html), text: fill(mail.text) };
}
