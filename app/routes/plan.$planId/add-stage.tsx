import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, SelectField, TextField } from "~/ui";
import type { PlanPage } from "./page";

/** A further phase, after one of those that are there. */
export function AddStage({ page: { plan, fresh } }: { page: PlanPage }) {
  const { messages } = usePlanWords();
  if (!plan.rights.includes("stage.add")) return null;
  const say = messages.plan;
  return (
    <OnDemand name="stage" icon="plus" summary={say.addStage}>
      {(close) => (
        <ActForm
          action={`/plan/${plan.id}`}
          command="stage.add"
          creates="stageId"
          stay="open=stage"
          fresh={fresh}
          name="stage"
          next={`/plan/${plan.id}#p-{stageId}`}
          className="grid gap-4 py-3"
          onDone={close}
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="title"
                id="stage-title"
                label={messages.step.fields.stage}
                defaultValue={turn.typed("title")}
                error={turn.error("title")}
                required
              />
              <SelectField
                name="after"
                id="stage-after"
                label={say.stageAfter}
                defaultValue={turn.typed("after", plan.stages.at(-1)?.id)}
                error={turn.error("after")}
              >
                {plan.stages.map((stage) => (
                  <option key={stage.id} value={stage.id}>
                    {stage.title}
                  </option>
                ))}
              </SelectField>
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
