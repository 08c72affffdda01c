import { Link } from "@remix-run/react";
import type { Side } from "~/domain/facts";
import { capital, type PlanWords, usePlanWords } from "~/frame/plan-words";
import { TakeForm } from "~/frame/take-form";
import { sayRole } from "~/i18n";
import { localOf } from "~/i18n/dates";
import { Disclosure, Facts, Person } from "~/ui";
import type { PersonRow } from "~/views/plan";
import { Meetings } from "./meetings";
import type { PlanPage } from "./page";
import { Proofs } from "./proofs";
import { Voices } from "./voices";

/** Counts, people, last changes, and what one can take away. */
export function SideColumn({ page }: { page: PlanPage }) {
  return (
    <>
      <WaitingFor page={page} />
      <Agreement page={page} />
      <Offer page={page} />
      <Voices page={page} />
      <Proofs page={page} />
      <Meetings page={page} />
      <People page={page} />
      <Changes page={page} />
      <Away page={page} />
    </>
  );
}

export function WaitingFor({ page: { plan } }: { page: PlanPage }) {
  const words = usePlanWords();
  const { messages } = words;
  if (plan.frozen || plan.waiting.every((one) => one.n === 0)) return null;
  return (
    <section>
      <h2 className="heading mb-3">{messages.plan.waitingTitle}</h2>
      <Facts
        columns
        items={plan.waiting.map((one) => ({
          term: words.company(one.side),
          value: (
            <>
              {one.n === 0 ? messages.common.none : one.n}
              {one.mine > 0 ? <>, {messages.plan.waitingYou({ n: one.mine })}</> : null}
              {one.since ? <> · {messages.dates.since({ day: words.day(one.since) })}</> : null}
            </>
          ),
        }))}
      />
      {plan.slips.length > 0 ? (
        <p className="mt-2 text-sm text-muted">
          {messages.plan.laterSoFar({
            list: plan.slips.map((slip) => `${words.company(slip.side)} ${slip.n}`).join(", "),
          })}
        </p>
      ) : null}
    </section>
  );
}

/** How far the two sides are with agreeing, and what is suggested. */
export function Agreement({ page: { plan } }: { page: PlanPage }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  const { agreement } = plan;
  if (agreement === null) return null;
  const lines = {
    none: () => say.agreementNone,
    both: () => say.agreementBoth,
    one: (side: Side) => say.agreementOne({ company: words.company(side) }),
    voided: (side: Side) => say.agreementVoid({ company: words.company(side) }),
  };
  const side = "side" in agreement ? agreement.side : "vendor";
  return (
    <section>
      <h2 className="heading mb-3">{say.agreementTitle}</h2>
      <p>{lines[agreement.code](side)}</p>
      <p className="mt-2">
        <Link to={`/plan/${plan.id}/agreement`}>
          {agreement.open > 0 ? say.suggestionsOpen({ n: agreement.open }) : say.agreementOpen}
        </Link>
      </p>
    </section>
  );
}

/** The offer: for the customer once it is presented, for the vendor from the first draft. */
export function Offer({ page: { plan } }: { page: PlanPage }) {
  const words = usePlanWords();
  const { messages } = words;
  if (plan.offer === null && plan.me?.side !== "vendor") return null;
  return (
    <section>
      <h2 className="heading mb-3">{messages.offer.title}</h2>
      {plan.offer ? <p>{messages.plan.offerThere({ day: words.day(localOf(plan.offer.at, plan.zone).day) })}</p> : null}
      <p className="mt-2">
        <Link to={`/plan/${plan.id}/offer`}>{messages.plan.offerOpen}</Link>
      </p>
    </section>
  );
}

const shownAtFirst = 5;

export function People({ page: { plan } }: { page: PlanPage }) {
  const words = usePlanWords();
  const { messages } = words;
  const here = plan.people.filter((person) => !person.left);
  const rest = here.slice(shownAtFirst);
  return (
    <section>
      <h2 className="heading mb-3">{messages.plan.peopleTitle}</h2>
      <div className="people">
        {here.slice(0, shownAtFirst).map((person) => (
          <OnePerson key={person.id} person={person} words={words} />
        ))}
      </div>
      {rest.length > 0 ? (
        <Disclosure summary={messages.plan.peopleMore({ n: rest.length })}>
          <div className="people">
            {rest.map((person) => (
              <OnePerson key={person.id} person={person} words={words} />
            ))}
          </div>
        </Disclosure>
      ) : null}
      {plan.me ? (
        <p className="mt-2">
          <Link to={`/plan/${plan.id}/people`}>
            {plan.rights.includes("person.add") ? messages.plan.invite : messages.plan.peopleTitle}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function OnePerson({ person, words }: { person: PersonRow; words: PlanWords }) {
  return (
    <Person
      name={person.name ?? words.messages.common.erased}
      side={person.side}
      initials={words.initials(person.side)}
      company={words.company(person.side)}
      detail={doesOf(person, words)}
    />
  );
}

/** "You · decides · checks the figures": what a person does, never what they are called. */
export function doesOf(person: PersonRow, words: PlanWords): string {
  const { roles, common, people } = words.messages;
  const does = [
    ...(person.decides ? [roles.decides] : []),
    ...(person.lead ? [roles.lead] : []),
    ...person.does
      .filter((role) => !(person.decides && role === "decision_owner") && !(person.lead && role === "champion"))
      .map((role) => sayRole(words.messages, role)),
  ];
  const parts = [...(words.isMe(person.id) ? [common.you] : []), ...does.slice(0, 2)];
  return capital([...parts, ...(person.silent ? [people.notActed] : [])].join(" · "));
}

export function Changes({ page: { changes, plan } }: { page: PlanPage }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  if (changes.length === 0) return null;
  return (
    <section>
      <h2 className="heading mb-3">{say.changesLast}</h2>
      <ul className="grid gap-2 text-sm">
        {changes.map((change) => (
          <li key={change.at + change.text}>
            <span className="line-clamp-2">{change.text}</span>
            <span className="text-muted">{words.at(change.at)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link to={`/plan/${plan.id}/record`}>{say.recordLink}</Link>
      </p>
    </section>
  );
}

/** Print, take away, stop: one tap each. */
export function Away({ page: { plan } }: { page: PlanPage }) {
  const { messages } = usePlanWords();
  const say = messages.plan;
  const base = `/plan/${plan.id}`;
  return (
    <section>
      <h2 className="heading mb-3">{say.takeAway}</h2>
      <ul className="grid gap-1 text-sm">
        <li>
          <TakeForm action={`${base}/pdf/plan`}>{say.takeA4}</TakeForm>
        </li>
        <li>
          <Link to={`${base}/review`}>{messages.plan.review}</Link>
        </li>
        <li>
          <Link to={`${base}/print`}>{messages.common.print}</Link>
        </li>
        <li>
          <Link to={`${base}/record`}>{say.takeAll}</Link>
        </li>
        {plan.me?.side === "customer" && !plan.frozen ? (
          <li className="mt-3">
            <Link to={`${base}/stop`}>{say.stopLink}</Link>
            <span className="block text-muted">{say.stopLead}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
