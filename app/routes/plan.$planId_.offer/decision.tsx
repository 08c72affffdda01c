import { Link, useSearchParams } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { usePlanWords } from "~/frame/plan-words";
import type { OfferPage } from "~/http/offer-page.server";
import { Button, Buttons, buttonClass, DateField, NextCard, Notice, TextArea } from "~/ui";

/** Yes, no and another day: three answers of the same size, each one press and one form away. */
export function Answers({ page, version }: { page: OfferPage; version: number }) {
  const { messages, company } = usePlanWords();
  const [search] = useSearchParams();
  const { plan, offer } = page;
  const say = messages.offer;
  if (offer.decision.mine === "unconfirmed")
    return (
      <Notice announce={false}>
        <p>{say.unconfirmed({ company: company("vendor") })}</p>
        <Link to={`/plan/${plan.id}/people`}>{messages.plan.peopleTitle}</Link>
      </Notice>
    );
  if (offer.decision.mine !== "open") return null;
  const answers = [
    { to: `/plan/${plan.id}/sign/yes/${version}`, label: say.yes, means: say.yesMeans({ version: String(version) }) },
    { to: `/plan/${plan.id}/sign/no/${version}`, label: say.no, means: say.noMeans },
    { to: "?answer=later#later", label: say.another, means: say.anotherMeans },
  ];
  return (
    <NextCard label={messages.plan.nextTitle} title={say.decideTitle} why={say.decideLead}>
      <ul className="grid w-full gap-4 sm:grid-cols-3">
        {answers.map((answer) => (
          <li className="grid content-start gap-2" key={answer.to}>
            <Link className={buttonClass("quiet", true)} to={answer.to} preventScrollReset={answer.to.startsWith("?")}>
              {answer.label}
            </Link>
            <span className="text-muted text-sm">{answer.means}</span>
          </li>
        ))}
      </ul>
      {search.get("answer") === "later" ? <AnotherDay page={page} /> : null}
    </NextCard>
  );
}

function AnotherDay({ page: { plan, fresh } }: { page: OfferPage }) {
  const { messages } = usePlanWords();
  const say = messages.offer;
  return (
    <section className="mt-4 w-full border-line border-t pt-5" id="later" aria-label={say.another}>
      <ActForm
        action={`/plan/${plan.id}/offer`}
        command="decision.postpone"
        fresh={fresh}
        name="later"
        goto={`/plan/${plan.id}/offer`}
        className="sheet-form"
      >
        {(turn) => (
          <>
            <Refused turn={turn} />
            <DateField
              name="on"
              label={say.anotherDay}
              min={plan.today}
              defaultValue={turn.typed("on")}
              error={turn.error("on")}
              required
            />
            <TextArea
              name="reason"
              label={say.anotherReason}
              mark={messages.common.optional}
              defaultValue={turn.typed("reason")}
              error={turn.error("reason")}
            />
            <Buttons>
              <Button variant="primary" disabled={turn.busy}>
                {say.suggestDay}
              </Button>
              <Link className={buttonClass("plain")} to={`/plan/${plan.id}/offer`} preventScrollReset>
                {messages.common.cancel}
              </Link>
            </Buttons>
          </>
        )}
      </ActForm>
    </section>
  );
}
