// Where the plan stands by what is confirmed: the same two sentences for both sides (INV-16).

import type { Standing } from "~/views/proofs";
import type { Read } from "~/views/reading";
import { type PlanWords, usePlanWords } from "./plan-words";

export function StandingLine({ standing }: { standing: Read<Standing> }) {
  return <p>{standingText(standing, usePlanWords())}</p>;
}

export function standingText({ gate, last }: Read<Standing>, { messages, day, language }: PlanWords): string {
  const say = messages.proofs.standing;
  if (last === null) return say.lastNone;
  const parts = [
    gate ? say.gate({ title: gate.title, day: day(gate.on) }) : say.gateNone,
    say.last({ title: last.title, day: day(last.on) }),
  ];
  return parts.join(language === "zh-Hans" ? "" : " ");
}
