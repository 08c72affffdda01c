// Seam: the vendor's people sign in here. Until that stands nobody is staff.

import type { AppLoadContext } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";

export type Staff = { staffId: string; name: string; email: string; role: "rep" | "manager" | "admin" };

/** The member of staff who is signed in with this request; null when nobody is. */
export async function staffOf(_context: AppLoadContext, _request: Request): Promise<Staff | null> {
  return null;
}

/** The signed-in member of staff as a person of the plan; null when they are not on it. */
export async function staffActorFor(
  _context: AppLoadContext,
  _request: Request,
  _planId: string,
): Promise<PersonActor | null> {
  return null;
}
