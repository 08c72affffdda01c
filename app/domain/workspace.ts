// One vendor organisation: who works there, in which role, and the settings that new plans copy. Its record is the
// stream `workspace/<id>`, sealed like a plan's; what is true now is the fold of it.

import type { By, Day, Instant } from "./facts";
import type { Language } from "./language";

/** rep: own plans; manager: also sees the team's and invites reps; admin: also colleagues, roles and settings. */
export const roles = ["rep", "manager", "admin"] as const;
export type Role = (typeof roles)[number];

/** calendar: minutes are due at the end of the next day; business: of the next working day (INV-34). */
export const minutesPolicies = ["calendar", "business"] as const;
export type MinutesPolicy = (typeof minutesPolicies)[number];

/** What a new plan copies. `workdays` are ISO weekdays (1 Monday to 7 Sunday); days are in `zone`. */
export type WorkspaceSettings = {
  zone: string;
  language: Language;
  /** ISO 4217. */
  currency: string;
  workdays: number[];
  holidays: Day[];
  minutesPolicy: MinutesPolicy;
};

type Named = { words: { name: string } };
type Reachable = { words: { name: string; email: string } };
type None = Record<string, never>;

/** kind → its sealed data and its erasable parts; a union of its own, sealed like the facts of a plan. */
export type WorkspaceKinds = {
  "workspace.opened": {
    data: WorkspaceSettings & { workspaceId: string; sample: boolean; key: string; app: string };
    said: Named;
  };
  "staff.added": { data: { staffId: string; role: Role; invitationId: string | null }; said: Reachable };
  "staff.invited": { data: { invitationId: string; role: Role; expiresAt: Instant }; said: Reachable };
  "invitation.withdrawn": { data: { invitationId: string }; said: None };
  "staff.roleChanged": { data: { staffId: string; role: Role }; said: None };
  "staff.removed": { data: { staffId: string }; said: None };
  /** Carries all settings as they are from now on, changed or not. */
  "workspace.settingsChanged": { data: WorkspaceSettings; said: Named };
};
export type WorkspaceKind = keyof WorkspaceKinds;

type Heard<S> = { [P in keyof S]: S[P] | null };
export type WorkspaceFactOf<K extends WorkspaceKind> = {
  kind: K;
  seq: number;
  at: Instant;
  by: By;
  subject: string;
  data: WorkspaceKinds[K]["data"];
  said: Heard<WorkspaceKinds[K]["said"]>;
};
export type WorkspaceFact = { [K in WorkspaceKind]: WorkspaceFactOf<K> }[WorkspaceKind];
export type WorkspaceDrafted = {
  [K in WorkspaceKind]: {
    kind: K;
    subject: string;
    data: WorkspaceKinds[K]["data"];
    said: WorkspaceKinds[K]["said"];
  };
}[WorkspaceKind];

/** Drafts a fact about `subject`, the id it concerns. */
export function draftInWorkspace<K extends WorkspaceKind>(
  kind: K,
  subject: string,
  data: WorkspaceKinds[K]["data"],
  said: WorkspaceKinds[K]["said"],
): WorkspaceDrafted {
  return { kind, subject, data, said } as WorkspaceDrafted;
}

/** A colleague; `name` and `email` are null once erased. */
export type StaffMember = {
  staffId: string;
  role: Role;
  name: string | null;
  email: string | null;
  addedAt: Instant;
  removedAt: Instant | null;
};
export type Invitation = {
  invitationId: string;
  role: Role;
  name: string | null;
  email: string | null;
  invitedAt: Instant;
  expiresAt: Instant;
  state: "open" | "accepted" | "withdrawn";
};
export type Workspace = WorkspaceSettings & {
  workspaceId: string;
  /** null once erased. */
  name: string | null;
  sample: boolean;
  openedAt: Instant;
  /** Number of the fact that last set the settings; a form carries it, so that nobody overwrites unseen. */
  settingsSeq: number;
  staff: { [staffId: string]: StaffMember };
  invitations: { [invitationId: string]: Invitation };
};

type Handlers = { [K in WorkspaceKind]: (workspace: Workspace, fact: WorkspaceFactOf<K>) => Workspace };

