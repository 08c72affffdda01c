import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFile, type FileEvent } from "~/views/calendar-file";
import { readTwice } from "../support/calendars";
import { payloads } from "../support/payloads";

const event = (more: Partial<FileEvent> = {}): FileEvent => ({
  uid: "step-abc",
  sequence: 0,
  at: "2026-10-05T07:10:00.000Z",
  cancelled: false,
  time: { on: "2026-11-09" },
  summary: "Review legal terms",
  description: "KilnView",
  url: "https://plans.example/plan/p1/step/abc",
  ...more,
});
const file = (events: FileEvent[], name = "Countersign") => calendarFile({ name, events });

const attacks = [
  "a\r\nATTENDEE:mailto:x@evil.example",
  "a\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM",
  "a\rX-EVIL:1",
  "a\u2028X-EVIL:1",
  "a\u0085X-EVIL:1",
  "END:VEVENT\r\nEND:VCALENDAR",
  "semi;colon,comma\\back\\nslash",
  "a\u0000b\u202egnp.exe",
  "李文 Żółć 👍 ".repeat(40),
  "\ud800 lone",
  ...payloads,
];

describe("a calendar file", () => {
  it.each(attacks)("T-24: %j stays inside its own line, wherever it stands", (text) => {
    const made = file(
      [event({ summary: text, description: text, uid: text, url: `https://plans.example/${text}` })],
      text,
    );
    const lines = made.replaceAll("\r\n ", "").split("\r\n");
    const names = lines.filter((line) => line !== "").map((line) => line.split(/[:;]/)[0]);
    expect(names).toEqual([
      "BEGIN",
      "VERSION",
      "PRODID",
      "CALSCALE",
      "METHOD",
      "NAME",
      "X-WR-CALNAME",
      "REFRESH-INTERVAL",
      "X-PUBLISHED-TTL",
      "BEGIN",
      "UID",
      "SEQUENCE",
      "DTSTAMP",
      "LAST-MODIFIED",
      "DTSTART",
      "DTEND",
      "SUMMARY",
      "DESCRIPTION",
      "URL",
      "STATUS",
      "TRANSP",
      "END",
      "END",
    ]);
    expect(readTwice(made).components).toEqual(["vevent"]);
  });

  it("T-24: what two programs read is what was written, and no line is longer than 75 octets", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(words, (text) => {
        const made = file([event({ summary: `x${text}x` })]);
        for (const line of made.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(made.split("\r\n").join("")).not.toMatch(/[\r\n]/);
        const { first, second } = readTwice(made);
        expect(first.map(({ uid }) => uid)).toEqual(["step-abc@countersign"]);
        expect(second.map(({ uid }) => uid)).toEqual(["step-abc@countersign"]);
        expect(first[0]?.summary).toBe(second[0]?.summary);
      }),
      { numRuns: 200 },
    );
  });

  it("says words, days and times as both programs understand them", () => {
    const made = file([
      event({ summary: "Legal, terms; and\nmore \\ 李文", sequence: 3 }),
      event({
        uid: "meeting-m1",
        time: { from: "2026-10-23T12:00:00.000Z", to: "2026-10-23T13:30:00.000Z" },
        cancelled: true,
      }),
    ]);
    const { first, second } = readTwice(made);
    expect(second).toEqual(first);
    expect(first).toEqual([
      expect.objectContaining({
        uid: "meeting-m1@countersign",
        cancelled: true,
        from: "2026-10-23T12:00:00.000Z",
        to: "2026-10-23T13:30:00.000Z",
      }),
      expect.objectContaining({
        uid: "step-abc@countersign",
        sequence: 3,
        cancelled: false,
        summary: "Legal, terms; and\nmore \\ 李文",
        from: "2026-11-09",
        to: "2026-11-10",
      }),
    ]);
  });
});
