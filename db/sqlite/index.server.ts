// The SQLite store: one file, opened with every pragma proved, migrated, behind the async port.

import { drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "../schema";
import { type Store, Unwritable } from "../store";
import { accessStore } from "./access.server";
import { type Connection, openConnection } from "./connection.server";
import { draftStore } from "./drafts.server";
import { letterStore } from "./letters.server";
import { migrate, readMigrations } from "./migrate.server";
import { readerStore } from "./readers.server";
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
    ...sayingWhenUnwritable({
      ...recordStore(db, connection),
      ...accessStore(db),
      ...letterStore(db),
      ...draftStore(db),
      ...readerStore(db),
    }),
    dataVersion: async () => connection.pragma("data_version", { simple: true }) as number,
    scrub: async () => {
      connection.exec("vacuum");
      const [log] = connection.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
      return log?.busy === 0;
    },
    check: async () => connection.prepare("pragma integrity_check").pluck().all().map(String),
    close: async () => {
      connection.pragma("wal_checkpoint(TRUNCATE)");
      connection.close();
    },
  };
}

// Nothing of the transaction was kept when SQLite says one of these; everything else it says is a bug.
const unwritable = /^SQLITE_(FULL|READONLY|IOERR|BUSY|LOCKED|CANTOPEN)/;

type Asked = (...given: never[]) => Promise<unknown>;

/** The same functions, which say that the database can take nothing now in the port's own words. */
function sayingWhenUnwritable<S extends { [name: string]: Asked }>(store: S): S {
  const told = Object.entries(store).map(([name, ask]) => [
    name,
    async (...given: never[]) => {
      try {
        return await ask(...given);
      } catch (error) {
        if (error instanceof Error && unwritable.test(codeOf(error)))
          throw new Unwritable(codeOf(error), { cause: error });
        throw error;
      }
    },
  ]);
  return Object.fromEntries(told) as S;
}

/** SQLite's code of an error, which Drizzle may have wrapped. */
function codeOf(error: Error): string {
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : "";
}
