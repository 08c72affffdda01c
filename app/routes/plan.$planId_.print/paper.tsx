import { useEffect, useState } from "react";
import { capital, type PlanWords, shortCompany, usePlanWords } from "~/frame/plan-words";
import { StandingLine } from "~/frame/standing";
import { sayRole } from "~/i18n";
import { formatInstant } from "~/i18n/dates";
import { Band, Button, DateBlock, ExitDiamond, SideMark, Tick } from "~/ui";
import type { PlanView } from "~/views/plan";
import type { CriterionView } from "~/views/proofs";
import type { Read } from "~/views/reading";
import { courseOf } from "../plan.$planId/plan-head";
import { stateText } from "../plan.$planId/step-line";
import { Phases } from "../plan.$planId/strip";

export type PaperPage = {
  plan: Read<PlanView>;
  /** By what success is judged. */
  criteria: CriterionView[];
  head: { seq: number; hash: string };
  now: string;
  zone: string;
};
type Stage = PaperPage["plan"]["stages"][number];
type Row = Stage["rows"][number];

export function Paper({ page }: { page: PaperPage }) {
  const words = usePlanWords();
  const { plan } = page;
  const say = words.messages.plan;
  const { target } = plan;
  const proposed = target.confirmedBy === null ? say.proposedBy({ company: words.company("vendor") }) : "";
  return (
    <div className="grid gap-6 print:gap-3">
      <PrintButton />
      <Band
        parties={(["customer", "vendor"] as const).map((side) => (
          <span className="person" key={side}>
            <SideMark side={side} initials={words.initials(side)} />
            <span>{shortCompany(plan[side])}</span>
          </span>
        ))}
        title={plan.subject ?? words.messages.common.erased}
        lead={courseOf(plan.headline.course, words)}
        date={
          <DateBlock
            label={say.anchor[target.anchor]}
            day={words.day(target.on)}
            dateTime={target.on}
            detail={proposed}
            reason={target.reason}
          />
        }
      />
      <Phases strip={plan.strip} />
      <StandingLine standing={plan.standing} />
      <table className="paper">
        <caption className="sr-only">{say.steps}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.messages.states.done}</th>
            <th scope="col">{say.steps}</th>
            <th scope="col">{words.messages.step.owner}</th>
            <th scope="col">{words.messages.step.due}</th>
          </tr>
        </thead>
        {plan.stages.map((stage) => (
          <StageBody key={stage.id} stage={stage} words={words} />
        ))}
      </table>
      <Criteria list={page.criteria} words={words} />
      <PeopleLine plan={plan} words={words} />
      <p className="text-xs text-muted">
        {say.edition({ n: plan.edition })} ·{" "}
        {formatInstant(page.now, { language: words.language, zone: page.zone, style: "medium", withOffset: true })} ·{" "}
        {words.messages.record.entry({ n: page.head.seq })} ·{" "}
        <span className="fingerprint">{page.head.hash.slice(0, 16)}</span>
      </p>
    </div>
  );
}

function StageBody({ stage, words }: { stage: Stage; words: PlanWords }) {
  if (stage.rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className="paper-stage">
          {stage.title}
        </th>
      </tr>
      {stage.rows.map((row) => (
        <StepRows key={row.id} row={row} words={words} />
      ))}
    </tbody>
  );
}

function StepRows({ row, words }: { row: Row; words: PlanWords }) {
  const done = row.state === "done" || row.state === "verified";
  const { states, step } = words.messages;
  const said = stateText(row, words);
  return (
    <>
      <tr className={done || row.state === "setAside" ? "text-muted" : undefined}>
        <td className="paper-tick">
          <Tick state={done ? "done" : "open"} label={done ? states.done : states.open} />
        </td>
        <th scope="row">
          {row.n === undefined ? null : <span className="text-muted">{row.n}. </span>}
          {row.title}
          {said ? <span className="paper-state"> {said}</span> : null}
        </th>
        <td>
          <span className="person">
            <SideMark side={row.side} initials={words.initials(row.side)} label={words.company(row.side)} />
            <span>{capital(words.name(row.owner, row.role))}</span>
          </span>
        </td>
        <td className="paper-day">
          <time dateTime={row.due}>{words.day(row.due)}</time>
        </td>
      </tr>
      {row.exit ? (
        <tr>
          <td className="paper-tick">
            <ExitDiamond state={row.exit.answer ? (row.exit.answer.code === "stop" ? "stopped" : "passed") : "open"} />
          </td>
          <th scope="row">
            {step.stopTitleTheirs({ company: words.company("customer") })}: {row.exit.question}
          </th>
          <td>{capital(words.names(row.exit.who))}</td>
          <td className="paper-day">{words.day(row.due)}</td>
        </tr>
      ) : null}
    </>
  );
}

function Criteria({ list, words }: { list: CriterionView[]; words: PlanWords }) {
  if (list.length === 0) return null;
  const { proofs, common } = words.messages;
  const judged = (one: CriterionView) =>
    one.judged === null ? proofs.criteria.open : one.judged.met ? proofs.criteria.met : proofs.criteria.notMet;
  return (
    <section className="text-sm">
      <strong className="font-semibold">{proofs.standing.criteria}</strong>
      <ol className="list-decimal pl-5">
        {list.map((one) => (
          <li key={one.id}>
            {one.text ?? common.erased} · {proofs.criteria.share({ n: one.share })} · {judged(one)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function PeopleLine({ plan, words }: { plan: PaperPage["plan"]; words: PlanWords }) {
  const { roles, plan: say, common } = words.messages;
  const does = (person: PaperPage["plan"]["people"][number]) =>
    person.decides
      ? roles.decides
      : person.lead
        ? roles.lead
        : person.does.map((role) => sayRole(words.messages, role)).join(", ");
  const here = plan.people.filter((person) => !person.left);
  return (
    <p className="text-sm">
      <strong className="font-semibold">{say.peopleTitle}:</strong>{" "}
      {here
        .map((person) => `${person.name ?? common.erased}, ${words.company(person.side)} (${does(person)})`)
        .join("; ")}
    </p>
  );
}

/** The browser's own print; where no script runs, its menu has the same. */
function PrintButton() {
  const { common } = usePlanWords().messages;
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <div className="no-print">
      <Button type="button" variant="primary" onClick={() => window.print()}>
        {common.print}
      </Button>
    </div>
  );
}
