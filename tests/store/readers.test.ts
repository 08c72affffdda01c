// What a mailbox has beside the plans: its calendar, its wishes, what it was told, and what providers reported.

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DeliveryState, laterDelivery } from "~/domain/letters";
import { makeWorld, type TestWorld } from "../support/world";
import { letter, noon } from "./rows";

let world: TestWorld;
beforeEach(() => {
  world = makeWorld();
});
afterEach(() => world.end());

describe("a mailbox in the store", () => {
  it("has one calendar, whoever asks twice, and the next address makes the last one old", async () => {
    const { store } = world;
    await store.openFeed({ feedId: "feed-1", reader: "anna", generation: 1, at: noon });
    await store.openFeed({ feedId: "feed-2", reader: "anna", generation: 1, at: noon });
    expect((await store.feedOf("anna"))?.feedId).toBe("feed-1");
    expect(await store.feed("feed-2")).toBeNull();
    await store.raiseFeed("anna", noon);
    expect((await store.feed("feed-1"))?.generation).toBe(2);
  });

  it("keeps its last wish, and a complaint is not taken back by a bounce (T-22)", async () => {
    const { store } = world;
    expect(await store.wish("anna")).toBeNull();
    await store.setWish("anna", "weekly", noon);
    await store.setWish("anna", "none", noon);
    expect(await store.wish("anna")).toBe("none");
    await store.suppress("anna", "bounced", noon);
    expect(await store.suppression("anna")).toBe("bounced");
    await store.suppress("anna", "complained", noon);
    await store.suppress("anna", "bounced", noon);
    expect(await store.suppression("anna")).toBe("complained");
  });

  it("is told something with the freeze that counts, and never by a second one", async () => {
    const { store } = world;
    await store.queueLetter(letter("l1", { kind: "steps" }));
    expect(await store.freezeLetter("l1", "first", noon, { reader: "anna", what: ["a", "b"] })).toBe("first");
    expect(await store.freezeLetter("l1", "second", noon, { reader: "anna", what: ["c"] })).toBe("first");
    expect([...(await store.told("anna"))].sort()).toEqual(["a", "b"]);
    expect(await store.isQueued("l1")).toBe(true);
    expect(await store.isQueued("l2")).toBe(false);
  });

  it("T-44: a provider's report is kept once and settled once", async () => {
    const { store } = world;
    const event = { eventId: "msg_1", at: noon, kind: "bounced" as const, providerId: "mail-1" };
    expect(await store.keepMailEvent(event)).toBe(true);
    expect(await store.keepMailEvent({ ...event, kind: "delivered" })).toBe(false);
    expect(await store.openMailEvents(10)).toEqual([event]);
    await store.settleMailEvent("msg_1");
    expect(await store.openMailEvents(10)).toEqual([]);
  });
});

describe("what is known of a letter after it was handed over", () => {
  const states: DeliveryState[] = ["accepted", "delayed", "delivered", "failed", "bounced", "complained"];
  const all = (reports: DeliveryState[]) =>
    reports.reduce<DeliveryState | null>((known, report) => laterDelivery(known, report), null);

  it("is the same in whatever order and however often the reports come", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (reports, dice) => {
          const mixed = [...reports, ...reports].sort(() => ((dice.next().value ?? 0) % 3) - 1);
          expect(all(mixed)).toBe(all(reports));
        },
      ),
    );
  });

  it("never turns a bounce or a complaint into a delivery", () => {
    expect(all(["bounced", "delivered", "accepted"])).toBe("bounced");
    expect(all(["complained", "bounced"])).toBe("complained");
  });
});
