import { Editable } from "~/frame/editable";
import { usePlanWords } from "~/frame/plan-words";
import { TextArea, TextField } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** One of a step's texts, to be changed where it stands. */
export function StepText({ page, field }: { page: StepPage; field: keyof StepPage["step"]["texts"] }) {
  const { messages } = usePlanWords();
  const { step, fresh } = page;
  const label = messages.step.fields[field];
  return (
    <Editable
      action={addressOf(page)}
      command="step.word"
      fields={{ stepId: step.row.id, field }}
      edit={field}
      fresh={fresh}
      label={label}
      value={step.texts[field]}
      may={step.rights.includes("step.word") && step.removed === null}
      posts="text"
      control={({ id, name, value, error }) =>
        field === "title" ? (
          <TextField {...{ id, name, label, error }} defaultValue={value} required />
        ) : (
          <TextArea {...{ id, name, label, error }} defaultValue={value} />
        )
      }
    />
  );
}
