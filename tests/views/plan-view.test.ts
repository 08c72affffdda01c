import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "~/commands/seal.server";
import type { Side } from "~/domain/facts";
import { verifierOf } from "~/domain/plan";
import { isRefusal } from "~/domain/refusal";
import { confirmationText, exitText } from "~/domain/statements";
import { type PlanView, planView } from "~/views/plan";
import { readIn } from "~/views/reading";
import { stepView } from "~/views/step";
import { reader, viewerOf } from "~/views/viewer";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-06T08:00:00.000Z" });
  deal = await openDeal(world);
});
afterEach(() => world.end());

const step = (name: string) => deal.ids[name] ?? "";

/** The page of a person on a day. */
async function pageOf(name: string, today = "2026-10-06"): Promise<PlanView> {
  const person = await deal.person(name);
  const plan = await deal.plan(person.side);
  return planView(plan, viewerOf(plan, person.personId), { today, now: `${today}T10:00:00.000Z` });
}
const rowsOf = (page: PlanView) => page.stages.flatMap((stage) => stage.rows);
const rowOf = (page: PlanView, stepId: string) => {
  const row = rowsOf(page).find((one) => one.id === stepId);
  if (!row) throw new Error(`no row ${stepId}`);
  return row;
};
const textOf = (words: PlanView["stages"][number]["title"]) => readIn(words, "en") as string;

describe("the list", () => {
  it("A06: the customer's steps are numbered from 1 without gaps, and the vendor's own are not among them", async () => {
    const mine = rowsOf(await pageOf("Giulia"));
    expect(mine.map((row) => row.n)).toEqual(mine.map((_row, index) => index + 1));
    expect(mine).toHaveLength(19);
    expect(mine.some((row) => row.id === step("b10"))).toBe(false);
  });

  it("A06: the vendor reads the same numbers, and its own step stands unnumbered after its anchor", async () => {
    const theirs = rowsOf(await pageOf("Giulia"));
    const own = rowsOf(await pageOf("Mara"));
    const numbers = new Map(own.map((row) => [row.id, row.n]));
    for (const row of theirs) expect(numbers.get(row.id)).toBe(row.n);
    const at = own.findIndex((row) => row.id === step("b10"));
    const anchor = (await deal.plan("vendor")).steps[step("b10")]?.after ?? "";
    expect(own[at]?.n).toBeUndefined();
    expect(own.slice(0, at).some((row) => row.id === anchor)).toBe(true);
  });

  it("a removed step leaves no gap", async () => {
    await deal.must("Mara", "plan.share");
    await deal.must("Giulia", "step.remove", { stepId: step("b03") });
    const rows = rowsOf(await pageOf("Giulia"));
    expect(rows.map((row) => row.n)).toEqual(rows.map((_row, index) => index + 1));
    expect(rows).toHaveLength(18);
  });

  it("a step of one's own stands where it was put, also after another of one's own", async () => {
    await deal.must("Mara", "plan.share");
    const giulia = await deal.person("Giulia");
    const own = { stageId: step("b-s1"), ownerId: giulia.personId, dueOn: "2026-10-12", onlyUs: "on" };
    await deal.must("Giulia", "step.add", { ...own, stepId: "own-1", title: "Ask the plant", after: step("b01") });
    await deal.must("Giulia", "step.add", { ...own, stepId: "own-2", title: "Ask the board", after: "own-1" });
    const ids = rowsOf(await pageOf("Giulia")).map((row) => row.id);
    expect(ids.slice(0, 4)).toEqual([step("b01"), "own-1", "own-2", step("b02")]);
    expect(rowsOf(await pageOf("Mara")).some((row) => row.id.startsWith("own-"))).toBe(false);
  });
});

it("who is named as deciding by the vendor alone is told to the customer's lead, until they have confirmed it", async () => {
  await deal.must("Mara", "plan.share");
  const renzo = (await deal.person("Renzo")).personId;
  expect((await pageOf("Giulia")).unconfirmed).toEqual([renzo]);
  expect((await pageOf("Mara")).unconfirmed).toEqual([]);
  expect((await pageOf("Renzo")).unconfirmed).toEqual([]);
  await deal.must("Giulia", "decider.confirm", { personId: renzo });
  expect((await pageOf("Giulia")).unconfirmed).toEqual([]);
});

