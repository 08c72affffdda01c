// What is known of the mail to each person of a plan, and who was reminded without an answer.

import type { SentLetter } from "db/store";
import { readerOf } from "~/access/readers.server";
import type { Instant } from "~/domain/facts";
import type { Words } from "~/domain/language";
import type { DeliveryState } from "~/domain/letters";
import type { Person, Plan, Text } from "~/domain/plan";
import { unanswered } from "~/views/reader-mail";
import type { World } from "~/world";

export type Outcome = "delivered" | "sent" | "bounced" | "complained" | "failed" | "unknown";
/** `letterId`: where a member of staff can read and copy the text; null where it is none of the reader's business. */
export type Fate = { outcome: Outcome; letter: string; at: Instant; letterId: string | null };
export type Fates = { [personId: string]: Fate };

/** Mails whose going is no secret between the sides: not codes, and no question about somebody's own step. */
const told = ({ kind, payload }: SentLetter) => kind !== "code" && payload.stepId === undefined;
/** Mails that say what both sides can read on the plan, so that staff may read and copy them. */
const readable: ReadonlySet<string> = new Set(["receipt", "minutes", "planEnded", "decisionRequested"]);
const known: { [state in DeliveryState]: Outcome } = {
  accepted: "sent",
  delayed: "sent",
  delivered: "delivered",
  bounced: "bounced",
  complained: "complained",
  failed: "failed",
};

/** The newest mail to each person that was handed over or given up; a trial's letters go nowhere and have no fate. */
export async function fatesOf(world: World, plan: Plan, staff: boolean): Promise<Fates> {
  const letters = await world.store.lettersOf({ workspaceId: plan.workspaceId, planId: plan.id, limit: 500 });
  const fates: Fates = {};
  for (const letter of letters) {
    const outcome = outcomeOf(letter);
    if (letter.personId === null || outcome === null || !told(letter) || fates[letter.personId]) continue;
    const at = letter.deliveredAt ?? letter.sentAt ?? letter.createdAt;
    fates[letter.personId] = {
      outcome,
      letter: letter.kind,
      at,
      letterId: staff && readable.has(letter.kind) ? letter.letterId : null,
    };
  }
  return fates;
}

/** What became of one letter; null while it is on its way, or was never meant to leave. */
export function outcomeOf({ state, delivery }: Pick<SentLetter, "state" | "delivery">): Outcome | null {
  if (delivery !== null) return known[delivery];
  if (state === "unknown") return "unknown";
  if (state === "dead") return "failed";
  return state === "sent" ? "sent" : null;
}

/** From so many reminders after its day on a thing counts as unanswered. */
const silence = 3;
export type Silent = { steps: Text<Words>[]; reminders: number };

/** For whoever leads: who has not answered three reminders about what. Nobody is blamed; it says what is, no more. */
export async function silentPeople(
  world: World,
  plan: Plan,
  me: Person | null,
): Promise<{ [personId: string]: Silent }> {
  if (!me?.lead || plan.sample) return {};
  const silent: { [personId: string]: Silent } = {};
  for (const person of Object.values(plan.people)) {
    if (person.removedAt !== null || person.email === null) continue;
    const things = unanswered(plan, await world.store.told(readerOf(world.keys, person.email)), person.personId);
    const open = things.filter(({ reminders }) => reminders >= silence);
    if (open.length === 0) continue;
    const steps = [...new Set(open.map(({ stepId }) => stepId))].map((stepId) => plan.steps[stepId]?.title ?? null);
    silent[person.personId] = { steps, reminders: silence };
  }
  return silent;
}
