// What the page of all mails calls each, so that a mail about a mail says the same.

import type { Language } from "~/domain/language";
import { mails as en } from "~/i18n/en/mails";
import { mails as es } from "~/i18n/es/mails";
import { mails as it } from "~/i18n/it/mails";
import { mails as zhHans } from "~/i18n/zh-Hans/mails";

const all: Record<Language, { kinds: { [kind: string]: { name: string } } }> = { en, es, it, "zh-Hans": zhHans };

export const letterName = (language: Language, kind: string): string => all[language].kinds[kind]?.name ?? kind;
