// Forms of staff pages: reading them, and answering a refusal so that the page keeps what was typed.

import { data } from "@remix-run/node";
import type { WorkspaceRefusal } from "~/commands/workspace";
import type { Reason } from "~/domain/refusal";
import { firstOf, type PostedForm, readPosted } from "./form.server";

export type Typed = { [field: string]: string };
export type RefusedForm = { refusal: WorkspaceRefusal; typed: Typed };

/** The fields of a posted form; of several with one name the first counts. Throws the page for what is no form. */
export async function readTyped(request: Request): Promise<Typed> {
  return typedIn(await readPosted(request));
}

export const typedIn = (form: PostedForm): Typed =>
  Object.fromEntries(Object.keys(form.typed).map((field) => [field, firstOf(form, field)]));

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
