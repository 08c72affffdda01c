import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { languages } from "~/domain/language";
import { messagesFor } from "~/i18n/all.server";
import { sayAll } from "./walk";

const areas = new Set<string>(languages);

/** The sources that say something to somebody: all but the messages themselves. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return folder === "app/i18n" && areas.has(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

const written = [...sources("app"), ...sources("emails")].join("\n");
const words = new Set(written.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
const literals = new Set([...written.matchAll(/"([^"\n]*)"/g)].map(([, text]) => text));
/** Tables that are asked by a code: `roles.does[role]`, `Object.hasOwn(does, role)`. */
const askedByCode = new Set(
  [...written.matchAll(/([\p{L}_$][\p{L}\p{N}_$]*)(?:\?\.)?\[(?!["\d])/gu)].map(([, name]) => name),
);

/** A message is used when its name stands in a source, or when one of the tables it stands in is asked by a code. */
const isUsed = (key: string): boolean => {
  const path = key.split(".");
  const name = path.at(-1) ?? "";
  return words.has(name) || literals.has(name) || path.slice(0, -1).some((table) => askedByCode.has(table));
};

test("every message is said somewhere, so that nobody translates what nobody reads", () => {
  const unused = sayAll(messagesFor("en")).filter(({ key }) => !isUsed(key));
  expect(unused.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
});
