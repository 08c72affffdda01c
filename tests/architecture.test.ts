import { describe, expect, test } from "vitest";
import { rules } from "./architecture/rules";
import { sourceOf, sourcesIn } from "./architecture/source";

const sources = sourcesIn(["app", "db", "emails", "tests"]);

test("there is something to look at, and imports are found in it", () => {
  expect(sources.length).toBeGreaterThan(150);
  const door = sources.find(({ path }) => path === "app/commands/perform.server.ts");
  expect(door?.imports.map(({ from }) => from)).toContain("~/domain/policy");
});

describe("the structure holds:", () => {
  test.each(Object.entries(rules))("%s", (_name, rule) => {
    const wrong = sources.flatMap((source) => rule(source).map((what) => `${source.path} ${what}`));
    expect(wrong).toEqual([]);
  });
});

/** One bad file for each rule: a rule that finds nothing here would find nothing anywhere. */
const bad: { [rule: string]: [path: string, text: string][] } = {
  "dependencies point one way": [
    ["app/domain/bad.ts", 'import { useState } from "react";'],
    ["app/domain/bad.ts", 'import { perform } from "~/commands/perform.server";'],
    ["app/domain/bad.ts", 'import type { Store } from "db/store";'],
    ["app/views/bad.ts", 'import { readFileSync } from "node:fs";'],
    ["app/views/bad.ts", 'export { openFact } from "../commands/seal.server";'],
    ["db/bad.ts", 'import { summaryOf } from "~/views/summary";'],
  ],
  "commands know no page, mail or file": [["app/commands/bad.ts", 'import { Frame } from "~/ui/layout";']],
  "what touches the server says so in its name": [
    ["app/http/bad.ts", 'import { createHash } from "node:crypto";'],
    ["app/ui/bad.tsx", 'import Database from "better-sqlite3";'],
    ["app/routes/plan/list.tsx", 'const { perform } = await import("~/commands/perform.server");'],
    ["app/frame/bad.tsx", 'import { openSqliteStore } from "db/sqlite/index.server";'],
  ],
  "only db/ holds statements that write": [
    ["app/jobs/bad.server.ts", 'connection.exec("delete from facts")'],
    ["app/jobs/bad.server.ts", 'import { eq } from "drizzle-orm";'],
  ],
  "routes export Remix names only": [
    ["app/routes/plan/route.tsx", "export const schema = 1;"],
    ["app/routes/plan.tsx", "export { schema as form };"],
  ],
  "loaders never write": [
    ["app/routes/plan/route.tsx", "export async function loader() {\n  await perform(world);\n}\n"],
    ["app/routes/plan.tsx", "export const loader = async () => {\n  await store.openSession(row);\n};\n"],
  ],
  "the compiler is never switched off": [
    ["app/x.ts", "// @ts-ignore\nconst a = 1;"],
    ["app/x.ts", "const a: any = 1;"],
    ["app/x.ts", "const a = b as any;"],
    ["app/x.ts", "const a = b!.c;"],
    ["app/x.ts", "call(rows[0]!);"],
  ],
  "settings are read once": [["app/jobs/bad.server.ts", "const key = process.env.RESEND_API_KEY;"]],
  "files are short": [
    ["app/x.ts", "x\n".repeat(301)],
    ["app/routes/plan/route.tsx", "x\n".repeat(121)],
  ],
  "transactions are synchronous": [["db/bad.ts", "db.transaction(async () => {});"]],
  "names say something": [
    ["app/utils/dates.ts", ""],
    ["app/http/helpers.server.ts", ""],
  ],
  "no module of ours is mocked": [["tests/x.test.ts", 'vi.mock("~/world");']],
};

describe("a rule that is broken is found:", () => {
  const cases = Object.entries(rules).flatMap(([name, rule]) =>
    (bad[name] ?? []).map(([path, text]) => ({ name, rule, path, text })),
  );

  test("each rule has a bad file to find", () => {
    expect(Object.keys(bad).sort()).toEqual(Object.keys(rules).sort());
  });

  test.each(cases)("$name: $path $text", ({ rule, path, text }) => {
    expect(rule(sourceOf(path, text))).toHaveLength(1);
  });

  test("comments and texts are not code", () => {
    const fine = 'const a = "process.env and as any"; // process.env, b!.c\nconst b = a !== "x" && !a;';
    for (const rule of Object.values(rules)) expect(rule(sourceOf("app/x.ts", fine))).toEqual([]);
  });
});
