// One person's mornings: when a mail comes, what stands in it, and when there is none.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readerOf } from "~/access/readers.server";
import type { Often } from "~/domain/letters";
import { ownerOf } from "~/domain/plan";
import { createDeadlines, type Deadlines } from "~/jobs/deadlines.server";
import { filled, thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let deadlines: Deadlines;
const chiara = "chiara@valdorba.example";

beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(world);
  deadlines = createDeadlines({ world });
  await deal.must("Mara", "plan.share");
  await join(deal);
  world.clock.advance({ minutes: 5 });
  await add(deal, "step-x", "Security check", "2026-10-14");
});
afterEach(() => world.end());

const join = (on: Deal) =>
  on.must("Giulia", "person.add", {
    personId: `chiara-${on.planId}`,
    side: "customer",
    name: "Chiara Neri",
    email: chiara,
    zone: "Europe/Rome",
    language: "en",
    invite: "on",
  });
const add = async (on: Deal, stepId: string, title: string, dueOn: string, more: object = {}) =>
  on.must("Giulia", "step.add", {
    stepId,
    stageId: (await on.plan()).stages[0]?.id ?? "",
    after: "",
    title,
    dueOn,
    ownerId: `chiara-${on.planId}`,
    deliverable: "A list",
    acceptance: "It is there",
    ...more,
  });
/** Ticks and sends at these instants; answers the kinds and subjects of Chiara's mails so far, oldest first. */
async function at(...instants: string[]): Promise<string[]> {
  for (const now of instants) {
    world.clock.set(now);
    await deadlines.tick();
    await createPost({ world, transport: trialTransport() }).work();
  }
  return (await letters()).map(({ kind, payload }) => `${payload.day} ${kind}`);
}
const letters = async () =>
  (await world.store.lettersOf({ workspaceId: "helionaut", limit: 200 }))
    .filter(({ address, state }) => address === chiara && state === "kept")
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
const lastText = async () => {
  const letter = (await letters()).at(-1);
  return letter?.frozen ? filled(letter.letterId, thaw(letter.frozen), world.keys).text : "";
};
const morning = (day: string) => `${day}T06:00:20.000Z`;
const winter = (day: string) => `${day}T07:00:20.000Z`;
const wish = (often: Often) => world.store.setWish(readerOf(world.keys, chiara), often, world.clock.now());

