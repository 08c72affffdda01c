import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, DateField, StateMark, TextField } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** A private step: who sees it, who could, and what its side lets the others see in its place (2.7.9). */
export function Place({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages } = words;
  const { step } = page;
  if (step.lane === "shared") return null;
  const say = messages.voices.ours.place;
  const other = words.company(step.lane === "vendor" ? "customer" : "vendor");
  const { place } = step;
  return (
    <section className="card card-private grid gap-2">
      <StateMark state="private">{messages.sides.onlyUs}</StateMark>
      <p className="text-sm">{messages.sides.onlyUsWhy({ company: words.company(step.lane) })}</p>
      <p className="text-sm">
        {place
          ? say.shows({ text: place.text ?? messages.common.erased, day: words.day(place.on) })
          : say.nothing({ company: other })}
      </p>
      {step.rights.includes("placeholder.show") && step.removed === null ? <Show page={page} /> : null}
      {place && step.rights.includes("placeholder.show") ? <Take page={page} id={place.id} /> : null}
    </section>
  );
}

function Show({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const say = messages.voices.ours.place;
  const { place, row } = page.step;
  return (
    <OnDemand name="place" summary={place ? say.again : say.show}>
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="placeholder.show"
          fields={{ stepId: row.id }}
          creates="placeholderId"
          fresh={page.fresh}
          name="place"
          stay="open=place"
          onDone={close}
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <p className="field-hint">{say.lead}</p>
              <Refused turn={turn} />
              <TextField
                name="text"
                id="place-text"
                label={say.text}
                hint={say.textHint}
                defaultValue={turn.typed("text", place?.text ?? "")}
                error={turn.error("text")}
                required
              />
              <DateField
                name="on"
                id="place-on"
                label={say.on}
                defaultValue={turn.typed("on", place?.on ?? row.due)}
                error={turn.error("on")}
                required
              />
              <Buttons>
                <Button disabled={turn.busy}>{place ? say.again : say.issue}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

function Take({ page, id }: { page: StepPage; id: string }) {
  const { messages } = usePlanWords();
  return (
    <ActForm
      action={addressOf(page)}
      command="placeholder.take"
      fields={{ placeholderId: id }}
      fresh={page.fresh}
      name="untake"
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button variant="plain" disabled={turn.busy}>
            {messages.voices.ours.place.take}
          </Button>
        </>
      )}
    </ActForm>
  );
}
