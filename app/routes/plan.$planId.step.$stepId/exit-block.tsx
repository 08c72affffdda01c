import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { Editable } from "~/frame/editable";
import { OnDemand } from "~/frame/on-demand";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, buttonClass, DateField, ExitDiamond, TextArea } from "~/ui";
import { addressOf, type StepPage } from "./page";

type Exit = NonNullable<StepPage["step"]["exit"]>;

/** Where the customer is asked whether to go on: the question, what stopping means, and both answers equally near. */
export function ExitBlock({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const say = words.messages.step;
  const { exit, rights, lane, removed, row } = page.step;
  if (exit === null) {
    if (lane !== "shared" || removed || row.state === "verified" || !rights.includes("exit.add")) return null;
    return <AddExit page={page} />;
  }
  const mine = words.plan.me?.side === "customer";
  const may = rights.includes("exit.word") && !exit.answer && removed === null;
  return (
    <section id="stop" className="grid gap-3">
      <h3 className="heading flex items-center gap-2">
        <ExitDiamond state={exit.answer ? (exit.answer.code === "stop" ? "stopped" : "passed") : "open"} />
        {mine ? say.stopTitle : say.stopTitleTheirs({ company: words.company("customer") })}
      </h3>
      <blockquote className="statement">
        <ExitText page={page} exit={exit} field="question" may={may} />
      </blockquote>
      {exit.onExit === "" && !may ? null : (
        <div>
          <h4 className="text-sm font-semibold">{say.stopIf}</h4>
          <ExitText page={page} exit={exit} field="onExit" may={may} />
        </div>
      )}
      {exit.answer ? (
        <p>
          {(exit.answer.code === "continue" ? say.stopAnswered : say.stopAnsweredStop)({
            who: capital(words.name(exit.answer.by)),
            day: words.day(exit.answer.on),
          })}
        </p>
      ) : (
        <p className="text-sm text-muted">{say.stopWho({ who: capital(words.names(exit.who)) })}</p>
      )}
      {exit.mine ? (
        <Buttons>
          <Link className={buttonClass()} to={`/plan/${page.planId}/sign/continue/${exit.id}`}>
            {say.stopContinue}
          </Link>
          <Link className={buttonClass()} to={`/plan/${page.planId}/sign/stop/${exit.id}`}>
            {say.stopStop}
          </Link>
        </Buttons>
      ) : null}
      {exit.mine ? <OtherAnswers page={page} exit={exit} /> : null}
    </section>
  );
}

/** The two answers between going on and stopping: with something that must be true first, or once on another day. */
function OtherAnswers({ page, exit }: { page: StepPage; exit: Exit }) {
  const words = usePlanWords();
  const { review } = words.messages;
  const base = `/plan/${page.planId}`;
  return (
    <div className="grid gap-3">
      <p>
        <Link to={`${base}/review?answer=goonif&exit=${exit.id}#first`}>{review.goOnIf}</Link>
      </p>
      <form action={`${base}/sign/later/${exit.id}`} className="grid gap-2">
        <DateField name="on" id="answer-later" label={review.later} min={words.plan.today} required />
        <Buttons>
          <Button>{review.read}</Button>
        </Buttons>
      </form>
    </div>
  );
}

function ExitText(given: { page: StepPage; exit: Exit; field: "question" | "onExit"; may: boolean }) {
  const { page, exit, field, may } = given;
  const say = usePlanWords().messages.step;
  const label = field === "question" ? say.stopQuestion : say.stopConsequence;
  return (
    <Editable
      action={addressOf(page)}
      command="exit.word"
      fields={{ exitId: exit.id, field }}
      edit={field}
      fresh={page.fresh}
      label={label}
      value={field === "question" ? exit.question : exit.onExit}
      may={may}
      posts="text"
      control={({ id, name, value, error }) => (
        <TextArea {...{ id, name, label, error }} defaultValue={value} rows={2} />
      )}
    />
  );
}

function AddExit({ page }: { page: StepPage }) {
  const { company, messages } = usePlanWords();
  const say = messages.step;
  return (
    <OnDemand name="exit" summary={say.stopAdd({ company: company("customer") })}>
      {(close) => (
        <ActForm
          onDone={close}
          stay="open=exit"
          action={addressOf(page)}
          command="exit.add"
          fields={{ stepId: page.step.row.id }}
          creates="exitId"
          fresh={page.fresh}
          name="exit"
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextArea
                name="question"
                id="new-exit-question"
                label={say.stopQuestion}
                defaultValue={turn.typed("question")}
                error={turn.error("question")}
                rows={2}
                required
              />
              <TextArea
                name="onExit"
                id="new-exit-onexit"
                label={say.stopConsequence}
                mark={messages.common.optional}
                defaultValue={turn.typed("onExit")}
                error={turn.error("onExit")}
                rows={2}
              />
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
