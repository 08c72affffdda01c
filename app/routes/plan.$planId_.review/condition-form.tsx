import { Form, useActionData } from "@remix-run/react";
import { capital, usePlanWords } from "~/frame/plan-words";
import type { Acted } from "~/http/act.server";
import type { ReviewPage } from "~/http/review-page.server";
import { sayRefusal } from "~/i18n";
import { Button, Buttons, DateField, Notice, SelectField, TextArea } from "~/ui";

const kinds = ["demo", "onboarding_session", "technical_validation", "legal", "commercial", "other"] as const;
const places = [0, 1, 2, 3, 4];

/** Up to five points at once; those left empty are none. What was typed stays after a refusal. */
export function ConditionForm({ page, act, id }: { page: ReviewPage; act: string; id: string }) {
  const { messages } = usePlanWords();
  const result = useActionData<Acted>();
  const say = messages.review;
  const refused = result && "ok" in result && !result.ok && result.command === "conditions.keep" ? result : null;
  return (
    <section id="first" className="no-print grid gap-4">
      <h2 className="heading">{say.first}</h2>
      <p>{say.firstLead}</p>
      {refused ? <Notice tone="warn">{sayRefusal(messages, refused.refusal)}</Notice> : null}
      <Form method="post" className="grid gap-8">
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="id" value={id} />
        {places.map((at) => (
          <Row key={at} page={page} at={at} refused={refused} />
        ))}
        <Buttons>
          <Button variant="primary" name="command" value="conditions.keep">
            {say.read}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
}

type Refused = Extract<Acted, { ok: false }> | null;

function Row({ page, at, refused }: { page: ReviewPage; at: number; refused: Refused }) {
  const words = usePlanWords();
  const { messages } = words;
  const say = messages.review;
  const { plan, view, fresh } = page;
  const named = (field: string) => `conditions[${at}].${field}`;
  const typed = (field: string, otherwise = "") => [refused?.values[named(field)] ?? otherwise].flat()[0] ?? otherwise;
  const error = (field: string) => {
    const code = refused?.refusal.fields?.find((one) => one.field === named(field))?.code;
    return code === undefined ? undefined : messages.fields[code];
  };
  const field = (name: string) => ({ name: named(name), id: `first-${at}-${name}`, error: error(name) });
  const steps = view.stages.flatMap((stage) => stage.steps).filter((step) => !step.done);
  return (
    <fieldset className="grid gap-4">
      <legend className="heading">
        {say.point} {at + 1}
      </legend>
      <input type="hidden" name={named("conditionId")} value={`${fresh}-k${at}`} />
      <input type="hidden" name={named("newStepId")} value={`${fresh}-s${at}`} />
      <TextArea {...field("text")} label={say.point} defaultValue={typed("text")} rows={2} />
      <SelectField {...field("kind")} label={say.kind} defaultValue={typed("kind", "demo")}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <SelectField {...field("step")} label={say.step} defaultValue={typed("step", "new")}>
        <option value="new">{say.stepNew}</option>
        <option value="later">{say.stepLater}</option>
        {steps.map((step) => (
          <option key={step.id} value={step.id}>
            {step.title}
          </option>
        ))}
      </SelectField>
      <SelectField {...field("ownerId")} label={say.owner} defaultValue={typed("ownerId", plan.me?.id)}>
        {view.people.map((id) => (
          <option key={id} value={id}>
            {capital(words.name(id))}
          </option>
        ))}
      </SelectField>
      <SelectField {...field("closerId")} label={say.closer} defaultValue={typed("closerId", plan.me?.id)}>
        {view.customers.map((id) => (
          <option key={id} value={id}>
            {capital(words.name(id))}
          </option>
        ))}
      </SelectField>
      <DateField {...field("dueOn")} label={say.by} min={plan.today} defaultValue={typed("dueOn")} />
    </fieldset>
  );
}
