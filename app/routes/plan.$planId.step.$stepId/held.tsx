import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import type { StepPage } from "./page";

/** A step that is held as a meeting: what was noted of it, and noting it. */
export function Held({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const { step, planId } = page;
  const { kind, held } = step.meetings;
  const mayRecord = kind && step.rights.includes("meeting.record");
  if (held.length === 0 && !mayRecord) return null;
  return (
    <ul className="grid gap-1">
      {held.map(({ id, subject }) => (
        <li key={id}>
          <Link to={`/plan/${planId}/meeting/${id}`}>
            {messages.plan.minutesOf({ meeting: subject ?? messages.common.erased })}
          </Link>
        </li>
      ))}
      {mayRecord ? (
        <li>
          <Link to={`/plan/${planId}/meeting/new?step=${step.row.id}`}>{messages.plan.meetingRecord}</Link>
        </li>
      ) : null}
    </ul>
  );
}
