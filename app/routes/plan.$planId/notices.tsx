import { Link, useActionData, useSearchParams } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { useStaff } from "~/frame/plan-frame";
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
      <Shared page={page} />
      <Unconfirmed page={page} />
      <RefusedTick />
      <Removed page={page} />
      {live.newBuild ? <Notice tone="quiet">{messages.common.newVersion}</Notice> : null}
    </>
  );
}

/** Right after sharing: that the letters are under way, and where they can be read while none really leaves. */
function Shared({ page: { plan } }: { page: PlanPage }) {
  const [search] = useSearchParams();
  const { messages } = usePlanWords();
  const staff = useStaff();
  const n = Number(search.get("shared"));
  if (!Number.isInteger(n) || n < 1 || plan.me?.side !== "vendor" || plan.state === "draft") return null;
  return (
    <Notice tone="quiet">
      {messages.plan.lettersOnTheWay({ n })}{" "}
      {plan.trial && staff ? <Link to="/outbox">{messages.plan.lettersHere}</Link> : null}
    </Notice>
  );
}

/** Who is named as deciding by the vendor alone: the customer's lead says whether that is so. */
function Unconfirmed({ page: { plan } }: { page: PlanPage }) {
  const words = usePlanWords();
  const { messages } = words;
  return plan.unconfirmed.map((id) => {
    const who = plan.people.find((person) => person.id === id)?.name ?? messages.common.erased;
    return (
      <Notice key={id} tone="quiet" announce={false}>
        {messages.plan.deciderNamed({ who, company: words.company("vendor") })}{" "}
        <Link to={`/plan/${plan.id}/people`}>{messages.plan.deciderConfirm}</Link>
      </Notice>
    );
  });
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
