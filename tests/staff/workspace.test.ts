import { afterEach, beforeEach, expect, test } from "vitest";
import { performOnWorkspace, type WorkspaceActor } from "~/commands/perform-workspace.server";
import { sha256 } from "~/commands/seal.server";
import { isDeclined, type WorkspaceCommandName } from "~/commands/workspace";
import { currentWorkspace, ownWorkspaceId } from "~/commands/workspaces.server";
import { checkChain } from "~/domain/chain";
import { colleagues } from "~/domain/workspace";
import { workspaceStream } from "~/world";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let sent = 0;

beforeEach(() => {
  world = makeWorld();
});
afterEach(() => world.end());

const by = (staffId: string, via: WorkspaceActor["via"] = "staff"): WorkspaceActor => ({
  workspaceId: ownWorkspaceId(world),
  staffId,
  via,
});
const does = (staffId: string, name: WorkspaceCommandName, fields: object, requestId = `request-${sent++}`) =>
  performOnWorkspace(world, by(staffId), name, { requestId, ...fields });
const open = (staffId = "anna", requestId?: string) =>
  does(
    staffId,
    "workspace.open",
    {
      name: "Helionaut",
      zone: "Europe/Berlin",
      language: "en",
      ownerName: "Anna Keller",
      ownerEmail: `${staffId}@helionaut.example`,
    },
    requestId,
  );
const said = (result: Awaited<ReturnType<typeof does>>) => (isDeclined(result) ? result.words : "done");
const now = async () => {
  const workspace = await currentWorkspace(world);
  if (!workspace) throw new Error("there is no workspace");
  return workspace;
};
/** A colleague who was invited and joined. */
const joined = async (staffId: string, role: string) => {
  const invited = await does("anna", "staff.invite", { name: staffId, email: `${staffId}@helionaut.example`, role });
  if (isDeclined(invited)) throw new Error(invited.words);
  const { invitationId } = invited.answer;
  expect(said(await does(staffId, "staff.join", { invitationId, name: staffId }))).toBe("done");
};

test("whoever opens the workspace is its first administrator", async () => {
  expect(await currentWorkspace(world)).toBeNull();
  expect(said(await open())).toBe("done");
  const workspace = await now();
  expect(workspace).toMatchObject({ name: "Helionaut", currency: "EUR", workdays: [1, 2, 3, 4, 5], sample: false });
  expect(colleagues(workspace)).toMatchObject([{ staffId: "anna", role: "admin", name: "Anna Keller" }]);
});

test("of two who open the workspace at the same moment one does", async () => {
  const results = await Promise.all([open("anna"), open("bert")]);
  expect(results.map(said).sort()).toEqual(["done", "workspaceExists"]);
  expect(await world.store.streams("workspace/")).toHaveLength(1);
});

test("a form sent twice counts once and answers the same (R-21)", async () => {
  const first = await open("anna", "the-same-request");
  expect(await open("anna", "the-same-request")).toEqual(first);
  expect((await world.store.heads([workspaceStream(ownWorkspaceId(world))]))[0]?.seq).toBe(2);
});

test("an invited colleague joins in the role offered, once", async () => {
  await open();
  await joined("bert", "rep");
  expect((await now()).staff.bert).toMatchObject({ role: "rep", email: "bert@helionaut.example" });
  const [invitation] = Object.values((await now()).invitations);
  const again = await does("carl", "staff.join", { invitationId: invitation?.invitationId, name: "Carl" });
  expect(said(again)).toBe("invitationOver");
});

test("an invitation writes one mail to the address, with no secret in it", async () => {
  await open();
  await does("anna", "staff.invite", { name: "Bert", email: "Bert@Helionaut.example", role: "rep" });
  const letters = await world.store.lettersOf({ workspaceId: ownWorkspaceId(world), limit: 10 });
  expect(letters).toMatchObject([{ kind: "staffInvitation", address: "bert@helionaut.example", planId: null }]);
  expect(Object.keys(letters[0]?.payload ?? {}).sort()).toEqual(["invitationId", "name", "role"]);
  expect(world.woken()).toBe(1);
});

test("inviting an address again ends the older invitation", async () => {
  await open();
  for (const role of ["rep", "manager"])
    await does("anna", "staff.invite", { name: "Bert", email: "bert@helionaut.example", role });
  const states = Object.values((await now()).invitations).map(({ role, state }) => `${role} ${state}`);
  expect(states).toEqual(["rep withdrawn", "manager open"]);
});

test("an invitation older than two weeks opens nothing", async () => {
  await open();
  const invited = await does("anna", "staff.invite", { name: "Bert", email: "bert@helionaut.example", role: "rep" });
  world.clock.advance({ days: 15 });
  const { invitationId } = isDeclined(invited) ? {} : invited.answer;
  expect(said(await does("bert", "staff.join", { invitationId, name: "Bert" }))).toBe("invitationOver");
});

test("the last administrator can neither leave nor give the role away", async () => {
  await open();
  await joined("bert", "manager");
  expect(said(await does("anna", "staff.setRole", { staffId: "anna", role: "rep" }))).toBe("lastAdmin");
  expect(said(await does("anna", "staff.remove", { staffId: "anna" }))).toBe("lastAdmin");
  expect(said(await does("anna", "staff.setRole", { staffId: "bert", role: "admin" }))).toBe("done");
  expect(said(await does("anna", "staff.remove", { staffId: "anna" }))).toBe("done");
  expect(said(await does("bert", "staff.remove", { staffId: "bert" }))).toBe("lastAdmin");
});

