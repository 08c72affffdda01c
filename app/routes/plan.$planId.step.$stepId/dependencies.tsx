import { Link } from "@remix-run/react";
import { Editable } from "~/frame/editable";
import { usePlanWords } from "~/frame/plan-words";
import { sayList } from "~/i18n/plural";
import { CheckboxField, StateMark } from "~/ui";
import { addressOf, type StepPage } from "./page";

type Linked = StepPage["step"]["dependsOn"][number];

/** What has to be there first. */
export function Dependencies({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages, language } = words;
  const { step } = page;
  const ids = step.dependsOn.map((one) => one.id);
  const title = (id: string) => step.others.find((one) => one.id === id)?.title ?? id;
  return (
    <Editable
      action={addressOf(page)}
      command="step.set"
      fields={{ stepId: step.row.id, field: "dependsOn" }}
      edit="dependsOn"
      fresh={page.fresh}
      label={messages.step.fields.dependsOn}
      value={ids.join(",")}
      shown={step.dependsOn.length > 0 ? <Titles steps={step.dependsOn} /> : undefined}
      empty={messages.common.none}
      may={step.rights.includes("step.set") && step.removed === null}
      posts="value"
      several
      say={(value) => sayList(value.split(",").map(title), language)}
      control={({ name, chosen, error }) => (
        <fieldset>
          <legend className="field-label">{messages.step.fields.dependsOn}</legend>
          {error ? <p className="field-error">{error}</p> : null}
          <div className="max-h-80 overflow-y-auto">
            {step.others.map((other) => (
              <CheckboxField
                key={other.id}
                name={name}
                id={`d-${other.id}`}
                value={other.id}
                label={`${other.n === undefined ? "" : `${other.n}. `}${other.title} · ${words.day(other.due)}`}
                defaultChecked={(chosen ?? ids).includes(other.id)}
              />
            ))}
          </div>
        </fieldset>
      )}
    />
  );
}

/** What waits for this step. */
export function NeededFor({ page }: { page: StepPage }) {
  return (
    <ul>
      {page.step.neededFor.map((other) => (
        <li key={other.id}>
          <Link to={`/plan/${page.planId}/step/${other.id}`}>{other.title}</Link>
        </li>
      ))}
    </ul>
  );
}

function Titles({ steps }: { steps: Linked[] }) {
  const { messages } = usePlanWords();
  return (
    <span className="grid gap-1">
      {steps.map((one) => (
        <span key={one.id}>
          {one.title} {one.done ? <StateMark state="done">{messages.states.done}</StateMark> : null}
        </span>
      ))}
    </span>
  );
}
