// What is SQLite's own: settings that must hold in every process, two writers, and changing the schema.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Connection, openConnection, provePragmas } from "db/sqlite/connection.server";
import { openSqliteStore } from "db/sqlite/index.server";
import { migrate, readMigrations } from "db/sqlite/migrate.server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "~/commands/seal.server";
import { checkChain } from "~/domain/chain";
import { startChild } from "../support/child";
import { stream } from "./rows";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "countersign-store-"));
  path = join(folder, "countersign.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const proving = Boolean(process.env.PROVE);

describe("R-01: what was acknowledged survives a power cut", () => {
  test("because every opening asks for it again and reads it back", () => {
    openConnection(path).close();
    const again = openConnection(path);
    expect(again.pragma("synchronous", { simple: true })).toBe(2);
    expect(again.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(again.pragma("secure_delete", { simple: true })).toBe(1);
    // Without asking, the second opening would have it off: this is what the proof is for.
    const careless = new Database(path);
    expect(careless.pragma("synchronous", { simple: true })).toBe(1);
    expect(() => provePragmas(careless)).toThrow(/synchronous is 1/);
    careless.close();
    again.pragma("synchronous = NORMAL");
    expect(() => provePragmas(again)).toThrow(/synchronous/);
    again.close();
  });
});

describe("R-06: two processes that read, add one and append", () => {
  test("lose nothing and fail never", { timeout: 120_000 }, async () => {
    const times = 300;
    openSqliteStore({ path, migrations: "db/sqlite/migrations", backupTo: "" }).connection.close();
    const children = [0, 1].map(() => startChild("tests/store/child-count.ts", [path, String(times)]));
    await Promise.all(children.map((child) => child.said("ready")));
    for (const child of children) child.process.stdin?.write("go\n");
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0]);
    expect(children.map((child) => child.errors())).toEqual(["", ""]);
    const store = openSqliteStore({ path, migrations: "db/sqlite/migrations", backupTo: "" });
    const rows = await store.factsAfter(stream, 0);
    const counts = rows.map((row) => (JSON.parse(row.body) as { data: { count: number } }).data.count);
    expect(counts).toEqual(Array.from({ length: 2 * times }, (_, at) => at + 1));
    expect(checkChain(sha256, stream, rows)).toMatchObject({ seq: 2 * times });
    await store.close();
  });
});

