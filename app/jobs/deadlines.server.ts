// Deadlines are derived, never scheduled: each tick asks what is due now and queues it under a key of its own, so the
// clock may tick twice, miss an hour or come back after a restart, and every letter still goes out once.

import type { Letter } from "db/store";
import { addDays, instantAt, localDay } from "~/domain/days";
import type { Instant } from "~/domain/facts";
import { isFrozen, leadOf, type Meeting, type Plan } from "~/domain/plan";
import type { World } from "~/world";

export type Deadlines = {
  /** Queues what is due; answers how many letters it asked for, those already queued before included. */
  tick(): Promise<number>;
};

export type Slot = "evening" | "morning" | "last";

const twoHours = 2 * 60 * 60 * 1000;
/** Reminders of minutes that nobody wrote for so long are not begun any more. */
const stale = 24 * 60 * 60 * 1000;

/**
 * When the rep is told that minutes are due, in the rep's zone: that evening at 18:00, the next morning at 08:00, and
 * two hours before the deadline. A moment that lies before the meeting's end or after the deadline does not exist.
 */
export function minutesSlots(meeting: Pick<Meeting, "endsAt" | "dueAt">, zone: string): { slot: Slot; at: Instant }[] {
  const day = localDay(meeting.endsAt, zone);
  const all: { slot: Slot; at: Instant }[] = [
    { slot: "evening", at: instantAt(day, "18:00", zone) },
    { slot: "morning", at: instantAt(addDays(day, 1), "08:00", zone) },
    { slot: "last", at: new Date(Date.parse(meeting.dueAt) - twoHours).toISOString() },
  ];
  return all.filter(({ at }) => at >= meeting.endsAt && at < meeting.dueAt).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The slot whose letter should be out by now: the latest that has come; earlier ones that were missed stay missed. */
export function minutesDueNow(meeting: Meeting, zone: string, now: Instant): Slot | null {
  if (meeting.minutes.length > 0 || Date.parse(now) - Date.parse(meeting.dueAt) > stale) return null;
  return minutesSlots(meeting, zone).findLast(({ at }) => at <= now)?.slot ?? null;
}

export function createDeadlines({ world, now = world.clock.now }: { world: World; now?: () => string }): Deadlines {
  return {
    tick: async () => {
      const at = now();
      let asked = 0;
      for (const planId of await plans(world)) {
        const plan = (await world.plans.load(planId, "public"))?.plan;
        for (const letter of plan ? reminders(plan, at, world.newId) : []) {
          await world.store.queueLetter(letter);
          asked++;
        }
      }
      if (asked > 0) world.wakePost();
      return asked;
    },
  };
}

async function plans(world: World): Promise<string[]> {
  const streams = await world.store.streams("plan/");
  return streams.flatMap((stream) => /^plan\/([^/]+)\/shared$/.exec(stream)?.[1] ?? []);
}

/** Nothing is reminded of on a sample, or after the end (INV-19). */
function reminders(plan: Plan, now: Instant, newId: () => string): Letter[] {
  const rep = leadOf(plan, "vendor");
  if (plan.sample || isFrozen(plan) || !rep) return [];
  return Object.values(plan.meetings).flatMap((meeting) => {
    const slot = minutesDueNow(meeting, rep.zone, now);
    return slot === null ? [] : [reminder({ plan, meeting, slot, personId: rep.personId, now, letterId: newId() })];
  });
}

type Reminder = { plan: Plan; meeting: Meeting; slot: Slot; personId: string; now: Instant; letterId: string };

const reminder = ({ plan, meeting, slot, personId, now, letterId }: Reminder): Letter => ({
  letterId,
  dedupe: `minutes-due/${meeting.id}/${slot}`,
  workspaceId: plan.workspaceId,
  planId: plan.id,
  kind: "minutesDue",
  personId,
  address: "",
  payload: { meetingId: meeting.id },
  createdAt: now,
  notBefore: now,
  state: "queued",
  attempts: 0,
  firstAttemptAt: null,
  frozen: null,
  sentAt: null,
  providerId: null,
  problem: null,
});