describe("the mail of a morning", () => {
  it("tells what is new the next morning, not the same day, and once", async () => {
    expect(await at("2026-10-05T09:00:00.000Z", "2026-10-05T16:00:00.000Z")).toEqual([]);
    expect(await at(morning("2026-10-06"), "2026-10-06T09:00:00.000Z", morning("2026-10-07"))).toEqual([
      "2026-10-06 steps",
    ]);
    expect(await lastText()).toMatch(/Security check\nby Wed 14 Oct 2026 · new for you/);
  });

  it("reminds three working days before, on the day, one, three and seven days after; then it is silent", async () => {
    await at(morning("2026-10-06"));
    const all = Array.from({ length: 30 }, (_, n) => morning(`2026-10-${String(n + 7).padStart(2, "0")}`)).slice(0, 24);
    const kinds = await at(...all.filter((one) => one < "2026-10-25"));
    expect(kinds.filter((one) => one.endsWith("steps"))).toEqual([
      "2026-10-06 steps",
      "2026-10-09 steps",
      "2026-10-14 steps",
      "2026-10-15 steps",
      // Saturday the 17th is told on Monday, in the overview; seven days after is a Wednesday.
      "2026-10-21 steps",
    ]);
    expect(kinds.filter((one) => one.endsWith("digest"))).toEqual(["2026-10-12 digest", "2026-10-19 digest"]);
    expect(await at(winter("2026-10-27"), winter("2026-10-28"), winter("2026-10-30"))).toHaveLength(kinds.length);
    expect(await at(winter("2026-11-02"))).toHaveLength(kinds.length + 1);
  });

  it("comes late when nobody was there at eight, waits for the next morning after the evening, and never twice", async () => {
    expect(await at("2026-10-06T13:00:00.000Z")).toEqual(["2026-10-06 steps"]);
    deadlines = createDeadlines({ world });
    expect(await at("2026-10-06T11:00:00.000Z", "2026-10-06T14:00:00.000Z")).toEqual(["2026-10-06 steps"]);
    expect(await at("2026-10-09T19:00:00.000Z", "2026-10-11T08:00:00.000Z")).toEqual(["2026-10-06 steps"]);
    expect(await at(morning("2026-10-12"))).toEqual(["2026-10-06 steps", "2026-10-12 digest"]);
    world.clock.advance({ hours: -2 });
    await deadlines.tick();
    expect(await letters()).toHaveLength(2);
  });

  it("is one mail for two plans, each with the reader's own link", async () => {
    const other = await openDeal(world, { planId: "plan-other", subject: "MillScreen" });
    await other.must("Mara", "plan.share");
    await join(other);
    world.clock.advance({ minutes: 5 });
    await add(other, "step-y", "Firewall list", "2026-10-15");
    expect(await at(morning("2026-10-06"))).toEqual(["2026-10-06 steps"]);
    const text = await lastText();
    for (const [on, stepId] of [
      [deal, "step-x"],
      [other, "step-y"],
    ] as const) {
      const { linkId } = await on.person("Chiara");
      expect(text).toMatch(new RegExp(`/p/${linkId}\\.[\\w-]{43}/answer/${stepId}/done`));
    }
  });

  it("says nothing of what was done before it left, and of what its owner said is blocked", async () => {
    world.clock.set(morning("2026-10-06"));
    await deadlines.tick();
    await deal.must("Chiara", "step.tick", { stepId: "step-x" });
    expect(await at("2026-10-06T06:01:00.000Z")).toEqual([]);
    const dropped = (await world.store.lettersOf({ workspaceId: "helionaut", kind: "steps", limit: 9 })).filter(
      ({ address }) => address === chiara,
    );
    expect(dropped.map(({ state, problem }) => [state, problem])).toEqual([["dropped", "overtaken"]]);
    await add(deal, "step-z", "Send the list", "2026-10-08");
    await deal.must("Chiara", "step.block", { stepId: "step-z", reason: "Holidays" });
    expect(await at(morning("2026-10-07"), morning("2026-10-08"), morning("2026-10-09"))).toEqual([]);
  });

  it("follows the reader's wish: weekly, only what is late, none; and the wish holds for one that waits already", async () => {
    await wish("weekly");
    expect(await at(morning("2026-10-06"), morning("2026-10-09"), morning("2026-10-12"))).toEqual([
      "2026-10-12 digest",
    ]);
    await wish("overdue");
    expect(await at(morning("2026-10-14"), morning("2026-10-15"), morning("2026-10-16"))).toEqual([
      "2026-10-12 digest",
      "2026-10-15 steps",
    ]);
    await wish("daily");
    world.clock.set(morning("2026-10-19"));
    await deadlines.tick();
    await wish("none");
    expect(await at("2026-10-19T06:01:00.000Z", morning("2026-10-26"))).toHaveLength(2);
  });

  it("INV-32: a private step is told to its own side only, and staff see no row of a customer's reminder", async () => {
    await add(deal, "step-own", "CANARY ask the board", "2026-10-14", { onlyUs: "on" });
    await at(morning("2026-10-06"));
    expect(await lastText()).toContain("CANARY");
    const all = await world.store.lettersOf({ workspaceId: "helionaut", limit: 200 });
    for (const letter of all.filter(({ address, personId }) => address !== chiara && personId === null))
      expect(letter.frozen ?? "").not.toContain("CANARY");
    const { outboxRow } = await import("~/views/outbox");
    const row = all.find(({ address }) => address === chiara);
    const who = { staffId: "staff-mara", role: "admin" as const };
    expect(row && outboxRow(row, null, { ...who, trial: false })).toBeNull();
    expect(row && outboxRow(row, null, { ...who, trial: true })?.shown).toBe("all");
  });

  it("is nobody's who was not invited, has left, or whose plan has ended", async () => {
    await deal.must("Giulia", "person.remove", { personId: `chiara-${deal.planId}`, to: "" });
    expect(await at(morning("2026-10-06"), morning("2026-10-12"), morning("2026-10-14"))).toEqual([]);
  });

  it("on Mondays tells what moved, what waits for others, and where the customer can stop next", async () => {
    await at(morning("2026-10-06"), morning("2026-10-12"), morning("2026-10-13"));
    await deal.must("Giulia", "step.set", {
      stepId: "step-x",
      field: "dueOn",
      value: "2026-10-22",
      from: "2026-10-14",
    });
    await at(morning("2026-10-19"));
    const text = await lastText();
    expect(text).toMatch(/Your week\n=+/);
    expect(text).toContain("Security check: from Wed 14 Oct 2026 to Thu 22 Oct 2026");
    expect(text).toMatch(/The next point at which the customer can stop\n-+\n1\. /);
    const plan = await deal.plan();
    const others = Object.values(plan.steps).filter((step) => ownerOf(plan, step)?.name === "Mara Lindqvist");
    expect(others.length).toBeGreaterThan(0);
  });
});
