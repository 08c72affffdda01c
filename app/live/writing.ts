// Who is writing in which field just now, for the fields of this page. It comes with the plan's stream and fades by
// itself: whoever stops writing, or closes the page, is not shown any longer.

import { useEffect, useState } from "react";

export type Writing = { personId: string; place: string };

const toldEveryMs = 8_000;
const fadesAfterMs = 12_000;

type Heard = (writing: Writing) => void;
const fields = new Set<Heard>();

/** Hands what the stream said to the fields of the page. */
export function heardWriting(writing: Writing): void {
  for (const field of fields) field(writing);
}

/** Who else writes in this field now; null for nobody. */
export function useWritingBy(place: string, value: string): string | null {
  const [by, setBy] = useState<string | null>(null);
  // What they wrote has arrived, so they are done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value is the very event.
  useEffect(() => setBy(null), [value]);
  useEffect(() => {
    let fade: ReturnType<typeof setTimeout> | undefined;
    const field: Heard = (writing) => {
      if (writing.place !== place) return;
      setBy(writing.personId);
      clearTimeout(fade);
      fade = setTimeout(() => setBy(null), fadesAfterMs);
    };
    fields.add(field);
    return () => {
      fields.delete(field);
      clearTimeout(fade);
    };
  }, [place]);
  return by;
}

/** Tells the others that this field is open here, while it is. Whether that arrives makes no difference to anything. */
export function useTellWriting(planId: string, { place, stepId }: { place: string; stepId: string }): void {
  useEffect(() => {
    const tell = () => {
      const body = new URLSearchParams({ place, stepId });
      fetch(`/plan/${planId}/writing`, { method: "POST", body, keepalive: true }).catch(() => undefined);
    };
    tell();
    const again = setInterval(tell, toldEveryMs);
    return () => clearInterval(again);
  }, [planId, place, stepId]);
}
