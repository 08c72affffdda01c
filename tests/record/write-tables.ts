// Writes the tables of docs/record.md anew after a kind of fact has changed: node --import tsx tests/record/write-tables.ts

import { readFileSync, writeFileSync } from "node:fs";
import { kindRows, typeLines } from "./kinds";

let page = readFileSync("docs/record.md", "utf8");

function put(marker: string, lines: string[]): void {
  const start = `<!-- ${marker}: checked by tests/record/kinds.test.ts -->`;
  const from = page.indexOf(start) + start.length;
  page = `${page.slice(0, from)}\n\n${lines.join("\n")}\n\n${page.slice(page.indexOf("<!-- end -->", from))}`;
}

const head = ["| kind | data | words | goes with |", "| --- | --- | --- | --- |"];
const plan = kindRows("plan");
const workspace = kindRows("workspace");
put("kinds of a plan", [...head, ...plan]);
put("kinds of a workspace", [...head, ...workspace]);
put("types", ["```", ...typeLines([...plan, ...workspace]), "```"]);
writeFileSync("docs/record.md", page);
