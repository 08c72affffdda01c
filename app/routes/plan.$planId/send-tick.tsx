import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Refusal } from "~/domain/refusal";
import { usePlanWords } from "~/frame/plan-words";
import type { Acted } from "~/http/act.server";

export type TickCommand = "step.tick" | "step.untick";
/** One press of a tick; its id makes a repeated post harmless. */
export type Press = { command: TickCommand; requestId: string };
/** What is on its way, and what was answered instead of yes. */
export type Sent = { command: string | null; refusal: Refusal | null };
export const nothingSent: Sent = { command: null, refusal: null };

type Props = { stepId: string; press: Press; onTurn(sent: Sent): void };

/** Sends presses of one row. It stands there from the first press on: a list of steps at rest needs no fetchers. */
export function SendTick({ stepId, press, onTurn }: Props) {
  const { plan } = usePlanWords();
  const fetcher = useFetcher<Acted>({ key: `tick:${stepId}` });
  const { submit, state, data, formData } = fetcher;
  const last = useRef("");
  useEffect(() => {
    // A press while another is on its way follows it.
    if (state !== "idle" || last.current === press.requestId) return;
    last.current = press.requestId;
    submit({ ...press, stepId }, { method: "post", action: `/plan/${plan.id}` });
  }, [press, state, submit, stepId, plan.id]);
  const command = state === "idle" ? null : (formData?.get("command")?.toString() ?? null);
  const refusal = state === "idle" && data?.ok === false ? data.refusal : null;
  useEffect(() => onTurn({ command, refusal }), [command, refusal, onTurn]);
  return null;
}
