import type { SidesKinds } from "~/domain/facts";

type P<K extends string> = Record<K, string>;

/** What a side keeps for itself and what it opens; who asks to join. */
export const sideSentences = {
  "standpoint.written": ({ who, person }: P<"who" | "person">) => `${who} wrote down what ${person} wants to see here.`,
  "standpoint.opened": ({ who, person }: P<"who" | "person">) =>
    `${who} opened what ${person} wants to see here to the other side.`,
  "placeholder.shown": ({ who, text, day }: P<"who" | "text" | "day">) =>
    `${who} noted for both sides: “${text}”, ${day}.`,
  "placeholder.taken": ({ who }: P<"who">) => `${who} took such a note away.`,
  "placeholder.tied": ({ who, step }: P<"who" | "step">) =>
    `${who} let the other side see a note in place of “${step}”.`,
  "placeholder.tied.none": ({ who, step }: P<"who" | "step">) =>
    `${who} let the other side see nothing of “${step}” any more.`,
  "pass.asked": ({ through, name }: P<"through" | "name">) =>
    `Somebody to whom the link of ${through} was handed on asked to join as ${name}.`,
  "pass.settled": ({ who, name }: P<"who" | "name">) => `${who} let ${name} in, with a link of their own.`,
  "pass.settled.refused": ({ who, name }: P<"who" | "name">) => `${who} did not let ${name} in.`,
} satisfies Record<keyof SidesKinds, (p: never) => string> & Record<string, (p: never) => string>;
