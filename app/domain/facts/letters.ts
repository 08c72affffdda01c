// What became of letters that are evidence: that somebody's mailbox took them, or sent them back.

import type { None } from "../facts";

/** What a provider said, or `unknown` when it would not say within a day. */
export type LetterOutcome = "delivered" | "bounced" | "complained" | "failed" | "unknown";

export type LettersKinds = {
  /** `about`: the meeting and version of minutes, the entry of a receipt, the version of an offer. */
  "letter.reported": {
    data: { letterId: string; letter: string; personId: string; about: string; outcome: LetterOutcome };
    said: None;
  };
};
