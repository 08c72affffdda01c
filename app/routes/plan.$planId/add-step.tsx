import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { PeopleOptions } from "~/frame/people-options";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, CheckboxField, DateField, Disclosure, SelectField, TextArea, TextField } from "~/ui";
import type { PlanPage, PlanStage } from "./page";

/** A line at the end of each phase; opened, it asks for what, who and until when, and for the rest if wanted. */
export function AddStep({ page: { plan, fresh }, stage }: { page: PlanPage; stage: PlanStage }) {
  const { messages } = usePlanWords();
  const say = messages.step;
  const key = stage.id.replace(/[^0-9a-z]/g, "").slice(-7);
  const last = stage.rows.filter((row) => row.n !== undefined).at(-1);
  const me = plan.me?.id ?? "";
  return (
    <OnDemand name={`a${key}`} icon="plus" summary={messages.plan.addStep}>
      {(close) => (
        <ActForm
          action={`/plan/${plan.id}`}
          command="step.add"
          fields={{ stageId: stage.id }}
          creates="stepId"
          stay={`open=a${key}`}
          fresh={fresh}
          name={`a${key}`}
          next={`/plan/${plan.id}#s-{stepId}`}
          className="grid gap-4 py-3"
          onDone={close}
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="title"
                id={`title-${key}`}
                label={say.fields.title}
                defaultValue={turn.typed("title")}
                error={turn.error("title")}
                required
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <SelectField
                  name="ownerId"
                  id={`owner-${key}`}
                  label={say.fields.ownerId}
                  defaultValue={turn.typed("ownerId", me)}
                  error={turn.error("ownerId")}
                >
                  <PeopleOptions people={plan.people} />
                </SelectField>
                <DateField
                  name="dueOn"
                  id={`due-${key}`}
                  label={say.fields.dueOn}
                  defaultValue={turn.typed("dueOn", last?.due ?? plan.target.on)}
                  error={turn.error("dueOn")}
                  required
                />
              </div>
              <Disclosure summary={messages.common.more}>
                <div className="grid gap-4 pt-2">
                  {(["why", "deliverable", "acceptance"] as const).map((field) => (
                    <TextArea
                      key={field}
                      name={field}
                      id={`${field}-${key}`}
                      label={say.fields[field]}
                      mark={messages.common.optional}
                      defaultValue={turn.typed(field)}
                      error={turn.error(field)}
                      rows={2}
                    />
                  ))}
                  <SelectField
                    name="counterpartId"
                    id={`with-${key}`}
                    label={say.fields.counterpartId}
                    mark={messages.common.optional}
                    defaultValue={turn.typed("counterpartId")}
                    error={turn.error("counterpartId")}
                  >
                    <option value="">–</option>
                    <PeopleOptions people={plan.people} />
                  </SelectField>
                </div>
              </Disclosure>
              {plan.me ? <OnlyUs keyed={key} checked={turn.typed("onlyUs") === "on"} side={plan.me.side} /> : null}
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.add}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

function OnlyUs({ keyed, checked, side }: { keyed: string; checked: boolean; side: "vendor" | "customer" }) {
  const words = usePlanWords();
  const { sides } = words.messages;
  return (
    <CheckboxField
      name="onlyUs"
      id={`only-${keyed}`}
      label={sides.onlyUs}
      hint={sides.onlyUsWhy({ company: words.company(side) })}
      defaultChecked={checked}
    />
  );
}
