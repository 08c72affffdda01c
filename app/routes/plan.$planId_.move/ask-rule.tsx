import { Form } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import type { MovePage } from "~/http/schedule-page.server";
import { Button, Buttons, Disclosure, SelectField, TextField } from "~/ui";

const anchors = ["target", "due", "done", "fixed"] as const;

/** By which rule? The date then follows the customer's, or another step. */
export function AskRule({ page, step }: { page: MovePage; step: NonNullable<MovePage["step"]> }) {
  const { time } = usePlanWords().messages;
  const { asked, others } = page;
  const rule = asked?.isRule ? asked.rule : step.timing;
  const anchor = asked?.isRule || step.timing ? (rule?.from ?? "fixed") : "target";
  return (
    <Disclosure summary={time.ruleTitle} open={asked?.isRule === true}>
      <Form method="get" className="grid gap-4 pt-2" key={`${anchor}${rule?.days ?? ""}`}>
        <input type="hidden" name="step" value={step.id} />
        <SelectField name="anchor" id="anchor" label={time.anchor} defaultValue={anchor}>
          {anchors.map((one) => (
            <option key={one} value={one}>
              {time.anchors[one]}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="other"
          id="other"
          label={time.other}
          defaultValue={rule && rule.from !== "target" ? rule.stepId : ""}
        >
          <option value="">–</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </SelectField>
        <TextField
          name="days"
          id="days"
          label={time.days}
          hint={time.daysHint}
          look="short"
          inputMode="text"
          pattern="-?[0-9]{1,3}"
          defaultValue={String(rule?.days ?? 0)}
        />
        <SelectField name="unit" id="unit" label={time.unit} defaultValue={rule?.unit ?? "calendar"}>
          <option value="calendar">{time.units.calendar}</option>
          <option value="working">{time.units.working}</option>
        </SelectField>
        <Buttons>
          <Button>{time.ruleShow}</Button>
        </Buttons>
      </Form>
    </Disclosure>
  );
}
