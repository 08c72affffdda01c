import { ActForm, Refused } from "~/frame/act-form";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Notice } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** What whoever has to do the step said is in its way; they, or their lead, take it back here. */
export function Stuck({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { states, common } = words.messages;
  const { blocked, row } = page.step;
  if (blocked === null) return null;
  return (
    <Notice tone="warn" announce={false} title={states.stuck}>
      <p className="whitespace-pre-line">{blocked.reason ?? common.erased}</p>
      <p className="field-hint">
        {capital(words.name(blocked.by))}, {words.day(blocked.on)}
      </p>
      {blocked.mayLift ? (
        <ActForm
          action={addressOf(page)}
          command="step.unblock"
          fields={{ stepId: row.id }}
          fresh={page.fresh}
          name="unblock"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <Button variant="plain" disabled={turn.busy}>
                {states.unstuck}
              </Button>
            </>
          )}
        </ActForm>
      ) : null}
    </Notice>
  );
}
