// Whether a text can be confirmed: something the customer did, received, approved or committed, either so or not
// (INV-11, H-34, H-35, H-40). A help while writing; it never blocks.

import type { Language } from "./language";
import { en } from "./wording/en";
import { es } from "./wording/es";
import { it } from "./wording/it";
import type { WordList } from "./wording/lists";
import { zhHans } from "./wording/zh-hans";

/**
 * opinion, hope: nobody did anything yet. vendor: the other side does it. degree: how much, not whether.
 * act: nothing is done, received, approved or promised.
 */
export type Weakness = "opinion" | "hope" | "vendor" | "degree" | "act";
/** `words`: the part of the text that shows it; the whole text where something is missing. */
export type Mark = { weakness: Weakness; words: string };

const lists: Record<Language, WordList> = { en, es, it, "zh-Hans": zhHans };
const nobody = "(?!)";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "Helionaut Software GmbH" is written in full or by its first word. */
function namesOf(company: string): string {
  const name = company.normalize("NFC").trim();
  const first = name.split(/\s+/)[0] ?? "";
  const names = [name, ...(first.length > 2 ? [first] : [])].filter((one) => one !== "");
  return names.length === 0 ? nobody : `(?:${names.map(escaped).join("|")})`;
}

const made = new Map<string, RegExp>();

/** One pattern of many lines; kept, since a plan asks the same ones of each of its texts. */
function pattern(lines: readonly string[], language: Language, vendor: string): RegExp {
  const key = `${language} ${vendor} ${lines[0]}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size > 200) made.clear();
  const either = (lines.length === 0 ? nobody : lines.join("|")).replaceAll("{vendor}", vendor);
  // Chinese has no spaces between words.
  const whole =
    language === "zh-Hans"
      ? new RegExp(either, "iu")
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, "iu");
  made.set(key, whole);
  return whole;
}

/** Whether anything is done: short texts seldom say in which language, so every one of its script may say so. */
function acts(text: string, language: Language, vendor: string): boolean {
  const read: readonly Language[] = language === "zh-Hans" ? [language] : spaced;
  return read.some((one) => pattern(lists[one].acts, one, vendor).test(text));
}

const spaced = ["en", "es", "it"] as const;

/** The language a text is written in, by its small words; `otherwise` where they do not say. */
export function languageOf(text: string, otherwise: Language): Language {
  if (/\p{Script=Han}/u.test(text)) return "zh-Hans";
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = spaced.map((language) => {
    const mark = new RegExp(`^(?:${lists[language].marks.join("|")})$`, "iu");
    return { language, n: words.filter((word) => mark.test(word)).length };
  });
  const most = Math.max(...counted.map(({ n }) => n));
  const best = counted.filter(({ n }) => n === most);
  const found = best.find(({ language }) => language === otherwise) ?? best[0];
  return most === 0 || !found ? (otherwise === "zh-Hans" ? "en" : otherwise) : found.language;
}

/**
 * Why a text is weak as a confirmation, each reason once, in the order in which its author should mend them; empty for
 * a good one. `vendor`: the seller's name on this plan.
 */
export function marksOf(text: string, about: { language: Language; vendor: string }): Mark[] {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (plain === "") return [];
  const language = languageOf(plain, about.language);
  const list = lists[language];
  const vendor = namesOf(about.vendor);
  const found = (lines: readonly string[]) => pattern(lines, language, vendor).exec(plain)?.[0]?.trim();
  const promised = found(list.promises) !== undefined;
  const spoken = found(list.ours) !== undefined;
  const words: Record<Exclude<Weakness, "act">, string | undefined> = {
    vendor: found(list.vendor) ?? (spoken ? undefined : found(list.passive)),
    opinion: found(list.opinion),
    hope: found(list.hope) ?? (promised ? undefined : found(list.later)),
    degree: found(list.degree),
  };
  const marks = (["vendor", "opinion", "hope", "degree"] as const).flatMap((weakness) => {
    const shown = words[weakness];
    return shown === undefined ? [] : [{ weakness, words: shown }];
  });
  // That nothing is done says little beside a reason that can be pointed at.
  return marks.length > 0 || acts(plain, language, vendor) ? marks : [{ weakness: "act", words: plain }];
}
