import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { PlanFrame } from "~/frame/plan-frame";
import { capital, PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import { LineText, Suggestion } from "~/frame/suggestion";
import type { AgreementPage } from "~/http/agreement-page.server";
import { useLivePlan } from "~/live/use-live-plan";
import { Band, Button, Buttons, buttonClass, ConnectionBanner, Disclosure, Facts, Notice, SelectField } from "~/ui";

export function AgreementScreen({ page }: { page: AgreementPage }) {
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan} width="narrow">
        <div className="grid gap-10">
          <Top page={page} />
          <Keys page={page} />
          <Blockers page={page} />
          <Slack page={page} />
          <Suggestions page={page} />
          <Since page={page} />
        </div>
        <Live page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Live({ page }: { page: AgreementPage }) {
  const { messages } = usePlanWords();
  const live = useLivePlan(page.plan.id, { heads: page.heads, build: page.build, today: page.plan.today });
  return (
    <ConnectionBanner show={!live.connected || live.caughtUp}>
      {live.connected ? messages.common.caughtUp : messages.common.lostConnection}
    </ConnectionBanner>
  );
}

function Top({ page: { plan, view } }: { page: AgreementPage }) {
  const { agreement } = usePlanWords().messages;
  return (
    <Band title={agreement.title} parties={plan.subject} lead={view.agreed ? agreement.leadBoth : agreement.lead} />
  );
}

function Keys({ page: { plan, view } }: { page: AgreementPage }) {
  const words = usePlanWords();
  const { agreement } = words.messages;
  return (
    <section className="grid gap-4">
      <h2 className="heading">{agreement.keys}</h2>
      <Facts
        items={view.keys.map((key) => ({
          term: words.company(key.side),
          value:
            key.at === null
              ? agreement.notYet
              : agreement.keyBy({ who: capital(words.name(key.by)), at: words.at(key.at), n: key.edition ?? 0 }),
        }))}
      />
      {view.voided ? (
        <Notice tone="quiet">{agreement.voided({ who: capital(words.name(view.voided.by)) })}</Notice>
      ) : null}
      {view.may.commit ? (
        <Buttons>
          <Link className={buttonClass("primary")} to={`/plan/${plan.id}/sign/agree/${view.edition}`}>
            {agreement.agree}
          </Link>
        </Buttons>
      ) : null}
    </section>
  );
}

function Blockers({ page: { plan, view } }: { page: AgreementPage }) {
  const { agreement } = usePlanWords().messages;
  if (view.agreed !== null || view.blockers.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="heading">{agreement.blockedTitle}</h2>
      <p>{agreement.blockedLead}</p>
      <ul className="grid gap-2">
        {view.blockers.map(({ code, stepId, title }) => (
          <li key={`${stepId}-${code}`}>
            {stepId === null ? null : (
              <>
                <Link to={`/plan/${plan.id}/step/${stepId}`}>{title}</Link>:{" "}
              </>
            )}
            {agreement.blocked[code]}
          </li>
        ))}
      </ul>
    </section>
  );
}

const choices = [0, 1, 2, 3, 5, 10];

/** A term like every other; once agreed it stands and is said. */
function Slack({ page: { plan, view, fresh } }: { page: AgreementPage }) {
  const { agreement, common } = usePlanWords().messages;
  if (!view.may.slack)
    return (
      <section className="grid gap-2">
        <h2 className="heading">{agreement.slack}</h2>
        <p>{agreement.slackDays({ n: view.slack })}</p>
      </section>
    );
  return (
    <ActForm
      action={`/plan/${plan.id}/agreement`}
      command="slack.set"
      fresh={fresh}
      name="slack"
      className="grid gap-3"
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <SelectField
            name="days"
            label={agreement.slack}
            hint={agreement.slackHint}
            defaultValue={turn.typed("days", String(view.slack))}
            error={turn.error("days")}
          >
            {[...new Set([...choices, view.slack])]
              .sort((a, b) => a - b)
              .map((n) => (
                <option key={n} value={n}>
                  {agreement.slackDays({ n })}
                </option>
              ))}
          </SelectField>
          <Buttons>
            <Button disabled={turn.busy}>{common.save}</Button>
          </Buttons>
        </>
      )}
    </ActForm>
  );
}

function Suggestions({ page }: { page: AgreementPage }) {
  const { agreement } = usePlanWords().messages;
  const { suggestions, agreed } = page.view;
  if (agreed === null && suggestions.length === 0) return null;
  const open = suggestions.filter((one) => one.state === "open");
  const closed = suggestions.filter((one) => one.state !== "open");
  const action = `/plan/${page.plan.id}/agreement`;
  return (
    <section className="grid gap-4" id="suggested">
      <h2 className="heading">{agreement.suggestions}</h2>
      {open.length === 0 ? <p className="text-muted">{agreement.none}</p> : null}
      {open.map((one) => (
        <Suggestion key={one.id} suggestion={one} action={action} fresh={page.fresh} titles={page.titles} />
      ))}
      {closed.length > 0 ? (
        <Disclosure summary={agreement.earlier({ n: closed.length })}>
          <div className="grid gap-4">
            {closed.map((one) => (
              <Suggestion key={one.id} suggestion={one} action={action} fresh={page.fresh} titles={page.titles} />
            ))}
          </div>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** The agreed version beside today's: every difference, and how many days have slipped on either side. */
function Since({ page: { view, titles } }: { page: AgreementPage }) {
  const words = usePlanWords();
  const { agreement } = words.messages;
  if (view.agreed === null || view.since === null) return null;
  return (
    <section className="grid gap-4">
      <h2 className="heading">{agreement.since}</h2>
      {view.since.lines.length === 0 ? <p>{agreement.sinceNone}</p> : null}
      <ul className="grid gap-3">
        {view.since.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are the page's own order and have no other name.
          <li key={at}>
            <LineText line={line} titles={titles} />
          </li>
        ))}
      </ul>
      {view.since.lines.length === 0 ? null : (
        <ul>
          {view.since.slips.map((slip) => (
            <li key={slip.side}>
              {agreement.slips({ company: words.company(slip.side), n: slip.steps, days: slip.days })}
            </li>
          ))}
        </ul>
      )}
      <p className="fingerprint">
        {agreement.hash}: {view.agreed.hash.slice(0, 24).replace(/(.{4})(?=.)/g, "$1 ")}
      </p>
    </section>
  );
}
