import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linkToken } from "~/access/tokens.server";
import type { Person, Plan } from "~/domain/plan";
import type { TestApp } from "../support/app";
import { enter, hidden, openOffice, openPlanOf, type Seat, seat } from "./office";

let app: TestApp;
let anna: Seat;
let planId: string;
beforeEach(async () => {
  ({ app, anna } = await openOffice());
  planId = await openPlanOf(app);
});
afterEach(() => app.end());

let made = 0;
const requestId = () => `a-request-${made++}`;
const page = () => `/plan/${planId}/people`;
const planNow = async (): Promise<Plan> => {
  const loaded = await app.world.plans.load(planId, "public");
  if (!loaded) throw new Error("no plan");
  return loaded.plan;
};
const person = async (name: string): Promise<Person> => {
  const found = Object.values((await planNow()).people).find((one) => one.name?.startsWith(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const act = (who: Seat, command: string, fields: { [name: string]: string } = {}) =>
  who.post(page(), { requestId: requestId(), command, ...fields });
const share = () => anna.post(`/plan/${planId}/share`, { requestId: requestId(), command: "plan.share" });
const chiara = {
  side: "customer",
  personId: "chiara",
  name: "Chiara Ruggeri",
  email: "chiara@valdorba.example",
  company: "",
  title: "",
  language: "it",
  zone: "Europe/Rome",
};
const letters = async (kind: string) =>
  (await app.world.store.lettersOf({ workspaceId: (await planNow()).workspaceId, planId, limit: 100 })).filter(
    (letter) => letter.kind === kind,
  );
const tokenOf = async (name: string): Promise<string> => {
  const { linkId, generation } = await person(name);
  return linkToken(app.world.keys.link, linkId ?? "", generation);
};

describe("who sees which link", () => {
  test("nothing that a staff account is sent holds a customer's link (T-34)", async () => {
    await share();
    const giulia = await enter(app, planId, "Giulia");
    expect((await act(giulia, "person.add", { ...chiara, invite: "on" })).status).toBe(303);
    const tokens = await Promise.all(["Giulia", "Renzo", "Chiara"].map(tokenOf));
    const plan = `/plan/${planId}`;
    const pages = [
      "",
      "/people",
      "/share",
      "/record",
      "/record?lane=own",
      "/record?check",
      "/record.jsonl",
      "/not-you",
    ];
    const paths = pages.map((path) => plan + path);
    const asData = paths.map((path) => path.replace(/(\?|$)/, ".data$1"));
    for (const path of ["/people", "/record", "/record?lane=own", "/record.jsonl", "/people.data"])
      expect((await anna.get(plan + path)).status, path).toBe(200);
    for (const path of [...paths, ...asData, "/", "/_root.data", "/outbox", "/outbox.data"]) {
      const { body } = await anna.get(path);
      for (const token of tokens) {
        expect(body, path).not.toContain(token);
        expect(body, path).not.toContain(token.split(".")[1]);
      }
    }
    // The canary is one: the lead's own page does hold her colleague's link.
    expect((await giulia.get(page())).body).toContain(tokens[2]);
  });

  test("the customer's lead is given the links of colleagues she added herself, and of nobody else", async () => {
    await share();
    const giulia = await enter(app, planId, "Giulia");
    await act(giulia, "person.add", { ...chiara, invite: "on" });
    const { body } = await giulia.get(page());
    expect(body).toContain(await tokenOf("Chiara"));
    expect(body).not.toContain(await tokenOf("Renzo"));
    expect(body).toMatch(/<svg viewBox="0 0 \d+ \d+" role="img"/);
    const other = await enter(app, planId, "Chiara");
    const seen = (await other.get(page())).body;
    for (const name of ["Giulia", "Renzo", "Chiara"]) expect(seen).not.toContain(await tokenOf(name));
  });

  test("the link for readers opens the plan for reading; its page of people shows no address and no link", async () => {
    await share();
    expect((await act(anna, "viewer.open")).status).toBe(303);
    const [linkId = ""] = (await planNow()).viewerLinks;
    expect((await anna.get(page())).body).toContain(await app.linkPath(linkId));
    const reader = seat(app);
    await reader.get(await app.linkPath(linkId));
    const { status, body } = await reader.get(page());
    expect(status).toBe(200);
    expect(body).toContain("Giulia Ferrante");
    expect(body).not.toContain("@valdorba.example");
    expect(body).not.toContain("/p/");
    expect((await act(reader, "person.add", chiara)).status).toBe(403);
    const giulia = await enter(app, planId, "Giulia");
    expect((await act(giulia, "link.end", { linkId })).status).toBe(303);
    expect((await reader.get(page())).status).toBe(410);
  });
});

describe("what may be done", () => {
  test("somebody who was added before sharing gets no letter until the plan is shared", async () => {
    await act(anna, "person.add", { ...chiara, invite: "on" });
    expect(await letters("invitation")).toEqual([]);
    await share();
    expect(await letters("invitation")).toHaveLength(3);
  });

  test("a replaced link no longer opens the plan, the new one does, and the letter is on its way", async () => {
    await share();
    const renzo = await enter(app, planId, "Renzo");
    expect((await renzo.get(page())).status).toBe(200);
    await act(anna, "link.replace", { personId: (await person("Renzo")).personId });
    expect((await renzo.get(page())).status).toBe(410);
    expect(await letters("linkReplaced")).toHaveLength(1);
    expect((await (await enter(app, planId, "Renzo")).get(page())).status).toBe(200);
  });

  test("after a link was ended, inviting again makes another one", async () => {
    await share();
    const { personId, linkId } = await person("Renzo");
    const giulia = await enter(app, planId, "Giulia");
    await act(giulia, "link.end", { personId });
    expect((await anna.get(page())).body).toContain("link ended");
    await act(anna, "person.invite", { personId });
    expect((await person("Renzo")).linkId).not.toBe(linkId);
    expect((await (await enter(app, planId, "Renzo")).get(page())).status).toBe(200);
  });

  test("who decides is confirmed by the customer only; the vendor's attempt leaves its line (INV-10)", async () => {
    await share();
    const { personId } = await person("Renzo");
    expect((await anna.get(page())).body).toContain("named by Helionaut as deciding, not confirmed yet");
    expect((await anna.get(page())).body).not.toContain("Confirm that Renzo");
    expect((await act(anna, "decider.confirm", { personId })).status).toBe(403);
    const giulia = await enter(app, planId, "Giulia");
    expect((await giulia.get(page())).body).toContain("Conferma che decide Renzo Albini");
    expect((await act(giulia, "decider.confirm", { personId })).status).toBe(303);
    expect((await person("Renzo")).deciderConfirmed).toBe(true);
    const kinds = (await app.world.store.factsBefore(`plan/${planId}/shared`, 0, 10)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["attempt.refused", "decider.confirmed"]));
  });

  test("open steps of somebody who is removed go to the colleague named; only their own side removes them", async () => {
    await share();
    const giulia = await enter(app, planId, "Giulia");
    await act(giulia, "person.add", { ...chiara, invite: "on" });
    const { personId } = await person("Renzo");
    expect((await act(anna, "person.remove", { personId, to: "", reason: "" })).status).toBe(403);
    const gone = await act(giulia, "person.remove", { personId, to: "chiara", reason: "Moved to another company" });
    expect(gone.status).toBe(303);
    expect((await person("Renzo")).removedAt).not.toBeNull();
    expect((await giulia.get(page())).body).toContain("Non più in questo piano");
  });

  test("an error stands beside its field, and what was typed stays", async () => {
    await share();
    const refused = await act(anna, "person.add", { ...chiara, email: "giulia@valdorba.example", name: "Giulia F." });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("new-email-error");
    expect(refused.body).toContain('value="Giulia F."');
    const crooked = await act(anna, "person.add", { ...chiara, zone: "Mars/Olympus" });
    expect(crooked.body).toContain("new-zone-error");
    expect(Object.keys((await planNow()).people)).toHaveLength(3);
  });

  test("a colleague of the vendor is added with one press and signs in, without a link", async () => {
    await anna.post("/staff", {
      requestId: requestId(),
      intent: "invite",
      name: "Tomas Weiss",
      email: "tomas@helionaut.example",
      role: "rep",
    });
    const join = /\/join\/[\w.-]+/.exec((await anna.get("/staff")).body)?.[0] ?? "";
    const tomas = seat(app);
    await tomas.post(join, { requestId: requestId(), name: "Tomas Weiss", password: "another long password" });
    expect((await tomas.get(page())).status).toBe(404);
    const { body } = await anna.get(page());
    expect(body).toContain("Tomas Weiss");
    const fields = ["side", "name", "email", "language", "zone", "roles", "staffId"];
    const form = body.slice(body.indexOf('value="vendor"') - 40);
    const values = Object.fromEntries(fields.map((name) => [name, hidden(form, name)]));
    expect((await act(anna, "person.add", { ...values, personId: "tomas" })).status).toBe(303);
    expect((await tomas.get(page())).status).toBe(200);
    expect((await person("Tomas")).linkId).toBeNull();
  });
});

describe("T-22: invitations are counted", () => {
  const invite = (n: number, changes: { [name: string]: string } = {}) =>
    act(anna, "person.add", {
      ...chiara,
      personId: `person-${n}`,
      email: `person${n}@valdorba.example`,
      invite: "on",
      ...changes,
    });

  test("the twenty-first invitation of a day is refused, and nobody is added by it", async () => {
    await share();
    for (let n = 3; n <= 20; n++) expect((await invite(n)).status).toBe(303);
    const refused = await invite(21);
    expect(refused.status).toBe(429);
    expect(Object.keys((await planNow()).people)).toHaveLength(21);
    expect(await letters("invitation")).toHaveLength(20);
    app.world.clock.advance({ days: 1 });
    expect((await invite(22)).status).toBe(303);
  });

  test("an address gets three invitations a day, whoever asks for them", async () => {
    await share();
    const { personId } = await person("Renzo");
    const giulia = await enter(app, planId, "Giulia");
    expect((await act(anna, "person.invite", { personId })).status).toBe(303);
    expect((await act(giulia, "person.invite", { personId })).status).toBe(303);
    expect((await act(anna, "person.invite", { personId })).status).toBe(429);
    expect((await letters("invitation")).filter((letter) => letter.personId === personId)).toHaveLength(3);
  });

  test("sharing with more people than that invites the first twenty and says who is left", async () => {
    for (let n = 3; n <= 23; n++) await invite(n, { invite: "" });
    expect((await anna.get(`/plan/${planId}/share`)).body).toContain("3 more people are invited");
    await share();
    expect(await letters("invitation")).toHaveLength(20);
    expect((await anna.get(page())).body).toContain("Send the invitation");
  });
});

describe("a forwarded link", () => {
  test("says whose it is, whom to ask for one's own, and how to leave (T-06)", async () => {
    await share();
    const browser = await enter(app, planId, "Renzo");
    const { body } = await browser.get(`/plan/${planId}/not-you`);
    expect(body).toContain("Renzo Albini");
    expect(body).toContain("Giulia Ferrante");
    expect((await browser.post(`/plan/${planId}/leave`, {})).status).toBe(303);
    expect((await browser.get(`/plan/${planId}`)).status).toBe(404);
    expect((await anna.get(`/plan/${planId}/not-you`)).status).toBe(302);
  });
});
