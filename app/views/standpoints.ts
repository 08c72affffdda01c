// A person's own words as one reader may see them: their side reads what they say today, the other side what was opened.

import type { Instant, Standpoint } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import { barredBy } from "~/domain/policy";
import { isOpenedAsIs } from "~/domain/sides";

export type WordsView = {
  words: Standpoint | null;
  /** When they were opened to the other side, and whether those are today's words. */
  opened: { at: Instant; asIs: boolean } | null;
  /** The reader is of the other side: these are the words that were opened to it. */
  theirs: boolean;
  may: { write: boolean; open: boolean };
};

/** null where there is nothing to read and nothing to write; readers without a name of their own read nothing. */
export function wordsView(plan: Plan, me: Person | null, person: Person): WordsView | null {
  if (me === null) return null;
  const stand = plan.sides.standpoints[person.personId] ?? { own: null, opened: null };
  if (me.side !== person.side) {
    const { opened } = stand;
    if (!opened?.words) return null;
    return {
      words: opened.words,
      opened: { at: opened.at, asIs: true },
      theirs: true,
      may: { write: false, open: false },
    };
  }
  const words = stand.own?.words ?? null;
  const asIs = isOpenedAsIs(stand);
  const write = me.personId === person.personId && barredBy(plan, me, "standpoint.write") === null;
  const open = words !== null && !asIs && barredBy(plan, me, "standpoint.open") === null;
  if (words === null && !write) return null;
  return { words, opened: stand.opened && { at: stand.opened.at, asIs }, theirs: false, may: { write, open } };
}
