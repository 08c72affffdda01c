// English is the shape; a text or a parameter that another language lacks does not compile.

import type { messages } from "./en";
import type { more } from "./en/more";
import type { serverOnly } from "./en/server-only";

/** A message as every language must offer it: English's literals become plain strings, parameters stay. */
type Widen<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { [K in keyof T]: Widen<T[K]> };

/** What every page has in the browser. */
export type Messages = Widen<typeof messages>;

/** What a browser loads with the first page that needs it. */
export type MoreMessages = Widen<typeof more>;

/** What never leaves the server as code. */
export type ServerMessages = Widen<typeof serverOnly>;

export type AllMessages = Messages & MoreMessages & ServerMessages;
