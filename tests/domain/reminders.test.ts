import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, instantAt, isWorkingDay, localDay } from "~/domain/days";
import { stageDays, stageOn, stages } from "~/domain/reminders";

const week = { workdays: [1, 2, 3, 4, 5], holidays: [] as string[] };
/** Friday and Saturday are days off. */
const gulf = { workdays: [7, 1, 2, 3, 4], holidays: [] as string[] };

describe("the days on which somebody is reminded", () => {
  it.each([
    ["a Wednesday", "2026-11-04", week, ["2026-10-30", "2026-11-04", "2026-11-05", "2026-11-09", "2026-11-11"]],
    [
      "a Monday: three working days before is the Wednesday",
      "2026-11-09",
      week,
      ["2026-11-04", "2026-11-09", "2026-11-10", "2026-11-12", "2026-11-16"],
    ],
    [
      "a Saturday is told on the Friday before, and late from Monday",
      "2026-11-07",
      week,
      ["2026-11-04", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-16"],
    ],
    [
      "a Friday where Friday and Saturday are off",
      "2026-11-06",
      gulf,
      ["2026-11-03", "2026-11-05", "2026-11-08", "2026-11-09", "2026-11-15"],
    ],
    [
      "a Sunday where it is the first day of work",
      "2026-11-08",
      gulf,
      ["2026-11-03", "2026-11-08", "2026-11-09", "2026-11-11", "2026-11-15"],
    ],
    [
      "the last day of a month",
      "2026-01-30",
      week,
      ["2026-01-27", "2026-01-30", "2026-02-02", "2026-02-02", "2026-02-06"],
    ],
    ["over a leap day", "2028-02-28", week, ["2028-02-23", "2028-02-28", "2028-02-29", "2028-03-02", "2028-03-06"]],
    ["on a leap day", "2028-02-29", week, ["2028-02-24", "2028-02-29", "2028-03-01", "2028-03-03", "2028-03-07"]],
    [
      "over the turn of the year with its holidays",
      "2026-12-31",
      { ...week, holidays: ["2026-12-25", "2027-01-01"] },
      ["2026-12-28", "2026-12-31", "2027-01-04", "2027-01-04", "2027-01-07"],
    ],
    [
      "in a week in which nobody works after the day",
      "2026-12-18",
      { ...week, holidays: ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25"] },
      ["2026-12-15", "2026-12-18", "2026-12-28", "2026-12-28", "2026-12-28"],
    ],
  ])("%s", (_name, dueOn, calendar, days) => {
    expect(Object.values(stageDays(dueOn, calendar))).toEqual(days);
  });

  it("only ever rise, and none but a day of work reaches a new one", () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2026-01-01", n));
    fc.assert(
      fc.property(days, fc.array(days, { maxLength: 6 }), fc.constantFrom(week, gulf), (dueOn, holidays, calendar) => {
        const own = { ...calendar, holidays };
        let before = -1;
        for (let n = -12; n <= 20; n++) {
          const day = addDays(dueOn, n);
          const stage = stageOn(day, dueOn, own);
          const rank = stage === null ? -1 : stages.indexOf(stage);
          expect(rank).toBeGreaterThanOrEqual(before);
          if (rank > before) expect(isWorkingDay(day, own), `${day} ${stage}`).toBe(true);
          before = rank;
        }
      }),
    );
  });
});

describe("eight in the morning", () => {
  it.each([
    ["2026-03-08", "America/New_York", "2026-03-08T12:00:00.000Z"],
    ["2026-03-09", "America/New_York", "2026-03-09T12:00:00.000Z"],
    ["2026-11-01", "America/New_York", "2026-11-01T13:00:00.000Z"],
    ["2026-10-25", "Europe/Rome", "2026-10-25T07:00:00.000Z"],
    ["2026-03-29", "Europe/Rome", "2026-03-29T06:00:00.000Z"],
    ["2026-04-05", "Australia/Lord_Howe", "2026-04-04T21:30:00.000Z"],
    ["2026-10-04", "Australia/Lord_Howe", "2026-10-03T21:00:00.000Z"],
    ["2026-09-27", "Pacific/Auckland", "2026-09-26T19:00:00.000Z"],
    ["2026-11-22", "Asia/Kathmandu", "2026-11-22T02:15:00.000Z"],
    ["2026-11-22", "Asia/Kolkata", "2026-11-22T02:30:00.000Z"],
    ["2026-11-22", "America/St_Johns", "2026-11-22T11:30:00.000Z"],
    ["2026-09-06", "America/Santiago", "2026-09-06T11:00:00.000Z"],
    ["2026-04-24", "Africa/Cairo", "2026-04-24T05:00:00.000Z"],
    ["2027-01-01", "Pacific/Kiritimati", "2026-12-31T18:00:00.000Z"],
    ["2011-12-31", "Pacific/Apia", "2011-12-30T18:00:00.000Z"],
  ])("of %s in %s is %s, and on that day there", (day, zone, at) => {
    expect(instantAt(day, "08:00", zone)).toBe(at);
    expect(localDay(at, zone)).toBe(day);
  });
});
