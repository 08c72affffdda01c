import type { ScheduleKinds } from "~/domain/facts";
import { day, number, type Says, step, text } from "./parts";

export const schedule: Says<keyof ScheduleKinds> = {
  "step.timed": ({ data }, around) => {
    const parts = { step: step(around, data.stepId), day: day(data.dueOn) };
    if (data.timing === null) return ["step.timed.fixed", parts];
    if (data.timing.from === "target") return parts;
    const other = step(around, data.timing.stepId);
    return [data.timing.from === "due" ? "step.timed.due" : "step.timed.done", { ...parts, other }];
  },
  "dates.followed": ({ data }) => ({
    n: number(data.moved.length),
    steps: { as: "steps", stepIds: data.moved.map((one) => one.stepId) },
  }),
  "calendar.set": ({ data }, { plan }) => ({
    company: text(plan[data.side]),
    n: number(data.holidays.length),
    breaks: number(data.freezes.length),
  }),
};
