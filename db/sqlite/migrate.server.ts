// Migrations, wrapped: backed up, one process at a time, foreign keys off outside the transaction (inside it
// the pragma does nothing and a rebuilt parent would take its children along), checked, and refused when a file that
// was applied has changed, when an older one appears, or when a table lost rows.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "./connection.server";

export type Migration = { name: string; sql: string; hash: string };

/** The migration files of a folder in order of their numbers. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8");
      return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the file to the newest schema. `backup` is where a copy goes before anything changes ("" = none).
 * A file may say `-- loses: table, table` when a table is meant to lose rows. Throws a sentence that says what to do.
 */
export function migrate(connection: Connection, migrations: Migration[], options: { backup: string }): string[] {
  connection.exec(
    "create table if not exists migrations (name text primary key, hash text not null, at text not null)",
  );
  if (pending(connection, migrations).length === 0) return [];
  if (options.backup && hasTables(connection)) backUp(connection, options.backup);
  connection.pragma("foreign_keys = OFF");
  try {
    // Exclusive: a second process waits here and then finds nothing left to do.
    return connection.transaction(() => applyAll(connection, migrations)).exclusive();
  } finally {
    connection.pragma("foreign_keys = ON");
  }
}

function applyAll(connection: Connection, migrations: Migration[]): string[] {
  const todo = pending(connection, migrations);
  for (const migration of todo) applyOne(connection, migration);
  const broken = connection.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0)
    throw new Error(`${broken.length} rows point nowhere after the migration; nothing was changed`);
  return todo.map((migration) => migration.name);
}

function pending(connection: Connection, migrations: Migration[]): Migration[] {
  const applied = connection.prepare("select name, hash from migrations order by name").all() as Migration[];
  for (const [index, done] of applied.entries()) {
    const file = migrations[index];
    if (!file) throw new Error(`the database is newer than this program: it has ${done.name}`);
    if (file.name !== done.name) throw new Error(`migration ${file.name} does not follow ${done.name}`);
    if (file.hash !== done.hash) throw new Error(`migration ${done.name} was edited after it had been applied`);
  }
  return migrations.slice(applied.length);
}

function applyOne(connection: Connection, migration: Migration): void {
  const before = counts(connection);
  connection.exec(migration.sql);
  const allowed = /^-- loses: (.+)$/m.exec(migration.sql)?.[1]?.split(/,\s*/) ?? [];
  const after = counts(connection);
  for (const [table, rows] of before) {
    if ((after.get(table) ?? 0) < rows && !allowed.includes(table))
      throw new Error(`migration ${migration.name} would lose rows of ${table}; nothing was changed`);
  }
  connection
    .prepare("insert into migrations (name, hash, at) values (?, ?, ?)")
    .run(migration.name, migration.hash, new Date().toISOString());
}

function counts(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migrations'",
    )
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((name) => [name, connection.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  );
}

const hasTables = (connection: Connection) => counts(connection).size > 0;

/** A backup has its name only once it is whole: one that a kill cut short never stands in for one. */
function backUp(connection: Connection, target: string): void {
  if (existsSync(target)) return;
  const part = `${target}.${process.pid}.part`;
  rmSync(part, { force: true });
  connection.prepare("vacuum into ?").run(part);
  renameSync(part, target);
}
