// Writes the tables of docs/record.md anew from the types: node --import tsx tests/record/write-kinds.ts

import { readFileSync, writeFileSync } from "node:fs";
import { kindRows, typeLines } from "./kinds";

const path = "docs/record.md";
const plan = kindRows("plan");
const workspace = kindRows("workspace");
const fill = (page: string, [marker, keep, lines]: [string, RegExp, string[]]) => {
  const from = page.indexOf(`<!-- ${marker}: checked`);
  const to = page.indexOf("<!-- end -->", from);
  const old = page.slice(from, to).split("\n");
  const first = old.findIndex((line) => keep.test(line));
  const last = old.findLastIndex((line) => keep.test(line));
  return page.slice(0, from) + [...old.slice(0, first), ...lines, ...old.slice(last + 1)].join("\n") + page.slice(to);
};
const parts: [string, RegExp, string[]][] = [
  ["kinds of a plan", /^\| `/, plan],
  ["kinds of a workspace", /^\| `/, workspace],
  ["types", / = /, typeLines([...plan, ...workspace])],
];
writeFileSync(path, parts.reduce(fill, readFileSync(path, "utf8")));
