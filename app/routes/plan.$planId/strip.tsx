import { usePlanWords } from "~/frame/plan-words";
import { ProgressStrip } from "~/ui";
import type { PlanPage } from "./page";

type Strip = PlanPage["plan"]["strip"];

/** The phases with the days on which one may stop, and today. */
export function Phases({ strip }: { strip: Strip }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  const now = strip.stages.findIndex((stage) => stage.state === "now");
  const current = strip.stages[now];
  if (strip.stages.length === 0) return null;
  return (
    <ProgressStrip
      label={say.strip}
      exitKey={strip.stages.some((stage) => stage.exits) ? words.messages.step.stopTitle : undefined}
      caption={current ? `${say.stageOf({ n: now + 1, of: strip.stages.length })} · ${current.title}` : say.nextNothing}
      today={strip.today ? { ...strip.today, label: say.stripToday } : undefined}
      stages={strip.stages.map((stage) => ({
        id: stage.id,
        name: stage.title,
        detail: range(stage, words.day),
        state: stage.state,
        done: stage.of === 0 ? 0 : stage.done / stage.of,
        exits: (stage.exits ?? []).map((exit) => ({
          id: exit.id,
          at: exit.at,
          state: exit.state,
          label: say.stripStop({ day: words.day(exit.on) }),
        })),
        gate: stage.gate === true,
      }))}
    />
  );
}

function range(stage: Strip["stages"][number], day: (day: string) => string): string {
  if (stage.from === null || stage.to === null) return "";
  return stage.from === stage.to ? day(stage.to) : `${day(stage.from)} – ${day(stage.to)}`;
}
