import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "~/domain/language";
import {
  daysBetween,
  formatDay,
  formatInstant,
  formatOffset,
  formatRange,
  formatTime,
  localOf,
  placeOf,
  sayDay,
  sayDayFully,
  sayInstant,
} from "~/i18n/dates";

const inAll = (say: (language: Language) => string) => languages.map(say);

describe("a day in words", () => {
  it("reads as each language writes it", () => {
    expect(inAll((l) => formatDay("2026-05-06", l))).toEqual(["Wed 6 May", "mié 6 may", "mer 6 mag", "5月6日 周三"]);
    expect(inAll((l) => formatDay("2026-05-05", l, "long"))).toEqual([
      "Tuesday, 5 May 2026",
      "martes, 5 de mayo de 2026",
      "martedì 5 maggio 2026",
      "2026年5月5日 星期二",
    ]);
    expect(inAll((l) => formatDay("2026-05-06", l, "numeric"))).toEqual([
      "2026-05-06",
      "06/05/2026",
      "06/05/2026",
      "2026-05-06",
    ]);
    expect(formatDay("2026-05-01", "it", "long")).toBe("venerdì 1º maggio 2026");
    expect(formatDay("2027-01-01", "en", "shortYear")).toBe("Fri 1 Jan 2027");
  });

  it("knows leap days and the ends of the calendar, and leaves alone what is no day", () => {
    expect(formatDay("2028-02-29", "en", "long")).toBe("Tuesday, 29 February 2028");
    expect(formatDay("9999-12-31", "en", "medium")).toBe("31 Dec 9999");
    expect(formatDay("some day", "en")).toBe("some day");
  });

  it("has the weekday that the calendar has, on any day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (offset) => {
        const day = Temporal.PlainDate.from("1970-01-01").add({ days: offset });
        const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        expect(formatDay(day.toString(), "en", "long")).toContain(`${names[day.dayOfWeek - 1]}, ${day.day} `);
      }),
    );
  });
});

