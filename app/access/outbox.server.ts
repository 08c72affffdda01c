// Letters as the workspace's people may read them: the view decides how much, this gathers what it decides on.

import type { Letter } from "db/store";
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
  if (row.shown === "nothing" || letter.frozen === null)
    return { row, mail: null, waiting: letter.frozen === null && row.shown !== "nothing" };
  const frozen = thaw(letter.frozen);
  const { subject, text, html } = row.shown === "all" ? shown(letterId, frozen, world.keys) : blanked(letterId, frozen);
  return { row, mail: { subject, text, html }, waiting: false };
}
