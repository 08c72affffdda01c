import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import type { PlanPage } from "./page";

/** Open questions and risks in one line, and by name those that wait for the reader. */
export function Voices({ page: { plan } }: { page: PlanPage }) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  const { questions, risks, mine } = plan.voices;
  const base = `/plan/${plan.id}/questions`;
  return (
    <section>
      <h2 className="heading mb-3">{say.title}</h2>
      <p>{questions + risks === 0 ? say.allSettled : say.counts({ questions, risks })}</p>
      {mine.length > 0 ? (
        <>
          <h3 className="heading-small mt-2">{say.yours}</h3>
          <ul className="grid gap-1 text-sm">
            {mine.slice(0, 3).map((point) => (
              <li key={point.id}>
                <Link className="line-clamp-2" to={`${base}#${point.id}`}>
                  {point.text ?? messages.common.erased}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-2">
        <Link to={base}>{messages.common.open}</Link>
      </p>
    </section>
  );
}
