import { Link } from "@remix-run/react";
import { Editable } from "~/frame/editable";
import { usePlanWords } from "~/frame/plan-words";
import { Added, ButtonLink, DateField, Facts, Redline, Struck, TextArea, TextField } from "~/ui";
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

/** The date is the customer's: their lead moves it, everybody else suggests another; either looks first what it moves. */
export function TargetForms({ page: { plan } }: { page: PlanPage }) {
  const say = usePlanWords().messages.plan;
  const moves = plan.rights.includes("target.move") && (plan.me?.side === "customer" || plan.state === "draft");
  if (!moves && !plan.rights.includes("target.suggest")) return null;
  return (
    <p className="mt-3 text-sm">
      <Link to={`/plan/${plan.id}/move`}>{moves ? say.moveDate : say.suggestDate}</Link>
    </p>
  );
}

/** Another date that somebody suggested: struck and underlined, with the answer beside it for who may give it. */
export function SuggestedDate({ page: { plan } }: { page: PlanPage }) {
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
          <ButtonLink href={`/plan/${plan.id}/move?on=${suggested.on}`}>
            {say.takeDate({ day: words.day(suggested.on) })}
          </ButtonLink>
        ) : undefined
      }
    >
      <Struck>{words.day(on)}</Struck> <Added>{words.day(suggested.on)}</Added>
    </Redline>
  );
}
