// How the minutes of each meeting stand: not sent, overdue, sent, or sent late. Being late is never taken back (INV-34).

import { addDays, compareInstants, localDay } from "~/domain/days";
import type { Day, Instant, MeetingKind } from "~/domain/facts";
import type { Meeting, Plan, Text } from "~/domain/plan";

export type MinutesState = "none" | "overdue" | "sent" | "late_sent";
export type MinutesStanding = {
  meetingId: string;
  stepId: string | null;
  type: MeetingKind;
  subject: Text;
  startsAt: Instant;
  endsAt: Instant;
  /** The meeting's zone, in which it is due. */
  zone: string;
  /** From this instant on they are late. */
  dueAt: Instant;
  /** The last whole day on which they are on time, in the meeting's zone. */
  dueOn: Day;
  state: MinutesState;
  /** When the first version went out. */
  sentAt: Instant | null;
  version: number;
  /** Whom the last version was sent to, or, before, the customer's people who were there. */
  readers: string[];
};

/** INV-34: late is what was not sent before the deadline; a correction changes nothing about it. */
export function minutesState(meeting: Pick<Meeting, "minutes" | "dueAt">, now: Instant): MinutesState {
  const first = meeting.minutes[0];
  if (first) return first.late ? "late_sent" : "sent";
  return compareInstants(now, meeting.dueAt) < 0 ? "none" : "overdue";
}

export function minutesStanding(plan: Plan, meeting: Meeting, now: Instant): MinutesStanding {
  const present = meeting.present.filter((id) => plan.people[id]?.side === "customer");
  return {
    meetingId: meeting.id,
    stepId: meeting.stepId,
    type: meeting.type,
    subject: meeting.subject,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    zone: meeting.zone,
    dueAt: meeting.dueAt,
    dueOn: addDays(localDay(meeting.dueAt, meeting.zone), -1),
    state: minutesState(meeting, now),
    sentAt: meeting.minutes[0]?.at ?? null,
    version: meeting.minutes.length,
    readers: meeting.minutes.at(-1)?.to ?? present,
  };
}

/** All meetings of a plan, the latest first. */
export const meetingsOf = (plan: Plan, now: Instant): MinutesStanding[] =>
  Object.values(plan.meetings)
    .sort((a, b) => compareInstants(b.startsAt, a.startsAt))
    .map((meeting) => minutesStanding(plan, meeting, now));

/** The meetings whose minutes somebody still has to send, the most urgent first. */
export const minutesDue = (plan: Plan, now: Instant): MinutesStanding[] =>
  meetingsOf(plan, now)
    .filter(({ sentAt }) => sentAt === null)
    .sort((a, b) => compareInstants(a.dueAt, b.dueAt));

/** A meeting as one line of the plan page. */
export type MeetingLine = { id: string; subject: Text; on: Day; dueOn: Day; state: MinutesState };

/** The latest meetings, and those whose minutes are still to come before all others. */
export function meetingLines(plan: Plan, now: Instant, most = 3): MeetingLine[] {
  const due = minutesDue(plan, now);
  const sent = meetingsOf(plan, now).filter(({ sentAt }) => sentAt !== null);
  return [...due, ...sent].slice(0, most).map((one) => ({
    id: one.meetingId,
    subject: one.subject,
    on: localDay(one.startsAt, one.zone),
    dueOn: one.dueOn,
    state: one.state,
  }));
}
