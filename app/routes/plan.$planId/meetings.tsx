import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import { StateMark } from "~/ui";
import type { PlanPage } from "./page";

type Line = PlanPage["plan"]["meetings"][number];
const marks = { none: "dueSoon", overdue: "overdue", sent: "done", late_sent: "overdue" } as const;

/** The latest meetings and how their minutes stand; late stays late. */
export function Meetings({ page: { plan } }: { page: PlanPage }) {
  const { messages } = usePlanWords();
  const mayRecord = plan.rights.includes("meeting.record") && plan.state !== "draft";
  // After the end the meeting in which it ended can still be noted, from the list (INV-19).
  if (plan.meetings.length === 0 && !mayRecord && !(plan.frozen && plan.me?.side === "vendor")) return null;
  return (
    <section>
      <h2 className="heading mb-3">
        <Link to={`/plan/${plan.id}/meetings`}>{messages.plan.meetingsTitle}</Link>
      </h2>
      <ul className="grid gap-3 text-sm">
        {plan.meetings.map((line) => (
          <Meeting key={line.id} line={line} planId={plan.id} />
        ))}
      </ul>
      {mayRecord ? (
        <p className="mt-2">
          <Link to={`/plan/${plan.id}/meeting/new`}>{messages.plan.meetingRecord}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Meeting({ line, planId }: { line: Line; planId: string }) {
  const words = usePlanWords();
  const { plan, common } = words.messages;
  const day = words.day(line.dueOn);
  const said = {
    none: plan.minutesDue({ day }),
    overdue: plan.minutesOverdue({ day }),
    sent: plan.minutesSent,
    late_sent: plan.minutesLate({ day }),
  };
  return (
    <li className="grid gap-1">
      <span>
        <Link to={`/plan/${planId}/meeting/${line.id}`}>{line.subject ?? common.erased}</Link>{" "}
        <span className="text-muted">{words.day(line.on)}</span>
      </span>
      <StateMark state={marks[line.state]}>{said[line.state]}</StateMark>
    </li>
  );
}
