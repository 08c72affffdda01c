import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { Editable } from "~/frame/editable";
import { OnDemand } from "~/frame/on-demand";
import { capital, usePlanWords } from "~/frame/plan-words";
import { ProofsFrame } from "~/frame/proofs-frame";
import { standingText } from "~/frame/standing";
import type { ProofsPage } from "~/http/proofs-page.server";
import { Band, Button, Buttons, CheckboxField, FieldError, StateMark, TextField } from "~/ui";
import type { GatesView } from "~/views/proofs";

type Page = ProofsPage<GatesView>;
type Gate = Page["view"]["gates"][number];
type Hung = Gate["hangsOn"][number];

const addressOf = ({ plan }: Page) => `/plan/${plan.id}/checkpoints`;

export function CheckpointsScreen({ page }: { page: Page }) {
  return (
    <ProofsFrame page={page}>
      <Everything page={page} />
    </ProofsFrame>
  );
}

function Everything({ page }: { page: Page }) {
  const words = usePlanWords();
  const say = words.messages.proofs;
  const { gates, standing, rights } = page.view;
  return (
    <div className="grid gap-8">
      <Band title={say.standing.checkpoints} parties={page.plan.subject} lead={standingText(standing, words)}>
        <span className="text-sm text-muted">{say.gates.lead}</span>
      </Band>
      {gates.length === 0 ? <p className="text-muted">{say.gates.none}</p> : null}
      <ol className="grid">
        {gates.map((gate) => (
          <li key={gate.id} id={gate.id} className="grid gap-3 border-b border-line py-5">
            <OneGate page={page} gate={gate} />
          </li>
        ))}
      </ol>
      {rights.includes("gate.add") && page.view.all.length > 0 ? <AddGate page={page} /> : null}
    </div>
  );
}

function OneGate({ page, gate }: { page: Page; gate: Gate }) {
  const words = usePlanWords();
  const say = words.messages.proofs.gates;
  const { rights } = page.view;
  return (
    <>
      <h2 className="font-serif text-lg">
        <Editable
          action={addressOf(page)}
          command="gate.word"
          fields={{ gateId: gate.id }}
          edit={`name-${gate.id}`}
          fresh={page.fresh}
          label={say.name}
          value={gate.title}
          may={rights.includes("gate.word")}
          posts="text"
          control={({ id, name, value, error }) => (
            <TextField {...{ id, name, error }} label={say.name} defaultValue={value} maxLength={120} required />
          )}
        />
      </h2>
      <p className="row-meta">
        {gate.passedOn ? (
          <StateMark state="verified">{say.passed({ day: words.day(gate.passedOn) })}</StateMark>
        ) : (
          <StateMark state="waiting">{say.open({ n: gate.met, of: gate.of })}</StateMark>
        )}
        {gate.reopenedOn ? <span>{say.reopened({ day: words.day(gate.reopenedOn) })}</span> : null}
        {gate.due && !gate.passedOn ? <time dateTime={gate.due}>{words.day(gate.due)}</time> : null}
      </p>
      <ul className="grid gap-2 text-sm">
        {gate.hangsOn.map((one) => (
          <li key={one.id}>
            <HungLine page={page} one={one} />
          </li>
        ))}
      </ul>
      {rights.includes("gate.set") ? <ChangeGate page={page} gate={gate} /> : null}
    </>
  );
}

/** The step, what is confirmed there, and by when or whose it is. */
function HungLine({ page, one }: { page: Page; one: Hung }) {
  const words = usePlanWords();
  const say = words.messages.proofs.gates;
  if (one.stepId === "") return <span className="text-muted">{say.dead}</span>;
  const state = one.metOn
    ? say.confirmedOn({ day: words.day(one.metOn) })
    : one.dead
      ? say.dead
      : say.waitsFor({ who: words.names(one.who) });
  return (
    <>
      <Link to={`/plan/${page.plan.id}/step/${one.stepId}`}>{one.title}</Link>
      <span className="block text-muted">
        {one.text} · {state}
      </span>
    </>
  );
}

/** Which confirmations, by the step on which each stands. */
function Which({
  page,
  chosen,
  error,
  prefix,
}: {
  page: Page;
  chosen: string[];
  error?: string | undefined;
  prefix: string;
}) {
  const words = usePlanWords();
  const say = words.messages.proofs.gates;
  return (
    <fieldset className="field">
      <legend className="field-label">{say.which}</legend>
      <FieldError id={`${prefix}-which`}>{error}</FieldError>
      <div className="max-h-96 overflow-y-auto">
        {page.view.all.map((one) => (
          <CheckboxField
            key={one.id}
            name="verifiers"
            id={`${prefix}-${one.id}`}
            value={one.id}
            label={one.title}
            hint={`${capital(one.text)} · ${words.day(one.due)}`}
            defaultChecked={chosen.includes(one.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ChangeGate({ page, gate }: { page: Page; gate: Gate }) {
  const { messages } = usePlanWords();
  const say = messages.proofs.gates;
  const now = gate.hangsOn.map((one) => one.id);
  return (
    <OnDemand name={`set-${gate.id}`} summary={say.change}>
      {(close) => (
        <div className="grid gap-4 py-2">
          <ActForm
            action={addressOf(page)}
            command="gate.set"
            fields={{ gateId: gate.id }}
            fresh={page.fresh}
            name={`set-${gate.id}`}
            stay={`open=set-${gate.id}`}
            onDone={close}
            className="grid gap-4"
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <Which
                  page={page}
                  prefix={gate.id}
                  chosen={turn.chosen("verifiers") ?? now}
                  error={turn.error("verifiers")}
                />
                <Buttons>
                  <Button disabled={turn.busy}>{messages.common.save}</Button>
                </Buttons>
              </>
            )}
          </ActForm>
          <ActForm
            action={addressOf(page)}
            command="gate.remove"
            fields={{ gateId: gate.id }}
            fresh={page.fresh}
            name={`rm-${gate.id}`}
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <Button variant="plain" disabled={turn.busy}>
                  {say.remove}
                </Button>
              </>
            )}
          </ActForm>
        </div>
      )}
    </OnDemand>
  );
}

function AddGate({ page }: { page: Page }) {
  const { messages } = usePlanWords();
  const say = messages.proofs.gates;
  return (
    <OnDemand name="gate" summary={say.add} icon="plus">
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="gate.add"
          creates="gateId"
          fresh={page.fresh}
          name="gate"
          stay="open=gate"
          onDone={close}
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="title"
                id="gate-title"
                label={say.name}
                defaultValue={turn.typed("title")}
                error={turn.error("title")}
                maxLength={120}
                required
              />
              <Which page={page} prefix="new" chosen={turn.chosen("verifiers") ?? []} error={turn.error("verifiers")} />
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
