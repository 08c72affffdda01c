// English is the shape; a text or a parameter that another language lacks does not compile.

import type { messages } from "./en";
import type { dates } from "./en/dates";
import type { more } from "./en/more";
import type { rest } from "./en/rest";

/** A message as every language must offer it: English's literals become plain strings, parameters stay. */
type Widen<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { [K in keyof T]: Widen<T[K]> };

/** Names and phrases of days; apart, because formatting a date asks for a language alone. */
export type DateWords = Widen<typeof dates>;

/** What a browser has before it hydrates any page. */
export type MainMessages = Widen<typeof messages>;

/** What a browser loads when a page first asks for one of these areas: those of a plan's pages, and the seldom ones. */
export type NearMessages = Widen<typeof more>;
export type FarMessages = Widen<typeof rest>;
export type MoreMessages = NearMessages & FarMessages;

export type Messages = MainMessages & MoreMessages;
