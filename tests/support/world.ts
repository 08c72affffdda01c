// A whole world for one test: a real database, a clock that the test moves, keys that are the same every time.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openSqliteStore, type SqliteStore } from "db/sqlite/index.server";
import { signingKey } from "~/access/keys.server";
import { planCache } from "~/commands/plans.server";
import { idFrom } from "~/domain/ids";
import { createPress, type Press } from "~/pdf/press.server";
import type { Clock, Hub, Keys, PlanEvent, Settings, World } from "~/world";
import { ed25519From, testSeals } from "./keys";

export const firstDay = "2026-09-07T08:00:00.000Z";

export type MovableClock = Clock & {
  set(now: string): void;
  /** Moves on by so many of each. */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
};
export type RecordingHub = Hub & {
  events: PlanEvent[];
  closed: { linkId?: string; personId?: string }[];
};
export type TestWorld = Omit<World, "clock" | "hub" | "store"> & {
  clock: MovableClock;
  hub: RecordingHub;
  store: SqliteStore;
  /** How often the post was woken. */
  woken(): number;
  /** Closes the store and removes what it left on the disk. */
  end(): Promise<void>;
};

/**
 * A world of its own on a database file in a new folder, which `end` removes. `now` is where its clock stands (UTC);
 * `settings` overrides single settings (give `dataDir` to open an old world's file again).
 */
export function makeWorld(
  options: { now?: string; settings?: Partial<Settings>; hub?: Hub; press?: Press } = {},
): TestWorld {
  const dataDir = options.settings?.dataDir ?? mkdtempSync(join(tmpdir(), "countersign-"));
  // Starts no thread before something is printed.
  const press = createPress({ workerFile: resolve("build/pdf-worker.mjs") });
  const store = openSqliteStore({
    path: join(dataDir, "countersign.sqlite"),
    migrations: "db/sqlite/migrations",
    backupTo: "",
  });
  let made = 0;
  let woken = 0;
  return {
    store,
    clock: movableClock(options.now ?? firstDay),
    keys: testKeys(),
    settings: { ...testSettings(dataDir), ...options.settings },
    hub: recordingHub(options.hub),
    plans: planCache(store),
    seals: testSeals(dataDir),
    press: options.press ?? press,
    newId: () => idFrom(seeded(`id ${made++}`)),
    wakePost: () => {
      woken++;
    },
    woken: () => woken,
    end: async () => {
      await press.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function movableClock(start: string): MovableClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    set: (now) => {
      at = Date.parse(now);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}

export function recordingHub(inner?: Hub): RecordingHub {
  const events: PlanEvent[] = [];
  const closed: RecordingHub["closed"] = [];
  return {
    events,
    closed,
    publish: (event) => {
      events.push(event);
      inner?.publish(event);
    },
    close: (match) => {
      closed.push(match);
      inner?.close(match);
    },
  };
}

const seeded = (name: string) => createHash("sha256").update(`countersign tests ${name}`).digest();

export function testKeys(): Keys {
  const signing = (name: string) => signingKey(ed25519From(seeded(name)));
  return {
    link: seeded("link"),
    code: seeded("code"),
    cookie: seeded("cookie"),
    staff: seeded("staff"),
    record: signing("record"),
    sample: signing("sample"),
  };
}

/** Writes the world's keys where another process of the same installation looks for them. */
export function keepKeys(world: Pick<TestWorld, "keys" | "settings">): void {
  const folder = join(world.settings.dataDir, "keys");
  mkdirSync(folder, { recursive: true });
  for (const name of ["link", "code", "cookie", "staff"] as const)
    writeFileSync(join(folder, name), world.keys[name].toString("hex"));
  for (const name of ["record", "sample"] as const)
    writeFileSync(join(folder, `${name}.pem`), world.keys[name].privateKey.export({ type: "pkcs8", format: "pem" }));
}

const testSettings = (dataDir: string): Settings => ({
  port: 0,
  publicUrl: "http://localhost:3000",
  dataDir,
  resendApiKey: "",
  resendBaseUrl: "http://127.0.0.1:9",
  resendWebhookSecret: "",
  smtpUrl: "",
  mailFrom: "countersign@vendor.example",
  trustProxy: 0,
  language: "en",
  timestampUrl: "",
  production: true,
});
