import type { ReactNode } from "react";
import { ActForm, Refused } from "~/frame/act-form";
import { Editable } from "~/frame/editable";
import { OnDemand } from "~/frame/on-demand";
import { PeopleOptions } from "~/frame/people-options";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Whose } from "~/frame/whose";
import { Button, Buttons, DateField, Facts, SelectField, StateMark, TextArea, TextField } from "~/ui";
import { addressOf, type VoicesPage } from "./page";
import { AboutStep } from "./screen";

type Props = { page: VoicesPage; risk: VoicesPage["view"]["risks"][number] };

/** A risk with what it would mean and what is done about it; each to be changed where it stands. */
export function Risk({ page, risk }: Props) {
  const words = usePlanWords();
  const { messages } = words;
  const say = messages.voices;
  const who = (id: string) => capital(words.name(id));
  return (
    <>
      <div className="grid gap-1">
        <h3 className="max-w-prose font-semibold">
          <Text page={page} risk={risk} field="text" />
        </h3>
        <p className="row-meta">
          <StateMark state={risk.late > 0 ? "overdue" : risk.state === "open" ? "waiting" : "done"}>
            {say.riskStates[risk.state]}
          </StateMark>
          <span>{say.raisedBy({ who: words.name(risk.raisedBy), when: words.at(risk.raisedAt) })}</span>
          <AboutStep page={page} about={risk.about} />
        </p>
      </div>
      <Facts
        items={[
          { term: say.fields.effect, value: <Text page={page} risk={risk} field="effect" /> },
          { term: say.fields.mitigation, value: <Text page={page} risk={risk} field="mitigation" /> },
          { term: say.fields.ownerId, value: <Owner page={page} risk={risk} /> },
          { term: say.fields.dueOn, value: <Due page={page} risk={risk} /> },
        ]}
      />
      {risk.settled && risk.state !== "open" ? (
        <p className="text-sm">
          {say.riskStates[risk.state]} · {who(risk.settled.by)}, {words.day(risk.settled.on)}
          {risk.settled.reason ? ` · ${risk.settled.reason}` : ""}
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          {risk.reviewed
            ? say.reviewedOn({ day: words.day(risk.reviewed.on), who: words.name(risk.reviewed.by) })
            : say.reviewedNever}
          {risk.may.change ? (
            <Press page={page} risk={risk} command="risk.review">
              {say.review}
            </Press>
          ) : null}
        </div>
      )}
      {risk.may.mitigate || risk.may.accept ? <Settle page={page} risk={risk} /> : null}
      {risk.may.reopen ? (
        <Press page={page} risk={risk} command="risk.settle" fields={{ as: "open" }}>
          {say.reopen}
        </Press>
      ) : null}
    </>
  );
}

function Text({ page, risk, field }: Props & { field: "text" | "effect" | "mitigation" }) {
  const { messages } = usePlanWords();
  const label = messages.voices.fields[field];
  return (
    <Editable
      action={addressOf(page)}
      command="risk.word"
      fields={{ riskId: risk.id, field }}
      edit={`${field}-${risk.id}`}
      fresh={page.fresh}
      label={label}
      value={risk[field] ?? ""}
      shown={risk[field] === null ? messages.common.erased : undefined}
      may={risk.may.change && risk.state === "open"}
      posts="text"
      control={({ id, name, value, error }) => (
        <TextArea id={id} name={name} label={label} defaultValue={value} error={error} rows={2} />
      )}
    />
  );
}

function Owner({ page, risk }: Props) {
  const { messages, name } = usePlanWords();
  const label = messages.voices.fields.ownerId;
  return (
    <Editable
      action={addressOf(page)}
      command="risk.set"
      fields={{ riskId: risk.id, field: "ownerId" }}
      edit={`owner-${risk.id}`}
      fresh={page.fresh}
      label={label}
      value={risk.owner}
      shown={<Whose id={risk.owner} side={risk.ownerSide} />}
      may={risk.may.change && risk.state === "open"}
      posts="value"
      say={(id) => capital(name(id))}
      control={({ id, name: field, value, error }) => (
        <SelectField id={id} name={field} label={label} defaultValue={value} error={error}>
          <PeopleOptions people={page.plan.people} />
        </SelectField>
      )}
    />
  );
}

function Due({ page, risk }: Props) {
  const { messages, day, when } = usePlanWords();
  const label = messages.voices.fields.dueOn;
  return (
    <Editable
      action={addressOf(page)}
      command="risk.set"
      fields={{ riskId: risk.id, field: "dueOn" }}
      edit={`due-${risk.id}`}
      fresh={page.fresh}
      label={label}
      value={risk.dueOn ?? ""}
      shown={
        risk.dueOn === null ? undefined : (
          <time dateTime={risk.dueOn}>
            {capital(day(risk.dueOn))}
            {risk.state === "open" ? ` · ${when(risk.dueOn)}` : ""}
          </time>
        )
      }
      empty={messages.common.none}
      may={risk.may.change && risk.state === "open"}
      posts="value"
      say={(value) => (value === "" ? messages.common.none : day(value))}
      control={({ id, name, value, error }) => (
        <DateField id={id} name={name} label={label} defaultValue={value} error={error} />
      )}
    />
  );
}

function Settle({ page, risk }: Props) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  return (
    <OnDemand name={`settle-${risk.id}`} summary={say.settle}>
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="risk.settle"
          fields={{ riskId: risk.id }}
          fresh={page.fresh}
          name={`s${risk.id.slice(0, 12)}`}
          stay={`open=settle-${risk.id}`}
          onDone={close}
          className="grid gap-3 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <SelectField name="as" id={`as-${risk.id}`} label={say.settle} defaultValue={turn.typed("as")}>
                {risk.may.mitigate ? <option value="mitigated">{say.mitigated}</option> : null}
                {risk.may.accept ? <option value="accepted">{say.accepted}</option> : null}
              </SelectField>
              <TextField
                name="reason"
                id={`settle-reason-${risk.id}`}
                label={messages.common.reason}
                mark={messages.common.optional}
                defaultValue={turn.typed("reason")}
                error={turn.error("reason")}
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

type PressProps = Props & {
  command: "risk.review" | "risk.settle";
  fields?: { [name: string]: string };
  children: ReactNode;
};

function Press({ page, risk, command, fields = {}, children }: PressProps) {
  return (
    <ActForm
      action={addressOf(page)}
      command={command}
      fields={{ riskId: risk.id, ...fields }}
      fresh={page.fresh}
      name={`${command.slice(5, 6)}${risk.id.slice(0, 12)}`}
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button variant="plain" disabled={turn.busy}>
            {children}
          </Button>
        </>
      )}
    </ActForm>
  );
}
