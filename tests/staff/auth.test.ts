import { afterEach, beforeEach, expect, test } from "vitest";
import { makeStaffAuth, type StaffAuth } from "~/access/staff-auth.server";
import { sendBy } from "~/access/staff-door.server";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let auth: StaffAuth;
let mailed: { email: string; url: string }[];

beforeEach(() => {
  world = makeWorld();
  mailed = [];
  auth = makeStaffAuth({
    connection: world.store.connection,
    publicUrl: world.settings.publicUrl,
    secret: world.keys.staff,
    newId: world.newId,
    sendLink: async (mail) => {
      mailed.push(mail);
    },
  });
});
afterEach(() => world.end());

const anna = { name: "Anna Keller", email: "anna@helionaut.example", password: "a long enough password" };
const nobody = new Headers();
/** The headers of a browser that kept these cookies. */
const keeping = (cookies: Headers | null) =>
  new Headers({ cookie: (cookies?.getSetCookie() ?? []).map((each) => each.split(";")[0]).join("; ") });
const count = (table: string) => world.store.connection.prepare(`select count(*) from ${table}`).pluck().get();
const tokenIn = (url: string) => new URL(url).searchParams.get("token") ?? "";

test("a colleague signs in with address and password, and out again", async () => {
  const { staffId, made } = await auth.ensureAccount(anna);
  expect(made).toBe(true);
  const cookies = await auth.signInByPassword({ ...anna, headers: nobody });
  expect(cookies?.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/);
  expect(await auth.accountIn(keeping(cookies))).toEqual({ staffId, name: anna.name, email: anna.email });
  await auth.signOut(keeping(cookies));
  expect(await auth.accountIn(keeping(cookies))).toBeNull();
  expect(await auth.accountIn(nobody)).toBeNull();
});

test("a wrong password and an unknown address are refused alike and leave no session", async () => {
  await auth.ensureAccount(anna);
  expect(await auth.signInByPassword({ ...anna, password: "another long password", headers: nobody })).toBeNull();
  expect(await auth.signInByPassword({ ...anna, email: "bert@helionaut.example", headers: nobody })).toBeNull();
  expect(count("staff_session")).toBe(0);
});

test("a mailed link signs in once, only for the address it was sent to (T-04)", async () => {
  await auth.ensureAccount(anna);
  await auth.mailLink({ email: anna.email, headers: nobody });
  const token = tokenIn(mailed[0]?.url ?? "");
  expect(await auth.signInByLink({ token, email: "", headers: nobody })).toBeNull();
  const cookies = await auth.signInByLink({ token, email: anna.email, headers: nobody });
  expect((await auth.accountIn(keeping(cookies)))?.email).toBe(anna.email);
  expect(await auth.signInByLink({ token, email: anna.email, headers: nobody })).toBeNull();
  expect(await auth.signInByPassword({ ...anna, headers: nobody })).not.toBeNull();
});

test("no link goes to an address that is nobody's", async () => {
  await auth.mailLink({ email: "bert@helionaut.example", headers: nobody });
  expect(mailed).toEqual([]);
  expect(count("staff_verification")).toBe(0);
});

test("the database holds neither a password nor a link's secret (T-01)", async () => {
  await auth.ensureAccount(anna);
  await auth.mailLink({ email: anna.email, headers: nobody });
  const tables = ["staff_user", "staff_account", "staff_verification"];
  const rows = tables.flatMap((table) => world.store.connection.prepare(`select * from ${table}`).all());
  expect(JSON.stringify(rows)).not.toContain(anna.password);
  expect(JSON.stringify(rows)).not.toContain(tokenIn(mailed[0]?.url ?? ""));
});

test("signing in gives a session of its own, whatever the browser brought along (T-14)", async () => {
  await auth.ensureAccount(anna);
  const first = await auth.signInByPassword({ ...anna, headers: nobody });
  const second = await auth.signInByPassword({ ...anna, headers: keeping(first) });
  expect(second?.getSetCookie()[0]?.split(";")[0]).not.toBe(first?.getSetCookie()[0]?.split(";")[0]);
});

test("whoever leaves is signed out everywhere", async () => {
  const { staffId } = await auth.ensureAccount(anna);
  const cookies = await auth.signInByPassword({ ...anna, headers: nobody });
  await auth.endSessions(staffId);
  expect(await auth.accountIn(keeping(cookies))).toBeNull();
});

test("an account made twice keeps its person and takes the newer password", async () => {
  const first = await auth.ensureAccount(anna);
  const again = await auth.ensureAccount({ ...anna, password: "quite another password" });
  expect([again.staffId, again.made]).toEqual([first.staffId, false]);
  expect(await auth.signInByPassword({ ...anna, headers: nobody })).toBeNull();
  expect(await auth.signInByPassword({ ...anna, password: "quite another password", headers: nobody })).not.toBeNull();
});

test("a browser keeps its session's cookie for secure addresses only where there is one (T-16)", async () => {
  const secure = makeStaffAuth({
    connection: world.store.connection,
    publicUrl: "https://plans.helionaut.example",
    secret: world.keys.staff,
    newId: world.newId,
    sendLink: async () => {},
  });
  await secure.ensureAccount(anna);
  const cookies = await secure.signInByPassword({ ...anna, headers: nobody });
  expect(cookies?.getSetCookie()[0]).toMatch(/^__Secure-staff\.session_token=.*Secure/);
});

test("a sign-in mail goes out by the same carrier as letters, with its address as a link and everything else as text", async () => {
  const handed: { to: string; html: string; text: string }[] = [];
  const carrier = {
    deliver: async (mail: { to: string; html: string; text: string }) => {
      handed.push(mail);
      return { did: "sent" };
    },
  };
  const url = "https://plans.helionaut.example/sign-in/link?token=a&b";
  await sendBy(carrier, { from: "plans@helionaut.example", newKey: world.newId })({
    to: anna.email,
    subject: "Your sign-in link",
    text: `<b>Open it</b>\n\n${url}\n`,
    url,
  });
  const link = url.replace("&", "&amp;");
  expect(handed[0]?.html).toBe(`<p>&lt;b&gt;Open it&lt;/b&gt;</p>\n<p><a href="${link}">${link}</a></p>`);
});

test("a sign-in mail that was not taken is not passed over in silence", async () => {
  const carrier = { deliver: async () => ({ did: "dead", problem: "422 invalid_to" }) };
  const sending = sendBy(carrier, { from: "plans@helionaut.example", newKey: world.newId })({
    to: anna.email,
    subject: "",
    text: "",
    url: "",
  });
  await expect(sending).rejects.toThrow("422 invalid_to");
});
