import { Editable } from "~/frame/editable";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Whose } from "~/frame/whose";
import { sayList } from "~/i18n/plural";
import { CheckboxField } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** Who helps, of either side; on a private step of its own side only. */
export function Supporters({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages, language, plan } = words;
  const { step } = page;
  const ids = step.supporters;
  const people = plan.people.filter((one) => !one.left && (step.lane === "shared" || one.side === step.lane));
  return (
    <Editable
      action={addressOf(page)}
      command="step.set"
      fields={{ stepId: step.row.id, field: "supporters" }}
      edit="supporters"
      fresh={page.fresh}
      label={messages.step.fields.supporters}
      value={ids.join(",")}
      shown={
        ids.length === 0 ? undefined : (
          <span className="grid gap-1">
            {ids.map((id) => (
              <Whose key={id} id={id} side={people.find((one) => one.id === id)?.side ?? "vendor"} />
            ))}
          </span>
        )
      }
      empty={messages.common.nobody}
      may={step.rights.includes("step.set") && step.removed === null}
      posts="value"
      several
      say={(value) =>
        sayList(
          value.split(",").map((id) => capital(words.name(id))),
          language,
        )
      }
      control={({ name, chosen, error }) => (
        <fieldset>
          <legend className="field-label">{messages.step.fields.supporters}</legend>
          {error ? <p className="field-error">{error}</p> : null}
          <div className="max-h-80 overflow-y-auto">
            {people.map((one) => (
              <CheckboxField
                key={one.id}
                name={name}
                id={`h-${one.id}`}
                value={one.id}
                label={`${capital(words.name(one.id))} · ${words.company(one.side)}`}
                defaultChecked={(chosen ?? ids).includes(one.id)}
              />
            ))}
          </div>
        </fieldset>
      )}
    />
  );
}
