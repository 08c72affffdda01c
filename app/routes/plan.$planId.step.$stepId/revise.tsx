import { ActForm, Refused } from "~/frame/act-form";
import { PeopleOptions } from "~/frame/people-options";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, DateField, SelectField, TextArea, TextField } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** Several things of the step in one form: one act, and after agreement one suggestion with one reason. */
export function Revise({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages, plan } = words;
  const { step } = page;
  const { fields } = messages.step;
  const from = {
    title: step.texts.title,
    deliverable: step.texts.deliverable,
    acceptance: step.texts.acceptance,
    ownerId: step.owner,
    counterpartId: step.counterpart?.named ? step.counterpart.id : "",
    dueOn: step.row.due,
  };
  const hidden = Object.fromEntries(Object.entries(from).map(([name, value]) => [`${name}From`, value]));
  const only = step.lane === "shared" ? undefined : step.lane;
  return (
    <ActForm
      action={addressOf(page)}
      command="step.revise"
      fields={{ stepId: step.row.id, ...hidden }}
      fresh={page.fresh}
      name="revise"
      stay="open=more"
      className="grid gap-4"
    >
      {(turn) => {
        const text = (name: "title" | "deliverable" | "acceptance") => ({
          name,
          label: fields[name],
          defaultValue: turn.typed(name, from[name]),
          error: turn.error(name),
        });
        const who = (name: "ownerId" | "counterpartId") => ({
          name,
          label: fields[name],
          defaultValue: turn.typed(name, from[name]),
          error: turn.error(name),
        });
        return (
          <>
            <h3 className="heading">{messages.step.severalTitle}</h3>
            <Refused turn={turn} />
            <TextField {...text("title")} />
            <SelectField {...who("ownerId")}>
              <PeopleOptions people={plan.people} only={only} />
            </SelectField>
            <SelectField {...who("counterpartId")}>
              <option value="">–</option>
              <PeopleOptions people={plan.people} only={only} />
            </SelectField>
            <DateField
              name="dueOn"
              label={fields.dueOn}
              defaultValue={turn.typed("dueOn", from.dueOn)}
              error={turn.error("dueOn")}
            />
            <TextArea {...text("deliverable")} />
            <TextArea {...text("acceptance")} />
            {plan.agreed ? (
              <TextField
                name="because"
                label={messages.plan.becauseLabel}
                hint={messages.plan.becauseHint}
                defaultValue={turn.typed("because")}
                error={turn.error("because")}
              />
            ) : null}
            <Buttons>
              <Button disabled={turn.busy}>{turn.busy ? messages.common.saving : messages.common.save}</Button>
            </Buttons>
          </>
        );
      }}
    </ActForm>
  );
}
