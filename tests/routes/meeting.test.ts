import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyBatch } from "~/commands/sealing.server";
import { createPress, type Press } from "~/pdf/press.server";
import { builtWorker, pagesOf } from "../pdf/support";
import { type Answer, startApp, type TestApp } from "../support/app";
import { helionaut } from "../support/deal";
import { type FirstMeeting, firstMeeting } from "../support/first-meeting";

let press: Press;
let remove: () => void;
beforeAll(async () => {
  const worker = await builtWorker();
  remove = worker.remove;
  press = createPress({ workerFile: worker.file });
});
afterAll(async () => {
  await press.close();
  remove();
});

let app: TestApp;
let m1: FirstMeeting;
let mara: Seat;
let giulia: Seat;
beforeEach(async () => {
  app = await startApp({ press });
  m1 = await firstMeeting(app.world);
  mara = await sit("Mara");
  giulia = await sit("Giulia");
});
afterEach(() => app.end());

type Entries = [name: string, value: string][];
type Seat = { get(path: string): Promise<Answer>; post(path: string, entries: Entries): Promise<Answer> };

/** Somebody's browser, opened by a personal link and without scripts; the rep's stands for their sign-in. */
async function sit(name: string): Promise<Seat> {
  const person = await m1.deal.person(name);
  const linkId = person.linkId ?? app.world.newId();
  if (person.linkId === null) {
    const link = { linkId, planId: m1.deal.planId, personId: person.personId, generation: 1 };
    const row = { ...link, expiresAt: "2027-01-01T00:00:00.000Z", endedAt: null };
    await app.world.store.append({ ...emptyBatch, access: [{ do: "openLink", link: row }] });
  }
  let cookie = await app.enter(linkId);
  const headers = () => ({ Cookie: `${cookie}; hand=1; countersign_language=en` });
  return {
    get: (path) => app.ask(path, { headers: headers() }),
    post: async (path, entries) => {
      const answer = await app.ask(path, {
        method: "POST",
        body: new URLSearchParams(entries).toString(),
        headers: {
          ...headers(),
          "Content-Type": "application/x-www-form-urlencoded",
          Origin: app.origin,
          "Sec-Fetch-Site": "same-origin",
        },
      });
      const set = [answer.headers["set-cookie"] ?? []].flat()[0]?.split(";")[0];
      if (set) cookie = set;
      return answer;
    },
  };
}

