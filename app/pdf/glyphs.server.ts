import { hasGlyph } from "./fonts.server";

/**
 * Control and format characters (which can turn a line around or hide a part of it), and the invisible selectors
 * that follow an emoji. Line feed and tab are dealt with before.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]/gu;

/**
 * One text made fit for print (E-16): composed (NFC), without control, format and direction characters, and with
 * every character that no embedded face can draw replaced by its visible number, for example `[U+1F44D]`.
 * Line feeds stay; a tab becomes a space.
 */
export function printable(text: string): string {
  const lines = text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("\t", " ")
    .split("\n");
  return lines.map((line) => drawable(line.replace(INVISIBLE, ""))).join("\n");
}

function drawable(line: string): string {
  let out = "";
  for (const char of line) {
    out += hasGlyph(char) ? char : `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  }
  return out;
}

/** A copy of a document in which every string is `printable`. */
export function preflight<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === "string") return printable(value);
  if (Array.isArray(value)) return value.map(walk);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  }
  return value;
}
