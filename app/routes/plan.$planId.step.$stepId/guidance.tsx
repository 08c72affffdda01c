import { useState } from "react";
import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { PeopleOptions } from "~/frame/people-options";
import { usePlanWords } from "~/frame/plan-words";
import { sayWhoever } from "~/i18n";
import { Button, Buttons, Notice, SelectField, TextArea, TextField } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** Who tends to be missing here, the two questions they ask, an answer, and the way to ask a colleague. */
export function Guidance({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const say = messages.step;
  const { guidance, rights, removed, lane } = page.step;
  const may = rights.includes("step.guide") && removed === null;
  return (
    <section className="grid gap-2">
      {guidance ? (
        <>
          <h3 className="heading">{say.missingTitle}</h3>
          <p>{guidance.missing || say.missing({ role: sayWhoever(messages, guidance.role) })}</p>
          {guidance.questions.length > 0 ? (
            <>
              <h4 className="text-sm font-semibold">{say.questionsTitle}</h4>
              <ul className="list-disc ps-5">
                {guidance.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </>
          ) : null}
          <h4 className="text-sm font-semibold">{say.answerTitle}</h4>
          <p className={guidance.answer === "" ? "text-muted" : "whitespace-pre-line"}>
            {guidance.answer || say.answerNone}
          </p>
        </>
      ) : null}
      {may ? <Guide page={page} /> : null}
      {rights.includes("colleague.ask") && lane === "shared" && removed === null ? <Ask page={page} /> : null}
    </section>
  );
}

function Guide({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const say = messages.step;
  const { guidance, row } = page.step;
  const before = {
    missing: guidance?.missing ?? "",
    question1: guidance?.questions[0] ?? "",
    question2: guidance?.questions[1] ?? "",
  };
  return (
    <OnDemand name="guide" summary={say.guide}>
      {(close) => (
        <ActForm
          onDone={close}
          stay="open=guide"
          action={addressOf(page)}
          command="step.guide"
          fields={{ stepId: row.id }}
          fresh={page.fresh}
          name="guide"
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              {(["missing", "question1", "question2"] as const).map((field) => (
                <TextField
                  key={field}
                  name={field}
                  label={field === "missing" ? say.missingTitle : say.questionsTitle}
                  defaultValue={turn.typed(field, before[field])}
                  error={turn.error(field)}
                />
              ))}
              <TextArea
                name="answer"
                label={say.answerTitle}
                defaultValue={turn.typed("answer", guidance?.answer ?? "")}
                error={turn.error("answer")}
                rows={3}
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

function Ask({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages, plan } = words;
  const say = messages.step;
  const [asked, setAsked] = useState(0);
  const others = plan.people.filter(
    (person) => person.side === "customer" && !person.left && person.id !== plan.me?.id,
  );
  if (others.length === 0) return null;
  return (
    <>
      {asked > 0 ? <Notice tone="quiet">{say.askSent}</Notice> : null}
      <OnDemand name="ask" summary={say.ask}>
        {(close) => (
          <ActForm
            stay="open=ask"
            action={addressOf(page)}
            command="colleague.ask"
            fields={{ stepId: page.step.row.id }}
            fresh={page.fresh}
            name="ask"
            className="grid gap-4 py-2"
            onDone={() => {
              setAsked(asked + 1);
              close();
            }}
          >
            {(turn) => (
              <>
                <p className="field-hint">{say.askLead({ owner: say.fields.ownerId })}</p>
                <Refused turn={turn} />
                <SelectField
                  name="personId"
                  id="ask-who"
                  label={say.askWho}
                  defaultValue={turn.typed("personId", others[0]?.id)}
                  error={turn.error("personId")}
                >
                  <PeopleOptions people={others} only="customer" />
                </SelectField>
                <TextArea
                  name="text"
                  id="ask-text"
                  label={say.askText}
                  mark={messages.common.optional}
                  defaultValue={turn.typed("text")}
                  error={turn.error("text")}
                  rows={2}
                />
                <Buttons>
                  <Button disabled={turn.busy}>{messages.common.send}</Button>
                </Buttons>
              </>
            )}
          </ActForm>
        )}
      </OnDemand>
    </>
  );
}
