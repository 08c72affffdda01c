// The golden vectors as docs/record.md prints them.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const page = readFileSync("docs/record.md", "utf8");

/** The fenced text under a marker of the page. */
export function vector(name: string): string {
  const marker = `<!-- vectors: ${name} -->`;
  const text = page.slice(page.indexOf(marker) + marker.length);
  const found = /^\n\n```\w*\n([\s\S]*?)\n```/.exec(text)?.[1];
  if (found === undefined) throw new Error(`the page has no vectors called ${name}`);
  return found;
}

export const canonicalVectors = JSON.parse(vector("canonical")) as { value: string; text: string }[];
export const notCanonical = JSON.parse(vector("not-canonical")) as string[];
export const refusedVectors = runInThisContext(vector("refused")) as unknown[];
export const contentVector = JSON.parse(vector("content")) as { salt: string; json: string; commitment: string };
export const chainVector = `${vector("chain")}\n`;
