// What an act is worth at its moment: when it counts as done, and how sure we are who did it.

import type { PersonActor } from "~/access/actor";
import { compareInstants } from "~/domain/days";
import type { Instant, Via } from "~/domain/facts";
import { planStream } from "~/world";
import type { Context } from "./command";
import type { Loaded } from "./plans.server";

/** How often an act is decided anew when somebody else was faster, before the answer is "busy". */
export const attempts = 5;
/** How long a proven mailbox counts in a browser (product.md, decisions). */
export const mailboxHolds = 12 * 60 * 60 * 1000;

/** Time never falls, whatever the clock does. */
export function momentAfter({ plan, lastAt }: Pick<Loaded, "plan" | "lastAt">, now: Instant): Instant {
  const last = lastAt[planStream(plan.id, "shared")] ?? plan.lastAt;
  return compareInstants(now, last) < 0 ? last : now;
}

export function strengthOf(actor: PersonActor, now: Instant, proof: Context["proof"]): Via {
  if (actor.via === "staff") return "staff";
  if (proof !== null) return "code";
  const proven = actor.mailboxAt !== null && Date.parse(now) - Date.parse(actor.mailboxAt) < mailboxHolds;
  return proven ? "mailbox" : "link";
}
