// The product as a running process. The only place where the world is made: store, keys, clock, hub; everything else is
// handed them.

import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { openSqliteStore, type SqliteStore } from "db/sqlite/index.server";
import { loadKeys } from "~/access/keys.server";
import { sealKeys } from "~/access/seal-keys.server";
import { isTrial, makeStaffDoor, type StaffDoor, sendBy, sendToLog } from "~/access/staff-door.server";
import { replayErasures } from "~/commands/erase.server";
import { planCache } from "~/commands/plans.server";
import { idFrom } from "~/domain/ids";
import type { App } from "~/http/app.server";
import { createApp } from "~/http/app.server";
import { readSettings } from "~/http/env.server";
import { letterAttachments } from "~/jobs/attachments.server";
import { type SealState, testSeal } from "~/jobs/seal-test.server";
import { type Jobs, startJobs } from "~/jobs/start.server";
import { transportFor } from "~/jobs/transport.server";
import { type LiveHub, liveHub } from "~/live/hub.server";
import { lockFolder } from "~/lock.server";
import { createPress, type Press } from "~/pdf/press.server";
import type { Settings, World } from "~/world";

const graceMs = 10_000;

type OpenWorld = Omit<World, "store" | "press"> & { store: SqliteStore; press: Press };

type Outside = { hub: LiveHub; wakePost(): void; workerFile: string };

function openWorld(settings: Settings, { hub, wakePost, workerFile }: Outside): OpenWorld {
  const { dataDir } = settings;
  const backups = join(dataDir, "backups");
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const clock = { now: () => new Date().toISOString() };
  const store = openSqliteStore({
    path: join(dataDir, "countersign.sqlite"),
    migrations: "db/sqlite/migrations",
    backupTo: join(backups, `before-${clock.now().replace(/[:.]/g, "-")}.sqlite`),
  });
  return {
    store,
    clock,
    keys: loadKeys(dataDir),
    settings,
    hub,
    plans: planCache(store),
    seals: sealKeys({
      folder: join(dataDir, "keys/seal"),
      operator: new URL(settings.publicUrl).host,
      now: clock.now,
    }),
    press: createPress({ workerFile }),
    newId: () => idFrom(randomBytes(16)),
    wakePost,
  };
}

async function start(): Promise<void> {
  const settings = readSettings();
  const unlock = lockFolder(settings.dataDir);
  const hub = liveHub();
  let jobs: Jobs | null = null;
  const workerFile = await pdfWorker(settings);
  const world = openWorld(settings, { hub, wakePost: () => jobs?.wake(), workerFile });
  await replayErasures(world);
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 });
  const sendNow = isTrial(world)
    ? sendToLog(console.log)
    : sendBy(transportFor(settings), { from: settings.mailFrom, newKey: world.newId });
  const staff = makeStaffDoor(world, sendNow);
  let sealing: SealState = "untested";
  const parts = { hub, staff, sealState: () => sealing };
  const app = settings.production ? await productionApp(world, parts) : await developmentApp(world, parts, server);
  server.on("request", app.express);
  jobs = startJobs(world, { attach: letterAttachments(world) });
  stopOnSignal({ server, app, jobs, world, unlock });
  server.on("error", (error: NodeJS.ErrnoException) => {
    const taken = error.code === "EADDRINUSE" ? `Port ${settings.port} is in use. Set PORT to another one.` : null;
    console.error(taken ?? error.message);
    unlock();
    process.exit(1);
  });
  server.listen(settings.port, () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : settings.port;
    void testSeal(world).then(
      () => {
        sealing = "seals";
      },
      (error: unknown) => {
        sealing = "cannot seal";
        console.error(`PDFs cannot be sealed: ${error instanceof Error ? error.message : error}`);
      },
    );
    console.log(`Countersign is ready: ${settings.port === 0 ? `http://localhost:${port}` : settings.publicUrl}`);
  });
}

/** The PDF thread's file: built with the product, in development when the server starts. */
async function pdfWorker({ production }: Settings): Promise<string> {
  if (production) return join(process.cwd(), "build/pdf-worker.mjs");
  // By its path, so that the bundled server does not carry the bundler.
  const path = pathToFileURL(join(process.cwd(), "app/pdf/build-worker.mjs")).href;
  const { buildWorker } = (await import(path)) as typeof import("~/pdf/build-worker.mjs");
  return await buildWorker(join(process.cwd(), "node_modules/.cache/countersign-pdf-worker.mjs"));
}

type Parts = { hub: LiveHub; staff: StaffDoor; sealState: () => SealState };

async function productionApp(world: World, parts: Parts): Promise<App> {
  const path = pathToFileURL(join(process.cwd(), "build/server/index.js")).href;
  const build = (await import(path)) as ServerBuild;
  const log = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  return createApp(world, build, { ...parts, client: join(process.cwd(), "build/client"), log });
}

async function developmentApp(world: World, parts: Parts, server: Server): Promise<App> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  const build = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return createApp(world, build, { ...parts, client: null, files: vite.middlewares });
}

type Running = { server: Server; app: App; jobs: Jobs; world: OpenWorld; unlock(): void };

/** At a signal: no new work, streams end, what is in flight is answered, then the file is closed (R-17). */
function stopOnSignal(running: Running): void {
  let asked: number | null = null;
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      // One Ctrl+C arrives up to three times (terminal, npm, start); only a later one means "at once".
      if (asked !== null && performance.now() - asked > 1000) process.exit(1);
      if (asked !== null) return;
      asked = performance.now();
      stop(running).then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}

async function stop({ server, app, jobs, world, unlock }: Running): Promise<void> {
  app.stop();
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const grace = setTimeout(() => server.closeAllConnections(), graceMs);
  await Promise.all([jobs.stop(), closed]);
  clearTimeout(grace);
  await world.press.close();
  await world.store.close();
  unlock();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
