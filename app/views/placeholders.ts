// What the others see of a private step: words and a day, in a place of the plan. No number, no state, no count.

import type { Day, Side } from "~/domain/facts";
import type { Plan, Text } from "~/domain/plan";
import type { Viewer } from "./viewer";

export type PlaceRow = { id: string; after: string | null; side: Side; on: Day; text: Text };

/** The placeholders of a stage; to the side that issued one, its own step stands there instead, while it is there. */
export function placesOf(plan: Plan, viewer: Viewer, stageId: string): PlaceRow[] {
  const tied = new Set(Object.values(plan.steps).flatMap((step) => (step.removed ? [] : (step.shownAs ?? []))));
  return Object.values(plan.sides.placeholders)
    .filter((place) => place.stageId === stageId && !(place.side === viewer.side && tied.has(place.id)))
    .map(({ id, after, side, on, text }) => ({ id, after, side, on, text }));
}
