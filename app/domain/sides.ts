// What each side keeps for itself, and what it has opened, as it stands.

import type { Day, Instant, Side, Standpoint } from "./facts";
import type { Text, Touch } from "./plan-parts";

export type { Standpoint };

/** A person's words as their own side reads them, and as they were opened to the other one. */
export type Stand = {
  own: (Touch & { words: Text<Standpoint> }) | null;
  opened: (Touch & { words: Text<Standpoint> }) | null;
};

export type Placeholder = {
  id: string;
  /** The side that issued it. */
  side: Side;
  stageId: string;
  /** The shared step that it stands after; null = first of its stage. */
  after: string | null;
  on: Day;
  text: Text;
};

export type Pass = {
  /** Who they will be on the plan. */
  personId: string;
  /** Whose link they were handed. */
  throughId: string;
  name: Text;
  email: Text;
  askedAt: Instant;
  settled: { admitted: boolean } | null;
};

export type Sides = {
  standpoints: { [personId: string]: Stand };
  placeholders: { [id: string]: Placeholder };
  passes: { [personId: string]: Pass };
};
export const noSides: Sides = { standpoints: {}, placeholders: {}, passes: {} };

/** Whether what was opened is what the person says today. */
export const isOpenedAsIs = ({ own, opened }: Stand): boolean =>
  own !== null &&
  opened !== null &&
  own.words?.objective === opened.words?.objective &&
  own.words?.concern === opened.words?.concern &&
  own.words?.needs === opened.words?.needs;
