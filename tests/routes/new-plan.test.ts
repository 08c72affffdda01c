import { afterEach, beforeEach, expect, test } from "vitest";
import { peopleOf } from "~/domain/plan";
import type { TestApp } from "../support/app";
import { enter, form, hidden, openOffice, type Seat, seat } from "./office";

let app: TestApp;
let anna: Seat;
beforeEach(async () => {
  ({ app, anna } = await openOffice());
});
afterEach(() => app.end());

const address = "/plans/new?deciders=some&tender=no";
const planNow = async () => (await app.world.plans.load(form.planId, "vendor"))?.plan;
const queued = async () => {
  const workspaceId = (await planNow())?.workspaceId ?? "";
  return await app.world.store.lettersOf({ workspaceId, planId: form.planId, limit: 50 });
};

test("two questions come first, then one template to take, two more, and the others", async () => {
  const questions = await anna.get("/plans/new");
  expect(questions.body).toContain('name="deciders"');
  expect(questions.body).not.toContain('name="customer"');
  const page = await anna.get(address);
  const radios = [...page.body.matchAll(/<input[^>]*name="template"[^>]*>/g)].map(([input]) => input);
  expect(radios.map((input) => /value="([^"]*)"/.exec(input)?.[1])).toEqual([
    "vaf-decision-agreement",
    "hbr-staged-purchase",
    "ssm-conditional-agreement",
    "light-transactional",
    "nsabc-six-stage",
  ]);
  expect(radios.map((input) => input.includes("checked"))).toEqual([true, false, false, false, false]);
});

