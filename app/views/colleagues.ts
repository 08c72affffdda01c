// Who works here and who was asked to, as one colleague may see and change it.

import type { Instant } from "~/domain/facts";
import { colleagues, mayAct, openInvitation, type Role, type Workspace } from "~/domain/workspace";

export type MemberRow = {
  staffId: string;
  name: string | null;
  email: string | null;
  role: Role;
  me: boolean;
  since: Instant;
};
export type InvitationRow = {
  invitationId: string;
  name: string | null;
  email: string | null;
  role: Role;
  until: Instant;
};

/** `may`: the roles this colleague may invite; only an admin changes roles and removes. */
export function colleaguesFor(
  workspace: Workspace,
  { staff, now }: { staff: { staffId: string; role: Role }; now: Instant },
): { members: MemberRow[]; invitations: InvitationRow[]; may: { invite: Role[]; change: boolean } } {
  const admin = staff.role === "admin";
  return {
    members: colleagues(workspace)
      .map(({ staffId, name, email, role, addedAt }) => ({
        staffId,
        name,
        email,
        role,
        me: staffId === staff.staffId,
        since: addedAt,
      }))
      .sort((one, other) => one.since.localeCompare(other.since)),
    invitations: Object.keys(workspace.invitations)
      .flatMap((id) => openInvitation(workspace, id, now) ?? [])
      .filter((invitation) => admin || invitation.role === "rep")
      .map(({ invitationId, name, email, role, expiresAt }) => ({ invitationId, name, email, role, until: expiresAt })),
    may: { invite: admin ? ["rep", "manager", "admin"] : mayAct(staff.role, "manager") ? ["rep"] : [], change: admin },
  };
}
