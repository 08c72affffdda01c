import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/access/staff.server";
import { isTrial } from "~/access/staff-door.server";
import { invitationUrl } from "~/access/staff-entry.server";
import { performOnWorkspace } from "~/commands/perform-workspace.server";
import { isDeclined, type WorkspaceCommandName } from "~/commands/workspace";
import { refuse } from "~/domain/refusal";
import { readTyped, refusedForm, type Typed } from "~/http/staff-form.server";
import { useMessages } from "~/i18n/context";
import { Band } from "~/ui";
import { colleaguesFor } from "~/views/colleagues";
import { RefusedSummary } from "../_staff/refused";
import { Colleagues } from "./colleagues";
import { Invitations, InviteForm } from "./invitations";

export const loader = async (args: LoaderFunctionArgs) => {
  const { world } = args.context;
  const { staff, workspace } = await requireStaff(args, "manager");
  const seen = colleaguesFor(workspace, { staff, now: world.clock.now() });
  // In a trial nothing is mailed, so the page itself hands out the address.
  const urls = isTrial(world)
    ? Object.fromEntries(seen.invitations.map((one) => [one.invitationId, invitationUrl(world, one.invitationId)]))
    : {};
  return { ...seen, urls, zone: workspace.zone, requestId: world.newId() };
};

const fieldsOf: { [intent: string]: { command: WorkspaceCommandName; fields: string[] } } = {
  invite: { command: "staff.invite", fields: ["name", "email", "role"] },
  withdraw: { command: "staff.withdraw", fields: ["invitationId"] },
  setRole: { command: "staff.setRole", fields: ["staffId", "role"] },
  remove: { command: "staff.remove", fields: ["staffId"] },
};

export const action = async (args: ActionFunctionArgs) => {
  const { world, staff: door } = args.context;
  const { staff, workspace } = await requireStaff(args, "manager");
  const typed: Typed = await readTyped(args.request);
  const act = Object.hasOwn(fieldsOf, typed.intent ?? "") ? fieldsOf[typed.intent ?? ""] : undefined;
  if (!act) return refusedForm(refuse("invalid", "checkFields"), typed);
  const given = Object.fromEntries(["requestId", ...act.fields].map((field) => [field, typed[field]]));
  const actor = { workspaceId: workspace.workspaceId, staffId: staff.staffId, via: "staff" as const };
  const done = await performOnWorkspace(world, actor, act.command, given);
  if (isDeclined(done)) return refusedForm(done, typed);
  if (act.command === "staff.remove" && typed.staffId) await door.auth.endSessions(typed.staffId);
  return redirect("/staff");
};

export default function StaffPage() {
  const { members, invitations, may, urls, zone, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { office } = useMessages();
  return (
    <>
      <Band title={office.colleagues} lead={office.colleaguesLead} />
      <RefusedSummary answer={answer} />
      <Colleagues members={members} may={may} requestId={requestId} zone={zone} />
      <Invitations invitations={invitations} urls={urls} requestId={requestId} zone={zone} />
      <InviteForm key={requestId} answer={answer} may={may} requestId={requestId} />
    </>
  );
}
