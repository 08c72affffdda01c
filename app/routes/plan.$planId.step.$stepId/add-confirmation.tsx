import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, SelectField } from "~/ui";
import { ConfirmTextField } from "./confirm-words";
import { addressOf, type StepPage } from "./page";
import { SignerFields } from "./signers";

const kinds = ["written_signoff", "participation", "resource_commitment", "document_provided"] as const;

/** Somebody of the customer shall confirm the step in writing. */
export function AddConfirmation({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const say = words.messages.step;
  const customers = words.plan.people.filter((person) => person.side === "customer" && !person.left);
  return (
    <OnDemand name="verifier" summary={say.confirmAdd}>
      {(close) => (
        <ActForm
          onDone={close}
          stay="open=verifier"
          action={addressOf(page)}
          command="verifier.add"
          fields={{ stepId: page.step.row.id }}
          creates="verifierId"
          fresh={page.fresh}
          name="confirm"
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <ConfirmTextField
                id="new-confirm-text"
                name="text"
                error={turn.error("text")}
                value={turn.typed("text")}
              />
              <SelectField
                name="kind"
                id="new-confirm-kind"
                label={say.confirmKind}
                defaultValue={turn.typed("kind", kinds[0])}
                error={turn.error("kind")}
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {say.verifierKinds[kind]}
                  </option>
                ))}
              </SelectField>
              <SignerFields
                page={page}
                turn={turn}
                prefix="new-confirm"
                now={{ byRole: "", people: customers.slice(0, 1).map((one) => one.id), level: "", datesStepId: "" }}
              />
              <Buttons>
                <Button disabled={turn.busy}>{words.messages.common.add}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}
