import { ActForm, Refused } from "~/frame/act-form";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Notice } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** The step is off the plan; what was written stays, and it can be put back. */
export function Removed({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const say = words.messages.step;
  const { removed } = page.step;
  if (removed === null) return null;
  return (
    <Notice tone="quiet" announce={false}>
      <p>
        {say.removedBy({ who: capital(words.name(removed.by)) })} · {words.day(removed.on)}
      </p>
      {page.step.rights.includes("step.restore") ? (
        <ActForm
          action={addressOf(page)}
          command="step.restore"
          fields={{ stepId: page.step.row.id }}
          fresh={page.fresh}
          name="restore"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <Button variant="plain" disabled={turn.busy}>
                {say.restore}
              </Button>
            </>
          )}
        </ActForm>
      ) : null}
    </Notice>
  );
}
