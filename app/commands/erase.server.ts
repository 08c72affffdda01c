// Erasing a person: what they are and what they wrote goes, with its salts; what they signed stays, because claims rest on
// it; the record still verifies and says how much is gone (INV-38, E-15). Not undone by a restore: who was erased stands in
// a list beside the database, by ids alone, which is played again.

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { ContentRow, Forgotten } from "db/store";
import { emptyHead, type Head, type SealedFact } from "~/domain/chain";
import { partsOf } from "~/domain/erasure";
import { type By, type Drafted, draft, type Fact, type Instant, type Lane } from "~/domain/facts";
import type { Person } from "~/domain/plan";
import { type Refusal, refuse } from "~/domain/refusal";
import { planStream, type World } from "~/world";
import { attempts, momentAfter } from "./actor-moment";
import { openFact, sha256 } from "./seal.server";
import { emptyBatch, publish, sealAll } from "./sealing.server";

/** `erased`: parts that went now. `scrubbed` false: a reader was in the way, the file still has to be rewritten. */
export type Erased = { done: true; erased: number; heads: Head[]; scrubbed: boolean };

const lanes = ["shared", "vendor", "customer"] as const satisfies readonly Lane[];
const dayMs = 24 * 60 * 60 * 1000;

/** Erases a person of a plan in all its lanes. `by` is who ordered it. Asking again erases what is left, if anything. */
export async function erasePerson(world: World, planId: string, personId: string, by: By): Promise<Erased | Refusal> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await world.plans.load(planId, "public");
    const person = loaded?.plan.people[personId];
    if (!loaded || !person) return refuse("not-found", "notFound");
    const found = await find(world, planId, personId);
    const now = momentAfter(loaded, world.clock.now());
    remember(world, { planId, personId, at: now });
    const written = await write(world, { planId, person, by, now, found });
    if (written === null) continue;
    // Only after the commit: a file that is missing must mean that its words are gone.
    for (const blobId of found.blobs) rmSync(join(world.settings.dataDir, "blobs", blobId), { force: true });
    // Archives that wait to be fetched hold the words of everybody.
    rmSync(join(world.settings.dataDir, "take-away", planId), { recursive: true, force: true });
    world.hub.close({ personId });
    publish(world, planId, written.heads);
    return { done: true, ...written, scrubbed: await world.store.scrub() };
  }
  return refuse("busy", "busy");
}

/** Erases again whoever stands in the list: after a backup was restored, before anybody is let in. Answers how many parts. */
export async function replayErasures(world: World): Promise<number> {
  let erased = 0;
  for (const { planId, personId } of remembered(world)) {
    const { commitments } = await find(world, planId, personId);
    if (lanes.every((lane) => commitments[lane].length === 0)) continue;
    const result = await erasePerson(world, planId, personId, { kind: "system" });
    if ("done" in result) erased += result.erased;
  }
  return erased;
}

type Found = {
  heads: Head[];
  lastAt: { [stream: string]: Instant };
  /** Commitments to erase, by lane. */
  commitments: { [lane in Lane]: string[] };
  texts: string[];
  addresses: string[];
  blobs: string[];
};

async function find(world: World, planId: string, personId: string): Promise<Found> {
  const empty = lanes.map((lane) => emptyHead(planStream(planId, lane)));
  const { facts, contents } = await world.store.readAfter(empty);
  const found: Found = {
    heads: empty.map((head, index) => positionOf(facts[index]?.at(-1)) ?? head),
    lastAt: {},
    commitments: { shared: [], vendor: [], customer: [] },
    texts: [],
    addresses: [],
    blobs: [],
  };
  for (const row of facts.flat()) {
    const fact = openFact(row, contents);
    found.lastAt[row.stream] = row.at;
    found.commitments[fact.lane].push(...commitmentsOf(row, { contents, parts: partsOf(fact, personId) }));
    note(found, { fact, personId });
  }
  return found;
}

const positionOf = (row: SealedFact | undefined): Head | null =>
  row ? { stream: row.stream, seq: row.seq, hash: row.hash } : null;

function commitmentsOf(row: SealedFact, has: { contents: Map<string, ContentRow>; parts: string[] }): string[] {
  const { said } = JSON.parse(row.body) as { said: { [part: string]: string } };
  return has.parts.flatMap((part) => said[part] ?? []).filter((commitment) => has.contents.has(commitment));
}

/** Names, addresses and files by which what lies beside the record is found. */
function note(found: Found, { fact, personId }: { fact: Fact; personId: string }): void {
  const named = fact.kind === "person.added" || fact.kind === "person.changed";
  if (named && fact.data.personId === personId && fact.said.words) {
    found.texts.push(fact.said.words.name, fact.said.words.email);
    found.addresses.push(fact.said.words.email);
  }
  if (fact.kind === "file.added" && fact.by.kind === "person" && fact.by.id === personId)
    found.blobs.push(fact.data.fileId);
}

type Order = { planId: string; person: Person; by: By; now: Instant; found: Found };

async function write(world: World, order: Order): Promise<Pick<Erased, "erased" | "heads"> | null> {
  const { planId, person, by, now, found } = order;
  const erase = lanes.flatMap((lane) => found.commitments[lane]);
  const { linkId, personId } = person;
  const facts: Drafted[] = lanes
    .filter((lane) => found.commitments[lane].length > 0)
    .map((lane) => draft("content.erased", personId, { commitments: found.commitments[lane] }, {}, lane));
  if (linkId !== null) facts.push(draft("link.ended", linkId, { linkId, personId }, {}));
  const { sealed, heads } = sealAll(facts, { planId, heads: found.heads, at: now, by, lastAt: found.lastAt });
  const result = await world.store.append({
    ...emptyBatch,
    expected: found.heads,
    facts: sealed.map(({ fact }) => fact),
    access: linkId === null ? [] : [{ do: "endLink", linkId, at: now }],
    erase,
    forget: forgotten(order),
  });
  return result === "stored" ? { erased: erase.length, heads } : null;
}

const forgotten = ({ planId, person, now, found }: Order): Forgotten => ({
  planId,
  personId: person.personId,
  texts: [...new Set(found.texts)],
  limits: found.addresses.map((address) => `invited:${sha256(address)}`),
  blobs: found.blobs,
  answersBefore: new Date(Date.parse(now) - dayMs).toISOString(),
});

type Remembered = { planId: string; personId: string; at: Instant };

const listOf = (world: World) => join(world.settings.dataDir, "erasures.jsonl");

/** Written before the database, and to the disk: a restore may erase once too often, never once too little. */
function remember(world: World, one: Remembered): void {
  if (remembered(world).some((other) => other.planId === one.planId && other.personId === one.personId)) return;
  const file = openSync(listOf(world), "a", 0o600);
  try {
    // On a line of its own even after one that a crash cut short.
    writeSync(file, `\n${JSON.stringify(one)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Who stands in the list; a line that a crash cut short is nobody. */
function remembered(world: World): Remembered[] {
  if (!existsSync(listOf(world))) return [];
  return readFileSync(listOf(world), "utf8").split("\n").flatMap(readLine);
}

function readLine(line: string): Remembered[] {
  try {
    return [JSON.parse(line) as Remembered];
  } catch {
    return [];
  }
}
