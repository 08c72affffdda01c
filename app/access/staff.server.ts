// Which colleague asks: the account of the browser's session, if it still belongs to the workspace. Read anew for every
// request, so that whoever was removed is out at once.

import { redirect } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";
import { currentWorkspace } from "~/commands/workspaces.server";
import type { Connection } from "~/domain/facts";
import { colleague, mayAct, type Role, type Workspace } from "~/domain/workspace";
import type { World } from "~/world";
import type { StaffDoor } from "./staff-door.server";

export type Staff = { staffId: string; name: string; email: string; role: Role };
export type StaffContext = { world: World; staff: StaffDoor };

/** The colleague who is signed in with this request; null when nobody is. */
export async function staffOf(context: StaffContext, request: Request): Promise<Staff | null> {
  if (!request.headers.has("cookie")) return null;
  const account = await context.staff.auth.accountIn(request.headers);
  if (!account) return null;
  const workspace = await currentWorkspace(context.world);
  const member = workspace && colleague(workspace, account.staffId);
  if (!member) return null;
  const { staffId, role } = member;
  return { staffId, role, name: member.name ?? account.name, email: member.email ?? account.email };
}

/** The signed-in colleague as a person of the plan; null when they are not on it. */
export async function staffActorFor(
  context: StaffContext & { visitor: Connection },
  request: Request,
  planId: string,
): Promise<PersonActor | null> {
  const staff = await staffOf(context, request);
  const loaded = staff && (await context.world.plans.load(planId, "vendor"));
  if (!staff || !loaded) return null;
  const person = Object.values(loaded.plan.people).find(
    (one) => one.side === "vendor" && one.staffId === staff.staffId && one.removedAt === null,
  );
  if (!person) return null;
  return {
    kind: "person",
    planId,
    personId: person.personId,
    side: "vendor",
    via: "staff",
    linkId: null,
    sessionId: null,
    mailboxAt: null,
    staffId: staff.staffId,
    connection: context.visitor,
  };
}

/**
 * The colleague and the workspace, or a thrown answer: to the sign-in page and back for a stranger, to the first page
 * when there is no workspace yet, 403 for a colleague whose role does not reach.
 */
export async function requireStaff(
  { context, request }: { context: StaffContext; request: Request },
  role: Role = "rep",
): Promise<{ staff: Staff; workspace: Workspace }> {
  const staff = await staffOf(context, request);
  const workspace = await currentWorkspace(context.world);
  if (!workspace) throw redirect("/");
  if (!staff) throw redirect(`/sign-in?next=${encodeURIComponent(pageOf(request))}`);
  if (!mayAct(staff.role, role)) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { staff, workspace };
}

/** The page to come back to; a form that was posted comes back to its page, not to the post. */
function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + (request.method === "GET" ? search : "");
}
