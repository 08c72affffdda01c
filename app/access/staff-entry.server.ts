// The ways in: first run, password, mailed link, invitation. Each answers with the cookies of a new session, or says
// why not. Tries are counted in the database and refused when that cannot be done (T-12).

import { z } from "zod";
import { email as emailField } from "~/commands/fields";
import { checkWorkspaceInput, performOnWorkspace } from "~/commands/perform-workspace.server";
import { declined, isDeclined, type WorkspaceRefusal } from "~/commands/workspace";
import { currentWorkspace, ownWorkspaceId } from "~/commands/workspaces.server";
import { invalid, refuse } from "~/domain/refusal";
import { colleague, colleagues, type Invitation, openInvitation, type Workspace } from "~/domain/workspace";
import type { World } from "~/world";
import type { StaffContext } from "./staff.server";
import { type Cookies, passwordLength } from "./staff-auth.server";
import { isLinkToken, linkIdOf, linkToken } from "./tokens.server";

export type Entry = { cookies: Cookies } | WorkspaceRefusal;
/** The browser's headers and its address, for cookies and for counting tries. */
export type From = { headers: Headers; ip: string };
type Form = { [field: string]: string };

const perSeconds = 15 * 60;

/** Counts one try for a place and, where one is given, for an address; false when there were too many. */
async function mayTry(world: World, { email, ip }: { email?: string; ip: string }): Promise<boolean> {
  const now = world.clock.now();
  if (!(await world.store.take({ key: `sign-in/ip/${ip}`, capacity: 30, perSeconds, now }))) return false;
  if (email === undefined) return true;
  return await world.store.take({ key: `sign-in/${email}`, capacity: 10, perSeconds, now });
}

const addressIn = (form: Form) => emailField().safeParse(form.email ?? "").data ?? null;
const noAddress = () => invalid([{ field: "email", code: "notAnAddress" }]);
const tooOften = () => refuse("too-many", "tooMany");

function passwordFault(password: string | undefined): WorkspaceRefusal | null {
  if (!password) return invalid([{ field: "password", code: "required" }]);
  if (password.length < passwordLength.least) return declined("invalid", "passwordShort");
  return password.length > passwordLength.most ? invalid([{ field: "password", code: "tooLong" }]) : null;
}

/**
 * First run: makes the owner's account and opens the workspace with its owner as first admin. Of two at the same
 * moment one opens it; the other reads that it exists.
 */
export async function openFirstWorkspace(context: StaffContext, form: Form, from: From): Promise<Entry> {
  const { world, staff } = context;
  if (!(await mayTry(world, from))) return tooOften();
  const { password = "", email = "", ...rest } = form;
  const fields = { ...rest, ownerEmail: email };
  const { requestId, ...checked } = fields as Form & { requestId?: string };
  const fault = checkWorkspaceInput("workspace.open", checked);
  if (fault) return { ...fault, fields: (fault.fields ?? []).map((one) => renamed(one)) };
  const short = passwordFault(password);
  if (short) return short;
  if (await currentWorkspace(world)) return declined("conflict", "workspaceExists");
  const address = addressIn(form) ?? "";
  const account = await staff.auth.ensureAccount({ name: form.ownerName ?? "", email: address, password });
  const actor = { workspaceId: ownWorkspaceId(world), staffId: account.staffId, via: "staff" as const };
  const done = await performOnWorkspace(world, actor, "workspace.open", { ...fields, requestId });
  if (isDeclined(done)) {
    const workspace = await currentWorkspace(world);
    // A double click is one owner who came twice; anybody else leaves nothing behind.
    if (!workspace || !colleague(workspace, account.staffId)) {
      if (account.made) await staff.auth.removeAccount(account.staffId);
      return done;
    }
  }
  return await signedIn(context, { email: address, password }, from);
}

const renamed = <F extends { field: string }>(error: F): F =>
  error.field === "ownerEmail" ? { ...error, field: "email" } : error;

async function signedIn(context: StaffContext, given: { email: string; password: string }, from: From): Promise<Entry> {
  const cookies = await context.staff.auth.signInByPassword({ ...given, headers: from.headers });
  return cookies ? { cookies } : declined("forbidden", "wrongPassword");
}