describe("R-09: changing the schema", () => {
  const first = `
    create table parents (id text primary key, name text);
    create table children (id text primary key, parent text references parents (id) on delete cascade);
    insert into parents values ('p', 'one');
    insert into children values ('a', 'p'), ('b', 'p'), ('c', 'p');`;
  const rebuild = `
    create table parents_new (id text primary key, name text not null);
    insert into parents_new select id, name from parents;
    drop table parents;
    alter table parents_new rename to parents;`;
  let migrations: string;
  beforeEach(() => {
    migrations = join(folder, "migrations");
    mkdirSync(migrations);
    write("0001_first.sql", first);
  });
  const write = (name: string, sql: string) => writeFileSync(join(migrations, name), sql);
  const run = (connection: Connection, backup = "") => migrate(connection, readMigrations(migrations), { backup });
  const count = (connection: Connection, table: string) =>
    connection.prepare(`select count(*) from ${table}`).pluck().get();
  const opened = <T>(use: (connection: Connection) => T): T => {
    const connection = openConnection(path);
    try {
      return use(connection);
    } finally {
      connection.close();
    }
  };

  test("a parent that is rebuilt keeps its children, and foreign keys are on again after it", () => {
    opened((connection) => {
      expect(run(connection)).toEqual(["0001_first.sql"]);
      write("0002_rebuild.sql", rebuild);
      expect(run(connection)).toEqual(["0002_rebuild.sql"]);
      expect(count(connection, "children")).toBe(3);
      expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
      expect(() => connection.exec("insert into children values ('d', 'nobody')")).toThrow(/FOREIGN KEY/);
      expect(run(connection)).toEqual([]);
    });
  });

  test("the same inside an ordinary transaction would lose them: the reason for all this", () => {
    opened((connection) => {
      run(connection);
      connection.transaction(() => connection.exec(`pragma foreign_keys = off; ${rebuild}`)).immediate();
      expect(count(connection, "children")).toBe(0);
    });
  });

  test("rows that would be lost are not, unless the file says so", () => {
    opened((connection) => {
      run(connection);
      write("0002_clean.sql", "delete from children where id = 'a';");
      expect(() => run(connection)).toThrow(/would lose rows of children; nothing was changed/);
      expect(count(connection, "children")).toBe(3);
      write("0002_clean.sql", "-- loses: children\ndelete from children where id = 'a';");
      expect(run(connection)).toEqual(["0002_clean.sql"]);
    });
  });

  test("rows that would point nowhere stop it, and everything before it is undone", () => {
    opened((connection) => {
      run(connection);
      write("0002_fine.sql", "create table fine (id text);");
      write("0003_orphans.sql", "update children set parent = 'nobody';");
      expect(() => run(connection)).toThrow(/3 rows point nowhere/);
      expect(() => count(connection, "fine")).toThrow(/no such table/);
      expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
    });
  });

  test("a file that was edited after it had been applied is refused", () => {
    opened((connection) => {
      run(connection);
      write("0001_first.sql", `${first} -- a comment`);
      expect(() => run(connection)).toThrow(/0001_first.sql was edited after it had been applied/);
    });
  });

  test("an older file that appears late is refused, and so is a database newer than the program", () => {
    opened((connection) => {
      write("0003_third.sql", "create table third (id text);");
      run(connection);
      write("0002_second.sql", "create table second (id text);");
      expect(() => run(connection)).toThrow(/0002_second.sql does not follow 0003_third.sql/);
      rmSync(join(migrations, "0002_second.sql"));
      rmSync(join(migrations, "0003_third.sql"));
      expect(() => run(connection)).toThrow(/newer than this program/);
    });
  });

  test("what was there is copied first, whole, under its name", () => {
    const backup = join(folder, "before.sqlite");
    opened((connection) => {
      run(connection, backup);
      expect(readdirSync(folder)).not.toContain("before.sqlite");
      write("0002_rebuild.sql", rebuild);
      run(connection, backup);
    });
    expect(readdirSync(folder).filter((name) => name.startsWith("before"))).toEqual(["before.sqlite"]);
    const copy = new Database(backup, { readonly: true });
    expect(copy.prepare("select count(*) from migrations").pluck().get()).toBe(1);
    copy.close();
  });

  test("two processes that start at once are both ready", { timeout: 240_000 }, async () => {
    for (let round = 0; round < (proving ? 20 : 3); round++) {
      const file = join(folder, `round-${round}.sqlite`);
      const args = [file, "db/sqlite/migrations", join(folder, `before-${round}.sqlite`)];
      const children = [0, 1].map(() => startChild("tests/store/child-migrate.ts", args));
      await Promise.all(children.map((child) => child.said("ready")));
      for (const child of children) child.process.stdin?.write("go\n");
      const codes = await Promise.all(children.map((child) => child.ended));
      expect(children.map((child) => child.errors()).join("")).toBe("");
      expect(codes).toEqual([0, 0]);
    }
  });

  test("killed in the middle of a change, the next start makes it whole", { timeout: 120_000 }, async () => {
    opened((connection) => run(connection));
    write(
      "0002_long.sql",
      `
      create table big (id integer primary key, text text);
      insert into big with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000000) select i, hex(i) from n;`,
    );
    const child = startChild("tests/store/child-migrate.ts", [path, migrations, ""]);
    await child.said("ready");
    child.process.stdin?.write("go\n");
    await child.said("starts");
    await halfWay();
    child.process.kill("SIGKILL");
    expect(await child.ended).toBeNull();
    expect(child.lines).not.toContain("done 1");
    write("0002_long.sql", "create table big (id integer primary key, text text);");
    opened((connection) => {
      expect(() => count(connection, "big")).toThrow(/no such table/);
      expect(run(connection)).toEqual(["0002_long.sql"]);
      expect(count(connection, "children")).toBe(3);
      expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
    });
  });

  /** Until the change has begun to write: its log grows. */
  async function halfWay(): Promise<void> {
    const { statSync } = await import("node:fs");
    const { setTimeout: pause } = await import("node:timers/promises");
    const log = () => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    for (let waited = 0; log() < 1_000_000; waited += 20) {
      if (waited > 30_000) throw new Error("the change never began");
      await pause(20);
    }
  }
});
