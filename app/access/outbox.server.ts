// Letters as the workspace's people may read them: the view decides how much, this gathers what it decides on.

import { type Letter, Unwritable } from "db/store";
import { tooManyLetters } from "~/commands/mail-limits.server";
import { type Refusal, refuse } from "~/domain/refusal";
import type { Workspace } from "~/domain/workspace";
import { blanked, type Outgoing, shown, thaw } from "~/jobs/frozen.server";
import { type OutboxRow, outboxRow } from "~/views/outbox";
import type { World } from "~/world";
import type { Staff } from "./staff.server";
import { isTrial } from "./staff-door.server";

type Looking = { staff: Staff; workspace: Workspace };

/** The newest letters that this colleague may see. */
export async function outboxFor(world: World, looking: Looking, limit = 200): Promise<OutboxRow[]> {
  const letters = await world.store.lettersOf({ workspaceId: looking.workspace.workspaceId, limit });
  const rows = await Promise.all(letters.map((letter) => rowOf(world, letter, looking.staff)));
  return rows.filter((row) => row !== null);
}

async function rowOf(world: World, letter: Letter, { staffId, role }: Staff): Promise<OutboxRow | null> {
  const loaded = letter.planId === null ? null : await world.plans.load(letter.planId, "vendor");
  return outboxRow(letter, loaded?.plan ?? null, { staffId, role, trial: isTrial(world) });
}

export type OpenedLetter = {
  row: OutboxRow;
  again: Again;
  /** null while it is not written out, or when its words are not for staff. */
  mail: Pick<Outgoing, "subject" | "text" | "html"> | null;
  waiting: boolean;
};

/** One letter for this colleague; null when it does not exist for them. */
export async function openLetter(world: World, letterId: string, looking: Looking): Promise<OpenedLetter | null> {
  const letter = await world.store.letter(letterId);
  if (letter?.workspaceId !== looking.workspace.workspaceId) return null;
  const row = await rowOf(world, letter, looking.staff);
  if (!row) return null;
  const again = await againOf(world, letter);
  if (row.shown === "nothing" || letter.frozen === null)
    return { row, again, mail: null, waiting: letter.frozen === null && row.shown !== "nothing" };
  const frozen = thaw(letter.frozen);
  const { subject, text, html } = row.shown === "all" ? shown(letterId, frozen, world.keys) : blanked(letterId, frozen);
  return { row, again, mail: { subject, text, html }, waiting: false };
}

/** Whether a letter that was given up can be sent once more: yes, not any more, or never. */
export type Again = "may" | "done" | "never";

// A code has long expired, and asking for a new one is its reader's alone.
async function againOf(world: World, { letterId, state, kind }: Letter): Promise<Again> {
  if ((state !== "dead" && state !== "unknown") || kind === "code") return "never";
  return (await world.store.isQueued(againKey(letterId))) ? "done" : "may";
}

const againKey = (letterId: string) => `again/${letterId}`;

/**
 * Queues a letter that was given up once more, for whoever of the workspace may see it: told and checked anew, under a
 * key of its own, so that two presses are one letter. Null when there is no such letter for them; refuses when it was not
 * given up or was sent again already, and for more invitations than a day bears (T-22).
 */
export async function sendAgain(
  world: World,
  letterId: string,
  looking: Looking,
): Promise<{ letterId: string } | Refusal | null> {
  try {
    const letter = await world.store.letter(letterId);
    if (letter?.workspaceId !== looking.workspace.workspaceId) return null;
    if (!(await rowOf(world, letter, looking.staff))) return null;
    if ((await againOf(world, letter)) !== "may") return refuse("conflict", "alreadySent");
    const plan = letter.planId === null ? null : (await world.plans.load(letter.planId, "vendor"))?.plan;
    const held = plan ? await tooManyLetters(world, plan, [letter]) : null;
    return held ?? (await queuedAgain(world, letter));
  } catch (error) {
    if (error instanceof Unwritable) return refuse("busy", "busy");
    throw error;
  }
}

async function queuedAgain(world: World, before: Letter): Promise<{ letterId: string }> {
  const letterId = world.newId();
  const { workspaceId, planId, kind, personId, address, payload } = before;
  const now = world.clock.now();
  await world.store.queueLetter({
    letterId,
    dedupe: againKey(before.letterId),
    workspaceId,
    planId,
    kind,
    personId,
    address,
    payload,
    createdAt: now,
    notBefore: now,
    state: "queued",
    attempts: 0,
    firstAttemptAt: null,
    frozen: null,
    sentAt: null,
    providerId: null,
    problem: null,
  });
  world.wakePost();
  return { letterId };
}
