// A calendar file read by two programs that know nothing of each other; they must agree on everything we mean.

import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";

export type ReadEvent = {
  uid: string;
  sequence: number;
  cancelled: boolean;
  summary: string;
  /** A day for a whole day, else the instant. */
  from: string;
  to: string;
  properties: number;
};

const msPerMinute = 60_000;

/** Both readings, ours to compare. Throws where one of them cannot read the file at all. */
export function readTwice(file: string): { first: ReadEvent[]; second: ReadEvent[]; components: string[] } {
  const root = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const components = root.getAllSubcomponents().map((one) => one.name);
  const first = root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const text = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return {
      uid: event.uid,
      sequence: event.sequence,
      cancelled: component.getFirstPropertyValue("status") === "CANCELLED",
      summary: event.summary,
      from: text(event.startDate),
      to: text(event.endDate),
      properties: component.getAllProperties().length,
    };
  });
  const parsed = Object.values(nodeIcal.sync.parseICS(file)).filter((one): one is VEvent => one?.type === "VEVENT");
  const second = parsed.map((event) => ({
    uid: event.uid,
    sequence: Number(event.sequence),
    cancelled: event.status === "CANCELLED",
    summary: typeof event.summary === "string" ? event.summary : event.summary.val,
    from: momentOf(event.start, event.datetype),
    to: momentOf(event.end ?? event.start, event.datetype),
    properties: first.find(({ uid }) => uid === event.uid)?.properties ?? 0,
  }));
  return { first: sorted(first), second: sorted(second), components };
}

/** node-ical gives a whole day as midnight of the machine. */
const momentOf = (date: Date, type: string): string =>
  type === "date"
    ? new Date(date.getTime() - date.getTimezoneOffset() * msPerMinute).toISOString().slice(0, 10)
    : new Date(date.getTime()).toISOString();

const sorted = (events: ReadEvent[]) => events.sort((a, b) => (a.uid < b.uid ? -1 : 1));
