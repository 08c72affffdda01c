// The date words of all languages as one: dates.ts and each language read them from here, so that browsers get one file.

import type { Language } from "~/domain/language";
import { dates as en } from "./en/dates";
import { dates as es } from "./es/dates";
import { dates as it } from "./it/dates";
import type { DateWords } from "./types";
import { dates as zhHans } from "./zh-Hans/dates";

export const dateWords: Record<Language, DateWords> = { en, es, it, "zh-Hans": zhHans };
