// Every message of a language as text, each function called with parameters that say who read them.

export type Said = { key: string; text: string; read: string[] };

/** Parameters that are counts; everything else is a text. */
const counts = new Set(["n", "of", "you", "them", "done", "days"]);

/** Parameters of any message: a text names its parameter, a count is `n`. Notes what was read. */
function parameters(n: number, read: Set<string>): never {
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        read.add(String(name));
        if (name === "about") return ["‹about›", "‹further›"];
        if (["day", "month", "year"].includes(String(name))) return `‹${String(name)}›`;
        return counts.has(String(name)) ? n : `‹${String(name)}›`;
      },
    },
  ) as never;
}

/** Says all of it, with every count `n`. */
export function sayAll(messages: unknown, n = 3, path: string[] = []): Said[] {
  if (typeof messages === "string") return [{ key: path.join("."), text: messages, read: [] }];
  if (typeof messages === "function") {
    const read = new Set<string>();
    const text: unknown = messages(parameters(n, read));
    return [{ key: path.join("."), text: String(text), read: [...read].sort() }];
  }
  return Object.entries(messages as object).flatMap(([name, inner]) => sayAll(inner, n, [...path, name]));
}
