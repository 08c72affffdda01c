import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { Editable } from "~/frame/editable";
import { initialsOf } from "~/frame/initials";
import { OnDemand } from "~/frame/on-demand";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, Seal, StateMark, TextArea } from "~/ui";
import { AddConfirmation } from "./add-confirmation";
import { ConfirmTextField, Weak } from "./confirm-words";
import { addressOf, type StepPage, signsAbove } from "./page";
import { Press } from "./press";
import { SetSigners, SignersNotes } from "./signers";

type Confirm = NonNullable<StepPage["step"]["confirm"]>;

/** What somebody of the customer confirms in writing, and who has. */
export function ConfirmBlock({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const say = words.messages.step;
  const { confirm, rights, lane, removed } = page.step;
  if (confirm === null) {
    if (lane !== "shared" || removed || !rights.includes("verifier.add")) return null;
    return <AddConfirmation page={page} />;
  }
  const mine = confirm.mine === true;
  const edits = rights.includes("verifier.word") && confirm.signatures.length === 0 && removed === null;
  return (
    <section id="confirm" className="grid gap-3">
      <h3 className="heading">{say.confirmTitle}</h3>
      <p className="text-sm text-muted">
        {confirm.met
          ? words.messages.states.confirmed
          : mine && confirm.of === 1
            ? say.confirmYou
            : say.confirmLead({ who: whoOf(confirm, words.names) })}
      </p>
      <blockquote className="statement">
        <Editable
          action={addressOf(page)}
          command="verifier.word"
          fields={{ verifierId: confirm.id }}
          edit="confirmText"
          fresh={page.fresh}
          label={say.confirmText}
          value={confirm.text}
          may={edits}
          posts="text"
          control={({ id, name, value, error }) => <ConfirmTextField {...{ id, name, error, value }} />}
        />
      </blockquote>
      {edits ? <Weak marks={page.marks} /> : null}
      <Seals confirm={confirm} />
      <State confirm={confirm} />
      <SignersNotes confirm={confirm} may={edits} />
      <Buttons>
        {mine && !signsAbove(page) ? (
          <Link to={`/plan/${page.planId}/sign/confirm/${confirm.id}`}>{say.confirmButton}</Link>
        ) : null}
        {rights.includes("verifier.report") && !confirm.met && !confirm.reported ? (
          <Press page={page} command="verifier.report" fields={{ verifierId: confirm.id }} name="report">
            {say.confirmReport}
          </Press>
        ) : null}
      </Buttons>
      {edits && rights.includes("verifier.set") ? <SetSigners page={page} confirm={confirm} /> : null}
      {confirm.mayWithdraw ? <Withdraw page={page} confirm={confirm} /> : null}
    </section>
  );
}

const whoOf = (confirm: Confirm, names: (ids: string[]) => string) => capital(names(confirm.who));

function Seals({ confirm }: { confirm: Confirm }) {
  const words = usePlanWords();
  if (confirm.signatures.length === 0) return null;
  return (
    <div className="seals">
      {confirm.signatures.map((one) => {
        const name = words.plan.people.find((person) => person.id === one.by)?.name ?? words.messages.common.erased;
        return <Seal key={one.by} size="small" initials={initialsOf(name)} name={name} lines={[words.day(one.on)]} />;
      })}
    </div>
  );
}

function State({ confirm }: { confirm: Confirm }) {
  const words = usePlanWords();
  const { states, step, common } = words.messages;
  const { reported, withdrawn } = confirm;
  return (
    <>
      {!confirm.met && confirm.of > 1 ? (
        <StateMark state="waiting">{states.confirmedOf({ n: confirm.signed, of: confirm.of })}</StateMark>
      ) : null}
      {reported ? (
        <p>
          <StateMark state="reported">{states.reportedBy({ who: words.name(reported.by) })}</StateMark>
          <span className="block text-sm text-muted">{states.reportedWhy({ company: words.company("customer") })}</span>
        </p>
      ) : null}
      {withdrawn ? (
        <p className="text-sm">
          {capital(words.name(withdrawn.by))} · {states.takenBack} · {words.day(withdrawn.on)} · {step.withdrawReason}{" "}
          {withdrawn.reason ?? common.erased}
        </p>
      ) : null}
    </>
  );
}

/** Who signed takes it back with a reason; the mailbox has to be proven, which the sheet's page does. */
function Withdraw({ page, confirm }: { page: StepPage; confirm: Confirm }) {
  const { messages } = usePlanWords();
  const say = messages.step;
  return (
    <OnDemand name="withdraw" summary={say.withdraw}>
      {(close) => (
        <ActForm
          onDone={close}
          stay="open=withdraw"
          action={addressOf(page)}
          command="verifier.withdraw"
          fields={{ verifierId: confirm.id }}
          fresh={page.fresh}
          name="withdraw"
          className="grid gap-3 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              {turn.refusal?.words === "needsMailbox" ? (
                <Link to={`/plan/${page.planId}/sign/confirm/${confirm.id}`}>{messages.sign.mailboxTitle}</Link>
              ) : null}
              <TextArea
                name="reason"
                id="withdraw-reason"
                label={say.withdrawReason}
                hint={messages.sign.withdrawReasonHint}
                defaultValue={turn.typed("reason")}
                error={turn.error("reason")}
                rows={2}
                required
              />
              <Buttons>
                <Button disabled={turn.busy}>{say.withdraw}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}
