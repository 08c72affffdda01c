// The workspace as it stands: folded once, kept with its head, caught up by the facts after it.

import type { Store } from "db/store";
import { emptyHead, type Head } from "~/domain/chain";
import { idFrom } from "~/domain/ids";
import { evolveWorkspace, openInvitation, type Workspace, type WorkspaceFact } from "~/domain/workspace";
import { type World, workspaceStream } from "~/world";
import { openRow } from "./seal.server";

export type LoadedWorkspace = { workspace: Workspace | null; head: Head };

const kept = new WeakMap<Store, Map<string, LoadedWorkspace>>();

/** The workspace with this id and the head it was folded up to; `workspace` is null when there is none. */
export async function loadWorkspace(store: Store, workspaceId: string): Promise<LoadedWorkspace> {
  const known = kept.get(store) ?? new Map<string, LoadedWorkspace>();
  kept.set(store, known);
  const stream = workspaceStream(workspaceId);
  const before = known.get(workspaceId) ?? { workspace: null, head: emptyHead(stream) };
  const rows = await store.factsAfter(stream, before.head.seq);
  const last = rows.at(-1);
  if (!last) return before;
  const contents = await store.contentsAfter(stream, before.head.seq);
  let workspace = before.workspace;
  for (const row of rows) workspace = evolveWorkspace(workspace, openRow(row, contents) as WorkspaceFact);
  const after = { workspace, head: { stream, seq: last.seq, hash: last.hash } };
  known.set(workspaceId, after);
  return after;
}

/**
 * The id that this installation's workspace gets: it follows from the key that signs its record, so that two first
 * runs at the same moment write to the same stream and one of them finds it taken.
 */
export const ownWorkspaceId = (world: Pick<World, "keys">): string =>
  idFrom(Buffer.from(world.keys.record.fingerprint, "hex"));

/** The one workspace of this installation, or null before its first run. A sample's workspace does not count. */
export async function currentWorkspace(world: Pick<World, "keys" | "store">): Promise<Workspace | null> {
  const { workspace } = await loadWorkspace(world.store, ownWorkspaceId(world));
  if (workspace !== null) return workspace;
  // A data folder that was given another key keeps the workspace it had.
  for (const stream of await world.store.streams("workspace/")) {
    const other = await loadWorkspace(world.store, stream.slice("workspace/".length));
    if (other.workspace !== null && !other.workspace.sample) return other.workspace;
  }
  return null;
}

/** Whether an invitation can still be accepted; asked by the post before it mails one. */
export async function isInvitationOpen(
  world: Pick<World, "keys" | "store" | "clock">,
  invitationId: string,
): Promise<boolean> {
  const workspace = await currentWorkspace(world);
  return workspace !== null && openInvitation(workspace, invitationId, world.clock.now()) !== null;
}
