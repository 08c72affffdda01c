// The contract as the record keeps it, what was paid, and the vendor's own end of a plan.

import type { Connection, Day, None, Side, SignedData, SignedWords } from "../facts";

export const priceParts = ["solution", "implementation", "maintenance", "other"] as const;
/** N-58. */
export type PricePart = (typeof priceParts)[number];
/** In the plan's currency, whole minor units. */
export type Price = { part: PricePart; minor: number };

export type ContractKinds = {
  /** A new draft takes the place of the one before, as long as nobody has signed. */
  "contract.drafted": {
    data: { version: number; offerVersion: number; price: Price[]; startsOn: Day; hash: string };
    said: { words: { scope: string; timing: string; conditions: string } };
  };
  "contract.approved": { data: { version: number; side: Side }; said: None };
  "contract.signed": {
    data: SignedData & {
      personId: string;
      side: Side;
      version: number;
      contractHash: string;
    };
    said: { words: SignedWords; connection: Connection };
  };
  "contract.dispatched": { data: { version: number; on: Day }; said: None };
  "payment.noted": { data: { which: "first" | "final"; on: Day }; said: None };
  /** The vendor gives up, with a reason to the customer (N-26). */
  "plan.withdrawn": { data: { personId: string }; said: { words: { reason: string } } };
};
