// Staff accounts: passwords, mailed sign-in links and sessions, kept by Better Auth in the same database file. Nothing
// of it is mounted on the web; our own pages call it, so that they work without scripts and nobody can sign up.

import { createHash } from "node:crypto";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { isAPIError } from "better-auth/api";
import { magicLink } from "better-auth/plugins";
import type Database from "better-sqlite3";
import * as schema from "db/schema";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { z } from "zod";

export const passwordLength = { least: 10, most: 128 } as const;
/** How long a mailed sign-in link works, in seconds. */
const linkHolds = 15 * 60;
/** How long a browser stays signed in, in seconds. Not prolonged by reading, so that reading never writes. */
const sessionHolds = 14 * 24 * 60 * 60;

export type StaffAccount = { staffId: string; name: string; email: string };
/** Response headers that sign the browser in or out. */
export type Cookies = Headers;

export type StaffAuth = {
  /** Whose browser this is, by its cookie; null when nobody's or the session is over. Writes nothing. */
  accountIn(headers: Headers): Promise<StaffAccount | null>;
  /** Cookies of a new session, or null when address and password do not fit. */
  signInByPassword(given: { email: string; password: string; headers: Headers }): Promise<Cookies | null>;
  /** Mails a link if the address is a colleague's; answers the same either way. */
  mailLink(given: { email: string; headers: Headers }): Promise<void>;
  /** Cookies of a new session for the secret out of a mailed link and the address it was sent to; uses the link up. */
  signInByLink(given: { token: string; email: string; headers: Headers }): Promise<Cookies | null>;
  signOut(headers: Headers): Promise<Cookies>;
  /** The account of this address with this password from now on, made if need be. Only for first run and invitations. */
  ensureAccount(given: { name: string; email: string; password: string }): Promise<StaffAccount & { made: boolean }>;
  removeAccount(staffId: string): Promise<void>;
  /** Ends every session of an account, wherever it is signed in. */
  endSessions(staffId: string): Promise<void>;
};

type Options = {
  connection: Database.Database;
  publicUrl: string;
  secret: Buffer;
  newId(): string;
  /** Sends the address of a sign-in page at once; it holds a secret, so it is never kept as a letter. */
  sendLink(mail: { email: string; url: string }): Promise<void>;
};

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");
const sentTo = z.object({ email: z.string() });

function makeAuth({ connection, publicUrl, secret, newId, sendLink }: Options) {
  const tables = {
    staff_user: schema.staffUser,
    staff_session: schema.staffSession,
    staff_account: schema.staffAccount,
    staff_verification: schema.staffVerification,
  };
  return betterAuth({
    appName: "Countersign",
    baseURL: publicUrl,
    secret: secret.toString("hex"),
    database: drizzleAdapter(drizzle(connection, { schema: tables }), { provider: "sqlite", schema: tables }),
    user: { modelName: "staff_user" },
    session: {
      modelName: "staff_session",
      expiresIn: sessionHolds,
      disableSessionRefresh: true,
      deferSessionRefresh: true,
    },
    account: { modelName: "staff_account" },
    verification: { modelName: "staff_verification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: linkHolds,
        storeToken: { type: "custom-hasher", hash: async (token) => hashed(token) },
        sendMagicLink: ({ email, token }) =>
          sendLink({ email, url: `${publicUrl}/sign-in/link?token=${encodeURIComponent(token)}` }),
      }),
    ],
    // Our pages count tries themselves, in the same database (T-12).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: "staff",
      useSecureCookies: publicUrl.startsWith("https://"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      // A header that anybody can send is no evidence of an address (T-13).
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
  });
}

/** Opens the staff accounts of a database file that is already migrated. */
export function makeStaffAuth(options: Options): StaffAuth {
  const auth = makeAuth(options);
  return {
    accountIn: async (headers) => {
      const found = await auth.api.getSession({ headers: cookiesOf(headers), query: { disableRefresh: true } });
      return found ? accountOf(found.user) : null;
    },
    signInByPassword: ({ email, password, headers }) =>
      unlessDenied(
        auth.api.signInEmail({ body: { email, password }, headers: cookiesOf(headers), returnHeaders: true }),
      ),
    mailLink: async ({ email, headers }) => {
      const { internalAdapter } = await auth.$context;
      if (!(await internalAdapter.findUserByEmail(email))) return;
      await auth.api.signInMagicLink({ body: { email }, headers: cookiesOf(headers) });
    },
    signInByLink: async ({ token, email, headers }) => {
      const { internalAdapter } = await auth.$context;
      // Looked at before it is used, so that a mail scanner that submits the form empty cannot use it up (T-04).
      const kept = await internalAdapter.findVerificationValue(`magic-link:${hashed(token)}`);
      const asked = kept ? sentTo.safeParse(JSON.parse(kept.value)) : null;
      if (!asked?.success || asked.data.email !== email) return null;
      return await unlessDenied(
        auth.api.magicLinkVerify({ query: { token }, headers: cookiesOf(headers), returnHeaders: true }),
      );
    },
    signOut: async (headers) =>
      (await auth.api.signOut({ headers: cookiesOf(headers), returnHeaders: true })).headers ?? new Headers(),
    ensureAccount: async (given) => await ensureAccount(auth, given),
    removeAccount: async (staffId) => (await auth.$context).internalAdapter.deleteUser(staffId),
    endSessions: async (staffId) => (await auth.$context).internalAdapter.deleteUserSessions(staffId),
  };
}

type Auth = ReturnType<typeof makeAuth>;

type NewAccount = { name: string; email: string; password: string };

async function ensureAccount(auth: Auth, { name, email, password }: NewAccount) {
  const { internalAdapter, password: passwords } = await auth.$context;
  const hash = await passwords.hash(password);
  const find = () => internalAdapter.findUserByEmail(email, { includeAccounts: true });
  let known = await find();
  if (!known) {
    try {
      // Counts as verified: an account comes only from an invitation's link or from whoever set the installation up,
      // and an unverified one would lose its password at the first sign-in by link.
      const user = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: "email-password" });
      await linkPassword(auth, user.id, hash);
      return { ...accountOf(user), made: true };
    } catch (error) {
      // Somebody pressed twice: the other press has just made it.
      known = await find();
      if (!known) throw error;
    }
  }
  if (known.accounts.some((account) => account.providerId === "credential"))
    await internalAdapter.updatePassword(known.user.id, hash);
  else await linkPassword(auth, known.user.id, hash);
  return { ...accountOf(known.user), made: false };
}

async function linkPassword(auth: Auth, userId: string, hash: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  await internalAdapter.linkAccount({ userId, providerId: "credential", accountId: userId, password: hash });
}

const accountOf = (user: { id: string; name: string; email: string }): StaffAccount => ({
  staffId: user.id,
  name: user.name,
  email: user.email,
});

/** Only what belongs to a session; other headers of a request mean nothing here. */
function cookiesOf(headers: Headers): Headers {
  const own = new Headers();
  for (const name of ["cookie", "user-agent"]) {
    const value = headers.get(name);
    if (value !== null) own.set(name, value);
  }
  return own;
}

async function unlessDenied(signingIn: Promise<{ headers?: Headers | null | undefined }>): Promise<Cookies | null> {
  try {
    return (await signingIn).headers ?? null;
  } catch (error) {
    // A wrong password and a used link are answers; what the server itself got wrong is not.
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}
