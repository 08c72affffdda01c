// Tables of what belongs to a mailbox rather than to a plan. `reader` is a keyed digest of its address
// (app/access/readers.server.ts); the address itself stands in none of them.

import { count, flag, id, index, instant, primaryKey, table, words } from "./columns";

/** The secret calendar of a mailbox, over all its plans; the address of it is derived, never stored. */
export const feeds = table("feeds", {
  feedId: id("feed_id").primaryKey(),
  reader: words("reader").unique(),
  generation: count("generation"),
  at: instant("at"),
});

/** How often a mailbox wants mail that nobody asked for; no row = daily. */
export const wishes = table("wishes", {
  reader: id("reader").primaryKey(),
  often: words("often"),
  at: instant("at"),
});

/** What a mailbox was reminded of: plan, person, thing, day and stage in one key, so that nothing is said twice. */
export const told = table("told", { reader: id("reader"), what: id("what"), at: instant("at") }, (t) => [
  primaryKey({ columns: [t.reader, t.what] }),
]);

/** Mailboxes that take no mail: they bounced for good, or their owner complained (T-22). */
export const suppressions = table("suppressions", {
  reader: id("reader").primaryKey(),
  why: words("why"),
  at: instant("at"),
});

/** A provider's reports, each once by its own id (T-44). */
export const mailEvents = table(
  "mail_events",
  {
    eventId: id("event_id").primaryKey(),
    at: instant("at"),
    kind: words("kind"),
    providerId: words("provider_id"),
    settled: flag("settled"),
  },
  (t) => [index("mail_events_open").on(t.settled, t.at)],
);
