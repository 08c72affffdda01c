import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDay } from "~/domain/days";
import { type MinutesPolicy, minutesAreOnTime, minutesDueAt, minutesDueOn } from "~/domain/schedule";

const calendar = {
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2026-10-31", "2026-11-01", "2026-12-08", "2026-12-25", "2026-12-26"],
};
const due = (endsAt: string, zone: string, policy: MinutesPolicy) => minutesDueAt({ endsAt, zone, policy, calendar });

describe("minutes are due by the end of the next day in the meeting's zone (INV-34, V-54)", () => {
  it("A26: a Friday meeting in Rome, next working day: Monday, over the clock change", () => {
    expect(due("2026-10-23T13:30:00.000Z", "Europe/Rome", "business")).toBe("2026-10-26T23:00:00.000Z");
  });

  it("A26: a Friday meeting in Rome, next calendar day: Saturday, before the clock change", () => {
    expect(due("2026-10-23T13:30:00.000Z", "Europe/Rome", "calendar")).toBe("2026-10-24T22:00:00.000Z");
  });

  it("A28: sent on Monday at 23:20 in Rome is on time, at the deadline itself it is late", () => {
    const dueAt = due("2026-10-23T13:30:00.000Z", "Europe/Rome", "business");
    expect(minutesAreOnTime("2026-10-26T22:20:00.000Z", dueAt)).toBe(true);
    expect(minutesAreOnTime("2026-10-26T22:59:59.999Z", dueAt)).toBe(true);
    expect(minutesAreOnTime("2026-10-26T23:00:00.000Z", dueAt)).toBe(false);
    expect(minutesAreOnTime("2026-10-26T23:00:00Z", dueAt)).toBe(false);
  });

  it("A32: the status call of Wednesday is due on Thursday", () => {
    expect(due("2026-10-28T14:50:00.000Z", "Europe/Rome", "business")).toBe("2026-10-29T23:00:00.000Z");
  });

  it("A48: the decision meeting of Tuesday is due on Wednesday", () => {
    expect(due("2026-11-17T15:30:00.000Z", "Europe/Rome", "business")).toBe("2026-11-18T23:00:00.000Z");
  });

  it("B09: the meeting that ended in a no is due the next day as well", () => {
    expect(due("2026-11-05T13:45:00.000Z", "Europe/Stockholm", "business")).toBe("2026-11-06T23:00:00.000Z");
    expect(due("2026-11-05T13:45:00.000Z", "Europe/Stockholm", "calendar")).toBe("2026-11-06T23:00:00.000Z");
  });

  it("holidays and weekends are passed over only where working days are agreed", () => {
    const beforeHolidays = { endsAt: "2026-12-24T10:00:00.000Z", zone: "Europe/Rome", calendar };
    expect(minutesDueOn({ ...beforeHolidays, policy: "business" })).toBe("2026-12-28");
    expect(minutesDueOn({ ...beforeHolidays, policy: "calendar" })).toBe("2026-12-25");
    expect(due("2026-10-30T15:00:00.000Z", "Europe/Rome", "business")).toBe("2026-11-02T23:00:00.000Z");
  });

  it("the day counts where the meeting was: an evening in New York is already tomorrow in Rome", () => {
    expect(due("2026-11-12T02:30:00.000Z", "America/New_York", "calendar")).toBe("2026-11-13T05:00:00.000Z");
    expect(due("2026-11-12T02:30:00.000Z", "Europe/Rome", "calendar")).toBe("2026-11-13T23:00:00.000Z");
  });

  it.each([
    ["2026-03-07T21:00:00.000Z", "America/New_York", "2026-03-09T04:00:00.000Z"],
    ["2026-10-31T20:00:00.000Z", "America/New_York", "2026-11-02T05:00:00.000Z"],
    ["2026-03-28T16:00:00.000Z", "Europe/London", "2026-03-29T23:00:00.000Z"],
    ["2026-10-24T15:00:00.000Z", "Europe/London", "2026-10-26T00:00:00.000Z"],
    ["2026-04-04T05:00:00.000Z", "Australia/Lord_Howe", "2026-04-05T13:30:00.000Z"],
    ["2026-04-22T14:00:00.000Z", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
    ["2026-03-27T14:00:00.000Z", "Asia/Beirut", "2026-03-28T22:00:00.000Z"],
    ["2026-09-04T20:00:00.000Z", "America/Santiago", "2026-09-06T04:00:00.000Z"],
    ["2026-11-22T10:15:00.000Z", "Asia/Kathmandu", "2026-11-23T18:15:00.000Z"],
    ["2026-11-21T18:40:00.000Z", "Asia/Kolkata", "2026-11-23T18:30:00.000Z"],
    ["2026-12-31T09:30:00.000Z", "Pacific/Kiritimati", "2027-01-01T10:00:00.000Z"],
    ["2011-12-30T02:00:00.000Z", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
  ])("R-16: a meeting that ends at %s in %s is due at %s", (endsAt, zone, expected) => {
    expect(due(endsAt, zone, "calendar")).toBe(expected);
  });

  it("in any zone and at any time the deadline is the first moment of the day after the due day", () => {
    const zones = [
      "Europe/Rome",
      "America/New_York",
      "Asia/Shanghai",
      "Africa/Cairo",
      "America/Havana",
      "Pacific/Chatham",
    ];
    const instants = fc
      .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
      .map((ms) => new Date(ms).toISOString());
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...zones),
        fc.constantFrom("calendar", "business"),
        (endsAt, zone, policy) => {
          const meeting = { endsAt, zone, policy: policy as MinutesPolicy, calendar };
          const dueAt = minutesDueAt(meeting);
          const justBefore = new Date(new Date(dueAt).getTime() - 1).toISOString();
          expect(localDay(dueAt, zone)).toBe(addDays(minutesDueOn(meeting), 1));
          expect(localDay(justBefore, zone)).toBe(minutesDueOn(meeting));
          expect(minutesDueOn(meeting) > localDay(endsAt, zone)).toBe(true);
        },
      ),
    );
  });
});
