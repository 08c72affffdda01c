// From what the door says to what http says: the only table.

import { data } from "@remix-run/node";
import { type Reason, type Refusal, refuse } from "~/domain/refusal";

const statusOf = {
  "not-found": 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  ended: 410,
  frozen: 423,
  "too-many": 429,
  busy: 503,
} as const satisfies Record<Reason, number>;

/** The status of a refusal, with headers that go along. */
export const answerTo = (refusal: Refusal, headers = new Headers()) => ({ status: statusOf[refusal.reason], headers });

/** For a loader to throw: the page that says this refusal in the reader's words. */
export const pageFor = (refusal: Refusal) => data({ refusal }, answerTo(refusal));

/** For a loader to throw when what the address names is not there, or not for this reader. */
export const missingPage = () => pageFor(refuse("not-found", "notFound"));
