import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, ViewerActor } from "~/access/actor";
import { perform } from "~/commands/perform.server";
import { type CommandName, commandNames, isCustomerOnly } from "~/domain/policy";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { isAllowed, type Role, roles } from "~/views/permissions";
import { type Deal, requestId } from "../support/deal";
import { dealIn, planStates } from "../support/states";
import { makeWorld, type TestWorld } from "../support/world";

const viewer = (planId: string): ViewerActor => ({
  kind: "viewer",
  planId,
  linkId: "viewer-link",
  connection: { ip: "127.0.0.1", agent: "test" },
});

/** What the door says when the table is against it. */
const tableWords = new Set([
  "onlyCustomer",
  "onlyVendorPresents",
  "onlyVendor",
  "onlyLead",
  "notShared",
  "planFrozen",
  "alreadyShared",
  "readOnly",
  "linkEnded",
]);
const counted = [
  "facts",
  "contents",
  "signed_heads",
  "letters",
  "links",
  "sessions",
  "codes",
  "summaries",
  "drafts",
  "blobs",
  "answers",
];

describe.each(planStates)("on a plan that is %s", (state) => {
  let world: TestWorld;
  let deal: Deal;
  let actors: { [role in Role]: Actor };
  beforeAll(async () => {
    world = makeWorld();
    deal = await dealIn(world, "draft");
    await deal.must("Mara", "person.add", { ...person("vendor", "Otto"), roles: ["presales"] });
    await deal.must("Giulia", "person.add", person("customer", "Carla"));
    await deal.must("Giulia", "person.add", person("customer", "Lello"));
    const gone = await deal.actor("Lello");
    await deal.must("Giulia", "person.remove", { personId: gone.personId });
    await reach(deal);
    actors = {
      "vendor lead": await deal.actor("Mara"),
      "vendor other": await deal.actor("Otto"),
      "customer lead": await deal.actor("Giulia"),
      "customer decider": await deal.actor("Renzo"),
      "customer member": await deal.actor("Carla"),
      viewer: viewer(deal.planId),
      removed: gone,
    };
    expect((await deal.plan()).state).toBe(state);
  });
  afterAll(() => world.end());
  const reach = (on: Deal) => dealIn(world, state, on);

  const rows = () =>
    counted.map((table) => Number(world.store.connection.prepare(`select count(*) from ${table}`).pluck().get()));

  /** Tries an act with a field that no form has: allowed by the table it is refused for that, and nothing is written. */
  async function tried(name: CommandName, role: Role) {
    const before = { rows: rows(), events: world.hub.events.length, closed: world.hub.closed.length };
    const result = await perform(world, actors[role], deal.planId, name, { requestId: requestId(), noSuchField: "x" });
    const after = { rows: rows(), events: world.hub.events.length, closed: world.hub.closed.length };
    return { result, before, after };
  }

  test.each(roles)(
    "INV-10: a %s is refused exactly where the table says so, and a refusal leaves nothing",
    async (role) => {
      for (const name of commandNames) {
        const { result, before, after } = await tried(name, role);
        expect(isRefusal(result), name).toBe(true);
        const { words } = result as Refusal;
        expect(tableWords.has(words), `${role} ${name}: ${words}`).toBe(!isAllowed(name, role, state));
        // The customer's own acts, tried by somebody else, leave one line and nothing more.
        const line = isCustomerOnly(name) && ["vendor lead", "vendor other", "viewer"].includes(role) ? 1 : 0;
        const [facts = 0, contents = 0, ...others] = before.rows;
        expect(after.rows, `${role} ${name}`).toEqual([facts + line, contents + line, ...others]);
        expect(after.events - before.events).toBe(line);
        expect(after.closed).toBe(before.closed);
      }
    },
  );

  test("tried again within the hour it leaves no second line", async () => {
    const { before, after } = await tried("verifier.sign", "vendor lead");
    expect(after).toEqual(before);
  });
});

const person = (side: "vendor" | "customer", name: string) => ({
  personId: `person-${name.toLowerCase()}`,
  side,
  name,
  email: `${name.toLowerCase()}@${side}.example`,
  zone: "Europe/Rome",
  language: "it",
});

describe("the table itself", () => {
  test("promise 1: three things are the customer's alone, one is the vendor's alone", () => {
    const own: CommandName[] = [
      "verifier.sign",
      "verifier.withdraw",
      "exit.answer",
      "stop.takeBack",
      "decision.give",
      "decision.postpone",
    ];
    for (const state of planStates)
      for (const name of own) {
        expect(isAllowed(name, "vendor lead", state)).toBe(false);
        expect(isAllowed(name, "vendor other", state)).toBe(false);
      }
    for (const role of ["customer lead", "customer decider", "customer member"] as const)
      expect(isAllowed("offer.present", role, "shared")).toBe(false);
  });

  test("INV-19: after the end nothing is left but what must be", () => {
    const left = commandNames.filter((name) => roles.some((role) => isAllowed(name, role, "exited")));
    expect(left).toEqual([
      "link.replace",
      "link.end",
      "mailbox.confirm",
      "stop.takeBack",
      "meeting.record",
      "minutes.send",
      "objection.root",
      "export.note",
    ]);
  });

  test("can be printed for somebody who reads no code", () => {
    const text = execFileSync(process.execPath, ["--import", "tsx", "app/cli/policy.ts"], { encoding: "utf8" });
    const lines = text.trim().split("\n");
    expect(lines).toHaveLength(commandNames.length + 1);
    expect(lines[0]).toMatch(
      /^Act +vendor lead +vendor other +customer lead +customer decider +customer member +viewer +removed +When$/,
    );
    expect(text).toMatch(
      /^Sign a confirmation, as the person it names +- +- +yes +yes +yes +- +- +from sharing until the plan ends$/m,
    );
    expect(text).toMatch(/^Present the offer +yes +- +- +- +- +- +- /m);
  });
});
