import { afterAll, beforeAll, expect, test } from "vitest";
import { linkToken } from "~/access/tokens.server";
import { type Answer, type Ask, readBuild, type TestApp } from "../support/app";
import type { Deal } from "../support/deal";
import { type Furnished, furnish } from "../support/furnish";
import { headerOf, joinColleague, mailOf, openPlanIn, openWorkspace, rowsOf, startHouse } from "../support/house";
import { routeTable as table, type Visitor, visitors } from "../support/route-table";

let app: TestApp;
let deal: Deal;
let made: Furnished;
let verifierId: string;
let letterId: string;
const cookies = new Map<Visitor, string>();

beforeAll(async () => {
  app = await startHouse();
  const owner = await openWorkspace(app);
  deal = await openPlanIn(app, { customer: "MARK shared company" });
  await deal.must("Mara", "plan.share");
  const other = await openPlanIn(app, { planId: "plan-other", customer: "Another company" });
  await other.must("Mara", "plan.share");
  const linkOf = async (from: Deal, name: string) => (await from.person(name)).linkId ?? "";
  const giulia = await app.enter(await linkOf(deal, "Giulia"));
  const say = (readers: string, what: string) => `MARK ${readers} ${what}`;
  made = await furnish({ app, deal, say, cookies: { Mara: headerOf(owner), Giulia: giulia } });
  verifierId = Object.values((await deal.plan()).verifiers)[0]?.verifierId ?? "";
  for (const [name, email] of [
    ["Enzo", "enzo@valdorba.example"],
    ["Xenia", "xenia@valdorba.example"],
  ]) {
    const person = {
      personId: `${name}`.toLowerCase(),
      side: "customer",
      name,
      email,
      zone: "Europe/Rome",
      language: "en",
    };
    await deal.must("Giulia", "person.add", { ...person, roles: [], title: "", invite: "on" });
  }
  const sent = await mailOf(app, deal, "Mara");
  letterId = sent[0]?.letter.letterId ?? "none";
  cookies.set("anonymous", "");
  cookies.set("customer", giulia);
  cookies.set("other plan", await app.enter(await linkOf(other, "Giulia")));
  cookies.set("viewer", await app.enter(made.viewerLink));
  cookies.set("vendor", headerOf(owner));
  cookies.set("other staff", headerOf(await joinColleague(app, owner)));
  cookies.set("ended", await app.enter(await linkOf(deal, "Enzo")));
  cookies.set("expired", await app.enter(await linkOf(deal, "Xenia")));
  await deal.must("Giulia", "link.end", { personId: "enzo" });
  const { connection } = app.world.store;
  const expired = await linkOf(deal, "Xenia");
  connection.prepare("update links set expires_at = '2026-09-01T00:00:00.000Z' where link_id = ?").run(expired);
});
afterAll(() => app.end());

const ask = (visitor: Visitor, path: string, options: Ask = {}) =>
  app.ask(path, { ...options, headers: { Cookie: cookies.get(visitor) ?? "", ...options.headers } });

/** The address of a route, its parameters filled with what is really there. */
function addressOf(id: string, routes: Awaited<ReturnType<typeof readBuild>>["routes"]): string {
  // The frame of the staff's pages stands at no address of its own.
  if (id === "routes/_staff") return "/outbox";
  const parts: string[] = [];
  for (let route = routes[id]; route; route = routes[route.parentId ?? ""]) if (route.path) parts.unshift(route.path);
  const values: { [name: string]: string } = {
    planId: deal.planId,
    stepId: made.steps.shared,
    fileId: made.files.shared,
    meetingId: made.meetingId,
    document: "plan",
    act: "confirm",
    how: "later",
    id: verifierId,
    seq: String(made.receipt),
    seat: "lead",
    token: linkToken(app.world.keys.link, "zzzzzzzzzzzzzzzz", 1),
    letterId,
    "*": "nowhere",
  };
  return `/${parts.join("/").replace(/:(\w+)|\*/g, (all, name) => values[name ?? all] ?? "none")}`;
}

const letters: { [status: number]: string } = {
  200: "y",
  202: "r",
  302: "r",
  303: "r",
  400: "b",
  403: "f",
  404: "n",
  405: "m",
  409: "c",
  410: "g",
  422: "i",
};
const letterOf = ({ status }: Answer) => letters[status] ?? String(status);
const dataOf = (path: string) => (path === "/" ? "/_root.data" : `${path}.data`);