const withStaff = (workspace: Workspace, staffId: string, change: Partial<StaffMember>): Workspace => {
  const member = workspace.staff[staffId];
  return member ? { ...workspace, staff: { ...workspace.staff, [staffId]: { ...member, ...change } } } : workspace;
};
const withInvitation = (workspace: Workspace, invitationId: string, state: Invitation["state"]): Workspace => {
  const invitation = workspace.invitations[invitationId];
  if (!invitation) return workspace;
  return { ...workspace, invitations: { ...workspace.invitations, [invitationId]: { ...invitation, state } } };
};

const handlers: Handlers = {
  "workspace.opened": (_, { seq, at, data, said }) => ({
    workspaceId: data.workspaceId,
    name: said.words?.name ?? null,
    sample: data.sample,
    openedAt: at,
    settingsSeq: seq,
    ...settingsIn(data),
    staff: {},
    invitations: {},
  }),
  "staff.added": (workspace, { at, data, said }) => {
    const member: StaffMember = {
      staffId: data.staffId,
      role: data.role,
      name: said.words?.name ?? null,
      email: said.words?.email ?? null,
      addedAt: at,
      removedAt: null,
    };
    const joined = { ...workspace, staff: { ...workspace.staff, [data.staffId]: member } };
    return data.invitationId === null ? joined : withInvitation(joined, data.invitationId, "accepted");
  },
  "staff.invited": (workspace, { at, data, said }) => {
    const invitation: Invitation = {
      ...data,
      name: said.words?.name ?? null,
      email: said.words?.email ?? null,
      invitedAt: at,
      state: "open",
    };
    return { ...workspace, invitations: { ...workspace.invitations, [data.invitationId]: invitation } };
  },
  "invitation.withdrawn": (workspace, { data }) => withInvitation(workspace, data.invitationId, "withdrawn"),
  "staff.roleChanged": (workspace, { data }) => withStaff(workspace, data.staffId, { role: data.role }),
  "staff.removed": (workspace, { at, data }) => withStaff(workspace, data.staffId, { removedAt: at }),
  "workspace.settingsChanged": (workspace, { seq, data, said }) => ({
    ...workspace,
    ...settingsIn(data),
    settingsSeq: seq,
    name: said.words?.name ?? null,
  }),
};

/** The workspace after one more fact; the first fact opens it. */
export function evolveWorkspace(workspace: Workspace | null, fact: WorkspaceFact): Workspace {
  if (workspace === null && fact.kind !== "workspace.opened")
    throw new Error(`a workspace cannot begin with ${fact.kind}`);
  const handle = handlers[fact.kind] as (workspace: Workspace, fact: WorkspaceFact) => Workspace;
  return handle(workspace as Workspace, fact);
}

/** The settings alone, out of anything that holds them. */
export const settingsIn = (from: WorkspaceSettings): WorkspaceSettings => ({
  zone: from.zone,
  language: from.language,
  currency: from.currency,
  workdays: from.workdays,
  holidays: from.holidays,
  minutesPolicy: from.minutesPolicy,
});

/** Who works here now. */
export const colleagues = (workspace: Workspace): StaffMember[] =>
  Object.values(workspace.staff).filter((member) => member.removedAt === null);

/** The colleague with this id, if they still work here. */
export const colleague = (workspace: Workspace, staffId: string): StaffMember | null => {
  const member = workspace.staff[staffId];
  return member && member.removedAt === null ? member : null;
};

/** The invitation, if it can still be accepted. */
export const openInvitation = (workspace: Workspace, invitationId: string, now: Instant): Invitation | null => {
  const invitation = workspace.invitations[invitationId];
  return invitation?.state === "open" && invitation.expiresAt > now ? invitation : null;
};

/** Why the workspace says no; the i18n area `staff` holds the sentences, beside those of refusal.ts. */
export type WorkspaceWords =
  | "onlyAdmin"
  | "lastAdmin"
  | "workspaceExists"
  | "alreadyColleague"
  | "notColleague"
  | "invitationOver"
  | "passwordShort"
  | "wrongPassword"
  | "signInLinkOver";

const rank = { rep: 0, manager: 1, admin: 2 } satisfies Record<Role, number>;
/** Whether somebody in `role` may do what asks for `needed` at least. */
export const mayAct = (role: Role, needed: Role): boolean => rank[role] >= rank[needed];
