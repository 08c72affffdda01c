// Deadlines are derived, never scheduled: each tick asks what is due now and queues it under a key of its own, so the
// clock may tick twice, miss an hour or come back after a restart, and every letter still goes out once.

import type { Letter } from "db/store";
import { readerOf } from "~/access/readers.server";
import { addDays, instantAt, localDay } from "~/domain/days";
import type { Instant } from "~/domain/facts";
import { isFrozen, leadOf, type Meeting, type Person, type Plan } from "~/domain/plan";
import type { World } from "~/world";
import { hasMorning, morningLetters } from "./day.server";

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
  /** The day on which each mailbox's morning was looked at last: what is given later waits for the next one. */
  const mornings = new Map<string, string>();
  return {
    tick: async () => {
      const at = now();
      let asked = 0;
      const queue = async (letters: Letter[]) => {
        for (const letter of letters) await world.store.queueLetter(letter);
        asked += letters.length;
      };
      await queue(await morningLetters(world, at, mornings));
      for (const planId of await world.store.planIds()) {
        const plan = (await world.plans.load(planId, "public"))?.plan;
        if (plan) await queue(await reminders(world, plan, at));
      }
      if (asked > 0) world.wakePost();
      return asked;
    },
  };
}

/** Nothing is reminded of on a sample, or after the end (INV-19). */
async function reminders(world: World, plan: Plan, now: Instant): Promise<Letter[]> {
  const rep = leadOf(plan, "vendor");
  if (plan.sample || isFrozen(plan) || !rep) return [];
  const letters: Letter[] = [];
  for (const meeting of Object.values(plan.meetings)) {
    const slot = minutesDueNow(meeting, rep.zone, now);
    if (slot === null || (slot === "morning" && (await standsInMorning(world, rep, now)))) continue;
    letters.push(reminder({ plan, meeting, slot, personId: rep.personId, now, letterId: world.newId() }));
  }
  return letters;
}

/** Two mails on one morning are one too many: the day's mail names the minutes too. */
const standsInMorning = async (world: World, { email, zone }: Person, now: Instant): Promise<boolean> =>
  email !== null && (await hasMorning(world, { reader: readerOf(world.keys, email), day: localDay(now, zone) }));

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
