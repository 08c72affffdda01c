// The phases in a row: how far each is, where one may stop, and where today stands.

import { compareDays, daysBetween } from "~/domain/days";
import type { Day } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { dueOn, type Ground } from "./ground";
import { stateOf } from "./step-state";

export type StripExitView = { id: string; at: number; on: Day; state: "open" | "passed" | "stopped" };
export type StripStageView = {
  id: string;
  title: Words;
  from: Day | null;
  to: Day | null;
  done: number;
  of: number;
  state: "done" | "now" | "ahead";
  exits?: StripExitView[];
  gate?: true;
};
/** `today`: in which stage and at which share of it. */
export type Strip = { stages: StripStageView[]; today: { stage: string; at: number } | null };

/** From what both sides see: a private step moves nothing here. */
export function stripOf(ground: Ground): Strip {
  const { plan } = ground;
  const gated = new Set(
    plan.gates.flatMap((gate) => {
      const steps = gate.verifiers.flatMap((id) => plan.verifiers[id]?.stepId ?? []);
      const last = steps
        .flatMap((id) => plan.steps[id] ?? [])
        .sort((a, b) => compareDays(a.dueOn, b.dueOn))
        .at(-1);
      return last ? [last.stageId] : [];
    }),
  );
  const stages = ground.stages.map((stage, index) => stageOf(ground, stage, index)).filter((stage) => stage.of > 0);
  const current = stages.find((stage) => stage.done < stage.of);
  for (const stage of stages) {
    stage.state = stage === current ? "now" : stage.done === stage.of ? "done" : "ahead";
    if (gated.has(stage.id)) stage.gate = true;
  }
  return { stages, today: ground.frozen ? null : todayIn(stages, ground.today) };
}

function stageOf(ground: Ground, stage: Ground["stages"][number], index: number): StripStageView {
  const steps = stage.steps.filter(
    (step) => step.lane === "shared" && !["setAside", "ifNeeded"].includes(stateOf(ground, step)),
  );
  const days = steps.map((step) => dueOn(ground, step)).sort();
  const [from = null, to = null] = [days[0], days.at(-1)];
  const exits = steps.flatMap((step): StripExitView[] => {
    const exit = ground.exits.get(step.stepId);
    if (!exit || from === null || to === null) return [];
    const on = dueOn(ground, step);
    const state = exit.answer === null ? "open" : exit.answer.answer === "stop" ? "stopped" : "passed";
    return [{ id: exit.exitId, at: share(from, to, on), on, state }];
  });
  return {
    id: stage.id,
    title: ground.plan.stages[index]?.title ?? "",
    from,
    to,
    done: steps.filter((step) => ["done", "verified"].includes(stateOf(ground, step))).length,
    of: steps.length,
    state: "ahead",
    ...(exits.length > 0 ? { exits } : {}),
  };
}

/** Kept off the very edges, so that a mark never falls between two stages. */
const share = (from: Day, to: Day, day: Day): number => {
  const length = daysBetween(from, to);
  return length === 0 ? 0.5 : Math.round((0.06 + (0.88 * daysBetween(from, day)) / length) * 1000) / 1000;
};

/** The stage whose days hold today; between two it stands at the beginning of the later one, after all of them nowhere. */
function todayIn(stages: StripStageView[], today: Day): Strip["today"] {
  const stage = stages.find(({ to }) => to !== null && compareDays(today, to) <= 0);
  if (!stage || stage.from === null || stage.to === null) return null;
  return { stage: stage.id, at: compareDays(today, stage.from) < 0 ? 0 : share(stage.from, stage.to, today) };
}
