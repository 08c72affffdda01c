import { ActForm, Refused, type Turn } from "~/frame/act-form";
import { Both } from "~/frame/editable";
import { usePlanWords } from "~/frame/plan-words";
import type { MovePage } from "~/http/schedule-page.server";
import { Button, Buttons, FieldError, TextArea } from "~/ui";

/** Saves what was looked at. Whoever was faster is met with both dates. */
export function SaveForm({ page }: { page: MovePage }) {
  const words = usePlanWords();
  const { plan: say, time } = words.messages;
  const { asked, step, target } = page;
  if (asked === null || page.command === null) return null;
  const rule = step !== null && asked.isRule;
  const command = rule ? "step.time" : page.command;
  const label = rule ? time.ruleSave : command === "target.suggest" ? say.suggestDate : time.save;
  const from = step === null ? target.on : rule ? step.code : step.on;
  return (
    <ActForm
      action={`/plan/${page.plan.id}/move`}
      command={command}
      fields={fieldsOf(page)}
      {...(command === "target.suggest" ? {} : { from })}
      fresh={page.fresh}
      name="save"
      stay={queryOf(page)}
      goto={step ? `/plan/${page.plan.id}/step/${step.id}` : `/plan/${page.plan.id}`}
      className="grid gap-4"
    >
      {(turn) =>
        turn.refusal?.conflict ? (
          <Both turn={turn} conflict={turn.refusal.conflict} posts={step ? "value" : "on"} say={words.day}>
            {step ? null : <input type="hidden" name="reason" value={turn.typed("reason")} />}
          </Both>
        ) : (
          <>
            <Refused turn={turn} />
            <FieldError id="save">
              {turn.error("on") ?? turn.error("value") ?? turn.error("days") ?? turn.error("other")}
            </FieldError>
            {step ? null : <input type="hidden" name="on" value={asked.on} />}
            {step && !rule ? <input type="hidden" name="value" value={asked.on} /> : null}
            <Reason page={page} turn={turn} />
            <Buttons>
              <Button variant="primary" disabled={turn.busy}>
                {label}
              </Button>
            </Buttons>
          </>
        )
      }
    </ActForm>
  );
}

/** The customer's date carries its reason; a suggestion says why. */
function Reason({ page, turn }: { page: MovePage; turn: Turn }) {
  const { plan: say } = usePlanWords().messages;
  if (page.step !== null)
    return page.agreed ? (
      <TextArea name="because" id="because" label={say.moveReason} defaultValue={turn.typed("because")} rows={2} />
    ) : null;
  const moves = page.command === "target.move";
  return (
    <TextArea
      name="reason"
      id="reason"
      label={moves ? say.texts.targetReason : say.moveReason}
      defaultValue={turn.typed("reason", moves ? page.target.reason : "")}
      error={turn.error("reason")}
      rows={2}
      required
    />
  );
}

function fieldsOf({ step, asked }: MovePage): { [name: string]: string } {
  if (step === null || asked === null) return {};
  if (!asked.isRule) return { stepId: step.id, field: "dueOn" };
  const { rule } = asked;
  return {
    stepId: step.id,
    anchor: rule?.from ?? "fixed",
    other: rule && rule.from !== "target" ? rule.stepId : "",
    days: String(rule?.days ?? 0),
    unit: rule?.unit ?? "calendar",
  };
}

/** The address of this preview, so that a refusal without scripts comes back to it. */
function queryOf({ step, asked }: MovePage): string {
  const query = new URLSearchParams(step ? { step: step.id } : {});
  if (asked?.isRule) {
    const { stepId: _step, ...rule } = fieldsOf({ step, asked } as MovePage);
    for (const [name, value] of Object.entries(rule)) query.set(name, value);
  } else if (asked) query.set("on", asked.on);
  return query.toString();
}
