import { afterEach, beforeEach, expect, test } from "vitest";
import { invitationToken } from "~/access/staff-entry.server";
import { currentWorkspace } from "~/commands/workspaces.server";
import { colleagues } from "~/domain/workspace";
import * as home from "~/routes/_index/route";
import * as settingsPage from "~/routes/_staff.settings/route";
import * as staffPage from "~/routes/_staff.staff/route";
import * as join from "~/routes/join.$token/route";
import * as signIn from "~/routes/sign-in/route";
import * as byLink from "~/routes/sign-in_.link/route";
import * as signOut from "~/routes/sign-out/route";
import * as welcome from "~/routes/welcome/route";
import { type Browser, makeOffice, type Office, owner } from "./office";

let office: Office;
beforeEach(() => {
  office = makeOffice();
});
afterEach(() => office.world.end());

const accounts = () => office.world.store.connection.prepare("select email from staff_user").pluck().all();
/** A browser in which the owner has just made the workspace. */
async function opened(): Promise<Browser> {
  const browser = office.browser();
  expect((await browser.post(welcome, "/welcome", owner)).location).toBe("/");
  return browser;
}
const passwordOf = ({ email, password }: { email: string; password: string }) => ({ email, password, next: "/" });

test("a fresh installation opens on the first page and lands its owner in an empty portfolio", async () => {
  const browser = office.browser();
  expect((await browser.get(home, "/")).body).toEqual({ page: "first" });
  expect((await browser.get(signIn, "/sign-in")).location).toBe("/");
  await browser.post(welcome, "/welcome", owner);
  const { body } = await browser.get(home, "/");
  expect(body).toMatchObject({
    page: "portfolio",
    plans: [],
    frame: { workspace: "Helionaut", role: "admin", trial: true },
  });
  expect((await browser.get(welcome, "/welcome")).location).toBe("/sign-in");
});

test("two first runs at the same moment make one workspace, one owner and one account", async () => {
  const other = { ...owner, requestId: "the-other-form", email: "bert@helionaut.example", ownerName: "Bert Brandt" };
  const answers = await Promise.all([
    office.browser().post(welcome, "/welcome", owner),
    office.browser().post(welcome, "/welcome", other),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409]);
  const workspace = await currentWorkspace(office.world);
  expect(workspace && colleagues(workspace)).toHaveLength(1);
  expect(accounts()).toHaveLength(1);
});

test("a double click on the first form is one owner, signed in both times (R-21)", async () => {
  const answers = await Promise.all([
    office.browser().post(welcome, "/welcome", owner),
    office.browser().post(welcome, "/welcome", owner),
  ]);
  expect(answers.map(({ location }) => location)).toEqual(["/", "/"]);
  expect(accounts()).toEqual([owner.email]);
});

test.each([
  ["password", "too short", undefined],
  ["email", "anna@", "notAnAddress"],
  ["zone", "Nowhere", "notAZone"],
  ["name", "", "required"],
])(
  "the first form says beside %s what is wrong, keeps what was typed and makes nothing",
  async (field, value, code) => {
    const answer = await office.browser().post(welcome, "/welcome", { ...owner, [field]: value });
    expect(answer.status).toBe(422);
    if (code) expect(answer.body.refusal.fields).toEqual([{ field, code }]);
    else expect(answer.body.refusal.words).toBe("passwordShort");
    expect(answer.body.typed).toMatchObject({ ownerName: owner.ownerName });
    expect(JSON.stringify(answer.body)).not.toContain('password":');
    expect(accounts()).toEqual([]);
  },
);

test("nobody opens a second workspace on the same installation", async () => {
  await opened();
  const answer = await office.browser().post(welcome, "/welcome", { ...owner, email: "eve@evil.example" });
  expect([answer.status, answer.body.refusal.words]).toEqual([409, "workspaceExists"]);
  expect(accounts()).toEqual([owner.email]);
});

test("signing in leads back to the page that was asked for, and out again", async () => {
  await opened();
  const browser = office.browser();
  const asked = await browser.get(settingsPage, "/settings");
  expect(asked.location).toBe("/sign-in?next=%2Fsettings");
  const page = await browser.get(signIn, asked.location);
  const answer = await browser.post(signIn, "/sign-in", { ...passwordOf(owner), next: page.body.next });
  expect(answer.location).toBe("/settings");
  expect((await browser.get(settingsPage, "/settings")).body.name).toBe("Helionaut");
  await browser.post(signOut, "/sign-out", {});
  expect((await browser.get(settingsPage, "/settings")).location).toBe("/sign-in?next=%2Fsettings");
});

