// Views keep a template's text in all languages; a page carries only the reader's.

import { inLanguage, type Language, type Words } from "~/domain/language";

/** A view whose texts are in one language. */
export type Read<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Record<Language, string>
    ? string
    : T extends readonly (infer Item)[]
      ? Read<Item>[]
      : { [K in keyof T]: Read<T[K]> };

const isWords = (value: object): value is Exclude<Words, string> => "zh-Hans" in value && "en" in value;

/** The same view with every text in the reader's language. */
export function readIn<T>(view: T, language: Language): Read<T> {
  return resolve(view, language) as Read<T>;
}

function resolve(value: unknown, language: Language): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, language));
  if (isWords(value)) return inLanguage(value, language);
  const read: { [key: string]: unknown } = {};
  for (const [key, part] of Object.entries(value)) read[key] = resolve(part, language);
  return read;
}
