import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { PeopleOptions } from "~/frame/people-options";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, CheckboxField, Facts, SelectField, StateMark, TextArea, TextField } from "~/ui";
import { addressOf, type VoicesPage } from "./page";
import { AboutStep } from "./screen";

type Props = { page: VoicesPage; concern: VoicesPage["view"]["concerns"][number] };

/** The words as they were said, what was asked back, and what came of it. */
export function Concern({ page, concern }: Props) {
  const words = usePlanWords();
  const { messages } = words;
  const say = messages.voices;
  const facts = [
    { term: say.concernAsked, value: concern.asked },
    { term: say.concernResolution, value: concern.resolution },
  ].filter((fact) => fact.value);
  return (
    <>
      <div className="grid gap-1">
        <h3 className="max-w-prose whitespace-pre-line font-semibold">“{concern.text ?? messages.common.erased}”</h3>
        <p className="row-meta">
          <StateMark state={concern.resolved ? "done" : "waiting"}>
            {concern.resolved ? say.concernResolved : say.concernOpen}
          </StateMark>
          <span>{say.saidBy({ who: capital(words.name(concern.who)), when: words.at(concern.at) })}</span>
          <AboutStep page={page} about={concern.about} />
        </p>
      </div>
      {facts.length > 0 ? <Facts items={facts} /> : null}
      {concern.may.answer ? <Answer page={page} concern={concern} /> : null}
      {concern.may.root ? <Root page={page} concern={concern} /> : null}
    </>
  );
}

function Answer({ page, concern }: Props) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  return (
    <OnDemand name={`came-${concern.id}`} summary={say.concernResolution}>
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="objection.answer"
          fields={{ objectionId: concern.id }}
          fresh={page.fresh}
          name={`c${concern.id.slice(0, 12)}`}
          stay={`open=came-${concern.id}`}
          onDone={close}
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="asked"
                id={`asked-${concern.id}`}
                label={say.concernAsked}
                mark={messages.common.optional}
                defaultValue={turn.typed("asked", concern.asked ?? "")}
                error={turn.error("asked")}
              />
              <TextArea
                name="resolution"
                id={`resolution-${concern.id}`}
                label={say.concernResolution}
                defaultValue={turn.typed("resolution", concern.resolution ?? "")}
                error={turn.error("resolution")}
                rows={2}
              />
              <CheckboxField
                name="resolved"
                id={`resolved-${concern.id}`}
                label={say.concernResolved}
                defaultChecked={concern.resolved}
              />
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.save}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

const causes = ["value_price", "negotiation", "other"] as const;

/** For the vendor's people: what they see behind it. It stands in their own part of the record. */
function Root({ page, concern }: Props) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  const root = concern.root ?? null;
  return (
    <div className="card card-private grid gap-2">
      <StateMark state="private">{messages.sides.onlyUs}</StateMark>
      {root ? (
        <p>
          {say.root}: {say.roots[root.cause]}
          {root.text ? ` · ${root.text}` : ""}
        </p>
      ) : null}
      <OnDemand name={`root-${concern.id}`} summary={root ? messages.common.change : say.root}>
        {(close) => (
          <ActForm
            action={addressOf(page)}
            command="objection.root"
            fields={{ objectionId: concern.id }}
            fresh={page.fresh}
            name={`o${concern.id.slice(0, 12)}`}
            stay={`open=root-${concern.id}`}
            onDone={close}
            className="grid gap-4 py-2"
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <SelectField
                  name="cause"
                  id={`cause-${concern.id}`}
                  label={say.root}
                  hint={say.rootWhy}
                  defaultValue={turn.typed("cause", root?.cause)}
                >
                  {causes.map((cause) => (
                    <option key={cause} value={cause}>
                      {say.roots[cause]}
                    </option>
                  ))}
                </SelectField>
                <TextField
                  name="text"
                  id={`root-text-${concern.id}`}
                  label={say.rootText}
                  mark={messages.common.optional}
                  defaultValue={turn.typed("text", root?.text ?? "")}
                  error={turn.error("text")}
                />
                <Buttons>
                  <Button disabled={turn.busy}>{messages.common.save}</Button>
                </Buttons>
              </>
            )}
          </ActForm>
        )}
      </OnDemand>
    </div>
  );
}

export function NoteConcern({ page }: { page: VoicesPage }) {
  const { messages, plan } = usePlanWords();
  const say = messages.voices;
  return (
    <OnDemand name="concern" summary={say.concernAdd} icon="plus">
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="objection.raise"
          creates="objectionId"
          fresh={page.fresh}
          name="concern"
          stay="open=concern"
          onDone={close}
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextArea
                name="text"
                id="concern-text"
                label={say.concernText}
                defaultValue={turn.typed("text")}
                error={turn.error("text")}
                rows={2}
                required
              />
              <SelectField
                name="personId"
                id="concern-who"
                label={say.concernWho}
                defaultValue={turn.typed("personId", plan.me?.id)}
                error={turn.error("personId")}
              >
                <PeopleOptions people={page.plan.people} />
              </SelectField>
              <TextField
                name="asked"
                id="concern-asked"
                label={say.concernAsked}
                mark={messages.common.optional}
                defaultValue={turn.typed("asked")}
                error={turn.error("asked")}
              />
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.save}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}
