import type { ReactNode } from "react";
import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, SelectField, TextField } from "~/ui";
import { addressOf, type StepPage } from "./page";
import { Press } from "./press";
import { Revise } from "./revise";

/** What is seldom done: move it, say that it does not apply, take it off the plan. */
export function Others({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const { rights, removed, aside, fixed, row } = page.step;
  if (removed || !rights.includes("step.move")) return null;
  const open = row.state !== "done" && row.state !== "verified";
  return (
    <OnDemand name="more" summary={messages.common.more}>
      {() => (
        <div className="grid gap-6 pt-2">
          <Move page={page} />
          {rights.includes("step.revise") && open ? <Revise page={page} /> : null}
          {fixed || !open ? null : aside ? (
            <Plain page={page} command="step.takeUp" name="takeup">
              {messages.step.takeUp}
            </Plain>
          ) : (
            <WithReason page={page} command="step.setAside" name="aside" label={messages.step.setAsideReason} required>
              {messages.step.setAside}
            </WithReason>
          )}
          <Unask page={page} />
          {fixed ? null : (
            <WithReason page={page} command="step.remove" name="remove" label={messages.step.removeReason}>
              {messages.common.remove}
            </WithReason>
          )}
        </div>
      )}
    </OnDemand>
  );
}

/** Takes back that something is confirmed or asked here, while nobody has answered. */
function Unask({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const { confirm, exit, rights, fixed } = page.step;
  return (
    <>
      {confirm && confirm.signatures.length === 0 && !fixed && rights.includes("verifier.remove") ? (
        <Press page={page} command="verifier.remove" fields={{ verifierId: confirm.id }} name="unsign">
          {messages.step.confirmRemove}
        </Press>
      ) : null}
      {exit && !exit.answer && rights.includes("exit.remove") ? (
        <Press page={page} command="exit.remove" fields={{ exitId: exit.id }} name="unexit">
          {messages.step.stopRemove}
        </Press>
      ) : null}
    </>
  );
}

function Move({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const say = messages.step;
  const { up, down, stages, stage } = page.step;
  const others = stages.filter((one) => one.id !== stage.id);
  return (
    <div className="grid gap-3">
      <Buttons>
        {up ? (
          <Plain page={page} command="step.move" name="up" fields={up}>
            {say.moveUp}
          </Plain>
        ) : null}
        {down ? (
          <Plain page={page} command="step.move" name="down" fields={down}>
            {say.moveDown}
          </Plain>
        ) : null}
      </Buttons>
      {others.length > 0 ? (
        <ActForm
          action={addressOf(page)}
          command="step.move"
          fields={{ stepId: page.step.row.id, after: "" }}
          stay="open=more"
          fresh={page.fresh}
          name="move"
          className="flex flex-wrap items-end gap-3"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <SelectField name="stageId" label={say.fields.stage} defaultValue={turn.typed("stageId", others[0]?.id)}>
                {others.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </SelectField>
              <Button disabled={turn.busy}>{say.move}</Button>
            </>
          )}
        </ActForm>
      ) : null}
    </div>
  );
}

type PlainProps = {
  page: StepPage;
  command: "step.move" | "step.takeUp";
  name: string;
  fields?: { [name: string]: string };
  children: ReactNode;
};

function Plain({ page, command, name, fields = {}, children }: PlainProps) {
  return (
    <ActForm
      action={addressOf(page)}
      command={command}
      fields={{ stepId: page.step.row.id, ...fields }}
      stay="open=more"
      fresh={page.fresh}
      name={name}
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button disabled={turn.busy}>{children}</Button>
        </>
      )}
    </ActForm>
  );
}

type ReasonProps = {
  page: StepPage;
  command: "step.setAside" | "step.remove";
  name: string;
  label: string;
  required?: boolean;
  children: ReactNode;
};

/** After a removal the plan offers to undo it; nothing asks "are you sure". */
function WithReason({ page, command, name, label, required = false, children }: ReasonProps) {
  const stepId = page.step.row.id;
  const goto = command === "step.remove" ? { goto: `/plan/${page.planId}?removed=${stepId}` } : {};
  return (
    <ActForm
      action={addressOf(page)}
      command={command}
      fields={{ stepId }}
      stay="open=more"
      fresh={page.fresh}
      name={name}
      className="grid gap-3"
      {...goto}
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <TextField
            name="reason"
            id={`${name}-reason`}
            label={label}
            defaultValue={turn.typed("reason")}
            error={turn.error("reason")}
            required={required}
          />
          <Buttons>
            <Button disabled={turn.busy}>{children}</Button>
          </Buttons>
        </>
      )}
    </ActForm>
  );
}
