// The secret calendar of a mailbox: found by its token, answered from what the record says, and nothing is written down
// about who asked (T-37). An address that was replaced is nobody's.

import { createHash } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { mayGuess } from "~/access/attempts.server";
import { type Reader, readers } from "~/access/directory.server";
import { claimedBy, feedToken, isSame } from "~/access/readers.server";
import { notFound } from "~/access/visitor.server";
import { calendarsOf, type PlanCalendars } from "~/commands/calendars.server";
import { lanesOf } from "~/commands/plans.server";
import { addDays, localDay } from "~/domain/days";
import { inLanguage, type Language } from "~/domain/language";
import { refuse } from "~/domain/refusal";
import { messagesFor } from "~/i18n/all.server";
import { appVersion } from "~/version";
import type { Kept } from "~/views/calendar";
import { calendarFile, type FileEvent } from "~/views/calendar-file";
import { planStream, type World } from "~/world";
import { pageFor } from "./respond.server";

/** So long something that was called off still says so; then it is left out. */
const cancelledDays = 90;

/** The address of a reader's calendar; null while they have none. */
export async function feedUrl(world: World, reader: string): Promise<string | null> {
  const feed = await world.store.feedOf(reader);
  return feed && `${world.settings.publicUrl}/calendar/${feedToken(world.keys, feed)}.ics`;
}

/** The file, 304 when the asker has it already, 404 for every address that is not a calendar's of today. */
export async function calendarAnswer({ world, visitor }: AppLoadContext, request: Request, token: string) {
  const feedId = claimedBy(token);
  const feed = feedId === null ? null : await world.store.feed(feedId);
  const expected = feedToken(world.keys, feed ?? { feedId: "00000000", generation: 0 });
  if (!isSame(token, expected) || feed === null) {
    if (!mayGuess(world, visitor.ip)) throw pageFor(refuse("too-many", "tooMany"));
    throw notFound();
  }
  const reader = (await readers(world)).get(feed.reader) ?? { reader: feed.reader, address: "", places: [] };
  const today = localDay(world.clock.now(), "UTC");
  const tag = `"${await tagOf(world, reader, { token, today })}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer" };
  if (
    request.headers
      .get("If-None-Match")
      ?.split(/,\s*/)
      .some((one) => one.replace(/^W\//, "") === tag)
  )
    return new Response(null, { status: 304, headers });
  const file = await fileOf(world, reader, today);
  return new Response(file, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="countersign.ics"',
    },
  });
}

/** Changes when anything that the reader may see changed, when an old cancellation goes, and with a new address. */
async function tagOf(world: World, reader: Reader, more: { token: string; today: string }): Promise<string> {
  const streams = reader.places.flatMap(({ planId, side }) => lanesOf(side).map((lane) => planStream(planId, lane)));
  const heads = await world.store.heads(streams);
  const seen = JSON.stringify([appVersion, more, heads.map(({ seq, hash }) => [seq, hash])]);
  return createHash("sha256").update(seen).digest("base64url").slice(0, 32);
}

async function fileOf(world: World, reader: Reader, today: string): Promise<string> {
  const oldest = addDays(today, -cancelledDays);
  const events: FileEvent[] = [];
  let language: Language = world.settings.language;
  for (const place of [...reader.places].sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1))) {
    const { plan, calendars } = (await calendarsOf(world, place.planId, place.side)) ?? {};
    if (!plan) continue;
    const me = plan.people[place.personId];
    language = me?.language ?? language;
    const about = { subject: plan.subject ?? "", url: `${world.settings.publicUrl}/plan/${plan.id}`, language };
    for (const [uid, one] of Object.entries(calendars?.[place.personId] ?? {}))
      if (!one.cancelled || one.at >= oldest) events.push(eventOf(uid, one, { ...about, gone: me?.removedAt != null }));
  }
  return calendarFile({ name: messagesFor(language).you.calendarName, events });
}

/** What one person's calendar of one plan holds, whether or not they have an address for it. */
export function fileEvents(
  { settings }: World,
  { plan, calendars }: PlanCalendars,
  { personId, language }: { personId: string; language: Language },
): FileEvent[] {
  const gone = plan.people[personId]?.removedAt != null;
  const about = { subject: plan.subject ?? "", url: `${settings.publicUrl}/plan/${plan.id}`, language, gone };
  return Object.entries(calendars[personId] ?? {}).map(([uid, one]) => eventOf(uid, one, about));
}

type About = { subject: string; url: string; language: Language; gone: boolean };

/** Who has left a plan learns that a thing is off and nothing else (INV-33). */
function eventOf(uid: string, { entry, sequence, at, cancelled }: Kept, about: About): FileEvent {
  const { you } = messagesFor(about.language);
  const base = { uid, sequence, at, cancelled, time: entry.time };
  if (about.gone) return { ...base, summary: you.calendarOff, description: "", url: "" };
  const title = entry.title === null ? you.erased : inLanguage(entry.title, about.language);
  const said = you.entries[entry.kind]({ title });
  return {
    ...base,
    summary: entry.done ? you.entryDone({ entry: said }) : said,
    description: about.subject,
    url: `${about.url}/${entry.place}`,
  };
}
