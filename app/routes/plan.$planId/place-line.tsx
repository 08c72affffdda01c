import { capital, usePlanWords } from "~/frame/plan-words";
import { SideMark } from "~/ui";
import type { PlanStage } from "./page";

/** What a side lets the other one know of a step of its own: its words and a day (2.7.9). */
export function PlaceLine({ place }: { place: NonNullable<PlanStage["places"]>[number] }) {
  const words = usePlanWords();
  const { messages } = words;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-3 text-sm" id={`h-${place.id}`}>
      <SideMark side={place.side} initials={words.initials(place.side)} label={words.company(place.side)} />
      <span className="[overflow-wrap:anywhere]">{place.text ?? messages.common.erased}</span>
      <time className="text-muted" dateTime={place.on}>
        {capital(words.day(place.on))}
      </time>
      <span className="text-muted">{messages.voices.ours.place.row({ company: words.company(place.side) })}</span>
    </li>
  );
}
