import { expect, test } from "vitest";
import type { Plan } from "~/domain/plan";
import { messagesFor } from "~/i18n/all.server";
import { desk, phone } from "../support/browser";
import { setStage } from "../support/journey";
import { lookAt } from "../support/screens";

const stage = setStage({ app: { now: "2026-10-21T08:00:00.000Z" } });
const { doors } = messagesFor("en");
// Where to leave pictures of the screens; nowhere unless asked.
const shots = process.env.SHOTS ?? "";

const stepOf = (plan: Plan, name: string) => {
  const step = plan.steps[stage.deal.ids[name] ?? name];
  if (!step) throw new Error(name);
  return step;
};

/** Chiara's assessment with a fixed day, which the decision waits for, and something only the vendor sees. */
async function furnished() {
  const { deal } = stage;
  const plan = await deal.plan();
  const giulia = (await deal.person("Giulia")).personId;
  const stageId = plan.stages[2]?.id;
  await deal.must("Giulia", "step.add", {
    stepId: "x02",
    stageId,
    title: "Security assessment",
    ownerId: giulia,
    dueOn: "2026-11-09",
  });
  const last = stepOf(plan, "b13");
  await deal.must("Giulia", "step.set", {
    stepId: last.stepId,
    field: "dependsOn",
    value: [...last.dependsOn, "x02"],
    from: last.dependsOn.join(","),
  });
}

test("A30, looked at first: the customer's date moves only when it is saved, with every step told before", async () => {
  await furnished();
  const { deal, app } = stage;
  const { page } = await stage.arrive("Giulia");
  await page.goto(`${app.origin}/plan/${deal.planId}/move`);
  await page.getByLabel("Day of decision").fill("2026-11-17");
  await page.getByRole("button", { name: "Show what moves" }).click();
  await page.getByText("The customer's date goes from Fri 13 Nov to Tue 17 Nov.").waitFor();
  const moves = page.locator(".moves > li");
  const shared = Object.values(await deal.plan("customer")).length > 0 ? await moves.count() : 0;
  expect(shared).toBeGreaterThan(10);
  await page.getByText("Security assessment Mon 9 Nov · fixed date, not moved").waitFor();
  expect((await deal.plan()).targetOn).toBe("2026-11-13");
  if (shots) await page.screenshot({ path: `${shots}/move-desk.png`, fullPage: true });
  await page.getByLabel("Why this date").fill("The board meets on the 17th");
  await page.getByRole("button", { name: "Save this date" }).click();
  await page.waitForURL(`**/plan/${deal.planId}`);
  const after = await deal.plan();
  expect(after.targetOn).toBe("2026-11-17");
  expect(stepOf(after, "b12").dueOn).toBe("2026-11-12");
});

test("a dragged bar asks what its new day would do; nothing is changed by it", async () => {
  await furnished();
  const { deal, app } = stage;
  const { page } = await stage.arrive("Giulia");
  await page.setViewportSize(desk);
  await page.goto(`${app.origin}/plan/${deal.planId}/timeline`);
  await page.locator(".timeline[data-drags]").waitFor();
  if (shots) await page.screenshot({ path: `${shots}/timeline-desk.png`, fullPage: true });
  const bar = page.locator('[data-bar="x02"]');
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  const track = await bar.evaluate((one) => one.closest("td")?.clientWidth ?? 0);
  if (!box) throw new Error("no bar");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + track / 20, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL("**/move?step=x02&on=2026-11-1*");
  await page.getByText("“Security assessment”", { exact: false }).first().waitFor();
  expect(stepOf(await deal.plan(), "x02").dueOn).toBe("2026-11-09");
});

