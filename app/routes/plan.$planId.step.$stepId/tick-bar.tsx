import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, buttonClass, TextField, ThumbBar } from "~/ui";
import { addressOf, type StepPage, signsAbove } from "./page";

/** What there is to do about the step itself; on a phone it stays under the thumb. */
export function TickBar({ page }: { page: StepPage }) {
  const { row, toAccept, removed } = page.step;
  if (removed) return null;
  const sign = signsAbove(page);
  const main = toAccept ? <Accept page={page} /> : sign ? <Sign page={page} /> : null;
  const tick =
    row.tick === "tick" ? (
      <TickIt page={page} primary={main === null} />
    ) : row.tick === "report" && row.state !== "verified" ? (
      <Report page={page} />
    ) : null;
  return (
    <>
      {main || tick ? (
        <ThumbBar>
          {main}
          {sign && row.tick === "tick" ? null : tick}
        </ThumbBar>
      ) : null}
      {row.tick === "untick" && row.state !== "verified" ? <Untick page={page} /> : null}
    </>
  );
}

function TickIt({ page, primary }: { page: StepPage; primary: boolean }) {
  const words = usePlanWords();
  const say = words.messages.step;
  const { row } = page.step;
  const own = words.isMe(row.owner);
  return (
    <ActForm
      action={addressOf(page)}
      command="step.tick"
      fields={{ stepId: row.id }}
      fresh={page.fresh}
      name="tick"
      fetcherKey={`tick:${row.id}`}
      className="grow sm:grow-0"
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button variant={primary ? "primary" : "quiet"} wide disabled={turn.busy}>
            {row.state === "reported" ? say.tickAgree : own ? say.tickMine : say.tickDone}
          </Button>
          {row.accept === undefined || words.isMe(row.accept) ? null : (
            <p className="field-hint mt-1">{say.acceptWhy({ who: capital(words.name(row.accept)) })}</p>
          )}
        </>
      )}
    </ActForm>
  );
}

function Report({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const say = words.messages.step;
  const { row } = page.step;
  return (
    <ActForm
      action={addressOf(page)}
      command="step.tick"
      fields={{ stepId: row.id }}
      fresh={page.fresh}
      name="tick"
      fetcherKey={`tick:${row.id}`}
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button disabled={turn.busy}>{say.tickTheirs({ who: capital(words.name(row.owner, row.role)) })}</Button>
          <p className="field-hint mt-1">{say.tickTheirsWhy({ company: words.company(row.side) })}</p>
        </>
      )}
    </ActForm>
  );
}

function Sign({ page: { planId, step } }: { page: StepPage }) {
  const say = usePlanWords().messages.step;
  return (
    <Link className={buttonClass("primary")} to={`/plan/${planId}/sign/confirm/${step.row.confirm?.id ?? ""}`}>
      {say.confirmButton}
    </Link>
  );
}

function Accept({ page }: { page: StepPage }) {
  const say = usePlanWords().messages.step;
  return (
    <ActForm
      action={addressOf(page)}
      command="step.accept"
      fields={{ stepId: page.step.row.id }}
      fresh={page.fresh}
      name="accept"
      className="grow sm:grow-0"
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button variant="primary" wide disabled={turn.busy}>
            {say.accept}
          </Button>
        </>
      )}
    </ActForm>
  );
}

function Untick({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  return (
    <OnDemand name="untick" summary={messages.step.untick}>
      {(close) => (
        <ActForm
          onDone={close}
          stay="open=untick"
          action={addressOf(page)}
          command="step.untick"
          fields={{ stepId: page.step.row.id }}
          fresh={page.fresh}
          name="untick"
          className="grid gap-3 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="reason"
                id="untick-reason"
                label={messages.step.untickReason}
                mark={messages.common.optional}
                defaultValue={turn.typed("reason")}
                error={turn.error("reason")}
              />
              <Buttons>
                <Button disabled={turn.busy}>{messages.step.untick}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}