test("a wrong password says so clearly, keeps the address and never the password", async () => {
  await opened();
  const answer = await office
    .browser()
    .post(signIn, "/sign-in", { ...passwordOf(owner), password: "not the password" });
  expect([answer.status, answer.body.refusal.words]).toEqual([403, "wrongPassword"]);
  expect(answer.body.typed).toEqual({ email: owner.email, next: "/" });
});

test("ten tries for one address in a quarter of an hour are enough, from wherever they come (T-12)", async () => {
  await opened();
  const tries = { ...passwordOf(owner), password: "not the password" };
  for (let place = 1; place <= 10; place++) await office.browser(`192.0.2.${place}`).post(signIn, "/sign-in", tries);
  const right = await office.browser("192.0.2.99").post(signIn, "/sign-in", passwordOf(owner));
  expect([right.status, right.body.refusal.words]).toEqual([429, "tooMany"]);
  office.world.clock.advance({ minutes: 16 });
  expect((await office.browser("192.0.2.99").post(signIn, "/sign-in", passwordOf(owner))).location).toBe("/");
});

test("a mailed link opens a page with one button in the browser that asked for it (T-04)", async () => {
  await opened();
  const browser = office.browser();
  const asked = await browser.post(signIn, "/sign-in", { email: owner.email, next: "/settings", intent: "link" });
  expect(asked.location).toBe("/sign-in/link?sent=1");
  await expect.poll(() => office.mailed).toHaveLength(1);
  const url = new URL(office.mailed[0]?.url ?? "");
  expect(office.mailed[0]?.text).toContain(url.href);
  const page = await browser.get(byLink, url.pathname + url.search);
  expect(page.body).toMatchObject({ email: owner.email });
  const entered = await browser.post(byLink, url.pathname, { token: page.body.token });
  expect(entered.location).toBe("/settings");
  expect((await browser.get(settingsPage, "/settings")).status).toBe(200);
});

test("a scanner that opens the mailed link and submits its form empty uses nothing up (T-04)", async () => {
  await opened();
  await office.browser().post(signIn, "/sign-in", { email: owner.email, next: "/", intent: "link" });
  await expect.poll(() => office.mailed).toHaveLength(1);
  const url = new URL(office.mailed[0]?.url ?? "");
  const token = url.searchParams.get("token") ?? "";
  const scanner = office.browser("198.51.100.7");
  expect((await scanner.get(byLink, url.pathname + url.search)).body.email).toBe("");
  expect((await scanner.post(byLink, url.pathname, { token, email: "" })).status).toBe(422);
  const elsewhere = office.browser("203.0.113.5");
  const entered = await elsewhere.post(byLink, url.pathname, { token, email: owner.email });
  expect(entered.location).toBe("/");
  const again = await elsewhere.post(byLink, url.pathname, { token, email: owner.email });
  expect([again.status, again.body.refusal.words]).toEqual([410, "signInLinkOver"]);
});

test("asking for a link never tells whose address it is (T-11)", async () => {
  await opened();
  const known = await office.browser().post(signIn, "/sign-in", { email: owner.email, next: "/", intent: "link" });
  const unknown = await office
    .browser()
    .post(signIn, "/sign-in", { email: "eve@evil.example", next: "/", intent: "link" });
  expect([unknown.status, unknown.location]).toEqual([known.status, known.location]);
  await expect.poll(() => office.mailed).toHaveLength(1);
  expect(office.mailed.map(({ to }) => to)).toEqual([owner.email]);
});

const bert = { name: "Bert Brandt", email: "bert@helionaut.example" };
const invited = async (browser: Browser, role: string, requestId: string) => {
  expect((await browser.post(staffPage, "/staff", { ...bert, intent: "invite", role, requestId })).location).toBe(
    "/staff",
  );
  const workspace = await currentWorkspace(office.world);
  const open = Object.values(workspace?.invitations ?? {}).find(({ state }) => state === "open");
  return invitationToken(office.world, open?.invitationId ?? "");
};
const accept = (browser: Browser, token: string) =>
  browser.post(
    join,
    `/join/${token}`,
    { name: bert.name, password: "another long password", requestId: "accept-the-invitation" },
    { token },
  );

