import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePlanWords } from "~/frame/plan-words";
import { useLivePlan } from "~/live/use-live-plan";
import { ConnectionBanner } from "~/ui";
import type { PlanPage, PlanRow } from "./page";

export type LiveView = {
  /** Steps that somebody else has changed since the page was last drawn, with their names. */
  glows: ReadonlyMap<string, string>;
  newBuild: boolean;
  banner: ReactNode;
};

const none: ReadonlyMap<string, string> = new Map();

/** Follows the plan, and lets what others changed glow once with their name. */
export function useLive(page: PlanPage): LiveView {
  const { messages } = usePlanWords();
  const glows = useGlows(page);
  const live = useLivePlan(page.plan.id, { heads: page.heads, build: page.build, today: page.plan.today });
  return {
    glows,
    newBuild: live.newBuild,
    banner: (
      <ConnectionBanner show={!live.connected || live.caughtUp}>
        {live.connected ? messages.common.caughtUp : messages.common.lostConnection}
      </ConnectionBanner>
    ),
  };
}

function useGlows({ plan }: PlanPage): ReadonlyMap<string, string> {
  const words = usePlanWords();
  const before = useRef<Map<string, number> | null>(null);
  const [glows, setGlows] = useState(none);
  useEffect(() => {
    const rows = plan.stages.flatMap((stage) => stage.rows);
    const seen = before.current;
    before.current = new Map(rows.map((row) => [row.id, row.seq ?? 0]));
    if (seen === null) return;
    const changed = rows.filter((row) => isNewer(row, seen) && row.who && !words.isMe(row.who));
    if (changed.length === 0) return;
    setGlows(new Map(changed.map((row) => [row.id, words.name(row.who ?? null)])));
    const fade = setTimeout(() => setGlows(none), 6000);
    return () => clearTimeout(fade);
  }, [plan, words]);
  return glows;
}

const isNewer = (row: PlanRow, seen: Map<string, number>) =>
  !seen.has(row.id) || (row.seq ?? 0) > (seen.get(row.id) ?? 0);
