// A calendar as a file (RFC 5545). Every text of a person passes one gate: whatever it holds, it stays inside its own
// line and can begin no other (T-24). Times are in UTC, so no zone has to be told.

import { addDays } from "~/domain/days";
import type { Day, Instant } from "~/domain/facts";

export type FileEvent = {
  /** Letters, digits and hyphens; the same for ever. */
  uid: string;
  sequence: number;
  /** When it last changed. */
  at: Instant;
  cancelled: boolean;
  time: { on: Day } | { from: Instant; to: Instant };
  summary: string;
  description: string;
  url: string;
};

/** The whole file. `name` is what a calendar program calls it. */
export function calendarFile({ name, events }: { name: string; events: FileEvent[] }): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Countersign//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines(event: FileEvent): string[] {
  const allDay = "on" in event.time;
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid.replace(/[^A-Za-z0-9-]/g, "")}@countersign`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.at)}`,
    `LAST-MODIFIED:${utc(event.at)}`,
    ...timeLines(event.time),
    `SUMMARY:${textValue(event.summary)}`,
    ...(event.description === "" ? [] : [`DESCRIPTION:${textValue(event.description)}`]),
    ...(event.url === "" ? [] : [`URL:${uriValue(event.url)}`]),
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    // A day on which something is due takes nobody's time.
    `TRANSP:${allDay ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

/** A whole day ends where the next one begins. */
const timeLines = (time: FileEvent["time"]): string[] =>
  "on" in time
    ? [`DTSTART;VALUE=DATE:${compact(time.on)}`, `DTEND;VALUE=DATE:${compact(addDays(time.on, 1))}`]
    : [`DTSTART:${utc(time.from)}`, `DTEND:${utc(time.to)}`];

const compact = (day: Day): string => day.replaceAll("-", "");

const utc = (at: Instant): string =>
  `${new Date(Date.parse(at)).toISOString().slice(0, 19).replaceAll("-", "").replaceAll(":", "")}Z`;

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const controls = /\p{Cc}/gu;
/** Marks that turn or hide text (T-26); joiners that scripts need stay. */
const turning = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const mostCharacters = 2000;

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are written, everything that steers is gone. */
export const textValue = (text: string): string =>
  [...text.toWellFormed().replace(breaks, "\n")]
    .slice(0, mostCharacters)
    .join("")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(controls, "")
    .replace(turning, "");

/** An address of ours; what could end the line or the value is not part of one. */
const uriValue = (url: string): string => encodeURI(url.toWellFormed()).replace(/[\s\p{Cc}"<>\\^`{|}]/gu, "");

const lineOctets = 75;
const encoder = new TextEncoder();

/** RFC 5545, 3.1: lines of at most 75 octets, broken between characters, continued after a space. */
function folded(line: string): string {
  if (encoder.encode(line).length <= lineOctets) return line;
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
