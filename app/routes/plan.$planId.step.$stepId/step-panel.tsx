import { Link } from "@remix-run/react";
import { useEffect } from "react";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Suggestion } from "~/frame/suggestion";
import { Disclosure, Icon, Notice, StateMark } from "~/ui";
import { StateOf } from "../plan.$planId/step-line";
import { Attachments } from "./attachments";
import { Comments } from "./comments";
import { ConfirmBlock } from "./confirm-block";
import { ExitBlock } from "./exit-block";
import { Guidance } from "./guidance";
import { Held } from "./held";
import { Others } from "./other-acts";
import { addressOf, type StepPage } from "./page";
import { Place } from "./place";
import { Raised } from "./raised";
import { Removed } from "./removed";
import { StepFacts } from "./step-facts";
import { StepText } from "./step-text";
import { Stuck } from "./stuck";
import { TickBar } from "./tick-bar";

/** Everything about one step, in the order in which its reader needs it. */
export function StepPanel({ page }: { page: StepPage }) {
  const { step, planId } = page;
  useOwnPage(step.row.id);
  return (
    // On a phone what there is to do stands under the thumb, whatever is being read.
    <div className="grid gap-7 max-lg:[&>.thumb]:order-last" key={step.row.id}>
      <Top page={page} />
      {step.removed ? <Removed page={page} /> : null}
      <Stuck page={page} />
      <Suggested page={page} />
      <TickBar page={page} />
      <StepFacts page={page} />
      <Place page={page} />
      <Held page={page} />
      <ConfirmBlock page={page} />
      <ExitBlock page={page} />
      <Attachments page={page} />
      <Guidance page={page} />
      <Raised page={page} />
      <Comments page={page} />
      <Others page={page} />
      <History page={page} />
      <Neighbours planId={planId} step={step} />
    </div>
  );
}

/** On a phone the step is a page: it begins at its top, and the list is left where it was. */
function useOwnPage(stepId: string): void {
  useEffect(() => {
    if (!window.matchMedia("(max-width: 63.99rem)").matches) return;
    window.scrollTo(0, 0);
    return () => {
      requestAnimationFrame(() => document.getElementById(`s-${stepId}`)?.scrollIntoView({ block: "center" }));
    };
  }, [stepId]);
}

function Top({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages } = words;
  const { step, planId } = page;
  const { row, aside, addedBy } = step;
  return (
    <div className="grid gap-1">
      <Link className="btn btn-plain justify-self-start" to={`/plan/${planId}`} preventScrollReset>
        <Icon name="chevron" className="rotate-180" />
        {messages.sign.backToPlan}
      </Link>
      <h2 className="font-serif text-xl">
        <StepText page={page} field="title" />
      </h2>
      <div className="row-meta">
        <span>
          {row.n === undefined ? null : `${row.n} · `}
          {step.stage.title}
        </span>
        {row.n === undefined ? <StateMark state="private">{messages.sides.onlyUs}</StateMark> : null}
        <StateOf row={row} words={words} />
        {step.optional ? <span>{messages.common.optional}</span> : null}
        {addedBy ? (
          <span>
            {messages.plan.addedByWho({ who: capital(words.name(addedBy.id)), company: words.company(addedBy.side) })}
          </span>
        ) : null}
      </div>
      {aside ? (
        <Notice tone="quiet" announce={false}>
          {messages.states.notApplicableWhy({ reason: aside.reason ?? messages.common.erased })} ·{" "}
          {capital(words.name(aside.by))}, {words.day(aside.on)}
        </Notice>
      ) : null}
    </div>
  );
}

/** Nothing of it counts before the other side accepts, so it stands apart from the step as it is. */
function Suggested({ page }: { page: StepPage }) {
  const { suggestions } = page.step;
  if (suggestions.length === 0) return null;
  return (
    <div className="grid gap-4">
      {suggestions.map((one) => (
        <Suggestion
          key={one.id}
          suggestion={one}
          action={addressOf(page)}
          fresh={page.fresh}
          titles={page.titles}
          here={page.step.row.id}
        />
      ))}
    </div>
  );
}

function History({ page: { history } }: { page: StepPage }) {
  const words = usePlanWords();
  const say = words.messages.step;
  return (
    <Disclosure summary={say.history}>
      {history.length === 0 ? <p className="text-muted">{say.historyNone}</p> : null}
      <ol className="grid gap-2 pt-1 text-sm">
        {history.map((entry) => (
          <li key={entry.at + entry.text}>
            {entry.text} <span className="text-muted whitespace-nowrap">· {words.at(entry.at)}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function Neighbours({ planId, step }: Pick<StepPage, "planId" | "step">) {
  const say = usePlanWords().messages.step;
  return (
    <nav className="flex flex-wrap justify-between gap-x-6 text-sm" aria-label={say.after}>
      {step.before ? (
        <Link className="py-2" to={addressOf({ planId, step: { ...step, row: { ...step.row, id: step.before } } })}>
          {say.before}
        </Link>
      ) : (
        <span />
      )}
      {step.after ? (
        <Link className="py-2" to={addressOf({ planId, step: { ...step, row: { ...step.row, id: step.after } } })}>
          {say.after}
        </Link>
      ) : null}
    </nav>
  );
}
