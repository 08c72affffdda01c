import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import { AskQuestion, RaiseRisk } from "~/frame/raise";
import { addressOf, type StepPage } from "./page";

/** What is open at this step, and one tap to add to it. */
export function Raised({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages, plan } = words;
  const { raised, rights, lane, removed, row } = page.step;
  if (lane !== "shared" || removed) return null;
  const raise = { action: addressOf(page), stepId: row.id, fresh: page.fresh };
  const may = rights.includes("risk.raise");
  if (!may && raised.length === 0) return null;
  return (
    <section id="raised" className="grid gap-1">
      <h3 className="heading">{messages.voices.title}</h3>
      {raised.length > 0 ? (
        <ul className="grid gap-1">
          {raised.map((point) => (
            <li key={point.id}>
              <Link to={`/plan/${page.planId}/questions#${point.id}`}>{point.text ?? messages.common.erased}</Link>{" "}
              <span className="text-sm text-muted">{messages.voices.withWhom({ who: words.name(point.who) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {may ? (
        <>
          <RaiseRisk {...raise} />
          <AskQuestion {...raise} people={plan.people} />
        </>
      ) : null}
    </section>
  );
}
