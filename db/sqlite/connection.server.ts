// Opening the file. Every pragma is read back: better-sqlite3 falls back to synchronous=NORMAL on every re-open of a
// WAL file, and then a power cut loses what was acknowledged.

import Database from "better-sqlite3";

export type Connection = Database.Database;

const pragmas: [name: string, set: string, expected: string | number][] = [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["foreign_keys", "ON", 1],
  // Without it INSERT OR REPLACE slips past the triggers that keep facts append-only.
  ["recursive_triggers", "ON", 1],
  // What is deleted is overwritten; scrub rewrites the file for whatever was left behind before or by other programs.
  ["secure_delete", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["cell_size_check", "ON", 1],
  ["temp_store", "MEMORY", 2],
  ["wal_autocheckpoint", "1000", 1000],
  ["journal_size_limit", "67108864", 67108864],
];

/** Opens the database file and proves its settings. Throws when one does not hold or SQLite has the WAL-reset bug. */
export function openConnection(path: string, options: { busyMs?: number } = {}): Connection {
  const connection = new Database(path, { timeout: options.busyMs ?? 5000 });
  try {
    for (const [name, set] of pragmas) connection.pragma(`${name} = ${set}`);
    provePragmas(connection);
    proveVersion(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Reads every pragma back; throws naming the first that does not hold. */
export function provePragmas(connection: Connection): void {
  for (const [name, , expected] of pragmas) {
    const now: unknown = connection.pragma(name, { simple: true });
    if (now !== expected) throw new Error(`SQLite ${name} is ${String(now)} where ${expected} is needed`);
  }
}

function proveVersion(connection: Connection): void {
  const version = String(connection.prepare("select sqlite_version()").pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  const number = major * 1_000_000 + minor * 1_000 + patch;
  if (number < 3_051_003) throw new Error(`SQLite ${version} can corrupt its log when it restarts; 3.51.3 is needed`);
}
