import { codeMark, linkMark } from "emails/mail";
import { afterEach, expect, test } from "vitest";
import { codeDigits, linkToken } from "~/access/tokens.server";
import { openPlan } from "~/commands/open-plan.server";
import { currentWorkspace } from "~/commands/workspaces.server";
import type { LetterKind } from "~/domain/letters";
import { colleagues } from "~/domain/workspace";
import { freeze } from "~/jobs/frozen.server";
import * as home from "~/routes/_index/route";
import * as outbox from "~/routes/_staff.outbox/route";
import * as letterPage from "~/routes/_staff.outbox_.$letterId/route";
import * as picture from "~/routes/outbox.$letterId.html/route";
import * as welcome from "~/routes/welcome/route";
import { helionaut, templates, valdorba } from "../support/deal";
import { type Browser, makeOffice, type Office, owner } from "./office";

let office: Office;
let browser: Browser;
afterEach(() => office.world.end());

const linkId = "link4giulia000001";
const codeId = "code4giulia000001";
const secretsOf = () => [linkToken(office.world.keys.link, linkId, 1), codeDigits(office.world.keys.code, codeId)];

/** A workspace with one plan, in which Anna is the vendor's lead; mail goes out if `transport`. */
async function begin(transport: boolean): Promise<void> {
  office = makeOffice(transport ? { resendApiKey: "re_key" } : {});
  browser = office.browser();
  await browser.post(welcome, "/welcome", owner);
  const workspace = await currentWorkspace(office.world);
  const [anna] = workspace ? colleagues(workspace) : [];
  if (!workspace || !anna) throw new Error("nobody opened the workspace");
  const opener = {
    ...helionaut,
    staffId: anna.staffId,
    workspace: { ...helionaut.workspace, workspaceId: workspace.workspaceId },
  };
  const opened = await openPlan(office.world, opener, { raw: valdorba, templates });
  expect(opened).toMatchObject({ done: true });
}

const plan = async () => {
  const loaded = await office.world.plans.load(valdorba.planId, "vendor");
  if (!loaded) throw new Error("there is no plan");
  return loaded.plan;
};

/** A letter to somebody of the plan, rendered and on its way. */
async function letterTo(name: string, kind: LetterKind): Promise<string> {
  const { world } = office;
  const { id, workspaceId, people, trial } = await plan();
  const person = Object.values(people).find((one) => one.name?.startsWith(name));
  if (!person) throw new Error(`nobody is called ${name}`);
  const letterId = world.newId();
  await world.store.queueLetter({
    letterId,
    dedupe: letterId,
    workspaceId,
    planId: id,
    kind,
    personId: person.personId,
    address: "",
    payload: {},
    createdAt: world.clock.now(),
    notBefore: world.clock.now(),
    state: "queued",
    attempts: 0,
    firstAttemptAt: null,
    frozen: null,
    sentAt: null,
    providerId: null,
    problem: null,
  });
  const words = `For ${name}: ${linkMark(letterId)} and ${codeMark(letterId)}. A private thought.`;
  const frozen = freeze({
    v: 1,
    mark: trial ? "trial" : null,
    secrets: { base: world.settings.publicUrl, link: { linkId, generation: 1 }, invitationId: null, codeId },
    mail: {
      from: "Countersign <plans@helionaut.example>",
      to: person.email ?? "",
      subject: `Something for ${name}`,
      html: `<p>${words}</p>`,
      text: words,
      headers: {},
      attachments: [],
    },
  });
  await world.store.freezeLetter(letterId, frozen, world.clock.now());
  return letterId;
}

const open = (letterId: string) => browser.get(letterPage, `/outbox/${letterId}`, { letterId });
const look = (letterId: string) => browser.get(picture, `/outbox/${letterId}/html`, { letterId });
const everything = async (letterId: string) =>
  JSON.stringify([await browser.get(outbox, "/outbox"), await open(letterId), await look(letterId)]);

test("in a trial every mail can be read as its reader would, with link and code", async () => {
  await begin(false);
  const letterId = await letterTo("Giulia", "code");
  const { body } = await open(letterId);
  expect(body.mail.subject).toBe("Something for Giulia");
  for (const secret of secretsOf()) {
    expect(body.mail.text).toContain(secret);
    expect((await look(letterId)).body).toContain(secret);
  }
  expect(office.allowed).toContain("mail");
});

test.each<LetterKind>(["invitation", "code", "linkReplaced"])(
  "where mail goes out, a customer's mail of kind %s shows staff nothing but that it was sent",
  async (kind) => {
    await begin(true);
    const letterId = await letterTo("Giulia", kind);
    const { body } = await open(letterId);
    expect(body).toMatchObject({
      mail: null,
      waiting: false,
      row: { kind, name: "Giulia Ferrante", side: "customer" },
    });
    expect((await look(letterId)).status).toBe(404);
    const seen = await everything(letterId);
    for (const secret of [...secretsOf(), "private thought", "{{"]) expect(seen).not.toContain(secret);
  },
);

test.each<LetterKind>(["receipt", "minutes", "planEnded", "decisionRequested"])(
  "where mail goes out, a customer's mail of kind %s shows staff its words without link and code",
  async (kind) => {
    await begin(true);
    const letterId = await letterTo("Giulia", kind);
    expect((await open(letterId)).body.mail.text).toContain("For Giulia");
    const seen = await everything(letterId);
    for (const secret of [...secretsOf(), "{{"]) expect(seen).not.toContain(secret);
  },
);

