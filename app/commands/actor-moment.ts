// What an act is worth at its moment: when it counts as done, and how sure we are who did it.

import type { PersonActor } from "~/access/actor";
import type { Instant, Via } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import type { Context } from "./command";

/** How often an act is decided anew when somebody else was faster, before the answer is "busy". */
export const attempts = 5;
/** How long a proven mailbox counts in a browser (product.md, decisions). */
export const mailboxHolds = 12 * 60 * 60 * 1000;

/** Time never falls, whatever the clock does. */
export const momentAfter = (plan: Plan, now: Instant): Instant => (now > plan.lastAt ? now : plan.lastAt);

export function strengthOf(actor: PersonActor, now: Instant, proof: Context["proof"]): Via {
  if (actor.via === "staff") return "staff";
  if (proof !== null) return "code";
  const proven = actor.mailboxAt !== null && Date.parse(now) - Date.parse(actor.mailboxAt) < mailboxHolds;
  return proven ? "mailbox" : "link";
}
