// The words of the pages before any page, in every language at once: they are short, and an error page must not wait
// for a file of words.

import type { Language } from "~/domain/language";
import { doors as en } from "./en/doors";
import { doors as es } from "./es/doors";
import { doors as it } from "./it/doors";
import { doors as zhHans } from "./zh-Hans/doors";

export type Doors = {
  [K in keyof typeof en]: (typeof en)[K] extends (...given: infer G) => string ? (...given: G) => string : string;
};

export const doorWords: Record<Language, Doors> = { en, es, it, "zh-Hans": zhHans };
