import type { Handlers } from "./handler";

/** What became of a letter changes nothing on the plan; it stands in the record. */
export const letters: Pick<Handlers, "letter.reported"> = {
  "letter.reported": (plan) => plan,
};
