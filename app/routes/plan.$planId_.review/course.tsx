import { Link } from "@remix-run/react";
import { capital, usePlanWords } from "~/frame/plan-words";
import type { ReviewPage } from "~/http/review-page.server";
import { Tick } from "~/ui";

/** Steps, answers, meetings and what is still open, in order; made for paper as much as for the screen. */
export function Course({ page }: { page: ReviewPage }) {
  const words = usePlanWords();
  const { states, plan: planSay, review, voices } = words.messages;
  const { view, plan } = page;
  return (
    <>
      <section className="grid gap-4">
        <h2 className="heading">{planSay.steps}</h2>
        {view.stages
          .filter((stage) => stage.steps.length > 0)
          .map((stage) => (
            <div key={stage.id} className="grid gap-2">
              <h3 className="font-semibold">{stage.title}</h3>
              <ul className="grid gap-2">
                {stage.steps.map((step) => (
                  <li key={step.id} className="flex gap-2">
                    <Tick state={step.done ? "done" : "open"} label={step.done ? states.done : states.waiting} />
                    <span>
                      <Link to={`/plan/${plan.id}/step/${step.id}`}>{step.title}</Link>{" "}
                      <span className="text-muted text-sm">
                        {capital(words.name(step.owner))} · {words.day(step.due)}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </section>
      <Given page={page} />
      {view.meetings.length === 0 ? null : (
        <section className="grid gap-3">
          <h2 className="heading">{planSay.meetingsTitle}</h2>
          <ul className="grid gap-2">
            {view.meetings.map((meeting) => (
              <li key={meeting.id}>
                <Link to={`/plan/${plan.id}/meeting/${meeting.id}`}>
                  {meeting.subject ?? words.messages.common.erased}
                </Link>{" "}
                <span className="text-muted text-sm">{words.at(meeting.at)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.open.length === 0 ? null : (
        <section className="grid gap-3">
          <h2 className="heading">{voices.title}</h2>
          <ul className="grid gap-2">
            {view.open.map((one) => (
              <li key={one.id}>{one.text ?? words.messages.common.erased}</li>
            ))}
          </ul>
          <Link className="no-print" to={`/plan/${plan.id}/questions`}>
            {review.states.open}
          </Link>
        </section>
      )}
    </>
  );
}

/** Each answer with who gave it, in whose place, when, and the reason if one was given. */
function Given({ page }: { page: ReviewPage }) {
  const words = usePlanWords();
  const { review, common } = words.messages;
  const said: { [answer: string]: string } = {
    yes: review.yes,
    yes_but: review.but,
    no: review.no,
    continue: words.messages.step.stopContinue,
    continue_with: review.goOnIf,
    stop: words.messages.step.stopStop,
    approved: review.approve,
    refused: review.refuse,
    agreed: words.messages.agreement.title,
  };
  const { answers } = page.view;
  return (
    <section className="grid gap-3">
      <h2 className="heading">{review.answers}</h2>
      {answers.length === 0 ? <p className="text-muted">{review.none}</p> : null}
      <ul className="grid gap-3">
        {answers.map((one) => {
          const by = capital(words.name(one.by));
          const who = one.forWhom === null ? by : common.inPlaceOf({ who: by, of: words.name(one.forWhom) });
          return (
            <li key={one.seq}>
              <strong className="font-semibold">{said[one.answer] ?? one.answer}</strong>
              {one.question ? ` · ${one.question}` : ""}{" "}
              <span className="text-muted text-sm">
                {who}, {words.at(one.at)}
              </span>
              {one.reason === "" ? null : <p>{one.reason ?? common.erased}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
