import type { LettersKinds } from "~/domain/facts";
import { type Says, who } from "./parts";

export const letters: Says<keyof LettersKinds> = {
  "letter.reported": ({ data }) => {
    const parts = { person: who(data.personId), letter: { as: "letter" as const, kind: data.letter } };
    return data.outcome === "delivered" ? ["letter.reported.delivered", parts] : parts;
  },
};
