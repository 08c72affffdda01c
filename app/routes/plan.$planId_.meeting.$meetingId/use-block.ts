// One block of a draft in a page: what stands in its fields, what it was opened with, and its way to the server when
// somebody leaves it. What another person writes appears where nobody is writing; where somebody is, nothing is lost.

import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { DraftActed } from "~/http/minutes-act.server";
import type { Block } from "~/views/minutes-draft";

export type Conflicted = {
  blockId: string;
  mine: string;
  theirs: string;
  /** The revision that stands now; 0 when the block was taken out. */
  revision: number;
  by: string | null;
  at: string;
};
/** What the blocks of one draft share. */
export type Desk = {
  /** Which version of the minutes this draft will be. */
  version: string;
  /** The block whose two texts were chosen between last. */
  settled: { blockId: string; nonce: string } | null;
  report(conflict: Conflicted): void;
};

/** The two texts of a refused save; null when it was refused for another reason, or said nothing. */
export function conflictIn(result: DraftActed | null | undefined): Conflicted | null {
  if (!result || result.ok || !result.stands || !result.refusal.conflict) return null;
  const { yours, theirs, by, at } = result.refusal.conflict;
  return { blockId: result.stands.blockId, revision: result.stands.revision, mine: yours, theirs, by, at };
}

type Local = { body: string; base: Block };

/** Takes over what was saved elsewhere, unless something else is being typed here. */
export function follow(local: Local, block: Block, sent: string | null): Local {
  const { body, base } = local;
  if (block.body === base.body && block.revision === base.revision) return local;
  if (block.body === body || block.body === sent) return { body, base: block };
  return body === base.body ? { body: block.body, base: block } : local;
}

export type BlockFields = (body: string, base: Block) => { [name: string]: string };

export function useBlock(block: Block, fields: BlockFields, desk: Desk) {
  const fetcher = useFetcher<DraftActed>();
  const [local, setLocal] = useState<Local>({ body: block.body, base: block });
  const sent = useRef<string | null>(null);
  const waiting = useRef<string | null>(null);
  const { blockId, revision, body } = block;
  useEffect(() => {
    setLocal((now) => follow(now, { blockId, revision, body }, sent.current));
  }, [blockId, revision, body]);
  const { report } = desk;
  useEffect(() => {
    const conflict = conflictIn(fetcher.data);
    const kept = fetcher.data?.saved.find((one) => one.blockId === blockId);
    if (kept) setLocal((now) => follow(now, { blockId, revision: kept.revision, body: kept.body }, sent.current));
    if (conflict) {
      sent.current = null;
      report(conflict);
    }
  }, [fetcher.data, report, blockId]);
  const settled = desk.settled?.blockId === blockId ? desk.settled.nonce : null;
  const known = useRef(settled);
  useEffect(() => {
    if (settled === known.current) return;
    known.current = settled;
    setLocal({ body, base: { blockId, revision, body } });
  }, [settled, blockId, revision, body]);

  const submit = (next: string, base: Block) => {
    if (next === base.body) return;
    sent.current = next;
    fetcher.submit({ command: "draft.save", version: desk.version, ...fields(next, base) }, { method: "post" });
  };
  const idle = fetcher.state === "idle";
  useEffect(() => {
    const next = waiting.current;
    if (!idle || next === null) return;
    waiting.current = null;
    submit(next, follow(local, { blockId, revision, body }, sent.current).base);
  });
  /** `next` as it is kept, without spaces around it; one save follows the other, so that none meets its own. */
  const save = (next: string) => {
    setLocal((now) => ({ ...now, body: next }));
    if (idle) submit(next, local.base);
    else waiting.current = next;
  };
  return {
    ...local,
    change: (next: string) => setLocal((now) => ({ ...now, body: next })),
    save,
  };
}
