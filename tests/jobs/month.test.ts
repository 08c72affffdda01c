// A month of mornings: ten plans, forty people in eight zones, both clock changes, steps done, moved, handed on and
// forgotten. Whoever forgets is reminded and then left alone; nobody hears of what is not theirs.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, isWorkingDay, localDay } from "~/domain/days";
import { exitOf, isDone, ownerOf, type Plan, type Step, signersOf, verifierOf } from "~/domain/plan";
import { sideCalendar } from "~/domain/timing";
import { createDeadlines } from "~/jobs/deadlines.server";
import { thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

const zones = [
  "Europe/Rome",
  "America/New_York",
  "Asia/Shanghai",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "America/St_Johns",
  "Africa/Cairo",
];
const zoneOf = (n: number) => zones[n % zones.length] ?? "UTC";
const first = "2026-10-05";
const days = 33;

type Mail = { to: string; kind: string; day: string; text: string; steps: string[] };

let world: TestWorld;
const deals: Deal[] = [];
const mails: Mail[] = [];
/** Person and step, with the day it was due, that were due while both were there and nothing was in the way. */
const dues = new Map<string, { address: string; stepId: string; on: string }>();
const wrong: string[] = [];

/** Anybody who has something to do with a step, said in another way than the product says it. */
function isTheirs(plan: Plan, step: Step, personId: string): boolean {
  const verifier = verifierOf(plan, step.stepId);
  const signs = verifier !== null && signersOf(plan, verifier).some((one) => one.personId === personId);
  const exit = exitOf(plan, step.stepId);
  const answers = exit !== null && signersOf(plan, exit).some((one) => one.personId === personId);
  return ownerOf(plan, step)?.personId === personId || signs || answers || step.reviewerId === personId;
}

async function collect(): Promise<void> {
  const seen = new Set(mails.map(({ to, day }) => `${to} ${day}`));
  for (const kind of ["steps", "digest"])
    for (const letter of await world.store.lettersOf({ workspaceId: "helionaut", kind, limit: 60 })) {
      const day = String(letter.payload.day);
      if (letter.frozen === null || seen.has(`${letter.address} ${day}`)) continue;
      const { text } = thaw(letter.frozen).mail;
      const steps = [...text.matchAll(/(?:answer|step)\/([a-z0-9-]+)/g)].map(([, id = ""]) => id);
      mails.push({ to: letter.address, kind, day, text, steps });
      await judge(letter.address, steps);
    }
}

async function judge(address: string, steps: string[]): Promise<void> {
  for (const stepId of new Set(steps)) {
    const held = await Promise.all(
      deals.map(async (deal) => {
        const plan = await deal.plan(address.includes("helionaut") ? "vendor" : "customer");
        const step = plan.steps[stepId];
        const people = Object.values(plan.people).filter((one) => one.email === address && one.removedAt === null);
        return step !== undefined && people.some((one) => isTheirs(plan, step, one.personId));
      }),
    );
    if (!held.includes(true)) wrong.push(`${address} heard of ${stepId}`);
  }
}

/** What is due on this day for whom, by the plan as it stands before anybody's morning. */
async function noteDues(on: string): Promise<void> {
  for (const deal of deals) {
    const plan = await deal.plan("public");
    for (const step of Object.values(plan.steps)) {
      const owner = ownerOf(plan, step);
      if (!owner?.email || owner.removedAt !== null || step.dueOn !== on || step.removed || step.setAside) continue;
      if (isDone(plan, step) || step.ticked || step.when || step.blocked) continue;
      if (owner.side === "customer" && (owner.invitedAt === null || owner.invitedAt > `${addDays(on, -1)}T00`))
        continue;
      if (!isWorkingDay(on, sideCalendar(plan.calendars[owner.side]))) continue;
      dues.set(`${owner.personId} ${step.stepId} ${on}`, { address: owner.email, stepId: step.stepId, on });
    }
  }
}

let dice = 7;
const roll = (n: number) => {
  dice = (dice * 1103515245 + 12345) % 2147483648;
  return dice % n;
};

/** A day's work: some do what is theirs, some move it, some hand it on, some say what is in the way. */
async function work(): Promise<void> {
  for (const deal of deals) {
    const plan = await deal.plan("public");
    const open = Object.values(plan.steps).filter((step) => !step.ticked && !step.removed && !step.setAside);
    const step = open[roll(open.length)];
    const owner = step && ownerOf(plan, step);
    const name = owner?.name ?? "";
    if (!step || name === "") continue;
    const act = roll(6);
    const { stepId } = step;
    if (act < 2) await deal.act(name, "step.tick", { stepId });
    if (act === 2)
      await deal.act(name, "step.set", { stepId, field: "dueOn", value: addDays(step.dueOn, 2), from: step.dueOn });
    if (act === 3) {
      const other = Object.values(plan.people).find(
        (one) => one.side === owner?.side && one !== owner && one.removedAt === null,
      );
      await deal.act(name, "step.set", {
        stepId,
        field: "ownerId",
        value: other?.personId ?? "",
        from: owner?.personId,
      });
    }
    if (act === 4 && roll(3) === 0) await deal.act(name, "step.block", { stepId, reason: "Waiting" });
  }
}

beforeAll(async () => {
  world = makeWorld({ now: `${first}T00:10:00.000Z` });
  for (let n = 0; n < 10; n++) {
    const person = (role: string, at: number) => ({
      name: `${role} ${at}`,
      email: `${role.toLowerCase()}${at}@customer.example`,
      title: "",
      language: "en",
      zone: zoneOf(at),
    });
    const deal = await openDeal(world, {
      planId: `plan-of-${n}`,
      subject: `Plan number ${n}`,
      targetOn: addDays("2026-11-06", n),
      zone: zoneOf(n),
      // Every third plan has its decider in common with the one before.
      lead: person("Lead", n),
      decider: person("Decider", n - (n % 3 === 2 ? 1 : 0)),
    });
    await deal.must("Mara", "plan.share");
    for (const extra of [0, 1]) {
      const at = n * 2 + extra;
      await deal.must(`Lead ${n}`, "person.add", {
        personId: `member-${n}-${extra}`,
        side: "customer",
        ...person("Member", at),
        roles: [["technical_lead", "legal", "purchasing", "user_lead"][at % 4]],
        invite: "on",
      });
    }
    deals.push(deal);
  }
  const deadlines = createDeadlines({ world });
  const twin = createDeadlines({ world });
  const post = createPost({ world, transport: trialTransport() });
  for (let day = 0; day < days; day++) {
    const on = addDays(first, day);
    // The earliest morning of a day is in Auckland, the evening before in UTC.
    world.clock.set(`${addDays(on, -1)}T17:30:00.000Z`);
    await noteDues(on);
    for (let hour = 0; hour < 24; hour += 2) {
      world.clock.set(new Date(Date.parse(`${addDays(on, -1)}T18:00:00.000Z`) + hour * 3_600_000).toISOString());
      await deadlines.tick();
      // Another process, and a clock that ticks twice.
      if (hour % 6 === 0) await Promise.all([twin.tick(), deadlines.tick()]);
      while ((await post.work()) > 0);
      await collect();
    }
    await work();
  }
}, 600_000);
afterAll(() => world.end());

describe("a month of mornings", () => {
  it("nobody gets two mails that they did not ask for on one day", () => {
    const keys = mails.map(({ to, day }) => `${to} ${day}`);
    expect(keys.length).toBeGreaterThan(200);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(mails.map(({ to }) => to)).size).toBeGreaterThan(25);
  });

  it("none comes with nothing in it, and none on a day off", () => {
    for (const { kind, text, steps, day } of mails) {
      expect(/\n> |\n\d+\. /.test(text), text).toBe(true);
      if (kind === "steps")
        expect(steps.length + [...text.matchAll(/sign\/confirm|\/agreement|\/offer/g)].length).toBeGreaterThan(0);
      expect(isWorkingDay(day, { workdays: [1, 2, 3, 4, 5], holidays: ["2026-10-31", "2026-11-01"] }), day).toBe(true);
    }
  });

  it("nobody hears of what is not theirs", () => {
    expect(wrong).toEqual([]);
  });

  it("everything that came due had reached whoever has it, by the morning of its day", () => {
    expect(dues.size).toBeGreaterThan(40);
    const missed = [...dues.values()].filter(
      ({ address, stepId, on }) =>
        !mails.some(
          ({ to, day, text, steps }) =>
            to === address && day <= on && (steps.includes(stepId) || text.includes(stepId)),
        ),
    );
    // What was done, moved, handed on or blocked between the evening and the morning of its day is due no more.
    expect(missed.filter(({ on }) => on >= "2026-10-08").map((one) => JSON.stringify(one))).toEqual([]);
  });

  it("whoever does not answer is reminded at most five times about one day, and then left alone", async () => {
    const told = world.store.connection.prepare("select what from told").pluck().all() as string[];
    const perThing = new Map<string, number>();
    for (const what of told.filter((one) => /\/\d{4}-\d\d-\d\d\/(soon|due|late\d)$/.test(one))) {
      const thing = what.slice(0, what.lastIndexOf("/"));
      perThing.set(thing, (perThing.get(thing) ?? 0) + 1);
    }
    expect(Math.max(...perThing.values())).toBe(5);
    expect(localDay(world.clock.now(), "UTC") > "2026-11-05").toBe(true);
  });
});
