import { ActForm, Refused } from "~/frame/act-form";
import { usePlanWords } from "~/frame/plan-words";
import type { OfferPage } from "~/http/offer-page.server";
import { Button, Buttons, Card, CheckboxField, TextArea } from "~/ui";

/** The rep invites the people who decide to do so (V-29); who is asked is chosen by name. */
export function AskForDecision({ page: { plan, offer, fresh } }: { page: OfferPage }) {
  const words = usePlanWords();
  const say = words.messages.offer;
  const may = offer.rights.includes("decision.request");
  if (!may || offer.standing !== "presented" || offer.deciders.length === 0) return null;
  return (
    <Card title={say.ask}>
      <ActForm
        action={`/plan/${plan.id}/offer`}
        command="decision.request"
        fresh={fresh}
        name="ask"
        className="sheet-form"
      >
        {(turn) => (
          <>
            <Refused turn={turn} />
            <fieldset>
              <legend className="field-label">{say.askWho}</legend>
              {offer.deciders.map(({ personId }) => (
                <CheckboxField
                  key={personId}
                  name="personIds"
                  id={`ask-${personId}`}
                  value={personId}
                  label={words.name(personId)}
                  defaultChecked
                />
              ))}
            </fieldset>
            <TextArea
              name="message"
              label={say.askMessage}
              defaultValue={turn.typed("message")}
              error={turn.error("message")}
            />
            <Buttons>
              <Button variant="primary" disabled={turn.busy}>
                {say.ask}
              </Button>
            </Buttons>
          </>
        )}
      </ActForm>
    </Card>
  );
}
