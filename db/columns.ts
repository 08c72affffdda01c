// The column vocabulary that every table is built from. A second dialect is a second file with the same names;
// nothing else in db/schema.ts knows which database it stands on.

import { blob, integer, text } from "drizzle-orm/sqlite-core";

export { index, primaryKey, sqliteTable as table, uniqueIndex } from "drizzle-orm/sqlite-core";

/** A random id, or an id made of parts. */
export const id = (name: string) => text(name).notNull();
/** Free or coded text. */
export const words = (name: string) => text(name).notNull();
export const maybeWords = (name: string) => text(name);
/** UTC instant, ISO 8601 with milliseconds. */
export const instant = (name: string) => text(name).notNull();
export const maybeInstant = (name: string) => text(name);
/** Whole number. */
export const count = (name: string) => integer(name).notNull();
export const maybeCount = (name: string) => integer(name);
export const flag = (name: string) => integer(name, { mode: "boolean" }).notNull();
/** JSON that only its owner module parses. */
export const json = (name: string) => text(name).notNull();
export const maybeJson = (name: string) => text(name);
export const bytes = (name: string) => blob(name, { mode: "buffer" }).notNull();
