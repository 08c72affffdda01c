// Where the plan stands by what is confirmed: the same two sentences for both sides (INV-16).

import { useReader } from "~/i18n/context";
import { formatDay } from "~/i18n/dates";
import type { Standing } from "~/views/proofs";
import type { Read } from "~/views/reading";
import { type PlanWords, usePlanWords } from "./plan-words";

export function StandingLine({ standing }: { standing: Read<Standing> }) {
  return <p>{standingText(standing, usePlanWords())}</p>;
}

/** The same where no plan's words stand around it. */
export function StandingApart({ standing, today }: { standing: Read<Standing>; today: string }) {
  const { messages, language } = useReader();
  const day = (on: string) => formatDay(on, language, on.slice(0, 4) === today.slice(0, 4) ? "short" : "shortYear");
  return <p>{standingText(standing, { messages, language, day })}</p>;
}

type Speaking = Pick<PlanWords, "messages" | "day" | "language">;

export function standingText({ gate, last }: Read<Standing>, { messages, day, language }: Speaking): string {
  const say = messages.proofs.standing;
  if (last === null) return say.lastNone;
  const parts = [
    gate ? say.gate({ title: gate.title, day: day(gate.on) }) : say.gateNone,
    say.last({ title: last.title, day: day(last.on) }),
  ];
  return parts.join(language === "zh-Hans" ? "" : " ");
}
