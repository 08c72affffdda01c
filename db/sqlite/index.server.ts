// The SQLite store: one file, opened with every pragma proved, migrated, behind the async port.

import { drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "../schema";
import type { Store } from "../store";
import { accessStore } from "./access.server";
import { type Connection, openConnection } from "./connection.server";
import { draftStore } from "./drafts.server";
import { letterStore } from "./letters.server";
import { migrate, readMigrations } from "./migrate.server";
import { recordStore } from "./record.server";

export type SqliteStore = Store & { connection: Connection };

/**
 * Opens (or creates) the database file and brings it to the newest schema. `migrations` is the folder of SQL files;
 * `backupTo` receives a copy before the schema of a non-empty file changes ("" = none).
 */
export function openSqliteStore(options: { path: string; migrations: string; backupTo: string }): SqliteStore {
  const connection = openConnection(options.path);
  migrate(connection, readMigrations(options.migrations), { backup: options.backupTo });
  const db = drizzle(connection, { schema });
  return {
    connection,
    ...recordStore(db),
    ...accessStore(db),
    ...letterStore(db),
    ...draftStore(db),
    dataVersion: async () => connection.pragma("data_version", { simple: true }) as number,
    check: async () => connection.prepare("pragma integrity_check").pluck().all().map(String),
    close: async () => {
      connection.pragma("wal_checkpoint(TRUNCATE)");
      connection.close();
    },
  };
}
