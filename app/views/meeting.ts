// The page of one meeting: what is noted of it, what was sent, and who may send or correct what now.

import type { Day, Instant, MinutesWords } from "~/domain/facts";
import type { Words } from "~/domain/language";
import type { Meeting, Person, Plan, Text } from "~/domain/plan";
import { barredBy } from "~/domain/policy";
import { correctionsUntil, isCorrectable, minutesAreOnTime } from "~/domain/schedule";
import { type MinutesStanding, minutesStanding } from "./minutes-due";

export type SentVersion = {
  version: number;
  at: Instant;
  /** Who sent it; null for the system. */
  by: string | null;
  to: string[];
  /** Null once erased. */
  words: MinutesWords | null;
};
/**
 * now: at once; wait: from the deadline on; unshared: once the customer has the plan; running: the meeting has not
 * ended; closed: corrections are over; never.
 */
export type MaySend = "now" | "wait" | "unshared" | "running" | "closed" | "never";

export type MeetingView = MinutesStanding & {
  aim: Text;
  step: { stepId: string; title: Words | null } | null;
  present: string[];
  absent: string[];
  recordedBy: string | null;
  policy: Plan["minutesPolicy"];
  versions: SentVersion[];
  /** Corrections of what was sent; null before anything was. */
  correct: { until: Day; open: boolean } | null;
  maySend: MaySend;
  /** Whether what is noted of the meeting can still be put right. */
  mayRecord: boolean;
};

export function meetingView(plan: Plan, meeting: Meeting, who: { me: Person | null; now: Instant }): MeetingView {
  const { me, now } = who;
  const step = meeting.stepId === null ? undefined : plan.steps[meeting.stepId];
  const last = meeting.minutes.at(-1);
  const sent = last && { sentAt: last.at, zone: meeting.zone, calendar: plan };
  return {
    ...minutesStanding(plan, meeting, now),
    aim: meeting.aim,
    step: step && !step.removed && step.lane === "shared" ? { stepId: step.stepId, title: step.title } : null,
    present: meeting.present,
    absent: meeting.absent,
    recordedBy: meeting.recordedBy.kind === "person" ? meeting.recordedBy.id : null,
    policy: plan.minutesPolicy,
    versions: meeting.minutes.map(({ version, at, by, to, words }) => ({
      version,
      at,
      by: by.kind === "person" ? by.id : null,
      to,
      words,
    })),
    correct: sent ? { until: correctionsUntil(sent), open: isCorrectable(sent, now) } : null,
    maySend: maySend(plan, meeting, who),
    mayRecord: me !== null && !last && barredBy(plan, me, "meeting.record") === null,
  };
}

/** The vendor by the deadline; the customer's lead from it on, or at once for a meeting that they called. */
export function maySend(plan: Plan, meeting: Meeting, { me, now }: { me: Person | null; now: Instant }): MaySend {
  if (me === null || me.removedAt !== null || barredBy(plan, me, "minutes.send") !== null) return "never";
  if (plan.state === "draft") return "unshared";
  if (now < meeting.endsAt) return "running";
  const last = meeting.minutes.at(-1);
  if (last && !isCorrectable({ sentAt: last.at, zone: meeting.zone, calendar: plan }, now)) return "closed";
  const called = meeting.recordedBy.kind === "person" && meeting.recordedBy.side === me.side;
  return me.side === "customer" && !called && minutesAreOnTime(now, meeting.dueAt) ? "wait" : "now";
}

export type Recipients = { present: string[]; absent: string[]; vendor: string[]; ticked: string[] };

/**
 * INV-35: the customer's people who were there are ticked; those who were not, and the vendor's people, can be. A
 * correction goes to whom the version before went.
 */
export function recipientsOf(plan: Plan, meeting: Meeting): Recipients {
  const here = (ids: string[], side: "customer" | "vendor") =>
    ids.filter((id) => plan.people[id]?.side === side && plan.people[id]?.removedAt === null);
  const present = here(meeting.present, "customer");
  const absent = here(meeting.absent, "customer");
  const vendor = Object.values(plan.people)
    .filter((person) => person.side === "vendor" && person.removedAt === null)
    .map((person) => person.personId);
  const last = meeting.minutes.at(-1);
  const ticked = last ? [...present, ...absent, ...vendor].filter((id) => last.to.includes(id)) : present;
  return { present, absent, vendor, ticked };
}