test("of two administrators who remove each other at the same moment one remains", async () => {
  await open();
  await joined("bert", "admin");
  const results = await Promise.all([
    does("anna", "staff.remove", { staffId: "bert" }),
    does("bert", "staff.remove", { staffId: "anna" }),
  ]);
  expect(results.map(said).filter((words) => words === "done")).toHaveLength(1);
  expect(colleagues(await now())).toHaveLength(1);
});

const acts: [WorkspaceCommandName, object][] = [
  ["staff.invite", { name: "Dora", email: "dora@helionaut.example", role: "rep" }],
  ["staff.invite", { name: "Dora", email: "dora@helionaut.example", role: "admin" }],
  ["staff.setRole", { staffId: "mara", role: "rep" }],
  ["staff.remove", { staffId: "mara" }],
  [
    "workspace.change",
    {
      from: 1,
      name: "H",
      zone: "UTC",
      language: "en",
      currency: "USD",
      workdays: "1",
      holidays: "",
      minutesPolicy: "calendar",
    },
  ],
];
const expected: { [who: string]: string[] } = {
  rita: ["onlyAdmin", "onlyAdmin", "onlyAdmin", "onlyAdmin", "onlyAdmin"],
  mara: ["done", "onlyAdmin", "onlyAdmin", "onlyAdmin", "onlyAdmin"],
  stranger: ["notFound", "notFound", "notFound", "notFound", "notFound"],
};
test.each(Object.entries(expected))("what %s may do in the workspace follows from the role", async (who, words) => {
  await open();
  await joined("rita", "rep");
  await joined("mara", "manager");
  const seen: string[] = [];
  for (const [name, fields] of acts) seen.push(said(await does(who, name, fields)));
  expect(seen).toEqual(words);
});

test("whoever was removed can do nothing any more, and can be invited again", async () => {
  await open();
  await joined("bert", "admin");
  await does("anna", "staff.remove", { staffId: "bert" });
  const tried = await does("bert", "staff.invite", { name: "Eve", email: "eve@helionaut.example", role: "rep" });
  expect(said(tried)).toBe("notFound");
  await joined("bert", "rep");
  expect((await now()).staff.bert).toMatchObject({ role: "rep", removedAt: null });
});

const settings = {
  name: "Helionaut GmbH",
  zone: "Europe/Madrid",
  language: "es",
  currency: "USD",
  workdays: ["1", "2", "3", "4"],
  holidays: "2026-12-25\n\n2026-12-24\n2026-12-25",
  minutesPolicy: "business",
};

test("settings are kept as typed, days off sorted and each once", async () => {
  await open();
  expect(said(await does("anna", "workspace.change", { from: 1, ...settings }))).toBe("done");
  expect(await now()).toMatchObject({
    ...settings,
    workdays: [1, 2, 3, 4],
    holidays: ["2026-12-24", "2026-12-25"],
    settingsSeq: 3,
  });
});

test("settings that somebody else has changed meanwhile are not overwritten unseen (INV-05)", async () => {
  await open();
  await does("anna", "workspace.change", { from: 1, ...settings });
  expect(said(await does("anna", "workspace.change", { from: 1, ...settings, name: "Other" }))).toBe("somebodyChanged");
  expect((await now()).name).toBe("Helionaut GmbH");
});

test.each([
  ["holidays", "2026-02-30", "notADate"],
  ["zone", "Mars/Base", "notAZone"],
  ["currency", "euro", "unknownChoice"],
  ["name", "  ", "required"],
  ["workdays", [], "required"],
])("a setting that cannot be, %s, is refused beside its field", async (field, value, code) => {
  await open();
  const refused = await does("anna", "workspace.change", { from: 1, ...settings, [field]: value });
  expect(refused).toMatchObject({ refused: true, reason: "invalid", fields: [{ field, code }] });
});

test("a field that no form has is refused (T-29)", async () => {
  await open();
  const refused = await does("anna", "staff.setRole", { staffId: "anna", role: "admin", admin: true });
  expect(refused).toMatchObject({ reason: "invalid", fields: [{ field: "admin", code: "unexpected" }] });
});

test("the workspace's record verifies from its first line, and a changed line is named (INV-38)", async () => {
  await open();
  await joined("bert", "manager");
  await does("anna", "workspace.change", { from: 1, ...settings });
  const stream = workspaceStream(ownWorkspaceId(world));
  const rows = await world.store.factsAfter(stream, 0);
  expect(rows.map((row) => row.kind)).toEqual([
    "workspace.opened",
    "staff.added",
    "staff.invited",
    "staff.added",
    "workspace.settingsChanged",
  ]);
  expect(checkChain(sha256, stream, rows)).toEqual({ stream, seq: 5, hash: rows[4]?.hash });
  const forged = rows.map((row) => (row.seq === 2 ? { ...row, body: row.body.replace("admin", "repxx") } : row));
  expect(checkChain(sha256, stream, forged)).toEqual({ seq: 2, reason: "hash" });
  for (const row of rows) expect(row.body).not.toMatch(/Anna|Helionaut|example/);
});

test("time does not fall within the record when the clock does", async () => {
  await open();
  world.clock.set("2026-09-01T00:00:00.000Z");
  await joined("bert", "rep");
  const rows = await world.store.factsAfter(workspaceStream(ownWorkspaceId(world)), 0);
  expect(rows.map((row) => row.at)).toEqual([...rows.map((row) => row.at)].sort());
});

test("another process that reads the same file sees the same workspace", async () => {
  await open();
  await now();
  const other = makeWorld({ settings: { dataDir: world.settings.dataDir } });
  await does("anna", "staff.invite", { name: "Bert", email: "bert@helionaut.example", role: "rep" });
  expect(Object.keys((await currentWorkspace(other))?.invitations ?? {})).toHaveLength(1);
  await other.store.close();
});