/** Asks for something as each of the visitors; at most so often that nobody has to wait. */
async function each(how: (visitor: Visitor) => Promise<Answer>): Promise<string> {
  let row = "";
  for (const visitor of visitors) {
    app.world.clock.advance({ minutes: 1 });
    const answer = await how(visitor);
    expect([visitor, seenBy(visitor, answer)]).toEqual([visitor, []]);
    row += letterOf(answer);
  }
  return row;
}

/** Words in an answer that this visitor must not read. */
function seenBy(visitor: Visitor, { body, headers }: Answer): string[] {
  const hidden = { customer: /MARK vendor/, viewer: /MARK (vendor|customer)/, vendor: /MARK customer/ };
  const forbidden = visitor in hidden ? hidden[visitor as keyof typeof hidden] : /MARK|KilnView/;
  return forbidden.exec(`${JSON.stringify(headers)} ${body}`)?.slice(0, 1) ?? [];
}

test("T-33: every route has its row, and no row is without its route", async () => {
  const { routes } = await readBuild();
  expect(Object.keys(table).sort()).toEqual(Object.keys(routes).sort());
});

test("T-33, T-37: reading a route shows each visitor what is theirs and nobody else's, and writes nothing", async () => {
  const { routes } = await readBuild();
  const before = rowsOf(app);
  for (const [id, row] of Object.entries(table)) {
    const path = addressOf(id, routes);
    // Where there is no loader, a document is refused and its data is empty.
    const asData = row.get.replaceAll("b", "y");
    expect([id, "GET", await each((who) => ask(who, path))]).toEqual([id, "GET", row.get]);
    expect([id, "HEAD", await each((who) => ask(who, path, { method: "HEAD" }))]).toEqual([id, "HEAD", row.get]);
    expect([id, "data", await each((who) => ask(who, dataOf(path)))]).toEqual([id, "data", asData]);
    const only = await each((who) => ask(who, `${dataOf(path)}?_routes=${encodeURIComponent(id)}`));
    expect([id, "its data alone", only]).toEqual([id, "its data alone", row.only ?? asData]);
  }
  expect(rowsOf(app)).toEqual(before);
});

test("T-33: a form posted to a route does nothing for whoever may not act there", async () => {
  const { routes } = await readBuild();
  const facts = async () => JSON.stringify(await deal.plan());
  const before = { plan: await facts(), rows: rowsOf(app) };
  // Signing out ends what this table is made with, so it comes last; the sample is a plan of its own.
  const last = ["routes/sign-out", "routes/sample"];
  const ids = Object.keys(table).filter((id) => !last.includes(id));
  for (const id of [...ids, "", ...last]) {
    if (id === "") {
      expect({ plan: await facts(), rows: rowsOf(app) }).toEqual(before);
      continue;
    }
    const row = table[id];
    const path = addressOf(id, routes);
    const post = (where: string) => (who: Visitor) => {
      const mayAct =
        who === "customer" || who === "vendor" || (who === "other staff" && id.startsWith("routes/_staff"));
      const fields = mayAct ? { command: "nonsense" } : { ...row?.act };
      const headers = { Cookie: cookies.get(who) ?? "" };
      return app.post(where, { requestId: `posted-by-${who.replace(" ", "-")}`, ...fields }, headers);
    };
    expect([id, "POST", await each(post(path))]).toEqual([id, "POST", row?.post]);
    const data = await each(post(dataOf(path)));
    expect([id, "POST data", data]).toEqual([id, "POST data", row?.postData ?? row?.post]);
  }
  expect(await facts()).toBe(before.plan);
});

test("T-33: a private step, its file and its data are not there for the other side", async () => {
  const base = `/plan/${deal.planId}`;
  const inside: [Visitor, "vendor" | "customer"][] = [
    ["customer", "vendor"],
    ["viewer", "vendor"],
    ["viewer", "customer"],
    ["vendor", "customer"],
  ];
  for (const [visitor, lane] of inside)
    for (const path of [
      `${base}/step/${made.steps[lane]}`,
      `${base}/step/${made.steps[lane]}-gone`,
      `${base}/file/${made.files[lane]}`,
    ])
      for (const address of [path, `${path}.data`]) {
        const answer = await ask(visitor, address);
        expect([visitor, address, answer.status, seenBy(visitor, answer)]).toEqual([visitor, address, 404, []]);
      }
});
