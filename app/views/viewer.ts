// Who looks. A page depends on its reader only through this: the side and the rights, and which things are theirs.

import type { Side } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import { barredBy, type CommandName } from "~/domain/policy";

/** `viewer`: somebody with the read-only link; they are nobody on the plan. */
export type Viewer = { side: Side | "viewer"; personId: string | null; lead: boolean; decides: boolean };

export const reader: Viewer = { side: "viewer", personId: null, lead: false, decides: false };

/** The viewer that a person of the plan is; the read-only one for nobody, a stranger or who has left. */
export function viewerOf(plan: Plan, personId: string | null): Viewer {
  const person = personOf(plan, personId);
  if (!person) return reader;
  const { side, lead, decides } = person;
  return { side, personId: person.personId, lead, decides };
}

/** The person behind a viewer, while they are on the plan. */
export function personOf(plan: Plan, personId: string | null): Person | null {
  const person = personId === null ? undefined : plan.people[personId];
  return person && person.removedAt === null ? person : null;
}

/** Side and rights in one word: two viewers of one class see the same plan but for what is marked as theirs. */
export const classOf = (viewer: Viewer): string =>
  `${viewer.side}${viewer.lead ? "-lead" : ""}${viewer.decides ? "-decides" : ""}`;

/** Which of these commands the table lets this viewer try now; "own" and "named" are decided by the command. */
export function rightsOf(plan: Plan, viewer: Viewer, commands: readonly CommandName[]): CommandName[] {
  const person = personOf(plan, viewer.personId);
  return person === null ? [] : commands.filter((name) => barredBy(plan, person, name) === null);
}