test("a plan begun with mail keeps its customer's mails closed even when mail is switched off later", async () => {
  await begin(true);
  const letterId = await letterTo("Giulia", "code");
  office.world.settings.resendApiKey = "";
  expect((await open(letterId)).body.mail).toBeNull();
  for (const secret of secretsOf()) expect(await everything(letterId)).not.toContain(secret);
});

test("a mail that is not written out yet says so", async () => {
  await begin(false);
  const letterId = await letterTo("Giulia", "receipt");
  office.world.store.connection.prepare("update letters set frozen = null").run();
  expect((await open(letterId)).body).toMatchObject({ mail: null, waiting: true });
});

test("a rep sees the plans and mails they are on; a manager sees all of the workspace", async () => {
  await begin(false);
  const letterId = await letterTo("Giulia", "receipt");
  const { world } = office;
  const rep = await signedInAs("rita", "rep");
  expect((await rep.get(home, "/")).body.plans).toEqual([]);
  expect((await rep.get(outbox, "/outbox")).body.letters).toEqual([]);
  expect((await rep.get(letterPage, `/outbox/${letterId}`, { letterId })).status).toBe(404);
  const manager = await signedInAs("mara", "manager");
  expect((await manager.get(home, "/")).body.plans).toMatchObject([{ planId: valdorba.planId, mine: false }]);
  const kinds = (await manager.get(outbox, "/outbox")).body.letters.map((letter: { kind: string }) => letter.kind);
  expect(kinds.sort()).toEqual(["receipt", "staffInvitation", "staffInvitation"]);
  expect((await browser.get(home, "/")).body.plans).toMatchObject([
    {
      planId: valdorba.planId,
      mine: true,
      customer: "Ceramiche Valdorba S.p.A.",
      targetOn: "2026-11-13",
      state: "draft",
    },
  ]);
  expect(world.woken()).toBe(2);
});

test("nobody but staff reads a mail, by whatever address", async () => {
  await begin(false);
  const letterId = await letterTo("Giulia", "code");
  const outsider = office.browser();
  for (const [route, path] of [
    [outbox, "/outbox"],
    [letterPage, `/outbox/${letterId}`],
    [picture, `/outbox/${letterId}/html`],
  ] as const)
    expect((await outsider.get(route, path, { letterId })).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
});

async function signedInAs(name: string, role: string): Promise<Browser> {
  const staffPage = await import("~/routes/_staff.staff/route");
  const join = await import("~/routes/join.$token/route");
  const { invitationToken } = await import("~/access/staff-entry.server");
  const email = `${name}@helionaut.example`;
  await browser.post(staffPage, "/staff", { intent: "invite", name, email, role, requestId: `invite-${name}` });
  const workspace = await currentWorkspace(office.world);
  const invitation = Object.values(workspace?.invitations ?? {}).find((one) => one.email === email);
  const token = invitationToken(office.world, invitation?.invitationId ?? "");
  const own = office.browser();
  await own.post(
    join,
    `/join/${token}`,
    { name, password: "a long enough password", requestId: `join-${name}` },
    { token },
  );
  return own;
}

const giveUp = (letterId: string, state: "dead" | "unknown" | "dropped") =>
  office.world.store.connection.prepare("update letters set state = ? where letter_id = ?").run(state, letterId);
const again = (who: Browser, letterId: string) => who.post(letterPage, `/outbox/${letterId}`, {}, { letterId });
const lettersOf = async (kind: string) =>
  (await office.world.store.lettersOf({ workspaceId: (await plan()).workspaceId, limit: 100 })).filter(
    (letter) => letter.kind === kind,
  );

test.each(["dead", "unknown"] as const)(
  "a mail that was given up (%s) is sent again once, as a mail of its own",
  async (state) => {
    await begin(true);
    const letterId = await letterTo("Giulia", "receipt");
    expect((await open(letterId)).body.again).toBe("never");
    expect((await again(browser, letterId)).status).toBe(409);
    giveUp(letterId, state);
    expect((await open(letterId)).body.again).toBe("may");
    const woken = office.world.woken();
    const { status, location } = await again(browser, letterId);
    expect([status, office.world.woken()]).toEqual([302, woken + 1]);
    expect((await again(browser, letterId)).status).toBe(409);
    expect((await open(letterId)).body.again).toBe("done");
    const letters = await lettersOf("receipt");
    const before = letters.find((letter) => letter.letterId === letterId);
    const after = letters.filter((letter) => letter !== before);
    const same = { personId: before?.personId, payload: before?.payload };
    expect(after).toMatchObject([{ state: "queued", frozen: null, ...same }]);
    expect(location).toBe(`/outbox/${after[0]?.letterId}`);
  },
);

test("no code is sent again, nothing that was left out, and nothing by who may not see it", async () => {
  await begin(true);
  const code = await letterTo("Giulia", "code");
  const dropped = await letterTo("Giulia", "receipt");
  const given = await letterTo("Giulia", "receipt");
  giveUp(code, "dead");
  giveUp(dropped, "dropped");
  giveUp(given, "dead");
  expect([(await again(browser, code)).status, (await again(browser, dropped)).status]).toEqual([409, 409]);
  const rep = await signedInAs("rita", "rep");
  expect((await again(rep, given)).status).toBe(404);
  expect(await lettersOf("receipt")).toHaveLength(2);
});
