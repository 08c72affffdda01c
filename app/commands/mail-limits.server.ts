// How many letters an act may bring to people who did not ask for one: invitations and links are no way to flood a
// mailbox (T-22).

import type { LetterDraft } from "db/store";
import type { Plan } from "~/domain/plan";
import { type Refusal, refuse } from "~/domain/refusal";
import type { World } from "~/world";
import { invitationsPerPlan } from "./people";
import { sha256 } from "./seal.server";

const daySeconds = 24 * 60 * 60;
const invitationsPerAddress = 3;

/**
 * Counts the invitations among `letters`: 20 for a plan and day, 3 for an address and day over all plans. `plan` is
 * the plan as it will be after the act; a sample sends none and counts none. Refuses with `tooMany` before anything
 * is written.
 */
export async function tooManyLetters(
  world: World,
  plan: Plan,
  letters: readonly LetterDraft[],
): Promise<Refusal | null> {
  if (plan.sample) return null;
  const now = world.clock.now();
  const take = (key: string, capacity: number) => world.store.take({ key, capacity, perSeconds: daySeconds, now });
  for (const letter of letters) {
    if (letter.kind !== "invitation" && letter.kind !== "linkReplaced") continue;
    if (!(await take(`invitations:${plan.id}`, invitationsPerPlan))) return refuse("too-many", "tooMany");
    const address = letter.personId === null ? letter.address : (plan.people[letter.personId]?.email ?? "");
    // A leaked link must be replaceable as often as it leaks; the plan's own count still holds it.
    if (letter.kind !== "invitation" || address === "") continue;
    if (!(await take(`invited:${sha256(address)}`, invitationsPerAddress))) return refuse("too-many", "tooMany");
  }
  return null;
}
