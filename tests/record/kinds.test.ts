import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kindRows, typeLines } from "./kinds";

const page = readFileSync("docs/record.md", "utf8");

/** The lines of the page between a marker and the next `end`. */
function between(marker: string): string[] {
  const from = page.indexOf(`<!-- ${marker}: checked by tests/record/kinds.test.ts -->`);
  expect(from).toBeGreaterThan(0);
  return page.slice(from, page.indexOf("<!-- end -->", from)).split("\n");
}

const plan = kindRows("plan");
const workspace = kindRows("workspace");

test("every kind of fact that a plan can hold stands on the page, with its data, its words and whose they are", () => {
  expect(plan.length).toBeGreaterThan(50);
  expect(between("kinds of a plan").filter((line) => line.startsWith("| `"))).toEqual(plan);
});

test("every kind of fact of the workspace stands on the page", () => {
  expect(workspace.length).toBeGreaterThan(4);
  expect(between("kinds of a workspace").filter((line) => line.startsWith("| `"))).toEqual(workspace);
});

test("every type that the tables name stands on the page", () => {
  const lines = between("types").filter((line) => / = /.test(line));
  expect(lines).toEqual(typeLines([...plan, ...workspace]));
});