describe("how a step stands", () => {
  beforeEach(() => deal.must("Mara", "plan.share"));

  it("is overdue from the day after its own, in the plan's zone", async () => {
    expect(rowOf(await pageOf("Giulia", "2026-10-16"), step("b01"))).toMatchObject({ state: "dueSoon", left: 0 });
    expect(rowOf(await pageOf("Giulia", "2026-10-17"), step("b01"))).toMatchObject({ state: "overdue", late: 1 });
  });

  it("has to wait for what comes first, by name, and no longer once that is done", async () => {
    const before = rowOf(await pageOf("Giulia"), step("b04"));
    expect(before.state).toBe("blocked");
    expect(before.waitsFor?.id).toBe(step("b01"));
  });

  it("INV-17: what the vendor ticks waits for the customer's confirmation and is not done", async () => {
    await deal.must("Mara", "step.tick", { stepId: step("b01") });
    const giulia = await deal.person("Giulia");
    const page = await pageOf("Giulia");
    expect(rowOf(page, step("b01"))).toMatchObject({
      state: "delivered",
      confirm: { signed: 0, of: 1, who: [giulia.personId], mine: true },
    });
    expect(page.stages[0]?.done).toBe(0);
    expect(page.next).toMatchObject({ kind: "confirm", stepId: step("b01") });
  });

  it("INV-17: with the customer's signature it is confirmed, by name and day", async () => {
    await deal.must("Mara", "step.tick", { stepId: step("b01") });
    await deal.proveMailbox("Giulia");
    const plan = await deal.plan("customer");
    const verifier = verifierOf(plan, step("b01"));
    if (!verifier) throw new Error("b01 has no confirmation");
    const textHash = sha256(confirmationText(plan, verifier, "it"));
    const words = { language: "it", textHash, typedName: "Giulia Ferrante", consent: "on" };
    await deal.must("Giulia", "verifier.sign", { verifierId: verifier.verifierId, ...words });
    const page = await pageOf("Mara");
    const giulia = await deal.person("Giulia");
    expect(rowOf(page, step("b01"))).toMatchObject({
      state: "verified",
      confirm: { signed: 1, of: 1, met: { by: giulia.personId, on: "2026-10-06" } },
    });
    expect(page.stages[0]?.done).toBe(1);
  });

  it("promise 3: a vendor's word about a customer's step stays reported, and the owner's own word makes it done", async () => {
    const giulia = await deal.person("Giulia");
    const mara = await deal.person("Mara");
    const stageId = step("b-s1");
    const fields = { stepId: "own-step", stageId, title: "Meter list", ownerId: giulia.personId, dueOn: "2026-10-14" };
    await deal.must("Giulia", "step.add", fields);
    expect(rowOf(await pageOf("Mara"), "own-step").tick).toBe("report");
    await deal.must("Mara", "step.tick", { stepId: "own-step" });
    expect(rowOf(await pageOf("Giulia"), "own-step")).toMatchObject({ state: "reported", by: mara.personId });
    expect(rowOf(await pageOf("Giulia"), "own-step").tick).toBe("tick");
    await deal.must("Giulia", "step.tick", { stepId: "own-step" });
    expect(rowOf(await pageOf("Mara"), "own-step")).toMatchObject({ state: "done", by: giulia.personId });
  });

  it("what an answer may make necessary is neither late nor anybody's turn", async () => {
    const page = await pageOf("Giulia", "2026-10-31");
    expect(rowOf(page, step("b07")).state).toBe("ifNeeded");
  });
});