/** Signs in by address and password; a wrong one reads the same as an address that is nobody's. */
export async function signIn(context: StaffContext, form: Form, from: From): Promise<Entry> {
  const email = addressIn(form);
  if (!email) return noAddress();
  if (!form.password) return invalid([{ field: "password", code: "required" }]);
  if (!(await mayTry(context.world, { email, ip: from.ip }))) return tooOften();
  if (form.password.length > passwordLength.most) return declined("forbidden", "wrongPassword");
  // Whoever was removed keeps an account that opens nothing: tried like an address that is nobody's, as long as that.
  const known = await isColleague(context.world, email);
  return await signedIn(context, { email: known ? email : nobody, password: form.password }, from);
}

const nobody = "nobody@nobody.invalid";

async function isColleague(world: World, email: string): Promise<boolean> {
  const workspace = await currentWorkspace(world);
  return workspace !== null && colleagues(workspace).some((member) => member.email === email);
}

/** Mails a sign-in link if the address is a colleague's; the answer does not tell. Never waits for the mail. */
export async function askForLink(
  context: StaffContext,
  form: Form,
  from: From,
): Promise<{ asked: string } | WorkspaceRefusal> {
  const email = addressIn(form);
  if (!email) return noAddress();
  if (!(await mayTry(context.world, { email, ip: from.ip }))) return tooOften();
  const { world, staff } = context;
  if (await isColleague(world, email)) {
    // Waiting for the mail would tell by the time it takes whose address it is.
    staff.auth.mailLink({ email, headers: from.headers }).catch(async (error: unknown) => {
      const detail = JSON.stringify({ problem: error instanceof Error ? error.message : String(error) });
      await world.store.logSecurity({ at: world.clock.now(), what: "sign-in mail not sent", detail });
    });
  }
  return { asked: email };
}

/** Signs in by the secret of a mailed link and the address it went to. */
export async function enterByLink(context: StaffContext, form: Form, from: From): Promise<Entry> {
  const email = addressIn(form);
  if (!email) return noAddress();
  if (!(await mayTry(context.world, { email, ip: from.ip }))) return tooOften();
  const token = z.string().max(200).catch("").parse(form.token);
  const known = await isColleague(context.world, email);
  const cookies = known ? await context.staff.auth.signInByLink({ token, email, headers: from.headers }) : null;
  return cookies ? { cookies } : declined("ended", "signInLinkOver");
}

/** The secret part of an invitation's address, derived and never stored. */
export const invitationToken = (world: Pick<World, "keys">, invitationId: string): string =>
  linkToken(world.keys.staff, invitationId, 1);
export const invitationUrl = (world: Pick<World, "keys" | "settings">, invitationId: string): string =>
  `${world.settings.publicUrl}/join/${invitationToken(world, invitationId)}`;

/** The invitation that a token opens, if it still can be accepted. */
export async function invitationOf(
  world: World,
  token: string,
): Promise<{ workspace: Workspace; invitation: Invitation } | null> {
  const invitationId = linkIdOf(token);
  if (!invitationId || !isLinkToken(world.keys.staff, token, { linkId: invitationId, generation: 1 })) return null;
  const workspace = await currentWorkspace(world);
  const invitation = workspace && openInvitation(workspace, invitationId, world.clock.now());
  return workspace && invitation ? { workspace, invitation } : null;
}

/** Accepts an invitation: makes the account with the password chosen and joins the workspace in the role offered. */
export async function acceptInvitation(
  context: StaffContext,
  form: Form & { token: string },
  from: From,
): Promise<Entry> {
  const { world, staff } = context;
  if (!(await mayTry(world, from))) return tooOften();
  const found = await invitationOf(world, form.token);
  if (!found || found.invitation.email === null) return declined("ended", "invitationOver");
  const { invitationId, email } = found.invitation;
  const name = (form.name ?? "").trim();
  const fault = checkWorkspaceInput("staff.join", { invitationId, name }) ?? passwordFault(form.password);
  if (fault) return fault;
  const password = form.password ?? "";
  const account = await staff.auth.ensureAccount({ name, email, password });
  const actor = { workspaceId: found.workspace.workspaceId, staffId: account.staffId, via: "link" as const };
  const done = await performOnWorkspace(world, actor, "staff.join", { invitationId, name, requestId: form.requestId });
  if (isDeclined(done)) return done;
  return await signedIn(context, { email, password }, from);
}
