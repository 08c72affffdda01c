import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, SelectField, TextArea } from "~/ui";
import { addressOf, type StepPage } from "./page";

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
              <TextArea
                name="text"
                id="new-confirm-text"
                label={say.confirmText}
                hint={say.confirmTextHint}
                defaultValue={turn.typed("text")}
                error={turn.error("text")}
                rows={2}
                required
              />
              <SelectField
                name="byPeople"
                id="new-confirm-by"
                label={say.confirmBy}
                defaultValue={turn.typed("byPeople", customers[0]?.id)}
                error={turn.error("byPeople")}
              >
                {customers.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </SelectField>
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
