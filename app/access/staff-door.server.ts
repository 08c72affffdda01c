// What staff pages are handed: the accounts, and a way to send a mail that must not be kept. Made once in server.ts.

import type { SqliteStore } from "db/sqlite/index.server";
import { currentWorkspace } from "~/commands/workspaces.server";
import { messagesFor } from "~/i18n/all.server";
import { sendsMail, type World } from "~/world";
import { makeStaffAuth, type StaffAuth } from "./staff-auth.server";

/** A mail whose text holds a secret: sent at once, never a letter. Rejects when it could not be sent. */
export type SecretMail = { to: string; subject: string; text: string; url: string };
export type SendNow = (mail: SecretMail) => Promise<void>;

export type StaffDoor = { auth: StaffAuth; sendNow: SendNow };

/** For a server without staff: nobody is signed in and nobody can be. */
export const noStaff: StaffDoor = {
  auth: {
    accountIn: async () => null,
    signInByPassword: async () => null,
    mailLink: async () => {},
    signInByLink: async () => null,
    signOut: async () => new Headers(),
    ensureAccount: async () => {
      throw new Error("this server keeps no staff accounts");
    },
    removeAccount: async () => {},
    endSessions: async () => {},
  },
  sendNow: async () => {},
};

/** Whether this installation cannot send mail (product.md: a trial). */
export const isTrial = (world: Pick<World, "settings">): boolean => !sendsMail(world.settings);

/** In a trial: what would be mailed stands in the server's own log, where the owner of the machine reads it. */
export const sendToLog =
  (log: (line: string) => void): SendNow =>
  async ({ to, url }) =>
    log(`For ${to}: ${url}`);

/** What hands a mail over (jobs/transport.server.ts), as far as it matters here. */
export type Carrier = {
  deliver(
    mail: {
      from: string;
      to: string;
      subject: string;
      html: string;
      text: string;
      headers: { [name: string]: string };
      attachments: [];
    },
    key: string,
  ): Promise<{ did: string; problem?: string }>;
};

/** Sends by the same way as letters do, once; whoever asked can ask again. */
export const sendBy =
  (carrier: Carrier, { from, newKey }: { from: string; newKey(): string }): SendNow =>
  async ({ to, subject, text, url }) => {
    const headers = { "Auto-Submitted": "auto-generated" };
    const mail = { from, to, subject, text, html: asHtml(text, url), headers, attachments: [] as [] };
    const { did, problem } = await carrier.deliver(mail, newKey());
    if (did !== "sent") throw new Error(problem ?? `the mail was ${did}`);
  };

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");

/** The text in paragraphs, its address as a link. */
function asHtml(text: string, url: string): string {
  const link = `<a href="${escaped(url)}">${escaped(url)}</a>`;
  const paragraphs = escaped(text.trim()).split("\n\n");
  return paragraphs.map((one) => `<p>${one.replace(escaped(url), () => link)}</p>`).join("\n");
}

/** The staff door of a world whose store is the opened database. */
export function makeStaffDoor(world: Omit<World, "store"> & { store: SqliteStore }, sendNow: SendNow): StaffDoor {
  const auth = makeStaffAuth({
    connection: world.store.connection,
    publicUrl: world.settings.publicUrl,
    secret: world.keys.staff,
    newId: world.newId,
    sendLink: async ({ email, url }) => {
      const workspace = await currentWorkspace(world);
      const { office } = messagesFor(workspace?.language ?? world.settings.language);
      await sendNow({ to: email, url, subject: office.linkMailSubject, text: office.linkMailText({ url }) });
    },
  });
  return { auth, sendNow };
}
