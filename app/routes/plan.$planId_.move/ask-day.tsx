import { Form } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import type { MovePage } from "~/http/schedule-page.server";
import { Button, Buttons, DateField } from "~/ui";

/** Which day? A form that only asks: its answer is the same page with what would move. */
export function AskDay({ page }: { page: MovePage }) {
  const { messages, day } = usePlanWords();
  const { time, step: say, plan, fields } = messages;
  const { step, target, asked } = page;
  const on = step?.on ?? target.on;
  const shown = asked && !asked.isRule ? asked.on : on;
  return (
    <Form method="get" className="grid gap-4" key={shown}>
      {step ? <input type="hidden" name="step" value={step.id} /> : null}
      <DateField
        name="on"
        id="on"
        label={step ? say.fields.dueOn : plan.anchor[target.anchor]}
        hint={step ? <Standing page={page} step={step} /> : day(on)}
        defaultValue={page.wrong ?? shown}
        error={page.wrong === null ? undefined : fields.notADate}
        required
      />
      <Buttons>
        <Button variant={asked && !asked.isRule ? "quiet" : "primary"}>{time.show}</Button>
      </Buttons>
    </Form>
  );
}

/** How the date stands now: fixed, or what it follows. */
function Standing({ step }: { page: MovePage; step: NonNullable<MovePage["step"]> }) {
  const { messages, day } = usePlanWords();
  const { time } = messages;
  const { timing } = step;
  const other = timing?.from === "target" ? time.customersDate : `“${step.other}”`;
  return (
    <>
      {day(step.on)}. {timing ? time.follows({ n: timing.days, other }) : time.fixedNow}{" "}
      {timing ? time.fixedHint : null}
    </>
  );
}
