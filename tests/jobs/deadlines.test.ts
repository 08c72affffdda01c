import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDeadlines, minutesSlots } from "~/jobs/deadlines.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

describe("when the rep is told that minutes are due", () => {
  it.each([
    {
      name: "A26, INV-34: a Friday meeting under the working-day policy reaches over the weekend and the clock change",
      meeting: { endsAt: "2026-10-23T13:30:00.000Z", dueAt: "2026-10-26T23:00:00.000Z" },
      zone: "Europe/Berlin",
      slots: ["evening 2026-10-23T16:00:00.000Z", "morning 2026-10-24T06:00:00.000Z", "last 2026-10-26T21:00:00.000Z"],
    },
    {
      name: "a meeting that ends at night has no evening before it",
      meeting: { endsAt: "2026-10-06T18:00:00.000Z", dueAt: "2026-10-07T22:00:00.000Z" },
      zone: "Europe/Rome",
      slots: ["morning 2026-10-07T06:00:00.000Z", "last 2026-10-07T20:00:00.000Z"],
    },
    {
      name: "the rep's clock counts, not the meeting's",
      meeting: { endsAt: "2026-10-06T13:00:00.000Z", dueAt: "2026-10-07T22:00:00.000Z" },
      zone: "America/New_York",
      slots: ["evening 2026-10-06T22:00:00.000Z", "morning 2026-10-07T12:00:00.000Z", "last 2026-10-07T20:00:00.000Z"],
    },
  ])("$name", ({ meeting, zone, slots }) => {
    expect(minutesSlots(meeting, zone).map(({ slot, at }) => `${slot} ${at}`)).toEqual(slots);
  });
});

describe("a clock that ticks twice, misses hours and comes back", () => {
  let world: TestWorld;
  let deal: Deal;
  beforeEach(async () => {
    world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
    deal = await openDeal(world);
    await deal.must("Mara", "plan.share");
    world.clock.set("2026-10-23T13:40:00.000Z");
    await deal.must("Mara", "meeting.record", {
      meetingId: "meeting1",
      type: "status",
      subject: "Value presentation",
      on: "2026-10-23",
      starts: "14:00",
      ends: "15:30",
      zone: "Europe/Rome",
      present: [(await deal.person("Giulia")).personId, (await deal.person("Mara")).personId],
    });
  });
  afterEach(() => world.end());

  const due = async () =>
    (await world.store.lettersOf({ workspaceId: "helionaut", kind: "minutesDue", limit: 20 }))
      .map(({ dedupe }) => dedupe)
      .reverse();
  const tickAt = async (now: string) => {
    world.clock.set(now);
    await createDeadlines({ world }).tick();
  };

  it("queues each reminder once, to the rep", async () => {
    for (const now of ["2026-10-23T15:59:00.000Z", "2026-10-23T16:00:00.000Z", "2026-10-23T16:00:30.000Z"])
      await tickAt(now);
    expect(await due()).toEqual(["minutes-due/meeting1/evening"]);
    await tickAt("2026-10-24T06:01:00.000Z");
    await tickAt("2026-10-26T21:00:00.000Z");
    await tickAt("2026-10-26T22:00:00.000Z");
    expect(await due()).toEqual(["evening", "morning", "last"].map((slot) => `minutes-due/meeting1/${slot}`));
    const [letter] = await world.store.lettersOf({ workspaceId: "helionaut", kind: "minutesDue", limit: 1 });
    expect(letter?.personId).toBe((await deal.person("Mara")).personId);
  });

  it("after hours asleep it sends the latest only, not a pile", async () => {
    await tickAt("2026-10-26T21:30:00.000Z");
    expect(await due()).toEqual(["minutes-due/meeting1/last"]);
  });

  it("begins nothing for minutes that were due days ago", async () => {
    await tickAt("2026-10-28T08:00:00.000Z");
    expect(await due()).toEqual([]);
  });

  it("stops once they are sent; a reminder still waiting is dropped as overtaken", async () => {
    await tickAt("2026-10-23T16:00:00.000Z");
    await deal.must("Mara", "minutes.send", {
      meetingId: "meeting1",
      version: 1,
      summary: "Short.",
      to: [(await deal.person("Giulia")).personId],
    });
    await createPost({ world, transport: trialTransport() }).work();
    const [letter] = await world.store.lettersOf({ workspaceId: "helionaut", kind: "minutesDue", limit: 1 });
    expect([letter?.state, letter?.problem]).toEqual(["dropped", "overtaken"]);
    await tickAt("2026-10-26T21:00:00.000Z");
    expect(await due()).toHaveLength(1);
  });
});
