// Every way a workspace can change: schema and pure rule for each. The door is perform-workspace.server.ts.

import type { LetterDraft } from "db/store";
import { z } from "zod";
import type { Json } from "~/domain/chain";
import { isRealDate } from "~/domain/days";
import type { Instant } from "~/domain/facts";
import { type Reason, type Refusal, type RefusalWords, refuse } from "~/domain/refusal";
import {
  colleague,
  colleagues,
  draftInWorkspace,
  mayAct,
  minutesPolicies,
  openInvitation,
  type Role,
  roles,
  type Workspace,
  type WorkspaceDrafted,
  type WorkspaceWords,
} from "~/domain/workspace";
import { email, id, language, line, list, text, zone } from "./fields";

/** How long a colleague may take to accept. */
export const invitationHolds = 14 * 24 * 60 * 60 * 1000;
const mostColleagues = 500;
const mostHolidays = 1000;

export type WorkspaceRefusal = Omit<Refusal, "words"> & { words: RefusalWords | WorkspaceWords };
export const isDeclined = (value: object): value is WorkspaceRefusal => "refused" in value;
export const declined = (reason: Reason, words: WorkspaceWords, about: string[] = []): WorkspaceRefusal => ({
  refused: true,
  reason,
  words,
  about,
});

export type WorkspaceContext = {
  workspaceId: string;
  /** null before the first run. */
  workspace: Workspace | null;
  /** Who acts: the account of the founder, of an invited person, or of a colleague. */
  staffId: string;
  now: Instant;
  newId(): string;
  /** Fingerprint of the key that signs this workspace's heads, and the version that opens it. */
  key: string;
  app: string;
};
export type WorkspaceOutcome = {
  facts: WorkspaceDrafted[];
  letters?: LetterDraft[];
  answer?: { [key: string]: Json };
};
export type WorkspaceRule<S extends z.ZodType = z.ZodType> = {
  schema: S;
  /** founder: nobody yet; invitee: a person with an open invitation; a role: a colleague of that role at least. */
  who: "founder" | "invitee" | Role;
  decide(input: z.output<S>, context: WorkspaceContext): WorkspaceOutcome | WorkspaceRefusal;
};
/** Ties a rule's input to its schema. */
const rule = <S extends z.ZodType>(made: WorkspaceRule<S>): WorkspaceRule<S> => made;

/** ISO 4217, three letters. */
const currency = () => z.string({ error: "required" }).regex(/^[A-Z]{3}$/, "unknownChoice");
const role = () => z.enum(roles, "unknownChoice");

/** Days off, one a line; answers them sorted, each once. */
const days = () =>
  text(20_000).transform((lines, context) => {
    const found = lines
      .split("\n")
      .map((each) => each.trim())
      .filter((each) => each !== "");
    if (!found.every(isRealDate)) context.addIssue({ code: "custom", message: "notADate" });
    if (found.length > mostHolidays) context.addIssue({ code: "custom", message: "tooLong" });
    return [...new Set(found)].sort();
  });
const weekdays = () =>
  list(z.coerce.number("unknownChoice").int("unknownChoice").min(1, "unknownChoice").max(7, "unknownChoice"), 7)
    .transform((given) => [...new Set(given)].sort())
    .refine((given) => given.length > 0, "required");

const open = rule({
  schema: z.strictObject({
    name: line(120),
    zone: zone(),
    language: language(),
    currency: currency().default("EUR"),
    ownerName: line(120),
    ownerEmail: email(),
    sample: z.boolean().default(false),
  }),
  who: "founder",
  decide: (input, { workspace, workspaceId, staffId, key, app }) => {
    if (workspace !== null) return declined("conflict", "workspaceExists");
    const opened = draftInWorkspace(
      "workspace.opened",
      workspaceId,
      {
        workspaceId,
        zone: input.zone,
        language: input.language,
        currency: input.currency,
        workdays: [1, 2, 3, 4, 5],
        holidays: [],
        minutesPolicy: "calendar",
        sample: input.sample,
        key,
        app,
      },
      { words: { name: input.name } },
    );
    const owner = draftInWorkspace(
      "staff.added",
      staffId,
      { staffId, role: "admin", invitationId: null },
      { words: { name: input.ownerName, email: input.ownerEmail } },
    );
    return { facts: [opened, owner], answer: { workspaceId } };
  },
});

const invite = rule({
  schema: z.strictObject({ invitationId: id().optional(), name: line(120), email: email(), role: role() }),
  who: "manager",
  decide: (input, context) => {
    const workspace = existing(context);
    const me = colleague(workspace, context.staffId);
    if (me?.role !== "admin" && input.role !== "rep") return declined("forbidden", "onlyAdmin");
    if (colleagues(workspace).some((member) => member.email === input.email))
      return declined("conflict", "alreadyColleague", [input.name]);
    if (colleagues(workspace).length >= mostColleagues) return refuse("too-many", "tooMany");
    const invitationId = input.invitationId ?? context.newId();
    if (workspace.invitations[invitationId]) return refuse("conflict", "alreadySent");
    // One open invitation an address: a second one replaces the first, whose link so stops working.
    const replaced = Object.values(workspace.invitations)
      .filter((other) => other.state === "open" && other.email === input.email)
      .map((other) => withdrawn(other.invitationId));
    const expiresAt = new Date(Date.parse(context.now) + invitationHolds).toISOString();
    const invited = draftInWorkspace(
      "staff.invited",
      invitationId,
      { invitationId, role: input.role, expiresAt },
      { words: { name: input.name, email: input.email } },
    );
    return {
      facts: [...replaced, invited],
      letters: [invitationLetter(context, input, invitationId)],
      answer: { invitationId },
    };
  },
});

