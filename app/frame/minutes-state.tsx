// How a meeting's minutes stand, in words: when they are due in the meeting's own zone and how long that is, or when
// they went out. Late stays late, also once they were sent.

import { useReader } from "~/i18n/context";
import { formatDay, formatInstant, placeOf, sayInstant } from "~/i18n/dates";
import { StateMark } from "~/ui";
import type { MinutesStanding } from "~/views/minutes-due";

export type StandingProps = {
  standing: Pick<MinutesStanding, "state" | "dueAt" | "dueOn" | "sentAt" | "zone">;
  now: string;
};

/** "Mon 26 Oct 2026, end of day (Rome)": the last day on time, as it is counted where the meeting was. */
export function useDueDay({ dueOn, zone }: Pick<MinutesStanding, "dueOn" | "zone">): string {
  const { messages, language } = useReader();
  return `${messages.dates.endOf({ day: formatDay(dueOn, language, "shortYear") })} (${placeOf(zone)})`;
}

export function MinutesState({ standing, now }: StandingProps) {
  const { messages, language, zone } = useReader();
  const { meeting } = messages;
  const when = useDueDay(standing);
  const { state, sentAt, dueAt } = standing;
  const left = sayInstant(dueAt, now, language);
  if (state === "none")
    return (
      <span className="row-meta">
        <StateMark state="dueSoon">{meeting.due({ when })}</StateMark>
        <span>{meeting.dueLeft({ left })}</span>
      </span>
    );
  if (state === "overdue")
    return (
      <span className="row-meta">
        <StateMark state="overdue">{meeting.overdue({ when })}</StateMark>
        <span>{left}</span>
      </span>
    );
  const sent = sentAt === null ? "" : formatInstant(sentAt, { language, zone, style: "shortYear" });
  return (
    <span className="row-meta">
      <StateMark state={state === "sent" ? "done" : "overdue"}>
        {state === "sent" ? meeting.onTime : meeting.late}
      </StateMark>
      <span>{sent}</span>
      {state === "late_sent" ? <span>{meeting.overdue({ when })}</span> : null}
    </span>
  );
}
