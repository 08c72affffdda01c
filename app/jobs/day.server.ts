// The one mail of a mailbox's day: who is told what, gathered from all its plans as it may see them. Asked twice: when
// the morning comes, whether there is anything; and again just before it leaves, because much may have been done since.

import type { Letter } from "db/store";
import { type Place, type Reader, readers } from "~/access/directory.server";
import { planAsOf } from "~/commands/plan-as-of.server";
import { addDays, instantAt, isWorkingDay, localDay, weekday } from "~/domain/days";
import type { Day, Instant, Side } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import { sideCalendar } from "~/domain/timing";
import { type PlanDay, planDay } from "~/views/reader-day";
import { type ReaderDay, readerDay } from "~/views/reader-mail";
import type { World } from "~/world";

/** The reader's morning, and when it is over: what was missed until then waits for the next one. */
const morningAt = "08:00";
const overAt = "20:00";
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** One reader on a day: where they stand today, in which zone and language they read. */
type Standing = { reader: Reader; me: Person; seen: { place: Place; plan: Plan }[]; today: Day; morning: Instant };

/** Letters that this morning asks for; each once, whoever asks and however often (the key holds it). */
export async function morningLetters(world: World, now: Instant, done: Map<string, Day>): Promise<Letter[]> {
  const letters: Letter[] = [];
  const weekAgo = weeksBefore(world);
  for (const reader of (await readers(world)).values()) {
    const standing = await standingOf(world, reader, now);
    if (!standing || done.get(reader.reader) === standing.today) continue;
    if (now < standing.morning || now >= instantAt(standing.today, overAt, standing.me.zone)) continue;
    done.set(reader.reader, standing.today);
    if (await world.store.isQueued(dedupeOf(reader.reader, standing.today))) continue;
    const day = await dayOf(world, standing, weekAgo);
    if (day && (await world.store.suppression(reader.reader)) === null)
      letters.push(letterOf(world, { ...standing, day, now }));
  }
  return letters;
}

const dedupeOf = (reader: string, day: Day) => `day/${reader}/${day}`;

/** Whether the morning's mail of a mailbox was asked for on its day, so that a reminder can stand in it. */
export async function hasMorning(world: World, { reader, day }: { reader: string; day: Day }): Promise<boolean> {
  return await world.store.isQueued(dedupeOf(reader, day));
}

export type Composed = { day: ReaderDay; me: Person; reader: Reader; today: Day; links: Links };
export type Links = { [planId: string]: { linkId: string; generation: number } };

/** What the letter of that day says now; null when nothing is left to say. */
export async function composeDay(world: World, letter: Letter): Promise<Composed | "silenced" | null> {
  const today = String(letter.payload.day);
  const reader = [...(await readers(world)).values()].find((one) => letter.dedupe === dedupeOf(one.reader, today));
  if (!reader) return null;
  const standing = await standingOf(world, reader, letter.createdAt);
  if (!standing || standing.today !== today) return null;
  const day = await dayOf(world, standing, weeksBefore(world));
  if (day === null) return (await world.store.wish(reader.reader)) === "none" ? "silenced" : null;
  const links: Links = {};
  for (const { place, plan } of standing.seen) {
    const me = plan.people[place.personId];
    if (me?.linkId && me.side === "customer") links[plan.id] = { linkId: me.linkId, generation: me.generation };
  }
  return { day, me: standing.me, reader, today, links };
}

/** Null for whoever stands on no plan any more. The place they came to last says how they read. */
async function standingOf(world: World, reader: Reader, now: Instant): Promise<Standing | null> {
  const here = reader.places
    .filter((place) => place.removedAt === null)
    .sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  const seen: Standing["seen"] = [];
  for (const place of here) {
    const plan = (await world.plans.load(place.planId, place.side))?.plan;
    if (plan) seen.push({ place, plan });
  }
  const [first] = seen;
  const me = first?.plan.people[first.place.personId];
  if (!me) return null;
  const today = localDay(now, me.zone);
  return { reader, me, seen, today, morning: instantAt(today, morningAt, me.zone) };
}

type WeekAgo = (planId: string, side: Side, today: Instant) => Promise<Plan | null>;

async function dayOf(world: World, standing: Standing, weekAgo: WeekAgo): Promise<ReaderDay | null> {
  const { reader, seen, today, morning } = standing;
  const digestDay = isDigestDay(seen, today);
  const days: PlanDay[] = [];
  for (const { place, plan } of seen) {
    const before = digestDay ? await weekAgo(place.planId, place.side, morning) : null;
    const day = planDay({ plan, personId: place.personId, today, morning, before });
    if (day) days.push(day);
  }
  if (days.length === 0) return null;
  const often = (await world.store.wish(reader.reader)) ?? "daily";
  return readerDay({ days, told: await world.store.told(reader.reader), often, digestDay, today });
}

/** The first day of the week, from Monday on, on which one of the reader's plans works. */
function isDigestDay(seen: Standing["seen"], today: Day): boolean {
  const works = (day: Day) =>
    seen.some(({ place, plan }) => isWorkingDay(day, sideCalendar(plan.calendars[place.side])));
  const earlier = Array.from({ length: weekday(today) - 1 }, (_, back) => addDays(today, -1 - back));
  return works(today) && !earlier.some(works);
}

/** Each plan is folded once for all its readers. */
function weeksBefore(world: World): WeekAgo {
  const folded = new Map<string, Promise<Plan | null>>();
  return (planId, side, morning) => {
    const at = new Date(Date.parse(morning) - weekMs).toISOString();
    const key = `${side}/${planId}/${at}`;
    const plan = folded.get(key) ?? planAsOf(world, { planId, side, at });
    folded.set(key, plan);
    return plan;
  };
}

type Writing = Standing & { day: ReaderDay; now: Instant };

const letterOf = (world: World, { reader, seen, today, day, now }: Writing): Letter => ({
  letterId: world.newId(),
  dedupe: dedupeOf(reader.reader, today),
  workspaceId: seen[0]?.plan.workspaceId ?? "",
  planId: null,
  kind: day.kind,
  personId: null,
  address: reader.address,
  payload: { day: today, side: seen.some(({ place }) => place.side === "customer") ? "customer" : "vendor" },
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