describe("the sentence at the head", () => {
  it("a draft says that nobody of the customer has seen it, and its next step is to share", async () => {
    const page = await pageOf("Mara");
    expect(page.headline).toMatchObject({ course: { code: "draft" }, stop: null });
    expect(page.next).toEqual({ kind: "share", invitations: 2 });
  });

  it("is on course for the customer's date, and names the next day on which they can stop", async () => {
    await deal.must("Mara", "plan.share");
    const page = await pageOf("Giulia");
    expect(page.headline.course).toEqual({ code: "onCourse", day: "2026-11-13" });
    expect(page.headline.stop).toBe("2026-10-23");
  });

  it("counts the steps past their day, and only those that both sides see", async () => {
    await deal.must("Mara", "plan.share");
    const mara = await deal.person("Mara");
    const fields = { stepId: "own-1", stageId: step("b-s1"), title: "Call", ownerId: mara.personId, onlyUs: "on" };
    await deal.must("Mara", "step.add", { ...fields, dueOn: "2026-10-07" });
    expect((await pageOf("Mara", "2026-10-17")).headline.course).toEqual({ code: "late", day: "2026-11-13", n: 2 });
    expect((await pageOf("Giulia", "2026-10-17")).headline.course).toEqual({ code: "late", day: "2026-11-13", n: 2 });
  });

  it("counts what waits for the reader and for the other side, soonest and past days only", async () => {
    await deal.must("Mara", "plan.share");
    expect((await pageOf("Giulia", "2026-10-06")).headline.waits).toEqual({ you: 0, them: 0 });
    const page = await pageOf("Mara", "2026-10-12");
    expect(page.headline.waits).toEqual({ you: 1, them: 1 });
    expect(page.waiting).toEqual([
      { side: "customer", n: 1, mine: 0, since: null },
      { side: "vendor", n: 1, mine: 1, since: null },
    ]);
    expect((await pageOf("Mara", "2026-10-19")).waiting[1]?.since).toBe("2026-10-16");
  });

  it("promise 4: a stopped plan asks nobody for anything, and tells only who stopped until when to take it back", async () => {
    await deal.must("Mara", "plan.share");
    const textHash = sha256(exitText(await deal.plan("customer"), null, "stop", "it"));
    const words = { answer: "stop", language: "it", textHash, typedName: "Renzo Albini", consent: "on" };
    await deal.must("Renzo", "exit.answer", { ...words, code: await deal.codeFor("Renzo", textHash) });
    const renzo = await pageOf("Renzo");
    expect(renzo.headline.course).toMatchObject({ code: "stopped", day: "2026-10-06" });
    expect(renzo.headline.course).toHaveProperty("until", "2026-10-07T08:00:00.000Z");
    const mara = await pageOf("Mara");
    expect(mara.headline).toMatchObject({ course: { until: null }, waits: null, stop: null });
    expect(mara.next).toEqual({ kind: "ended" });
    expect(mara.rights).toEqual([]);
    expect(rowsOf(mara).every((row) => row.tick === undefined)).toBe(true);
  });
});

describe("what each may do", () => {
  beforeEach(() => deal.must("Mara", "plan.share"));

  it("promise 1: both sides edit alike; the date is the customer's to confirm", async () => {
    const mara = await pageOf("Mara");
    const giulia = await pageOf("Giulia");
    for (const right of ["step.add", "step.word", "step.set", "stage.add", "plan.word"] as const) {
      expect(mara.rights).toContain(right);
      expect(giulia.rights).toContain(right);
    }
    expect(giulia.rights).toContain("target.confirm");
    expect(mara.rights).not.toContain("target.confirm");
  });

  it("somebody with the read-only link may do nothing and is nobody", async () => {
    const plan = await deal.plan("public");
    const page = planView(plan, reader, { today: "2026-10-06", now: "2026-10-06T10:00:00.000Z" });
    expect(page.rights).toEqual([]);
    expect(page.me).toBeNull();
    expect(page.headline.waits).toBeNull();
    expect(rowsOf(page).every((row) => row.tick === undefined && row.confirm?.mine === undefined)).toBe(true);
  });

  it("a colleague with one thing to do gets the short page, who leads or decides the whole one", async () => {
    const person = { personId: "chiara", side: "customer", name: "Chiara Neri", email: "chiara@valdorba.example" };
    const rest = { roles: ["technical_lead"], zone: "Europe/Rome", language: "it", invite: "on" };
    await deal.must("Giulia", "person.add", { ...person, ...rest });
    expect((await pageOf("Chiara")).brief).toBe(true);
    expect((await pageOf("Giulia")).brief).toBe(false);
    expect((await pageOf("Renzo")).brief).toBe(false);
  });
});

