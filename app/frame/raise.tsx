// Asking and raising take one tap and one sentence, from any step and from the page that lists them (I-13).

import { type ReactNode, useState } from "react";
import { Button, Buttons, Notice, SelectField, TextArea } from "~/ui";
import type { PersonRow } from "~/views/plan";
import { ActForm, Refused } from "./act-form";
import { OnDemand } from "./on-demand";
import { PeopleOptions } from "./people-options";
import { usePlanWords } from "./plan-words";

export type RaiseProps = {
  /** The address of the route that acts. */
  action: string;
  /** The step it is about; "" for none. */
  stepId: string;
  fresh: string;
};

/** One sentence says what could get in the way; who looks after it follows from the step. */
export function RaiseRisk({ action, stepId, fresh }: RaiseProps) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  const [raised, setRaised] = useState(false);
  return (
    <>
      <OnDemand name="risk" summary={say.raise} icon="plus">
        {(close) => (
          <ActForm
            action={action}
            command="risk.raise"
            fields={{ stepId }}
            creates="riskId"
            fresh={fresh}
            name="risk"
            stay="open=risk"
            onDone={() => {
              close();
              setRaised(true);
            }}
            className="grid gap-3 py-2"
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <TextArea
                  name="text"
                  id="risk-text"
                  label={say.raiseText}
                  defaultValue={turn.typed("text")}
                  error={turn.error("text")}
                  rows={2}
                  required
                  autoFocus
                />
                <Buttons>
                  <Button disabled={turn.busy}>{say.raise}</Button>
                </Buttons>
              </>
            )}
          </ActForm>
        )}
      </OnDemand>
      {raised ? <Notice tone="quiet">{say.raised}</Notice> : null}
    </>
  );
}

export function AskQuestion({ action, stepId, fresh, people }: RaiseProps & { people: PersonRow[] }) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  return (
    <OnDemand name="question" summary={say.ask} icon="plus">
      {(close) => (
        <ActForm
          action={action}
          command="question.ask"
          fields={{ stepId }}
          creates="questionId"
          fresh={fresh}
          name="question"
          stay="open=question"
          onDone={close}
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextArea
                name="text"
                id="question-text"
                label={say.askText}
                defaultValue={turn.typed("text")}
                error={turn.error("text")}
                rows={2}
                required
                autoFocus
              />
              <SelectField name="kind" id="question-kind" label={say.kind} defaultValue={turn.typed("kind")}>
                <option value="technical">{say.kinds.technical}</option>
                <option value="commercial">{say.kinds.commercial}</option>
              </SelectField>
              <Owner people={people} label={say.whoAnswers} typed={turn.typed("ownerId")}>
                {say.otherLead}
              </Owner>
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.send}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

type OwnerProps = { people: PersonRow[]; label: string; typed: string; children: ReactNode };

function Owner({ people, label, typed, children }: OwnerProps) {
  return (
    <SelectField name="ownerId" id="question-owner" label={label} defaultValue={typed}>
      <option value="">{children}</option>
      <PeopleOptions people={people} />
    </SelectField>
  );
}
