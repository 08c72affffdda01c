// English is the shape; a text or a parameter that another language lacks does not compile.

import type { messages } from "./en";

/** A message as every language must offer it: English's literals become plain strings, parameters stay. */
type Widen<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { [K in keyof T]: Widen<T[K]> };

export type Messages = Widen<typeof messages>;