describe("a step, opened", () => {
  beforeEach(() => deal.must("Mara", "plan.share"));

  it("INV-32: the other side's own step is not there at all", async () => {
    const plan = await deal.plan("customer");
    const giulia = await deal.person("Giulia");
    const viewer = viewerOf(plan, giulia.personId);
    expect(stepView(plan, viewer, { stepId: step("b10"), today: "2026-10-06" })).toBeNull();
  });

  it("moving up and down never names a private step", async () => {
    const plan = await deal.plan("vendor");
    const mara = await deal.person("Mara");
    const places = Object.keys(plan.steps).flatMap((stepId) => {
      const view = stepView(plan, viewerOf(plan, mara.personId), { stepId, today: "2026-10-06" });
      return [view?.up?.after, view?.down?.after].filter((after): after is string => Boolean(after));
    });
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter((after) => plan.steps[after]?.lane !== "shared")).toEqual([]);
  });
});

describe("INV-32", () => {
  it("whatever the vendor does among its own people, the customer's page and steps stay byte for byte the same", async () => {
    await deal.must("Mara", "plan.share");
    const seen = async () => {
      const plan = await deal.plan("customer");
      const viewer = viewerOf(plan, (await deal.person("Giulia")).personId);
      const today = "2026-10-20";
      const page = planView(plan, viewer, { today, now: "2026-10-20T10:00:00.000Z" });
      const steps = Object.keys(plan.steps).map((stepId) => stepView(plan, viewer, { stepId, today }));
      return JSON.stringify({ page, steps });
    };
    const before = await seen();
    const mara = await deal.person("Mara");
    const shared = [step("b01"), step("b05"), step("b11"), step("b15")];
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          title: fc.string({ minLength: 1, maxLength: 40 }),
          day: fc.integer({ min: 1, max: 28 }),
          after: fc.constantFrom(...shared),
          act: fc.constantFrom("tick", "comment", "remove", "move", "word", "link"),
        }),
        async ({ title, day, after, act }) => {
          const stepId = `private-${made++}`;
          const dueOn = `2026-10-${String(day).padStart(2, "0")}`;
          const fields = { stepId, stageId: step("b-s1"), after, title, ownerId: mara.personId, dueOn, onlyUs: "on" };
          const added = await deal.act("Mara", "step.add", fields);
          if (!isRefusal(added)) {
            if (act === "tick") await deal.act("Mara", "step.tick", { stepId });
            if (act === "comment")
              await deal.act("Mara", "comment.add", { stepId, commentId: `c-${made}`, text: title });
            if (act === "remove") await deal.act("Mara", "step.remove", { stepId });
            if (act === "move") await deal.act("Mara", "step.move", { stepId, stageId: step("b-s2"), after });
            if (act === "word") await deal.act("Mara", "step.word", { stepId, field: "why", text: title, from: "" });
            const resourceId = `r-${made}`;
            if (act === "link")
              await deal.act("Mara", "resource.add", { stepId, resourceId, url: "https://a.example" });
          }
          expect(await seen()).toBe(before);
        },
      ),
      { numRuns: 25, seed: 32 },
    );
    const own = (await deal.plan("vendor")).steps;
    expect(Object.values(own).filter((one) => one.lane === ("vendor" satisfies Side)).length).toBeGreaterThan(15);
  });
});

it("a page carries its reader's language only", async () => {
  const page = readIn(await pageOf("Giulia"), "it");
  expect(page.stages[0]?.rows[0]?.title).toBe("Rispondere a tutte le domande");
  expect(JSON.stringify(page)).not.toContain("Answer every open question");
  expect(textOf((await pageOf("Giulia")).stages[0]?.title ?? "")).toBe("Answers and figures");
});
