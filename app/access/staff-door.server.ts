// What staff pages are handed: the accounts, and a way to send a mail that must not be kept. Made once in server.ts.

import type { SqliteStore } from "db/sqlite/index.server";
import { currentWorkspace } from "~/commands/workspaces.server";
import { messagesFor } from "~/i18n/all.server";
import type { World } from "~/world";
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
export const isTrial = (world: Pick<World, "settings">): boolean => world.settings.resendApiKey === "";

/** In a trial: what would be mailed stands in the server's own log, where the owner of the machine reads it. */
export const sendToLog =
  (log: (line: string) => void): SendNow =>
  async ({ to, url }) =>
    log(`For ${to}: ${url}`);

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
