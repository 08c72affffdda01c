import type { Plan, Step } from "../plan";
import { raises } from "../terms";
import { changed, type Handlers, touch } from "./handler";

type ScheduleHandlers = Pick<Handlers, "calendar.set" | "step.timed" | "dates.followed">;

/** The days on which both sides work; where they share no weekday, the vendor's stand. */
function together(calendars: Plan["calendars"]): Pick<Plan, "workdays" | "holidays"> {
  const { vendor, customer } = calendars;
  const workdays = vendor.workdays.filter((day) => customer.workdays.includes(day));
  return {
    workdays: workdays.length > 0 ? workdays : vendor.workdays,
    holidays: [...new Set([...vendor.holidays, ...customer.holidays])].sort(),
  };
}

export const schedule: ScheduleHandlers = {
  "calendar.set": (plan, fact) => {
    const { side, ...days } = fact.data;
    const calendars = { ...plan.calendars, [side]: days };
    const field = `calendar.${side}`;
    return raises({
      ...plan,
      calendars,
      ...together(calendars),
      touched: { ...plan.touched, [field]: touch(fact) },
    });
  },
  "step.timed": (plan, fact) => {
    const { stepId, timing, dueOn } = fact.data;
    const timed = (step: Step): Step => ({
      ...step,
      timing,
      dueOn,
      agreedOn: plan.agreed && step.lane === "shared" ? dueOn : step.agreedOn,
      touched: { ...step.touched, dueOn: touch(fact), timing: touch(fact) },
    });
    return raises({ ...plan, steps: changed(plan.steps, stepId, timed) });
  },
  // The rule was agreed, and the day is what the rule says: no new edition.
  "dates.followed": (plan, fact) => ({
    ...plan,
    steps: fact.data.moved.reduce(
      (steps, { stepId, dueOn }) =>
        changed(steps, stepId, (step) => ({
          ...step,
          dueOn,
          agreedOn: plan.agreed && step.lane === "shared" ? dueOn : step.agreedOn,
        })),
      plan.steps,
    ),
  }),
};
