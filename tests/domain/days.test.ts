import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addWorkingDays,
  compareDays,
  compareInstants,
  daysBetween,
  isRealDate,
  isWorkingDay,
  localDay,
  startOfDay,
  weekday,
  workingDaysBetween,
  zoneExists,
} from "~/domain/days";

const days = fc.integer({ min: 0, max: 9000 }).map((n) => addDays("2004-01-01", n));
const calendar = { workdays: [1, 2, 3, 4, 5], holidays: ["2026-10-31", "2026-11-01", "2026-12-08", "2026-12-25"] };

describe("days", () => {
  it("only days that exist between 2000 and 2100 are dates", () => {
    for (const real of ["2000-01-01", "2024-02-29", "2026-11-17", "2100-12-31"])
      expect(isRealDate(real), real).toBe(true);
    for (const none of ["2026-02-30", "2025-02-29", "1999-12-31", "2101-01-01", "2026-13-01", "2026-00-10", "26-01-01"])
      expect(isRealDate(none), none).toBe(false);
    for (const odd of [
      "2026-1-1",
      "2026-11-17T00:00",
      " 2026-11-17",
      "2026-11-17\n",
      "+002026-11-17",
      "",
      null,
      20261117,
    ])
      expect(isRealDate(odd), String(odd)).toBe(false);
  });

  it("adding days crosses months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(compareDays(addDays(day, n), day)).toBe(Math.sign(n));
      }),
    );
  });

  it("weekdays are counted from Monday and holidays are no working days", () => {
    expect(weekday("2026-11-16")).toBe(1);
    expect(weekday("2026-11-15")).toBe(7);
    expect(isWorkingDay("2026-11-16", calendar)).toBe(true);
    expect(isWorkingDay("2026-11-15", calendar)).toBe(false);
    expect(isWorkingDay("2026-12-08", calendar)).toBe(false);
  });

  it("working days are counted after the first day up to and including the last", () => {
    expect(workingDaysBetween("2026-11-13", "2026-11-17", calendar)).toBe(2);
    expect(workingDaysBetween("2026-11-13", "2026-11-15", calendar)).toBe(0);
    expect(workingDaysBetween("2026-12-07", "2026-12-09", calendar)).toBe(1);
    expect(workingDaysBetween("2026-11-17", "2026-11-13", calendar)).toBe(-2);
    expect(Object.is(workingDaysBetween("2026-11-15", "2026-11-14", calendar), 0)).toBe(true);
  });

  it("n working days later are n working days away", () => {
    expect(addWorkingDays("2026-10-30", 1, calendar)).toBe("2026-11-02");
    expect(addWorkingDays("2026-11-02", -1, calendar)).toBe("2026-10-30");
    expect(addWorkingDays("2026-11-01", 0, calendar)).toBe("2026-11-01");
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
        expect(workingDaysBetween(day, addWorkingDays(day, n, calendar), calendar)).toBe(n);
      }),
    );
  });

  it("a calendar without working days is refused instead of searched for ever", () => {
    expect(() => addWorkingDays("2026-11-13", 1, { workdays: [], holidays: [] })).toThrow(/no working day/);
  });

  it("a zone is a name that exists, never an offset", () => {
    for (const zone of ["Europe/Rome", "America/New_York", "Asia/Shanghai", "Pacific/Kiritimati", "UTC"])
      expect(zoneExists(zone), zone).toBe(true);
    for (const none of ["Europe/Faenza", "+02:00", "-05:00", "", "2026-01-01T00:00[Europe/Rome]", "Mars", null, 1])
      expect(zoneExists(none), String(none)).toBe(false);
  });

  it("the same instant is another day elsewhere", () => {
    expect(localDay("2026-10-26T23:30:00Z", "Europe/Rome")).toBe("2026-10-27");
    expect(localDay("2026-10-26T23:30:00Z", "America/New_York")).toBe("2026-10-26");
    expect(localDay("2026-12-31T10:00:00Z", "Pacific/Kiritimati")).toBe("2027-01-01");
  });

  it("the day of an instant is the same whichever other instants and zones were asked for before", () => {
    const near = fc.integer({ min: 0, max: 3600 * 24 * 400 }).map((second) => Date.UTC(2026, 0, 1) + second * 1000);
    const zone = fc.constantFrom("UTC", "Europe/Rome", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham");
    fc.assert(
      fc.property(fc.array(fc.tuple(near, zone), { minLength: 1, maxLength: 20 }), (asked) => {
        for (const [at, where] of asked)
          for (const instant of [at, at + 59_999, at].map((ms) => new Date(ms).toISOString())) {
            const day = new Intl.DateTimeFormat("sv-SE", { timeZone: where, dateStyle: "short" });
            expect(localDay(instant, where)).toBe(day.format(new Date(instant)));
          }
      }),
      { numRuns: 60 },
    );
  });

  it("R-16: where midnight does not exist the day begins after the gap", () => {
    expect(startOfDay("2026-04-24", "Africa/Cairo")).toBe("2026-04-23T22:00:00.000Z");
    expect(startOfDay("2026-03-29", "Asia/Beirut")).toBe("2026-03-28T22:00:00.000Z");
    expect(startOfDay("2026-09-06", "America/Santiago")).toBe("2026-09-06T04:00:00.000Z");
  });

  it("R-16: where midnight comes twice the day begins at the first", () => {
    expect(startOfDay("2026-11-01", "America/Havana")).toBe("2026-11-01T04:00:00.000Z");
    expect(startOfDay("2026-10-25", "Atlantic/Azores")).toBe("2026-10-25T00:00:00.000Z");
  });

  it("a start of day is written as the clock writes instants, so that texts sort by time", () => {
    const start = startOfDay("2026-10-27", "Europe/Rome");
    expect(start).toBe(new Date(start).toISOString());
    expect(compareInstants("2026-10-26T23:00:00Z", start)).toBe(0);
    expect(compareInstants("2026-10-26T22:59:59.999Z", start)).toBe(-1);
    expect(compareInstants("2026-10-26T23:00:00.001Z", start)).toBe(1);
  });
});
