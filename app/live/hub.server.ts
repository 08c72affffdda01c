// Who is on a page now. Told after a commit, reaching only those who may see the lane; nothing is kept.

import type { Lane } from "~/domain/facts";
import type { Hub, PlanEvent } from "~/world";

export type Listener = {
  planId: string;
  lanes: readonly Lane[];
  linkId: string | null;
  personId: string | null;
  /** A lane of the plan has moved on. */
  moved(event: PlanEvent): void;
  /** Access has ended, or the server stops. */
  ended(): void;
};

export type LiveHub = Hub & {
  /** Returns how to stop listening. */
  subscribe(listener: Listener): () => void;
  listeners(): number;
};

export function liveHub(): LiveHub {
  const byPlan = new Map<string, Set<Listener>>();
  const each = function* () {
    for (const listeners of byPlan.values()) yield* [...listeners];
  };
  return {
    publish: (event) => {
      for (const listener of byPlan.get(event.planId) ?? [])
        if (listener.lanes.includes(event.lane)) listener.moved(event);
    },
    close: ({ linkId, personId }) => {
      for (const listener of each()) {
        const meant =
          (linkId !== undefined && listener.linkId === linkId) ||
          (personId !== undefined && listener.personId === personId);
        if (meant) listener.ended();
      }
    },
    subscribe: (listener) => {
      const listeners = byPlan.get(listener.planId) ?? new Set();
      byPlan.set(listener.planId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byPlan.get(listener.planId) === listeners) byPlan.delete(listener.planId);
      };
    },
    listeners: () => [...each()].length,
  };
}
