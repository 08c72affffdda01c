// The built product with a workspace in it and a plan that real staff opened, and everybody's mailbox.

import type { Letter } from "db/store";
import { currentWorkspace } from "~/commands/workspaces.server";
import { colleagues } from "~/domain/workspace";
import { openerOf } from "~/http/opener.server";
import { filled, type Outgoing, thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { type Answer, startApp, type TestApp } from "./app";
import { type Deal, openDeal, valdorba } from "./deal";

export type Mailed = { letter: Letter; mail: Outgoing };
export type Cookie = { name: string; value: string };

/** Both customer people read English, so that tests can name what they press. */
export const english = {
  language: "en",
  lead: { ...valdorba.lead, language: "en" },
  decider: { ...valdorba.decider, language: "en" },
};
export const mara = {
  requestId: "the-first-form",
  name: "Helionaut Software GmbH",
  ownerName: "Mara Lindqvist",
  email: "mara@helionaut.example",
  password: "a long enough password",
  language: "en",
  zone: "Europe/Berlin",
};

/** The product whose letters name its own address. */
export async function startHouse(options?: Parameters<typeof startApp>[0]): Promise<TestApp> {
  const app = await startApp(options);
  app.world.settings.publicUrl = app.origin;
  return app;
}

/** Opens the workspace by its form and answers with the cookies of Mara, its owner. */
export const openWorkspace = async (app: TestApp): Promise<Cookie[]> => entered(await app.post("/welcome", mara));

/** A colleague who joins the workspace and is on no plan; answers with their cookies. */
export async function joinColleague(app: TestApp, owner: Cookie[]): Promise<Cookie[]> {
  const invited = { intent: "invite", requestId: "invite-tomasz", name: "Tomasz", email: "t@helionaut.example" };
  await app.post("/staff", { ...invited, role: "rep" }, { Cookie: headerOf(owner) });
  const page = await app.ask("/staff", { headers: { Cookie: headerOf(owner) } });
  const path = /\/join\/[A-Za-z0-9_.-]+/.exec(page.body)?.[0] ?? "";
  return entered(
    await app.post(path, { requestId: "join-tomasz1", name: "Tomasz", password: "another long password" }),
  );
}

function entered(answer: Answer): Cookie[] {
  if (answer.status !== 302) throw new Error(`nobody came in: ${answer.status} ${answer.body}`);
  return cookiesIn(answer);
}
const cookiesIn = (answer: Answer): Cookie[] =>
  [answer.headers["set-cookie"] ?? []].flat().map((line) => {
    const [pair = ""] = line.split(";");
    return { name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1) };
  });
export const headerOf = (cookies: Cookie[]): string => cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

/** A plan opened by the workspace's owner. */
export async function openPlanIn(app: TestApp, changes: { [field: string]: unknown } = {}): Promise<Deal> {
  const workspace = await currentWorkspace(app.world);
  const [staff] = workspace ? colleagues(workspace) : [];
  if (!workspace || !staff) throw new Error("nobody works here");
  const { staffId, name, email } = staff;
  const opener = openerOf({ staff: { staffId, name: name ?? "", email: email ?? "" }, workspace });
  return await openDeal(app.world, { ...english, ...changes }, opener);
}

/** Lets the post do all that it has to do; letters are kept, as in a trial. */
export async function deliver({ world }: TestApp): Promise<void> {
  const post = createPost({ world, transport: trialTransport() });
  while ((await post.work()) > 0);
}

/** What came to one person of a plan (or to everybody on it), oldest first. */
export async function mailOf(app: TestApp, deal: Deal, name?: string): Promise<Mailed[]> {
  const { world } = app;
  await deliver(app);
  const personId = name === undefined ? null : (await deal.person(name)).personId;
  const { workspaceId } = await deal.plan();
  const letters = await world.store.lettersOf({ workspaceId, planId: deal.planId, limit: 500 });
  return letters.reverse().flatMap((letter) => {
    if (letter.frozen === null || (personId !== null && letter.personId !== personId)) return [];
    return [{ letter, mail: filled(letter.letterId, thaw(letter.frozen), world.keys) }];
  });
}

/** The link in somebody's newest invitation. */
export async function linkOf(app: TestApp, deal: Deal, name: string): Promise<string> {
  const invitations = (await mailOf(app, deal, name)).filter(({ letter }) => letter.kind === "invitation");
  const link = /https?:\/\/\S+\/p\/[^\s>)"]+/.exec(invitations.at(-1)?.mail.text ?? "")?.[0];
  if (!link) throw new Error(`no invitation came to ${name}`);
  return link;
}

/** The six digits of somebody's newest mail with a code. */
export async function codeOf(app: TestApp, deal: Deal, name: string): Promise<string> {
  const codes = (await mailOf(app, deal, name)).filter(({ letter }) => letter.kind === "code");
  const digits = /\b(\d{3}) ?(\d{3})\b/.exec(codes.at(-1)?.mail.text ?? "");
  if (!digits) throw new Error(`no code came to ${name}`);
  return digits.slice(1).join("");
}

/** How many rows each table has; what only counts requests is left out. */
export function rowsOf({ world }: TestApp): { [table: string]: number } {
  const { connection } = world.store;
  const tables = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const kept = tables.filter((name) => !/^(limits|security_log|sqlite_|staff_session)/.test(name));
  return Object.fromEntries(
    kept.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
}
