// Source files as the rules see them: what they import, and their text without comments and strings.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Import = { from: string; typeOnly: boolean };
export type Source = { path: string; text: string; code: string; imports: Import[]; lines: number };

/** Reads one file; `path` is relative to the project and decides which rules apply. */
export function sourceOf(path: string, text: string): Source {
  const bare = withoutComments(text);
  return { path, text, code: withoutStrings(bare), imports: importsIn(bare), lines: text.trimEnd().split("\n").length };
}

/** Every TypeScript file under the folders. */
export function sourcesIn(folders: string[]): Source[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path) && !path.endsWith(".d.mts"))
    .map((path) => sourceOf(path, readFileSync(path, "utf8")));
}

// Strings first in each alternative, so that a comment sign inside a text does not count as one.
const tokens = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|(\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*)/g;

const withoutComments = (text: string) => text.replace(tokens, (_all, kept: string | undefined) => kept ?? "");
const withoutStrings = (text: string) =>
  text.replace(tokens, (_all, kept: string | undefined) => (kept === undefined ? "" : `${kept[0]}${kept[0]}`));

function importsIn(bare: string): Import[] {
  const found: Import[] = [];
  for (const [, typeWord, names = "", from = ""] of bare.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[\w*${},\s]|\bas\b)*?)\s*from\s+["']([^"']+)["']/g,
  ))
    found.push({ from, typeOnly: typeWord !== undefined || allTypes(names) });
  for (const [, from = ""] of bare.matchAll(/(?:^|\n)\s*import\s+["']([^"']+)["']/g))
    found.push({ from, typeOnly: false });
  for (const [, from = ""] of bare.matchAll(/\bimport\(\s*["']([^"']+)["']/g)) found.push({ from, typeOnly: false });
  return found;
}

/** `{ type A, type B }`: nothing of it is left when the types are gone. */
function allTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = (inside ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => part.startsWith("type "));
}

/** An import as a path from the project's root: `~/x` is app/x, `./x` stands beside the file; packages as they are. */
export function target(path: string, from: string): string {
  if (from.startsWith("~/")) return `app/${from.slice(2)}`;
  if (!from.startsWith(".")) return from;
  return join(path, "..", from);
}
