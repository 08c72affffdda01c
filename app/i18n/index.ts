// Which language a reader gets, its words, and what is said by code.

import { isLanguage, type Language } from "~/domain/language";
import type { Refusal } from "~/domain/refusal";
import type { Messages } from "./types";

export { askForMore, loadMessages } from "./load";
export type { Messages, MoreMessages } from "./types";

/** The refusal in one sentence: what happened, that nothing was lost, what to do. */
export function sayRefusal(messages: Messages, refusal: Pick<Refusal, "words" | "about">): string {
  const message = messages.refusals[refusal.words];
  return typeof message === "string" ? message : message({ about: refusal.about ?? [] });
}

/** What somebody with this role does ("decides"); a role of people's own making is said as they wrote it. */
export function sayRole(messages: Messages, role: string): string {
  const does: Record<string, string> = messages.roles.does;
  return (Object.hasOwn(does, role) ? does[role] : undefined) ?? role;
}

/** Whom a step without a named owner waits for ("whoever decides"); a role of everybody stays as it is said. */
export function sayWhoever(messages: Messages, role: string): string {
  const does = sayRole(messages, role);
  return does === role || role.startsWith("each_") ? does : messages.roles.whoever({ does });
}

/** The language of ours that a tag such as "it-CH" or "zh-TW" comes closest to, or null. */
function closest(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split("-")[0] ?? "";
  if (primary === "zh") return "zh-Hans";
  return isLanguage(primary) ? primary : null;
}

/**
 * The reader's language: the one they prefer, else the first of an Accept-Language header that we have, by its
 * weights, else English. Nonsense in the header is passed over.
 */
export function chooseLanguage(acceptLanguage: string | null, preferred?: string | null): Language {
  const wanted = preferred ? closest(preferred) : null;
  if (wanted) return wanted;
  const ranked = (acceptLanguage ?? "")
    .split(",")
    .slice(0, 30)
    .map((part) => {
      const [tag = "", ...rest] = part.split(";");
      const weight = rest.map((r) => /^\s*q=([\d.]+)\s*$/.exec(r)?.[1]).find((q) => q !== undefined);
      return { language: closest(tag), q: weight === undefined ? 1 : Number(weight) };
    })
    .filter((one) => one.q > 0)
    .sort((a, b) => b.q - a.q);
  return ranked.find((one) => one.language !== null)?.language ?? "en";
}
