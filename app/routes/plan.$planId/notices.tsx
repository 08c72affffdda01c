import { Link, useActionData, useSearchParams } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { usePlanWords } from "~/frame/plan-words";
import type { Acted } from "~/http/act.server";
import { sayRefusal } from "~/i18n";
import { Button, Notice } from "~/ui";
import type { LiveView } from "./live";
import type { PlanPage } from "./page";

/** What is said above the page: how it is read, what was refused, what can be undone. */
export function Notices({ page, live }: { page: PlanPage; live: LiveView }) {
  const { messages } = usePlanWords();
  const { plan } = page;
  return (
    <>
      {plan.me === null ? <Notice announce={false}>{messages.plan.reading}</Notice> : null}
      {plan.frozen ? (
        <Notice tone="quiet" announce={false}>
          {messages.plan.headline.frozen}{" "}
          {plan.headline.course.code === "stopped" && plan.headline.course.until !== null ? (
            <Link to={`/plan/${plan.id}/stop`}>{messages.sign.takeBack}</Link>
          ) : null}
        </Notice>
      ) : null}
      <RefusedTick />
      <Removed page={page} />
      {live.newBuild ? <Notice tone="quiet">{messages.common.newVersion}</Notice> : null}
    </>
  );
}

/** A tick in the list has no form of its own in which its refusal could stand. */
function RefusedTick() {
  const { messages } = usePlanWords();
  const answer = useActionData<Acted>();
  if (!answer || !("ok" in answer) || answer.ok || !/^step\.(un)?tick$/.test(answer.command)) return null;
  return <Notice tone="warn">{sayRefusal(messages, answer.refusal)}</Notice>;
}

/** Undo instead of "are you sure". */
function Removed({ page: { plan, fresh } }: { page: PlanPage }) {
  const [search] = useSearchParams();
  const { messages } = usePlanWords();
  const stepId = search.get("removed");
  const back = stepId !== null && plan.stages.some((stage) => stage.rows.some((row) => row.id === stepId));
  if (stepId === null || back || !plan.rights.includes("step.word")) return null;
  return (
    <Notice tone="quiet">
      <ActForm
        action={`/plan/${plan.id}`}
        command="step.restore"
        fields={{ stepId }}
        fresh={fresh}
        name="undo"
        goto={`/plan/${plan.id}#s-${stepId}`}
        className="flex flex-wrap items-center gap-x-4"
      >
        {(turn) => (
          <>
            <span>{messages.common.removed}</span>
            <Refused turn={turn} />
            <Button variant="plain" disabled={turn.busy}>
              {messages.common.undo}
            </Button>
          </>
        )}
      </ActForm>
    </Notice>
  );
}
