// What each side keeps for itself and what it opens to the other: a person's own words, a private step's placeholder,
// and who asks to join by a colleague's link.

import type { Day, None } from "../facts";

/** In the person's own words: what they want, what worries them, what they must see to say yes (V-07, H-03). */
export type Standpoint = { objective: string; concern: string; needs: string };

export type SidesKinds = {
  /** In the lane of the person's own side. */
  "standpoint.written": { data: { personId: string }; said: { words: Standpoint } };
  /** Opened to the other side by the lead: a new shared fact that carries the words (2.7.9 in the same way). */
  "standpoint.opened": { data: { personId: string }; said: { words: Standpoint } };

  /** What the others see of a private step: its own words and a day, nothing else; issued anew under the same id. */
  "placeholder.shown": {
    data: { placeholderId: string; stageId: string; after: string | null; on: Day };
    said: { words: { text: string } };
  };
  "placeholder.taken": { data: { placeholderId: string }; said: None };
  /** In the private lane: which of its steps a placeholder stands for; null: for none any more. */
  "placeholder.tied": { data: { stepId: string; placeholderId: string | null }; said: None };

  /** Somebody who was handed `throughId`'s link, and who proved the mailbox they named, asks to join as `personId`. */
  "pass.asked": {
    data: { personId: string; throughId: string; codeId: string };
    said: { words: { name: string; email: string } };
  };
  "pass.settled": { data: { personId: string; admitted: boolean }; said: None };
};
