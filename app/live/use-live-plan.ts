// A page that follows its plan: one event stream, told positions only. When a position is ahead of what the page was
// loaded from, and nobody is just sending something, the page's loaders run again; that is all there is to catch up.

import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { heardWriting, type Writing } from "./writing";

/** Where the loaded page stands: the heads' numbers of the reader's lanes, the build and the plan's local day. */
export type LivePosition = { heads: number[]; build: string; today: string };
export type LiveState = {
  /** False once the connection has been away for a moment; the page says so quietly. */
  connected: boolean;
  /** True for some seconds after the connection came back. */
  caughtUp: boolean;
  /** The server runs a newer build: a reload when it suits. */
  newBuild: boolean;
};

/** Bursts become one; a commit and its neighbours load once. */
const settleMs = 20;
const graceMs = 4_000;
const caughtUpMs = 5_000;
const hiddenMs = 60_000;
const longestWaitMs = 30_000;

/**
 * Follows `planId` while the page is open, and the draft `document` where the page shows one. Without scripts or
 * without a stream the page simply stays as it is.
 */
export function useLivePlan(planId: string, loaded: LivePosition, document?: string): LiveState {
  const [told, setTold] = useState<LivePosition>(loaded);
  const [stale, setStale] = useState(0);
  const link = useConnection(planId, {
    onPosition: setTold,
    onDay: ({ today }) => setTold((before) => ({ ...before, today })),
    onLost: () => setStale((count) => count + 1),
    onDraft: (moved) => {
      if (moved.document === document) setStale((count) => count + 1);
    },
    // A draft has no number to compare: what was written between loading and listening shows only by looking again.
    onOpen: () => {
      if (document !== undefined) setStale((count) => count + 1);
    },
  });
  const followed = useRef(planId);
  useEffect(() => {
    // Another plan in the same page: what was told belongs to the one before.
    if (followed.current !== planId) setTold(loaded);
    followed.current = planId;
  }, [planId, loaded]);
  useRevalidationWhenBehind({ told, loaded, stale });
  return { ...link, newBuild: told.build !== loaded.build };
}

/** Whether a position says something that the page does not show yet. */
export const isBehind = (loaded: LivePosition, told: LivePosition): boolean =>
  told.today > loaded.today || told.heads.some((seq, lane) => seq > (loaded.heads[lane] ?? 0));

function useRevalidationWhenBehind(known: { told: LivePosition; loaded: LivePosition; stale: number }): void {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const sending = useFetchers().some((fetcher) => fetcher.state !== "idle");
  const idle = state === "idle" && navigation.state === "idle" && !sending;
  const behind = isBehind(known.loaded, known.told);
  const seen = useRef(0);
  useEffect(() => {
    if (!idle || (!behind && seen.current === known.stale)) return;
    const wait = setTimeout(() => {
      seen.current = known.stale;
      revalidate();
    }, settleMs);
    return () => clearTimeout(wait);
  }, [idle, behind, known.stale, revalidate]);
}

type Handlers = {
  onPosition(position: LivePosition): void;
  onDay(day: { today: string }): void;
  /** Access ended or the server does not take us: the page should ask what it may still show. */
  onLost(): void;
  onDraft(moved: { document: string }): void;
  /** The stream is there, for the first time or again. */
  onOpen(): void;
};

function useConnection(planId: string, handlers: Handlers): Pick<LiveState, "connected" | "caughtUp"> {
  const [connected, setConnected] = useState(true);
  const [caughtUp, setCaughtUp] = useState(false);
  const latest = useRef(handlers);
  latest.current = handlers;
  const back = useCallback(() => {
    setConnected((before) => {
      if (!before) setCaughtUp(true);
      return true;
    });
  }, []);
  useEffect(() => {
    const line = openLine(`/live/${planId}`, latest, { back, away: () => setConnected(false) });
    return line.close;
  }, [planId, back]);
  useEffect(() => {
    if (!caughtUp) return;
    const wait = setTimeout(() => setCaughtUp(false), caughtUpMs);
    return () => clearTimeout(wait);
  }, [caughtUp]);
  return { connected, caughtUp };
}

type Signals = { back(): void; away(): void };

/** One EventSource at a time: opened anew with growing pauses when it is closed, and let go while nobody looks. */
function openLine(url: string, handlers: { current: Handlers }, signals: Signals): { close(): void } {
  let source: EventSource | null = null;
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let away: ReturnType<typeof setTimeout> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;

  const drop = () => {
    source?.close();
    source = null;
    clearTimeout(again);
  };
  const lost = () => {
    away ??= setTimeout(signals.away, graceMs);
    if (source?.readyState !== EventSource.CLOSED) return;
    drop();
    tries++;
    // Refused more than once: perhaps the link has ended, which only a loader can say.
    if (tries === 2) handlers.current.onLost();
    again = setTimeout(open, Math.min(longestWaitMs, 1000 * 2 ** tries) * (0.5 + Math.random() / 2));
  };
  const heard = () => {
    tries = 0;
    clearTimeout(away);
    away = undefined;
    signals.back();
  };
  const open = () => {
    drop();
    source = new EventSource(url);
    source.addEventListener("open", () => handlers.current.onOpen());
    source.addEventListener("position", (event) => {
      heard();
      handlers.current.onPosition(JSON.parse(event.data) as LivePosition);
    });
    source.addEventListener("day", (event) => handlers.current.onDay(JSON.parse(event.data) as { today: string }));
    source.addEventListener("draft", (event) =>
      handlers.current.onDraft(JSON.parse(event.data) as { document: string }),
    );
    source.addEventListener("writing", (event) => heardWriting(JSON.parse(event.data) as Writing));
    source.addEventListener("ended", () => handlers.current.onLost());
    source.addEventListener("error", lost);
  };
  const onVisibility = () => {
    clearTimeout(hidden);
    if (document.hidden) hidden = setTimeout(drop, hiddenMs);
    else if (source === null) open();
  };
  open();
  document.addEventListener("visibilitychange", onVisibility);
  return {
    close: () => {
      document.removeEventListener("visibilitychange", onVisibility);
      clearTimeout(hidden);
      clearTimeout(away);
      drop();
    },
  };
}
