import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { capital, usePlanWords } from "~/frame/plan-words";
import type { ReviewPage } from "~/http/review-page.server";
import { Button, Buttons, DateField, Disclosure, SelectField, TextArea } from "~/ui";

/** Who decides names somebody for some days (domain model 2.7, 2). */
export function StandIn({ page }: { page: ReviewPage }) {
  const words = usePlanWords();
  const say = words.messages.review;
  const { view, plan, fresh } = page;
  if (!view.may.decides) return null;
  const action = `/plan/${plan.id}/review`;
  const others = view.customers.filter((id) => id !== plan.me?.id);
  if (others.length === 0) return null;
  return (
    <section className="no-print grid gap-3" id="stand-in">
      <h2 className="heading">{say.standIn}</h2>
      <p>{say.standInLead}</p>
      {view.standIn === null ? null : (
        <>
          <p>
            {say.standInNow({
              who: words.name(view.standIn.personId),
              from: words.day(view.standIn.from),
              until: words.day(view.standIn.until),
            })}
          </p>
          <ActForm action={action} command="standIn.end" fresh={fresh} name="stand-in-end">
            {(turn) => (
              <>
                <Refused turn={turn} />
                <Button disabled={turn.busy}>{say.end}</Button>
              </>
            )}
          </ActForm>
        </>
      )}
      <Disclosure summary={say.name}>
        <ActForm action={action} command="standIn.name" fresh={fresh} name="stand-in" className="grid gap-3">
          {(turn) => (
            <>
              <Refused turn={turn} />
              {turn.refusal?.words === "needsMailbox" ? (
                <Link to={`/plan/${plan.id}/mailbox?next=${encodeURIComponent(action)}`}>
                  {words.messages.sign.mailboxTitle}
                </Link>
              ) : null}
              <SelectField name="standInId" label={say.person} error={turn.error("standInId")}>
                {others.map((id) => (
                  <option key={id} value={id}>
                    {capital(words.name(id))}
                  </option>
                ))}
              </SelectField>
              <DateField
                name="from"
                label={say.from}
                defaultValue={turn.typed("from", plan.today)}
                error={turn.error("from")}
              />
              <DateField
                name="until"
                label={say.until}
                defaultValue={turn.typed("until")}
                error={turn.error("until")}
              />
              <Buttons>
                <Button disabled={turn.busy}>{say.name}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      </Disclosure>
    </section>
  );
}

/** The vendor gives up: said to the customer with its reason (N-26). */
export function GiveUp({ page }: { page: ReviewPage }) {
  const { messages } = usePlanWords();
  const say = messages.review;
  if (!page.view.rights.includes("plan.giveUp")) return null;
  return (
    <div className="no-print">
      <Disclosure summary={say.giveUp}>
        <ActForm
          action={`/plan/${page.plan.id}/review`}
          command="plan.giveUp"
          fresh={page.fresh}
          name="give-up"
          className="grid gap-3"
        >
          {(turn) => (
            <>
              <p>{say.giveUpLead}</p>
              <Refused turn={turn} />
              <TextArea
                name="reason"
                label={say.reason}
                defaultValue={turn.typed("reason")}
                error={turn.error("reason")}
              />
              <Buttons>
                <Button variant="danger" disabled={turn.busy}>
                  {say.giveUp}
                </Button>
              </Buttons>
            </>
          )}
        </ActForm>
      </Disclosure>
    </div>
  );
}
