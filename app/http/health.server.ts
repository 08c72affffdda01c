// Whether this installation can do its work: said to whoever watches it, without saying anything about plans.

import type { RequestHandler } from "express";
import type { SealState } from "~/jobs/seal-test.server";
import type { World } from "~/world";

const keptMs = 5000;

/** Answers 200 when the database takes a write and PDFs can be sealed, 503 when not or the server is about to stop. */
export function health(world: World, isStopping: () => boolean, sealState: () => SealState): RequestHandler {
  let last = { at: Number.NEGATIVE_INFINITY, database: true };
  const look = async () => {
    if (performance.now() - last.at < keptMs) return last.database;
    last = { at: performance.now(), database: await writes(world) };
    return last.database;
  };
  return async (_req, res) => {
    const database = await look();
    const seal = sealState();
    const ok = database && seal !== "cannot seal" && !isStopping();
    res.status(ok ? 200 : 503).set("Cache-Control", "no-store");
    res.json({ ok, database: database ? "writes" : "refuses writes", seal, stopping: isStopping() });
  };
}

const writes = (world: World): Promise<boolean> =>
  world.store
    .take({ key: "healthz", capacity: 1_000_000, perSeconds: 1, now: world.clock.now() })
    .then(() => true)
    .catch(() => false);