const plain = (html: string) =>
  html
    .replaceAll("<!-- -->", "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const attribute = (tag: string, name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** What a browser would post of the page's last form, were nothing typed. */
function formIn(body: string): Entries {
  const form = body.slice(body.lastIndexOf("<form"), body.lastIndexOf("</form>"));
  const found: Entries = [];
  for (const [tag, inside = ""] of form.matchAll(
    /<input[^>]*>|<textarea[^>]*>([^<]*)<\/textarea>|<select[^>]*>.*?<\/select>/gs,
  )) {
    const name = attribute(tag, "name");
    const isBox = /type="(checkbox|radio)"/.test(tag);
    if (isBox && !/ checked=""/.test(tag)) continue;
    if (tag.startsWith("<textarea")) found.push([name, plain(inside).replace(/^\n/, "")]);
    else if (tag.startsWith("<select")) {
      const option = /<option[^>]* selected=""[^>]*>/.exec(tag)?.[0] ?? "";
      found.push([name, attribute(option, "value")]);
    } else found.push([name, attribute(tag, "value")]);
  }
  return found;
}
const typed = (entries: Entries, changes: { [name: string]: string }): Entries => [
  ...entries.map(([name, value]): [string, string] => [name, changes[name] ?? value]),
  ...Object.entries(changes).filter(([name]) => !entries.some(([other]) => other === name)),
];
const press1 = (entries: Entries, command: string): Entries => [...entries, ["command", command]];

const page = () => `/plan/${m1.deal.planId}/meeting/m1`;
const letters = () => app.world.store.lettersOf({ workspaceId: "helionaut", kind: "minutes", limit: 50 });

describe("noting a meeting", () => {
  const address = () => `/plan/${m1.deal.planId}/meeting/new?step=${m1.deal.ids.b05}`;

  test("the form begins with the step, its kind and today; what is wrong stands beside its field and nothing is lost", async () => {
    const form = formIn((await mara.get(address())).body);
    expect(Object.fromEntries(form)).toMatchObject({ stepId: m1.deal.ids.b05, on: "2026-10-23", zone: "Europe/Rome" });
    const wrong = typed(form, { subject: "A talk", starts: "11:00", ends: "10:00", aim: "To be heard" });
    const answer = await mara.post(address(), press1(wrong, "meeting.record"));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('id="ends-error"');
    expect(Object.fromEntries(formIn(answer.body))).toMatchObject({
      subject: "A talk",
      aim: "To be heard",
      ends: "10:00",
    });
  });

  test("what is noted leads to the meeting's page with its draft, and can be put right until the minutes go out", async () => {
    const form = typed(formIn((await mara.get(address())).body), { subject: "A talk", starts: "11:00", ends: "12:00" });
    const answer = await mara.post(address(), press1(form, "meeting.record"));
    expect(answer.status).toBe(303);
    const made = await mara.get(String(answer.headers.location));
    expect(made.body).toContain("A talk");
    expect(made.body).toContain('value="minutes.send"');
    const again = `/plan/${m1.deal.planId}/meeting/new?meeting=${String(answer.headers.location).split("/").at(-1)}`;
    expect(Object.fromEntries(formIn((await mara.get(again)).body))).toMatchObject({ starts: "11:00", ends: "12:00" });
  });
});

describe("the draft", () => {
  test("both leads read it from its first character; colleagues, and what only one side knows, stay out", async () => {
    const form = typed(formIn((await mara.get(page())).body), { summary: "It began well." });
    expect((await mara.post(page(), press1(form, "draft.save"))).status).toBe(303);
    const theirs = (await giulia.get(page())).body;
    expect(theirs).toContain("It began well.");
    expect(theirs).toContain("List the meters of Castellón");
    for (const seat of [giulia, await sit("Chiara")]) expect((await seat.get(page())).body).not.toContain("CANARY");
    const chiara = (await (await sit("Chiara")).get(page())).body;
    expect(chiara).not.toContain("It began well.");
    expect(chiara).not.toContain("List the meters of Castellón");
  });

  test("two leads in different fields: both are kept; in the same one: both texts are shown and one is chosen", async () => {
    const [hers, his] = [formIn((await mara.get(page())).body), formIn((await giulia.get(page())).body)];
    await mara.post(page(), press1(typed(hers, { summary: "Mara's summary" }), "draft.save"));
    const other = await giulia.post(page(), press1(typed(his, { open: "Giulia's open point" }), "draft.save"));
    expect(other.status).toBe(303);
    const met = await giulia.post(page(), press1(typed(his, { summary: "Giulia's summary" }), "draft.save"));
    expect(met.status).toBe(409);
    expect(plain(met.body)).toContain("Mara's summary");
    expect(plain(met.body)).toContain("Giulia's summary");
    expect(plain((await mara.get(page())).body)).toContain("Giulia's open point");
    const chosen = await giulia.post(page(), [...formIn(met.body), ["choice", "mine"], ["command", "draft.choose"]]);
    expect(chosen.status).toBe(303);
    expect(Object.fromEntries(formIn((await mara.get(page())).body)).summary).toBe("Giulia's summary");
  });

  test("lines are added and taken out without scripts, and nothing typed meanwhile is lost", async () => {
    const form = typed(formIn((await mara.get(page())).body), { next: "On Thursday" });
    const added = await mara.post(page(), press1(form, "draft.action"));
    const [address = "", anchor = ""] = String(added.headers.location).split("#");
    const after = (await mara.get(address)).body;
    expect(after).toContain(`id="${anchor}"`);
    expect(Object.fromEntries(formIn(after)).next).toBe("On Thursday");
    await mara.post(page(), press1(formIn(after), "draft.remove:action.meter-list"));
    const left = (await giulia.get(page())).body;
    expect(left).not.toContain("List the meters of Castellón");
    expect(left).toContain(anchor);
  });

  test("a draft is no entry of the history, and whoever has the page open is told that it moved", async () => {
    const before = (await m1.deal.plan()).lastAt;
    const told = app.world.hub.events.length;
    await mara.post(page(), press1(typed(formIn((await mara.get(page())).body), { summary: "x" }), "draft.save"));
    expect((await m1.deal.plan()).lastAt).toBe(before);
    expect(app.world.hub.events.slice(told)).toContainEqual(
      expect.objectContaining({ lane: "shared", draft: "minutes/m1" }),
    );
  });
});

describe("sending", () => {
  const withLucia = async (entries: Entries): Promise<Entries> => [...entries, ["to", await m1.id("Lucia")]];

  test("A28, R-21: sent once to each, whatever is clicked twice; the page then shows what was sent to whom", async () => {
    const form = press1(await withLucia(formIn((await mara.get(page())).body)), "minutes.send");
    const first = await mara.post(page(), form);
    expect([first.status, first.headers.location]).toEqual([303, page()]);
    expect((await mara.post(page(), form)).status).toBe(303);
    expect((await mara.post(page(), typed(form, { requestId: "another-request" }))).status).toBe(409);
    expect(await letters()).toHaveLength(7);
    const { body } = await giulia.get(page());
    expect(body).toContain("sent on time");
    expect(plain(body)).toContain("List the meters of Castellón");
    expect(body).toContain("Lucia Moretti");
    expect(body).not.toContain('value="minutes.send"');
    expect(await app.world.store.draft(m1.deal.planId, "shared", "minutes/m1")).toEqual([]);
  });

  test("what somebody else wrote since is not passed over: both texts are shown and nothing is sent", async () => {
    const form = formIn((await mara.get(page())).body);
    await giulia.post(
      page(),
      press1(typed(formIn((await giulia.get(page())).body), { open: "Wait for Lucia" }), "draft.save"),
    );
    const answer = await mara.post(page(), press1(form, "minutes.send"));
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("Wait for Lucia");
    expect(await letters()).toEqual([]);
  });

  test("an action item without a day is told beside its field, and everything typed is kept", async () => {
    const added = await mara.post(page(), press1(formIn((await mara.get(page())).body), "draft.action"));
    const form = formIn((await mara.get(String(added.headers.location))).body);
    const last = form.filter(([name]) => /^actions\[\d+\]\.text$/.test(name)).at(-1)?.[0] ?? "";
    const answer = await mara.post(page(), press1(typed(form, { [last]: "Call the plant" }), "minutes.send"));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatch(/id="action\.[0-9a-z]+-dueOn-error"/);
    expect(answer.body).toContain("Call the plant");
    expect((await mara.get(page())).body).toContain("Call the plant");
    expect(await letters()).toEqual([]);
  });

  test("an action item becomes a step once, and a correction sends version 2 without doubling it", async () => {
    const added = await mara.post(page(), press1(formIn((await mara.get(page())).body), "draft.action"));
    const form = formIn((await mara.get(String(added.headers.location))).body);
    const row = (form.filter(([name]) => /^actions\[\d+\]\.text$/.test(name)).at(-1)?.[0] ?? "").replace(".text", "");
    const item = { [`${row}.text`]: "Call the plant", [`${row}.ownerId`]: await m1.id("Esteban") };
    const whole = typed(form, { ...item, [`${row}.dueOn`]: "2026-10-30", [`${row}.asStep`]: "on" });
    expect((await mara.post(page(), press1(whole, "minutes.send"))).status).toBe(303);
    const called = async () =>
      Object.values((await m1.deal.plan("customer")).steps).filter(({ title }) => title === "Call the plant");
    expect(await called()).toHaveLength(1);
    const correction = await mara.get(`${page()}?correct=1`);
    const corrected = typed(formIn(correction.body), { summary: "One word was wrong." });
    expect((await mara.post(`${page()}?correct=1`, press1(corrected, "minutes.send"))).status).toBe(303);
    expect(await called()).toHaveLength(1);
    expect((await m1.deal.plan()).meetings.m1?.minutes.map(({ version }) => version)).toEqual([1, 2]);
    expect((await letters()).length).toBe(12);
    expect((await giulia.get(page())).body).toContain("Version 2");
  });

  test("the customer's lead sees until when the vendor sends, and has the button from then on", async () => {
    const before = (await giulia.get(page())).body;
    expect(before).not.toContain('value="minutes.send"');
    expect(before).toContain("from Tue 27 Oct 2026, 00:00 on the customer may send them too");
    app.world.clock.set("2026-10-26T23:00:00.000Z");
    const after = await giulia.get(page());
    expect(after.body).toContain('value="minutes.send"');
    expect((await giulia.post(page(), press1(formIn(after.body), "minutes.send"))).status).toBe(303);
    const list = (await mara.get(`/plan/${m1.deal.planId}/meetings`)).body;
    expect(list).toContain("sent after the agreed time");
  });
});

describe("when they are due", () => {
  test("INV-34: by working days, as a day in the meeting's zone and how long that is", async () => {
    const { body } = await mara.get(page());
    expect(plain(body)).toContain("Minutes due: Mon 26 Oct 2026, end of day (Rome)");
    expect(plain(body)).toContain("due in 3 days");
    app.world.clock.set("2026-10-26T23:00:00.000Z");
    expect(plain((await mara.get(page())).body)).toContain("The minutes were due: Mon 26 Oct 2026, end of day (Rome)");
  });

  test("INV-34: by calendar days, if the workspace keeps to the letter", async () => {
    await app.end();
    app = await startApp({ press });
    const workspace = { ...helionaut.workspace, minutesPolicy: "calendar" as const };
    m1 = await firstMeeting(app.world, { ...helionaut, workspace });
    mara = await sit("Mara");
    const { body } = await mara.get(page());
    expect(plain(body)).toContain("Minutes due: Sat 24 Oct 2026, end of day (Rome)");
    expect((await mara.get(`/plan/${m1.deal.planId}/meetings`)).body).toContain("by the end of the next day");
  });
});

test("V-54: the sent minutes can be downloaded as one page by the plan's people only", async () => {
  const file = `${page()}.pdf`;
  expect((await giulia.get(file)).status).toBe(404);
  await mara.post(page(), press1(formIn((await mara.get(page())).body), "minutes.send"));
  const answer = await giulia.get(file);
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await app.ask(file)).status).toBe(404);
  expect(pagesOf(new Uint8Array(await raw(file)))).toBe(1);
});

async function raw(path: string): Promise<ArrayBuffer> {
  const { linkId } = await m1.deal.person("Giulia");
  const response = await fetch(app.origin + path, { headers: { Cookie: await app.enter(linkId ?? "") } });
  return await response.arrayBuffer();
}
