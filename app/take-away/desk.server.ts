// Archives being made and waiting to be fetched. One folder for each plan under DATA_DIR/take-away, one archive for each
// person; kept for a day. What was being made when the server stopped is asked for again, nothing else is lost.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { PersonActor } from "~/access/actor";
import { perform } from "~/commands/perform.server";
import type { World } from "~/world";
import { partsFor, positionOf, type Taker } from "./contents.server";
import { zipTo } from "./zip.server";

const keptMs = 24 * 60 * 60 * 1000;

/** What somebody who asks is told. `stale`: the plan moved on since. */
export type ArchiveState =
  | { state: "none" | "failed" }
  | { state: "making"; done: number; all: number }
  | { state: "ready"; bytes: number; until: string; stale: boolean };

type Making = { done: number; all: number; failed: boolean };
/** Beside each archive: when it was made, where the plan stood, and its fingerprint. */
type Note = { at: string; position: string; sha256: string };

const making = new WeakMap<World["store"], Map<string, Making>>();

const folderOf = (world: World, planId: string) => join(world.settings.dataDir, "take-away", planId);
const keyOf = ({ planId, personId, language }: Taker) =>
  createHash("sha256").update(`${planId}\n${personId}\n${language}`).digest("hex").slice(0, 32);
const pathOf = (world: World, taker: Taker) => join(folderOf(world, taker.planId), `${keyOf(taker)}.zip`);

function runs(world: World): Map<string, Making> {
  const known = making.get(world.store) ?? new Map<string, Making>();
  making.set(world.store, known);
  return known;
}

/** Where this person's archive stands. Reading only. */
export async function archiveState(world: World, taker: Taker): Promise<ArchiveState> {
  const run = runs(world).get(keyOf(taker));
  if (run && !run.failed) return { state: "making", done: run.done, all: run.all };
  const note = noteOf(world, taker);
  if (note === null) return { state: run?.failed ? "failed" : "none" };
  const until = new Date(Date.parse(note.at) + keptMs).toISOString();
  const stale = note.position !== (await positionOf(world, taker));
  return { state: "ready", bytes: statSync(pathOf(world, taker)).size, until, stale };
}

/** The file that waits for this person, with its fingerprint; null when there is none or its day is over. */
export function archiveFile(world: World, taker: Taker): { path: string; sha256: string; at: string } | null {
  const note = noteOf(world, taker);
  return note && { path: pathOf(world, taker), sha256: note.sha256, at: note.at };
}

function noteOf(world: World, taker: Taker): Note | null {
  const path = pathOf(world, taker);
  if (!existsSync(path) || !existsSync(`${path}.json`)) return null;
  const note = JSON.parse(readFileSync(`${path}.json`, "utf8")) as Note;
  return Date.parse(note.at) + keptMs > Date.parse(world.clock.now()) ? note : null;
}

/** Begins to make this person's archive, unless it is being made. Answers at once; `ended` settles when it is there. */
export function makeArchive(world: World, taker: Taker, actor: PersonActor): { ended: Promise<void> } {
  const key = keyOf(taker);
  const running = runs(world).get(key);
  if (running && !running.failed) return { ended: Promise.resolve() };
  const run: Making = { done: 0, all: 0, failed: false };
  runs(world).set(key, run);
  const ended = write(world, { taker, actor, run }).then(
    () => {
      runs(world).delete(key);
    },
    (error: unknown) => {
      run.failed = true;
      console.error(`An archive could not be made: ${error instanceof Error ? error.message : error}`);
    },
  );
  return { ended };
}

type Work = { taker: Taker; actor: PersonActor; run: Making };

async function write(world: World, { taker, actor, run }: Work): Promise<void> {
  sweep(world);
  const at = world.clock.now();
  const position = await positionOf(world, taker);
  const parts = await partsFor(world, taker, at);
  if (parts === null) throw new Error("there is no such plan");
  run.all = parts.length;
  await mkdir(folderOf(world, taker.planId), { recursive: true, mode: 0o700 });
  const path = pathOf(world, taker);
  const zip = await zipTo(`${path}.part`, new Date(at));
  try {
    for (const { name, make } of parts) {
      const bytes = await make();
      if (bytes !== null) await zip.add(name, bytes);
      run.done += 1;
    }
    await zip.end();
  } catch (error) {
    await zip.drop().catch(() => undefined);
    rmSync(`${path}.part`, { force: true });
    throw error;
  }
  await keep(world, { path, note: { at, position, sha256: hashOf(`${path}.part`) }, actor });
}

/** Only whole archives have their name; the line in the history says who took what. */
async function keep(
  world: World,
  { path, note, actor }: { path: string; note: Note; actor: PersonActor },
): Promise<void> {
  const { planId } = actor;
  // Somebody was erased while it was made: it may hold their words, so it goes.
  if (!existsSync(`${path}.part`)) throw new Error("somebody was erased meanwhile");
  renameSync(`${path}.part`, path);
  const requestId = createHash("sha256").update(`archive\n${note.sha256}`).digest("hex").slice(0, 32);
  await perform(world, actor, planId, "export.note", {
    requestId,
    document: "archive",
    version: 0,
    sha256: note.sha256,
  });
  const position = note.position === "" ? "" : await positionOf(world, { ...actor, language: "en" });
  writeFileSync(`${path}.json`, JSON.stringify({ ...note, position }), { mode: 0o600 });
}

const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Takes away what waited for a day, and what was left half made. */
export function sweep(world: World): void {
  const root = join(world.settings.dataDir, "take-away");
  if (!existsSync(root)) return;
  const oldest = Date.now() - keptMs;
  for (const planId of readdirSync(root))
    for (const name of readdirSync(join(root, planId))) {
      const path = join(root, planId, name);
      if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
    }
}