test("eight fields stand empty between the questions and the draft; the rest is filled in or may wait", async () => {
  const { body } = await anna.get(address);
  const inputs = [...body.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const named = (name: string) => inputs.find((input) => input.includes(`name="${name}"`)) ?? "";
  const typed = ["customer", "subject", "targetOn", "targetReason"];
  const people = ["lead.name", "lead.email", "decider.name", "decider.email"];
  for (const name of [...typed, ...people]) expect(named(name)).toContain('value=""');
  expect(named("zone")).toContain('value="Europe/Berlin"');
  expect(named("currency")).toContain('value="EUR"');
});

test("from the form to two invitations: the draft, who gets which letter, and one button", async () => {
  const made = await anna.post(address, form);
  expect([made.status, made.headers.location]).toEqual([303, `/plan/${form.planId}`]);
  expect((await planNow())?.state).toBe("draft");
  expect(await queued()).toEqual([]);
  const share = await anna.get(`/plan/${form.planId}/share`);
  expect(share.body).toContain("giulia@valdorba.example");
  expect(share.body).toContain("renzo@valdorba.example");
  expect(share.body).toContain("Italiano");
  expect(share.body.match(/btn-primary/g)).toHaveLength(1);
  const sent = await anna.post(`/plan/${form.planId}/share`, {
    requestId: hidden(share.body, "requestId"),
    command: "plan.share",
    goto: `/plan/${form.planId}`,
  });
  expect([sent.status, sent.headers.location]).toEqual([303, `/plan/${form.planId}`]);
  expect((await queued()).map((letter) => letter.kind)).toEqual(["invitation", "invitation"]);
  expect((await anna.get(`/plan/${form.planId}/share`)).status).toBe(302);
});

test("what was typed stays after an error, which stands beside its field and in the summary", async () => {
  const refused = await anna.post(address, { ...form, targetOn: "2026-02-30", "decider.email": "renzo", subject: "" });
  expect(refused.status).toBe(422);
  for (const id of ["targetOn-error", "decider.email-error", "subject-error", 'href="#targetOn"'])
    expect(refused.body).toContain(id);
  expect(refused.body).toContain("Ceramiche Valdorba S.p.A.");
  expect(refused.body).toContain("giulia@valdorba.example");
  expect(refused.body).toContain(form.planId);
  expect(await planNow()).toBeUndefined();
});

test("a date that has passed in the plan's zone is refused beside its field; today is taken", async () => {
  // It is still the 4th in Rome and already the 5th in Auckland.
  app.world.clock.set("2026-10-04T20:00:00.000Z");
  const refused = await anna.post(address, { ...form, targetOn: "2026-10-03" });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("targetOn-error");
  expect(refused.body).toContain("This day has already passed.");
  const there = { ...form, zone: "Pacific/Auckland", targetOn: "2026-10-04" };
  expect((await anna.post(address, there)).status).toBe(422);
  expect(await planNow()).toBeUndefined();
  expect((await anna.post(address, { ...form, targetOn: "2026-10-04" })).status).toBe(303);
});

test("after sharing the plan says how many letters are on the way, and in a trial where they can be read", async () => {
  await anna.post(address, form);
  const share = await anna.get(`/plan/${form.planId}/share`);
  const goto = hidden(share.body, "goto");
  expect(goto).toBe(`/plan/${form.planId}?shared=2`);
  await anna.post(`/plan/${form.planId}/share`, {
    requestId: hidden(share.body, "requestId"),
    command: "plan.share",
    goto,
  });
  const page = await anna.get(goto);
  expect(page.body).toContain("Two letters are on the way.");
  expect(page.body).toContain('href="/outbox"');
  expect((await anna.get(`/plan/${form.planId}`)).body).not.toContain("letters are on the way");
});

test("inside a plan the vendor's staff have their way back to all plans, and the customer has none", async () => {
  await anna.post(address, form);
  expect((await anna.get(`/plan/${form.planId}`)).body).toMatch(/<nav class="top-nav"[^>]*><a[^>]*href="\/"/);
  const share = await anna.get(`/plan/${form.planId}/share`);
  await anna.post(`/plan/${form.planId}/share`, {
    requestId: hidden(share.body, "requestId"),
    command: "plan.share",
  });
  const giulia = await enter(app, form.planId, "Giulia");
  const page = await giulia.get(`/plan/${form.planId}`);
  expect(page.status).toBe(200);
  expect(page.body).not.toContain('href="/"');
  // Her company's decider was named by the vendor alone: she is asked whether that is so.
  expect(page.body).toContain("decide Renzo Albini");
});

test("a title of five thousand letters comes back whole, with the complaint beside it", async () => {
  await anna.post(address, form);
  const step = Object.values((await planNow())?.steps ?? {})[0];
  const title = "Kiln ".repeat(1000).trim();
  const refused = await anna.post(`/plan/${form.planId}/step/${step?.stepId}?edit=title`, {
    requestId: "a-request-of-annas",
    command: "step.word",
    stepId: step?.stepId ?? "",
    field: "title",
    from: "",
    text: title,
  });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("title-error");
  expect(refused.body).toContain(title);
  expect((await planNow())?.steps[step?.stepId ?? ""]?.title).toEqual(step?.title);
});

test("two people with one mailbox are refused; the same person may decide", async () => {
  const same = { ...form, "decider.email": "GIULIA@valdorba.example" };
  const refused = await anna.post(address, same);
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("already on this plan");
  const made = await anna.post(address, { ...same, "decider.same": "on", "decider.name": "", "decider.email": "" });
  expect(made.status).toBe(303);
  const plan = await planNow();
  expect(plan && peopleOf(plan, "customer").map(({ name, lead, decides }) => ({ name, lead, decides }))).toEqual([
    { name: "Giulia Ferrante", lead: true, decides: true },
  ]);
});

test("R-21: the button pressed twice makes one plan", async () => {
  const answers = await Promise.all([anna.post(address, form), anna.post(address, form)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(Object.keys((await planNow())?.people ?? {})).toHaveLength(3);
});

test("what is optional is kept when it was written", async () => {
  await anna.post(address, {
    ...form,
    reasonToAct: "Gas prices have doubled",
    criticalOn: "2026-12-01",
    consequence: "The subsidy lapses",
    currency: "chf",
  });
  expect(await planNow()).toMatchObject({
    reasonToAct: "Gas prices have doubled",
    criticalOn: "2026-12-01",
    consequence: "The subsidy lapses",
    currency: "CHF",
  });
});

test("a stranger is asked to sign in, and nothing is opened", async () => {
  const stranger = seat(app);
  expect((await stranger.get("/plans/new")).headers.location).toBe("/sign-in?next=%2Fplans%2Fnew");
  expect((await stranger.post(address, form)).status).toBe(302);
  expect(await planNow()).toBeUndefined();
});
