// The record at the command line:
//   node --import tsx app/cli/record.ts check [stream prefix]
//   node --import tsx app/cli/record.ts export <plan id> [--lanes shared,vendor,customer] > record.jsonl
// Reads the database of DATA_DIR beside a running server; changes nothing.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { openSqliteStore } from "db/sqlite/index.server";
import { loadKeys } from "~/access/keys.server";
import { checkRecords } from "~/commands/check-records.server";
import { recordLines } from "~/commands/take-away.server";
import type { Lane } from "~/domain/facts";
import { readSettings } from "~/http/env.server";

const usage = "usage: record.ts check [prefix] | export <plan id> [--lanes shared,vendor,customer]";
const lanes = ["shared", "vendor", "customer"] as const satisfies readonly Lane[];

function lanesIn(given: string[]): Lane[] {
  const at = given.indexOf("--lanes");
  if (at < 0) return [...lanes];
  const named = (given[at + 1] ?? "").split(",");
  const known = lanes.filter((lane) => named.includes(lane));
  if (known.length === 0 || known.length !== named.length) throw new Error(usage);
  return known;
}

async function run(given: string[]): Promise<number> {
  const [what, name = ""] = given;
  const { dataDir } = readSettings();
  const path = join(dataDir, "countersign.sqlite");
  if (!existsSync(path)) throw new Error(`there is no database in ${dataDir}`);
  const store = openSqliteStore({ path, migrations: "db/sqlite/migrations", backupTo: "" });
  const keys = loadKeys(dataDir);
  try {
    if (what === "check") return await check(checkRecords(store, { prefix: name, keys }));
    if (what !== "export" || name === "") throw new Error(usage);
    let lines = 0;
    for await (const line of recordLines(store, { planId: name, lanes: lanesIn(given), keys })) {
      process.stdout.write(line);
      lines++;
    }
    if (lines === 0) throw new Error(`there is no plan ${name}`);
    return 0;
  } finally {
    store.connection.close();
  }
}

async function check(verdicts: ReturnType<typeof checkRecords>): Promise<number> {
  let broken = 0;
  for await (const { stream, entries, erased, fault } of verdicts) {
    if (fault) broken++;
    console.log(
      fault
        ? `BROKEN ${stream} at entry ${fault.seq} (${fault.reason})`
        : `VALID ${stream} up to entry ${entries}${erased > 0 ? `, ${erased} erased` : ""}`,
    );
  }
  return broken > 0 ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
