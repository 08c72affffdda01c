// What the server notes about one response while it is made.

import { randomBytes } from "node:crypto";
import type { Response } from "express";
import type { Allowance } from "./context";

export type Marks = { nonce: string; requestId: string; allowed: Set<Allowance> };

const marks = new WeakMap<Response, Marks>();

/** The marks of a response, made when first asked for. */
export function marksOf(res: Response): Marks {
  const known = marks.get(res);
  if (known) return known;
  const made = {
    nonce: randomBytes(16).toString("base64"),
    requestId: randomBytes(6).toString("hex"),
    allowed: new Set<Allowance>(),
  };
  marks.set(res, made);
  return made;
}
