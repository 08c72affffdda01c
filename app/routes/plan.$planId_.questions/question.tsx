import { ActForm, Refused } from "~/frame/act-form";
import { Both } from "~/frame/editable";
import { OnDemand } from "~/frame/on-demand";
import { PeopleOptions } from "~/frame/people-options";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, SelectField, StateMark, TextArea, TextField } from "~/ui";
import { addressOf, type VoicesPage } from "./page";
import { AboutStep } from "./screen";

type Props = { page: VoicesPage; question: VoicesPage["view"]["questions"][number] };

/** A question, its answer, and for each reader only what is theirs to do about it. */
export function Question({ page, question }: Props) {
  const words = usePlanWords();
  const { messages } = words;
  const say = messages.voices;
  const { answer, accepted, givenBack, state, may } = question;
  const who = (id: string) => capital(words.name(id));
  return (
    <>
      <div className="grid gap-1">
        <h3 className="max-w-prose whitespace-pre-line font-semibold">{question.text ?? messages.common.erased}</h3>
        <p className="row-meta">
          <StateMark state={state === "accepted" ? "done" : "waiting"}>{say.states[state]}</StateMark>
          <span>{say.kinds[question.kind]}</span>
          <span>{say.askedBy({ who: words.name(question.askedBy), when: words.at(question.askedAt) })}</span>
          {state === "open" ? <span>{say.withWhom({ who: words.name(question.owner) })}</span> : null}
          <AboutStep page={page} about={question.about} />
        </p>
      </div>
      {givenBack ? (
        <p className="text-sm">
          {say.givenBack}
          {givenBack.reason ? `: ${givenBack.reason}` : ""} · {who(givenBack.by)}, {words.at(givenBack.at)}
        </p>
      ) : null}
      {answer ? (
        <div className="grid gap-1 border-l-2 border-line pl-4">
          <p className="max-w-prose whitespace-pre-line">{answer.text ?? messages.common.erased}</p>
          <p className="text-sm text-muted">
            {say.answeredBy({ who: words.name(answer.by), when: words.at(answer.at) })}
            {accepted ? ` · ${say.acceptedBy({ who: words.name(accepted.by), when: words.at(accepted.at) })}` : ""}
          </p>
          {accepted || may.accept ? null : (
            <p className="text-sm text-muted">{say.waitsForAsker({ who: words.name(question.closes) })}</p>
          )}
        </div>
      ) : null}
      {may.accept ? <Press page={page} question={question} /> : null}
      {may.answer ? <Answer page={page} question={question} /> : null}
      {may.giveBack ? <GiveBack page={page} question={question} /> : null}
      {may.handOn ? <HandOn page={page} question={question} /> : null}
    </>
  );
}

const nameOf = (what: string, { id }: { id: string }) => `${what}${id.slice(0, 12)}`;

function Press({ page, question }: Props) {
  const say = usePlanWords().messages.voices;
  return (
    <ActForm
      action={addressOf(page)}
      command="question.accept"
      fields={{ questionId: question.id }}
      fresh={page.fresh}
      name={nameOf("a", question)}
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button disabled={turn.busy}>{say.accept}</Button>
        </>
      )}
    </ActForm>
  );
}

function Answer({ page, question }: Props) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  const stands = question.answer?.text ?? "";
  return (
    <OnDemand name={`answer-${question.id}`} summary={stands === "" ? say.answer : messages.common.change}>
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="question.answer"
          fields={{ questionId: question.id }}
          from={stands}
          fresh={page.fresh}
          name={nameOf("r", question)}
          stay={`open=answer-${question.id}`}
          onDone={close}
          className="grid gap-3 py-2"
        >
          {(turn) =>
            turn.refusal?.conflict ? (
              <Both turn={turn} conflict={turn.refusal.conflict} posts="text" />
            ) : (
              <>
                <Refused turn={turn} />
                <TextArea
                  name="text"
                  id={`answer-text-${question.id}`}
                  label={say.answerText}
                  defaultValue={turn.typed("text", stands)}
                  error={turn.error("text")}
                  rows={4}
                  required
                />
                <Buttons>
                  <Button disabled={turn.busy}>{messages.common.send}</Button>
                </Buttons>
              </>
            )
          }
        </ActForm>
      )}
    </OnDemand>
  );
}

function GiveBack({ page, question }: Props) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  return (
    <OnDemand name={`back-${question.id}`} summary={say.giveBack}>
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="question.giveBack"
          fields={{ questionId: question.id }}
          fresh={page.fresh}
          name={nameOf("b", question)}
          stay={`open=back-${question.id}`}
          onDone={close}
          className="grid gap-3 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="reason"
                id={`back-reason-${question.id}`}
                label={say.giveBackReason}
                mark={messages.common.optional}
                defaultValue={turn.typed("reason")}
                error={turn.error("reason")}
              />
              <Buttons>
                <Button disabled={turn.busy}>{say.giveBack}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

function HandOn({ page, question }: Props) {
  const words = usePlanWords();
  const say = words.messages.voices;
  return (
    <OnDemand name={`hand-${question.id}`} summary={say.handOn}>
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="question.handOn"
          fields={{ questionId: question.id }}
          fresh={page.fresh}
          name={nameOf("h", question)}
          stay={`open=hand-${question.id}`}
          onDone={close}
          className="flex flex-wrap items-end gap-3 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <SelectField
                name="ownerId"
                id={`hand-to-${question.id}`}
                label={say.whoAnswers}
                defaultValue={turn.typed("ownerId", question.owner)}
                error={turn.error("ownerId")}
              >
                <PeopleOptions people={page.plan.people} />
              </SelectField>
              <Button disabled={turn.busy}>{say.handOn}</Button>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}
