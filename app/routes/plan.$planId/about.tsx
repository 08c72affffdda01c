import { ActForm, Refused } from "~/frame/act-form";
import { Both, Editable } from "~/frame/editable";
import { OnDemand } from "~/frame/on-demand";
import { usePlanWords } from "~/frame/plan-words";
import { Added, Button, Buttons, DateField, Facts, FieldError, Redline, Struck, TextArea, TextField } from "~/ui";
import type { PlanPage } from "./page";

const texts = ["subject", "targetReason", "reasonToAct", "capabilities", "expectedValue", "consequence"] as const;

/** What the plan is about, in its people's words, and the customer's date with what one may do about it. */
export function About({ page }: { page: PlanPage }) {
  const words = usePlanWords();
  const { messages } = words;
  const { plan, fresh } = page;
  const action = `/plan/${plan.id}`;
  const may = plan.rights.includes("plan.word");
  const values = { subject: plan.subject, targetReason: plan.target.reason, ...plan.about };
  return (
    <section id="about">
      <h2 className="heading mb-3">{messages.plan.facts}</h2>
      <Facts
        items={[
          ...texts.map((field) => ({
            term: messages.plan.texts[field],
            value: (
              <Editable
                {...{ action, fresh, may }}
                command="plan.word"
                fields={{ field }}
                edit={field}
                label={messages.plan.texts[field]}
                value={values[field] ?? ""}
                posts="text"
                control={({ id, name, value, error }) =>
                  field === "subject" ? (
                    <TextField {...{ id, name, error }} label={messages.plan.texts[field]} defaultValue={value} />
                  ) : (
                    <TextArea {...{ id, name, error }} label={messages.plan.texts[field]} defaultValue={value} />
                  )
                }
              />
            ),
          })),
          { term: messages.plan.criticalOn, value: <CriticalDay page={page} /> },
        ]}
      />
      <TargetForms page={page} />
    </section>
  );
}

function CriticalDay({ page: { plan, fresh } }: { page: PlanPage }) {
  const words = usePlanWords();
  const { messages } = words;
  const on = plan.about.criticalOn;
  return (
    <Editable
      action={`/plan/${plan.id}`}
      command="plan.setEvent"
      fields={{}}
      edit="event"
      fresh={fresh}
      label={messages.plan.criticalOn}
      value={on ?? ""}
      shown={on === null ? undefined : words.day(on)}
      empty={messages.plan.criticalNone}
      may={plan.rights.includes("plan.setEvent")}
      posts="on"
      control={({ id, name, value, error }) => (
        <DateField {...{ id, name, error }} label={messages.plan.criticalOn} defaultValue={value} />
      )}
    />
  );
}

/**
 * The date is the customer's: their lead moves it, everybody else suggests another with a reason. Whoever moves it
 * writes what the plan says as "why this date", so that sentence is the one that stands there to be changed.
 */
export function TargetForms({ page: { plan, fresh } }: { page: PlanPage }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  const may = plan.rights;
  const moves = may.includes("target.move") && (plan.me?.side === "customer" || plan.state === "draft");
  const command = moves ? "target.move" : may.includes("target.suggest") ? "target.suggest" : null;
  if (command === null) return null;
  const title = moves ? say.moveDate : say.suggestDate;
  return (
    <OnDemand name="target" summary={title}>
      {(close) => (
        <ActForm
          action={`/plan/${plan.id}`}
          command={command}
          {...(moves ? { from: plan.target.on } : {})}
          fresh={fresh}
          name="target"
          stay="open=target"
          className="grid gap-4 py-3"
          onDone={close}
        >
          {(turn) =>
            turn.refusal?.conflict ? (
              <Both turn={turn} conflict={turn.refusal.conflict} posts="on" say={words.day}>
                <input type="hidden" name="reason" value={turn.typed("reason")} />
              </Both>
            ) : (
              <>
                <Refused turn={turn} />
                <DateField
                  name="on"
                  id="target-on"
                  label={say.anchor[plan.target.anchor]}
                  defaultValue={turn.typed("on", plan.target.on)}
                  error={turn.error("on")}
                  required
                />
                <TextArea
                  name="reason"
                  id="target-reason"
                  label={moves ? say.texts.targetReason : say.moveReason}
                  hint={moves ? say.fixedDates : undefined}
                  defaultValue={turn.typed("reason", moves ? (plan.target.reason ?? "") : "")}
                  error={turn.error("reason")}
                  rows={2}
                  required
                />
                <Buttons>
                  <Button disabled={turn.busy}>{title}</Button>
                </Buttons>
              </>
            )
          }
        </ActForm>
      )}
    </OnDemand>
  );
}

/** Another date that somebody suggested: struck and underlined, with the answer beside it for who may give it. */
export function SuggestedDate({ page: { plan, fresh } }: { page: PlanPage }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  const { suggested, on } = plan.target;
  if (!suggested || suggested.on === on || plan.frozen) return null;
  const may = plan.rights.includes("target.move") && plan.me?.side === "customer";
  return (
    <Redline
      who={say.suggestedDate({
        company: words.company(suggested.side),
        day: words.day(suggested.on),
        reason: suggested.reason ?? words.messages.common.erased,
      })}
      subject={say.anchor[plan.target.anchor]}
      actions={
        may ? (
          <ActForm
            action={`/plan/${plan.id}`}
            command="target.move"
            fields={{ on: suggested.on, reason: suggested.reason ?? "–" }}
            from={on}
            fresh={fresh}
            name="take"
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <FieldError id="take">{turn.error("on")}</FieldError>
                <Button disabled={turn.busy}>{say.takeDate({ day: words.day(suggested.on) })}</Button>
              </>
            )}
          </ActForm>
        ) : undefined
      }
    >
      <Struck>{words.day(on)}</Struck> <Added>{words.day(suggested.on)}</Added>
    </Redline>
  );
}
