// Forms of staff pages: reading them, and answering a refusal so that the page keeps what was typed.

import { data } from "@remix-run/node";
import type { WorkspaceRefusal } from "~/commands/workspace";
import type { Reason } from "~/domain/refusal";

export type Typed = { [field: string]: string };
export type RefusedForm = { refusal: WorkspaceRefusal; typed: Typed };

/** The fields of a posted form; of several with one name the first counts. */
export async function readTyped(request: Request): Promise<Typed> {
  const typed: Typed = {};
  for (const [field, value] of await request.formData())
    if (typeof value === "string" && !Object.hasOwn(typed, field)) typed[field] = value;
  return typed;
}

const statuses: Record<Reason, number> = {
  "not-found": 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  ended: 410,
  frozen: 423,
  "too-many": 429,
  busy: 503,
};

/** The page again, with why not, and everything typed but passwords. */
export function refusedForm(refusal: WorkspaceRefusal, { password: _never, ...typed }: Typed) {
  return data<RefusedForm>({ refusal, typed }, { status: statuses[refusal.reason] });
}
