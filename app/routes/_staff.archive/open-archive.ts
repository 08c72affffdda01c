// A record that was taken away, read where it lies: checked as docs/record.md says, then folded into the plan it tells of.

import { unzipSync } from "fflate";
import type { SealedFact } from "~/domain/chain";
import { localDay } from "~/domain/days";
import { evolve } from "~/domain/evolve";
import type { By, Fact } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { checkStream, type KeptHead, type KeptWords, type RecordFault } from "~/domain/record-check";
import { inOrder } from "~/domain/record-order";
import { sha256 } from "~/frame/sha256";
import { type PlanView, planView } from "~/views/plan";
import { type CriterionView, criteriaView } from "~/views/proofs";
import { reader } from "~/views/viewer";

export type OpenedArchive =
  | { state: "none" }
  | { state: "broken"; fault: RecordFault }
  | {
      state: "sound";
      plan: PlanView;
      criteria: CriterionView[];
      head: { seq: number; hash: string };
      /** The instant of the last entry: the plan is shown as of then. */
      at: string;
      zone: string;
      erased: number;
    };

type Stream = { facts: SealedFact[]; contents: KeptWords[]; heads: KeptHead[] };
type Line = { line: string; stream: string; body?: string; salt?: string } & Omit<KeptWords, "salt"> & KeptHead;

/** Reads an archive or a record.jsonl. Never throws: what cannot be read is none. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  try {
    const text = new TextDecoder().decode(bytes[0] === 0x50 && bytes[1] === 0x4b ? recordIn(bytes) : bytes);
    return opened(streamsIn(text));
  } catch {
    return { state: "none" };
  }
}

/** Only the record is unpacked, whatever else an archive holds. */
function recordIn(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === "record.jsonl" && originalSize < 2 ** 28,
  });
  const record = files["record.jsonl"];
  if (!record) throw new Error("no record");
  return record;
}

function streamsIn(text: string): Map<string, Stream> {
  const streams = new Map<string, Stream>();
  for (const raw of text.split("\n")) {
    if (raw.trim() === "") continue;
    const line = JSON.parse(raw) as Line;
    if (line.line === "record" || line.line === "key") continue;
    const stream = streams.get(line.stream) ?? { facts: [], contents: [], heads: [] };
    streams.set(line.stream, stream);
    if (line.line === "fact") stream.facts.push(withColumns(line));
    else if (line.line === "content") stream.contents.push({ ...line, salt: bytesOf(line.salt ?? "") });
    else if (line.line === "head") stream.heads.push(line);
  }
  return streams;
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

function withColumns({ stream, seq, hash, body = "" }: Line): SealedFact {
  const { prev, at, kind, subject } = JSON.parse(body) as SealedFact;
  return { stream, seq, hash, body, prev, at, kind, subject };
}

function opened(streams: Map<string, Stream>): OpenedArchive {
  const shared = [...streams].find(([name]) => name.endsWith("/shared"));
  if (!shared) return { state: "none" };
  for (const [stream, { facts, contents, heads }] of streams) {
    const beside = stream === shared[0] ? null : shared[1].facts;
    // Signatures are for the script: the keys of a file prove nothing about the file.
    const by = { sha256, isSigned: () => true };
    const { fault } = checkStream({ stream, facts, contents, heads, shared: beside }, by);
    if (fault) return { state: "broken", fault };
  }
  const own = [...streams].find(([name]) => name !== shared[0])?.[1].facts ?? [];
  const words = new Map(
    [...streams.values()].flatMap(({ contents }) => contents.map((one) => [one.commitment, one.json])),
  );
  let plan: Plan | null = null;
  for (const row of inOrder([shared[1].facts, own])) plan = evolve(plan, openedFact(row, words));
  const last = shared[1].facts.at(-1);
  if (plan === null || !last) return { state: "none" };
  const today = localDay(plan.lastAt, plan.zone);
  return {
    state: "sound",
    plan: planView(plan, reader, { today, now: plan.lastAt }),
    criteria: criteriaView(plan, reader).list,
    head: { seq: last.seq, hash: last.hash },
    at: plan.lastAt,
    zone: plan.zone,
    erased: [...streams.values()].reduce((sum, one) => sum + erasedIn(one), 0),
  };
}

const erasedIn = ({ facts }: Stream): number =>
  facts
    .filter(({ kind }) => kind === "content.erased")
    .reduce(
      (sum, { body }) => sum + (JSON.parse(body) as { data: { commitments: string[] } }).data.commitments.length,
      0,
    );

/** An entry as the fold reads it; a part whose words are gone reads null. */
function openedFact(row: SealedFact, words: Map<string, string>): Fact {
  const body = JSON.parse(row.body) as { by: By; data: object; said: { [part: string]: string } };
  const said = Object.fromEntries(
    Object.entries(body.said).map(([part, commitment]) => {
      const json = words.get(commitment);
      return [part, json === undefined ? null : JSON.parse(json)];
    }),
  );
  const lane = row.stream.slice(row.stream.lastIndexOf("/") + 1);
  const { kind, seq, at, subject } = row;
  return { kind, seq, at, by: body.by, subject, data: body.data, said, lane } as Fact;
}
