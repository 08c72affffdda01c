// The vocabulary of form fields: what every command's schema is built from. Messages are field codes (refusal.ts).

import { z } from "zod";
import { isRealDate, zoneExists } from "~/domain/days";
import { idPattern } from "~/domain/ids";
import { languages } from "~/domain/language";

// Controls, bidirectional overrides, zero-width marks that can make a text read as another one (T-26). Tab and line
// break stay; the joiners that Indic and Persian names need stay too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to take out
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** What a person typed as it is kept: NFC, without characters that cannot be seen, trimmed. */
export const cleaned = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(unseen, "").toWellFormed().normalize("NFC").trim();

const typed = z.string({ error: "required" }).max(40_000, "tooLong").transform(cleaned);

/** A text of up to `max` characters that may be empty. */
export const text = (max = 4000) => typed.pipe(z.string().max(max, "tooLong"));
/** A text that must be there. */
export const needed = (max = 4000) => typed.pipe(z.string().min(1, "required").max(max, "tooLong"));
/** One line: a title, a name. */
export const line = (max = 200) =>
  typed.transform((value) => value.replace(/\s+/g, " ")).pipe(z.string().min(1, "required").max(max, "tooLong"));
/** One line that may be empty. */
export const maybeLine = (max = 200) =>
  typed.transform((value) => value.replace(/\s+/g, " ")).pipe(z.string().max(max, "tooLong"));

/** Longer than any id that is made here; ids are sealed as they come, so they are no room for texts. */
const longestId = 64;
export const id = () => z.string({ error: "required" }).max(longestId, "tooLong").regex(idPattern, "unknownChoice");
/** An id, or "" for none. */
export const maybeId = () =>
  z
    .string()
    .max(longestId, "tooLong")
    .refine((value) => value === "" || idPattern.test(value), "unknownChoice")
    .default("")
    .transform((value) => value || null);

/** A day that exists, 2000 to 2100. */
export const day = () =>
  z
    .string({ error: "required" })
    .min(1, "required")
    .superRefine((value, context) => {
      if (isRealDate(value)) return;
      const shaped = /^\d{4,6}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
      context.addIssue({ code: "custom", message: shaped && yearIsOut(value) ? "outOfRange" : "notADate" });
    });
const yearIsOut = (value: string) => {
  const year = Number(value.slice(0, value.indexOf("-")));
  return year < 2000 || year > 2100;
};
export const maybeDay = () =>
  z
    .union([z.literal(""), day()])
    .default("")
    .transform((value) => value || null);

/** An instant as a page's script or the door makes it. */
export const instant = () => z.iso.datetime({ error: "notADate", precision: 3 });

export const email = () =>
  typed
    .transform((value) => value.toLowerCase())
    .pipe(z.string().min(1, "required").max(254, "tooLong").pipe(z.email("notAnAddress")));
export const zone = () => z.string({ error: "required" }).refine(zoneExists, "notAZone");
export const language = () => z.enum(languages, "unknownChoice");
export const side = () => z.enum(["vendor", "customer"], "unknownChoice");
/** A checkbox: "on" when ticked, absent when not. */
export const tick = () =>
  z
    .union([z.literal("on"), z.literal("true"), z.literal(""), z.literal("false"), z.boolean()], "unexpected")
    .default("")
    .transform((value) => value === "on" || value === "true" || value === true);
/** A web address that a reader may follow: http or https only (T-19). */
export const webAddress = () =>
  typed.pipe(
    z
      .string()
      .min(1, "required")
      .max(2000, "tooLong")
      .refine((value) => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value), "notALink"),
  );
export const hash = () => z.string({ error: "required" }).regex(/^[0-9a-f]{64}$/, "unexpected");
/** A typed full name: at least two letters (trust.md 1.6). */
export const fullName = () =>
  typed.pipe(
    z
      .string()
      .min(2, "twoLetters")
      .max(120, "tooLong")
      .regex(/\p{L}.*\p{L}/u, "twoLetters"),
  );
/** The code of a role that a template names; may be empty. */
export const roleCode = z.string().regex(/^[a-z_]{0,40}$/, "unknownChoice");
/** One value or several of the same name, as forms send them. */
export const list = <T extends z.ZodType>(item: T, max = 100) =>
  z
    .union([z.array(item).max(max, "tooLong"), item.transform((value) => [value])], "unexpected")
    .default([])
    .transform((values) => values as z.output<T>[]);

/** What every binding act carries: the text that was read, by its hash, and who says so. */
export const signingFields = {
  textHash: hash(),
  language: language(),
  typedName: z.union([z.literal(""), fullName()]).default(""),
  consent: tick(),
  code: z.string().max(20, "code").default(""),
};