/** To the address itself; its link is put in when it goes out. */
const invitationLetter = (
  context: WorkspaceContext,
  { name, email: address, role }: { name: string; email: string; role: Role },
  invitationId: string,
): LetterDraft => ({
  dedupe: `${context.workspaceId}/staffInvitation/${invitationId}`,
  kind: "staffInvitation",
  personId: null,
  address,
  payload: { invitationId, name, role },
  notBefore: context.now,
});

const withdrawn = (invitationId: string) =>
  draftInWorkspace("invitation.withdrawn", invitationId, { invitationId }, {});

const withdraw = rule({
  schema: z.strictObject({ invitationId: id() }),
  who: "manager",
  decide: ({ invitationId }, context) => {
    const workspace = existing(context);
    const invitation = workspace.invitations[invitationId];
    if (invitation?.state !== "open") return declined("ended", "invitationOver");
    if (invitation.role !== "rep" && colleague(workspace, context.staffId)?.role !== "admin")
      return declined("forbidden", "onlyAdmin");
    return { facts: [withdrawn(invitationId)] };
  },
});

const join = rule({
  schema: z.strictObject({ invitationId: id(), name: line(120) }),
  who: "invitee",
  decide: ({ invitationId, name }, context) => {
    const workspace = existing(context);
    const invitation = openInvitation(workspace, invitationId, context.now);
    if (!invitation || invitation.email === null) return declined("ended", "invitationOver");
    if (colleague(workspace, context.staffId)) return declined("conflict", "alreadyColleague", [name]);
    const added = draftInWorkspace(
      "staff.added",
      context.staffId,
      { staffId: context.staffId, role: invitation.role, invitationId },
      { words: { name, email: invitation.email } },
    );
    return { facts: [added] };
  },
});

/** True when taking `staffId` out of the admins would leave nobody who can let others in. */
const isLastAdmin = (workspace: Workspace, staffId: string) =>
  colleagues(workspace).every((member) => member.role !== "admin" || member.staffId === staffId);

const setRole = rule({
  schema: z.strictObject({ staffId: id(), role: role() }),
  who: "admin",
  decide: (input, context) => {
    const workspace = existing(context);
    const member = colleague(workspace, input.staffId);
    if (!member) return declined("not-found", "notColleague");
    if (member.role === input.role) return { facts: [] };
    if (member.role === "admin" && isLastAdmin(workspace, member.staffId)) return declined("conflict", "lastAdmin");
    return { facts: [draftInWorkspace("staff.roleChanged", input.staffId, input, {})] };
  },
});

const remove = rule({
  schema: z.strictObject({ staffId: id() }),
  who: "admin",
  decide: ({ staffId }, context) => {
    const workspace = existing(context);
    const member = colleague(workspace, staffId);
    if (!member) return declined("not-found", "notColleague");
    if (member.role === "admin" && isLastAdmin(workspace, staffId)) return declined("conflict", "lastAdmin");
    return { facts: [draftInWorkspace("staff.removed", staffId, { staffId }, {})] };
  },
});

const change = rule({
  schema: z.strictObject({
    /** `settingsSeq` of the page that the form stood on. */
    from: z.coerce.number().int("unexpected"),
    name: line(120),
    zone: zone(),
    language: language(),
    currency: currency(),
    workdays: weekdays(),
    holidays: days(),
    minutesPolicy: z.enum(minutesPolicies, "unknownChoice"),
  }),
  who: "admin",
  decide: ({ from, name, ...settings }, context) => {
    const workspace = existing(context);
    if (from !== workspace.settingsSeq) return refuse("conflict", "somebodyChanged");
    return {
      facts: [draftInWorkspace("workspace.settingsChanged", workspace.workspaceId, settings, { words: { name } })],
    };
  },
});

function existing(context: WorkspaceContext): Workspace {
  if (context.workspace === null) throw new Error("the door lets nobody in before the workspace is open");
  return context.workspace;
}

export const workspaceCommands = {
  "workspace.open": open,
  "workspace.change": change,
  "staff.invite": invite,
  "staff.withdraw": withdraw,
  "staff.join": join,
  "staff.setRole": setRole,
  "staff.remove": remove,
} as const;
export type WorkspaceCommandName = keyof typeof workspaceCommands;

/** Why this person may not use the command at all; null when the rule may be asked. */
export function barredFromWorkspace(name: WorkspaceCommandName, context: WorkspaceContext): WorkspaceRefusal | null {
  const { who } = workspaceCommands[name];
  if (who === "founder") return null;
  if (context.workspace === null) return refuse("not-found", "notFound");
  if (who === "invitee") return null;
  const me = colleague(context.workspace, context.staffId);
  if (!me) return refuse("not-found", "notFound");
  return mayAct(me.role, who) ? null : declined("forbidden", "onlyAdmin");
}