test("an invited colleague accepts, chooses a password and works in the role offered", async () => {
  const admin = await opened();
  const token = await invited(admin, "manager", "invite-bert");
  const browser = office.browser();
  const page = await browser.get(join, `/join/${token}`, { token });
  expect(page.body).toMatchObject({ open: true, workspace: "Helionaut", ...bert });
  expect((await accept(browser, token)).location).toBe("/");
  expect((await browser.get(home, "/")).body.frame).toMatchObject({ name: bert.name, role: "manager" });
  expect((await browser.get(staffPage, "/staff")).body.may).toEqual({ invite: ["rep"], change: false });
  expect((await browser.get(settingsPage, "/settings")).status).toBe(403);
});

test("an invitation opens once, and a changed or withdrawn one opens nothing", async () => {
  const admin = await opened();
  const token = await invited(admin, "rep", "invite-bert");
  const forged = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  expect((await office.browser().get(join, `/join/${forged}`, { token: forged })).body.open).toBe(false);
  const [id = ""] = token.split(".");
  await admin.post(staffPage, "/staff", { intent: "withdraw", invitationId: id, requestId: "withdraw-bert" });
  expect((await office.browser().get(join, `/join/${token}`, { token })).body.open).toBe(false);
  const late = await accept(office.browser(), token);
  expect([late.status, late.body.refusal.words]).toEqual([410, "invitationOver"]);
  expect(accounts()).toEqual([owner.email]);
});

test("the page of colleagues hands out an invitation's address only where no mail can be sent", async () => {
  const admin = await opened();
  const token = await invited(admin, "rep", "invite-bert");
  expect(Object.values((await admin.get(staffPage, "/staff")).body.urls)).toEqual([
    `http://localhost:3000/join/${token}`,
  ]);
  office.world.settings.resendApiKey = "re_key";
  expect((await admin.get(staffPage, "/staff")).body.urls).toEqual({});
});

test("the last administrator cannot leave; a removed colleague is out with the next click", async () => {
  const admin = await opened();
  const token = await invited(admin, "rep", "invite-bert");
  const browser = office.browser();
  await accept(browser, token);
  const members: { staffId: string; me: boolean }[] = (await admin.get(staffPage, "/staff")).body.members;
  const me = members.find((member) => member.me)?.staffId ?? "";
  const other = members.find((member) => !member.me)?.staffId ?? "";
  const leaving = await admin.post(staffPage, "/staff", { intent: "remove", staffId: me, requestId: "remove-myself" });
  expect([leaving.status, leaving.body.refusal.words]).toEqual([409, "lastAdmin"]);
  await admin.post(staffPage, "/staff", { intent: "remove", staffId: other, requestId: "remove-bert" });
  expect((await browser.get(home, "/")).location).toBe("/sign-in");
  const again = await office
    .browser()
    .post(signIn, "/sign-in", { email: bert.email, password: "another long password", next: "/" });
  expect([again.status, again.body?.refusal?.words]).toEqual([403, "wrongPassword"]);
});

test("staff pages send everybody else to the sign-in page, and act for nobody", async () => {
  await opened();
  const before = (
    await office.world.store.heads([`workspace/${(await currentWorkspace(office.world))?.workspaceId}`])
  )[0];
  for (const [route, path] of [
    [settingsPage, "/settings"],
    [staffPage, "/staff"],
  ] as const) {
    const outsider = office.browser();
    expect((await outsider.get(route, path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    const posted = await outsider.post(route, path, {
      ...bert,
      intent: "invite",
      role: "admin",
      requestId: "from-outside",
    });
    expect(posted.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  expect((await office.world.store.heads([before?.stream ?? ""]))[0]).toEqual(before);
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "/..//evil.example", ""])(
  "after signing in nobody is led away by %j (T-36)",
  async (next) => {
    await opened();
    expect((await office.browser().post(signIn, "/sign-in", { ...passwordOf(owner), next })).location).toBe("/");
  },
);
