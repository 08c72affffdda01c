// How a mail says what a view gives it: in the reader's words, language and zone, with erased texts named as such.

import type { Day, Instant } from "~/domain/facts";
import { inLanguage, type Words } from "~/domain/language";
import type { Text } from "~/domain/plan";
import { formatDay, formatInstant, formatRange, localOf, placeOf } from "~/i18n/dates";
import type { Frame, Named } from "~/views/letters";
import { cleanText, plainName, tameText } from "./clean";
import { labelled, names, sentences } from "./marks";
import { type MailWords, wordsFor } from "./words";

export type Say = ReturnType<typeof sayFor>;

/** Ways of speaking to this reader. */
export function sayFor(frame: Frame) {
  const { language, zone } = frame.reader;
  const words: MailWords = wordsFor(language);
  /** A short field: one line, without web addresses. */
  const name = (text: Text<Words>): string => (text === null ? words.erased : plainName(inLanguage(text, language)));
  /** A longer text as somebody wrote it; "" stays "". */
  const text = (given: Text<Words>): string => (given === null ? words.erased : cleanText(inLanguage(given, language)));
  return {
    words,
    language,
    zone,
    name,
    text,
    /** A longer text without web addresses, for the first mail to an address that nobody has confirmed. */
    tame: (given: Text<Words>): string => (given === null ? words.erased : tameText(inLanguage(given, language))),
    person: (one: Named): string =>
      one.company ? words.person({ name: name(one.name), company: name(one.company) }) : name(one.name),
    day: (day: Day): string => formatDay(day, language, "shortYear"),
    /** With the place, because a time without one is no time. */
    time: (at: Instant): string =>
      words.until({ time: formatInstant(at, { language, zone, style: "shortYear" }), place: placeOf(zone) }),
    utc: (at: Instant): string => words.receipt.utc({ time: `${localOf(at, "UTC").day} ${at.slice(11, 19)}` }),
    dayIn: (at: Instant, of: string): string => formatDay(localOf(at, of).day, language, "shortYear"),
    range: (from: Instant, to: Instant, of: string): string =>
      words.until({ time: formatRange(from, to, { language, zone: of, style: "shortYear" }), place: placeOf(of) }),
    ownRange: (from: Instant, to: Instant): string => formatRange(from, to, { language, zone, style: "short" }),
    /** Whether another zone's clock shows what the reader's does, so that one time is enough. */
    sameClock: (at: Instant, other: string): boolean => localOf(at, zone).offset === localOf(at, other).offset,
    labelled: (label: string, said: string) => labelled(language, label, said),
    sentences: (...given: string[]) => sentences(language, ...given),
    names: (given: readonly string[]) => names(language, given),
    subject: name(frame.plan.subject),
    vendor: name(frame.plan.vendor),
    customer: name(frame.plan.customer),
  };
}
