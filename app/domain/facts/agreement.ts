// Two keys: both sides commit to an edition of the plan; from then on a material change is suggested by one side and
// accepted by the other (product.md, promise 5).

import type { Json } from "../chain";
import type { Connection, None, Side, SignedData, SignedWords } from "../facts";
import type { Terms } from "../terms";

/** A material fact that would be written if the other side accepts; its words stand beside it, in the same order. */
export type Change = { kind: string; subject: string; data: Json };

export type AgreementKinds = {
  /** The terms as they stood are kept with the signature: that text is what was agreed, not a later fold. */
  "plan.committed": {
    data: SignedData & { personId: string; side: Side; termsHash: string };
    said: { words: SignedWords; terms: { terms: Terms }; connection: Connection };
  };
  /** `days`: how many working days each side may move its own steps by without asking (default none). */
  "slack.set": { data: { days: number }; said: None };
  /** `answers`: the suggestion to which this one is another way. */
  "change.proposed": {
    data: { proposalId: string; changes: Change[]; answers: string | null };
    said: { words: { reason: string }; texts: { said: Json[] } };
  };
  /** Stands after the facts it brought into force. */
  "change.accepted": { data: { proposalId: string }; said: None };
  "change.declined": { data: { proposalId: string }; said: { words: { reason: string } } };
  "change.withdrawn": { data: { proposalId: string }; said: { words: { reason: string } } };
};