describe("an instant in the reader's zone", () => {
  it("counts half-hour and quarter-hour zones", () => {
    expect(formatInstant("2026-10-23T12:00:00.000Z", { zone: "Asia/Kolkata", language: "en", withOffset: true })).toBe(
      "Fri 23 Oct, 17:30 (UTC+5:30)",
    );
    expect(localOf("2026-10-23T12:00:00.000Z", "Asia/Kathmandu")).toEqual({
      day: "2026-10-23",
      time: "17:45",
      offset: 345,
    });
    expect(formatOffset(-210)).toBe("UTC−3:30");
    expect(formatOffset(0)).toBe("UTC");
  });

  it("is five hours apart between Rome and New York in the week between the two clock changes", () => {
    const meeting = "2026-10-28T14:00:00.000Z";
    expect(formatTime(meeting, { zone: "Europe/Rome" })).toBe("15:00");
    expect(formatTime(meeting, { zone: "America/New_York" })).toBe("10:00");
    expect(formatTime(meeting, { zone: "Asia/Shanghai" })).toBe("22:00");
  });

  it("tells the two 02:30 of a night with a clock change apart by their offset", () => {
    const both = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"].map((at) =>
      formatInstant(at, { zone: "Europe/Rome", language: "it", withOffset: true }),
    );
    expect(both).toEqual(["dom 25 ott, 02:30 (UTC+2)", "dom 25 ott, 02:30 (UTC+1)"]);
  });

  it("is already next year in Kiritimati while it is last year in Pago Pago, and midnight is 00:00", () => {
    const at = "2026-12-31T10:00:00.000Z";
    expect(formatInstant(at, { zone: "Pacific/Kiritimati", language: "en", style: "medium" })).toBe(
      "1 Jan 2027, 00:00",
    );
    expect(formatInstant(at, { zone: "Pacific/Pago_Pago", language: "en", style: "medium" })).toBe(
      "30 Dec 2026, 23:00",
    );
    expect(placeOf("America/New_York")).toBe("New York");
  });

  it("says the day of a meeting once, unless it ends on another day or across a clock change", () => {
    const rome = { zone: "Europe/Rome", language: "en" } as const;
    expect(formatRange("2026-10-23T12:00:00.000Z", "2026-10-23T13:30:00.000Z", rome)).toBe("Fri 23 Oct, 14:00–15:30");
    expect(formatRange("2026-10-23T21:00:00.000Z", "2026-10-23T23:00:00.000Z", rome)).toBe(
      "Fri 23 Oct, 23:00 – Sat 24 Oct, 01:00",
    );
    expect(formatRange("2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z", { ...rome, withOffset: true })).toBe(
      "Sun 25 Oct, 02:30 (UTC+2) – Sun 25 Oct, 02:30 (UTC+1)",
    );
  });

  it("agrees with Temporal at any instant in any zone", () => {
    const zones = ["UTC", "Europe/Rome", "America/New_York", "Asia/Shanghai", "Asia/Kolkata", "Australia/Lord_Howe"];
    const zone = fc.constantFrom(...zones, "America/St_Johns", "Pacific/Chatham", "Africa/Casablanca", "Pacific/Apia");
    const at = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });
    fc.assert(
      fc.property(at, zone, fc.constantFrom(...languages), (ms, in_, language) => {
        const iso = new Date(ms).toISOString();
        const there = Temporal.Instant.from(iso).toZonedDateTimeISO(in_);
        const time = there.toPlainTime().toString().slice(0, 5);
        const day = formatDay(there.toPlainDate().toString(), language, "long");
        const text = formatInstant(iso, { zone: in_, language, style: "long" });
        expect(text.startsWith(day)).toBe(true);
        expect(text.endsWith(time)).toBe(true);
        expect(localOf(iso, in_).offset).toBe(Math.round(there.offsetNanoseconds / 60e9));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a day as seen from today", () => {
  const today = "2026-05-01";

  it("is said as people say it, in each language", () => {
    expect(inAll((l) => sayDay("2026-05-06", today, l, 3))).toEqual([
      "in 3 working days",
      "en 3 días laborables",
      "tra 3 giorni lavorativi",
      "3 个工作日后",
    ]);
    expect(inAll((l) => sayDay(today, today, l))).toEqual(["today", "hoy", "oggi", "今天"]);
    expect(inAll((l) => sayDay("2026-05-02", today, l, 0))).toEqual(["tomorrow", "mañana", "domani", "明天"]);
    expect(inAll((l) => sayDay("2026-04-29", today, l))).toEqual([
      "2 days ago",
      "hace 2 días",
      "2 giorni fa",
      "2 天前",
    ]);
  });

  it("counts calendar days where no working day lies between, and weeks when it is far", () => {
    expect(sayDay("2026-05-03", today, "en", 0)).toBe("in 2 days");
    expect(sayDay("2026-07-01", today, "en", 43)).toBe("in 9 weeks");
    expect(sayDay("2026-01-01", today, "en")).toBe("17 weeks ago");
  });

  it("stands beside the exact one, with the year when it is another", () => {
    expect(sayDayFully("2026-05-06", today, "en", 3)).toBe("in 3 working days · Wed 6 May");
    expect(sayDayFully("2027-01-04", "2026-12-31", "en", 2)).toBe("in 2 working days · Mon 4 Jan 2027");
  });

  it("is counted over a clock change and a year's end as whole days", () => {
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysBetween("2026-05-06", "2026-05-01")).toBe(-5);
  });

  it("gives a countdown for an instant", () => {
    const now = "2026-10-26T18:00:00.000Z";
    expect(sayInstant("2026-10-26T23:00:00.000Z", now, "en")).toBe("in 5 hours");
    expect(sayInstant("2026-10-26T17:59:30.000Z", now, "en")).toBe("just now");
    expect(sayInstant("2026-10-26T17:48:00.000Z", now, "it")).toBe("12 minuti fa");
    expect(sayInstant("2026-10-29T18:00:00.000Z", now, "es")).toBe("en 3 días");
  });
});