test("without scripts: looked at, refused with its reason, saved, and the date is fixed from then on", async () => {
  await furnished();
  const { deal, app } = stage;
  const { page } = await stage.arrive("Giulia", { scripts: false });
  const b12 = stepOf(await deal.plan(), "b12").stepId;
  await page.goto(`${app.origin}/plan/${deal.planId}/step/x02`);
  await page.locator(`a[href$="/move?step=x02"]`).click();
  const show = async (day: string) => {
    await page.getByLabel("Until").fill(day);
    await page.getByRole("button", { name: "Show what moves" }).click();
  };
  await show("2026-11-17");
  await page.getByText("would be due before", { exact: false }).waitFor();
  await page.getByRole("link", { name: "for the whole plan", exact: false }).waitFor();
  // What would be refused has no button; the door says no to whoever posts it all the same.
  expect(await page.getByRole("button", { name: "Save this date" }).count()).toBe(0);
  const late = { stepId: "x02", field: "dueOn", value: "2026-11-17", from: "2026-11-09" };
  expect(await deal.act("Giulia", "step.set", late)).toMatchObject({ words: "dependencyAfter" });
  expect(stepOf(await deal.plan(), "x02").dueOn).toBe("2026-11-09");
  await show("2026-11-11");
  await page.getByRole("button", { name: "Save this date" }).click();
  // A browser's first post without scripts is asked for one word.
  await page.getByLabel(doors.handLabel).fill("Giulia");
  await page.getByRole("button", { name: doors.handGo }).click();
  await page.waitForURL("**/step/x02");
  expect(stepOf(await deal.plan(), "x02")).toMatchObject({ dueOn: "2026-11-11", timing: null });

  await page.goto(`${app.origin}/plan/${deal.planId}/move?step=x02&anchor=due&other=${b12}&days=2&unit=working`);
  await page.getByText("By this rule the step is due Tue 10 Nov.").waitFor();
  await page.getByRole("button", { name: "Save this rule" }).click();
  await page.waitForURL("**/step/x02");
  expect(stepOf(await deal.plan(), "x02")).toMatchObject({
    dueOn: "2026-11-10",
    timing: { from: "due", stepId: b12, days: 2, unit: "working" },
  });
});

test("a country's public holidays are proposed, changed and saved; open steps leave those days", async () => {
  const { deal, app } = stage;
  const { page } = await stage.arrive("Giulia");
  const works = `${app.origin}/plan/${deal.planId}/works`;
  await page.goto(`${works}?side=customer`);
  await page.getByLabel("Country").selectOption({ label: "Italy" });
  await page.getByRole("button", { name: "Propose public holidays" }).click();
  await page.getByText("Nothing is saved yet", { exact: false }).waitFor();
  const list = page.getByLabel("Days off");
  expect(await list.inputValue()).toContain("2026-12-08");
  expect((await deal.plan()).calendars.customer.country).toBe("");
  await list.fill(`${await list.inputValue()}\n2026-11-13`);
  if (shots) await page.screenshot({ path: `${shots}/works-desk.png`, fullPage: true });
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(works);
  const after = await deal.plan();
  expect(after.calendars.customer).toMatchObject({ country: "IT" });
  expect(after.calendars.vendor.country).toBe("");
  // The decision meeting needs both sides.
  expect(stepOf(after, "b13").dueOn).toBe("2026-11-12");
});

test("every screen of dates, wide and narrow, light and dark: no barrier, nothing too wide", async () => {
  await furnished();
  const { deal, app } = stage;
  const visit = await stage.arrive("Giulia");
  const base = `${app.origin}/plan/${deal.planId}`;
  const addresses = [
    `${base}/timeline`,
    `${base}/timeline?show=near`,
    `${base}/move?on=2026-11-17`,
    `${base}/move?step=x02&on=2026-11-17`,
    `${base}/works?side=customer`,
  ];
  expect(await lookAt(visit, addresses)).toEqual({});
  if (!shots) return;
  const { page } = visit;
  for (const [size, name] of [
    [phone, "phone"],
    [desk, "desk"],
  ] as const) {
    await page.setViewportSize(size);
    for (const [at, address] of [...addresses, base, `${base}/step/x02`].entries()) {
      await page.goto(address);
      await page.screenshot({ path: `${shots}/${name}-${at}.png`, fullPage: true });
    }
  }
}, 240_000);
