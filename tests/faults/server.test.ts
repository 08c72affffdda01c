import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { linkToken } from "~/access/tokens.server";
import { checkRecords } from "~/commands/check-records.server";
import { ownerOf } from "~/domain/plan";
import { planStream } from "~/world";
import { type Deal, openDeal } from "../support/deal";
import { randomFrom } from "../support/random";
import { keepKeys, makeWorld } from "../support/world";
import { type Client, enter, newClient, type Post, send } from "./client";

const proving = Boolean(process.env.PROVE);
const kills = proving ? 100 : 4;
const names = ["Giulia", "Renzo", "Carla", "Dario"];

test(`R-03: the server killed ${kills} times under four people's posts: what was answered is there once, and starts again soon`, {
  timeout: proving ? 3_600_000 : 240_000,
}, async () => {
  const random = randomFrom(5);
  const { dataDir, planId, links, stepsOf } = await planted();
  let clients: Client[] = [];
  const starts: number[] = [];
  for (let round = 0; round <= kills; round++) {
    const server = await startServer(dataDir);
    starts.push(server.took);
    if (clients.length === 0)
      clients = await Promise.all(
        names.map(async (name) => newClient(name, await enter(server.origin, links[name] ?? ""))),
      );
    await Promise.all(clients.map((client) => askAgain(server.origin, client)));
    if (round === kills) {
      server.child.kill("SIGKILL");
      break;
    }
    const posting = { on: true };
    const work = clients.map((client) => keepPosting(server.origin, client, { planId, stepsOf, posting, round }));
    await pause(500 + random.below(500));
    server.child.kill("SIGKILL");
    await server.ended;
    posting.on = false;
    await Promise.all(work);
  }
  const told = clients.flatMap(({ told }) => [...told.values()]);
  expect(told.filter((one) => one === "done").length).toBeGreaterThan(kills * 4);
  await holds(dataDir, { planId, clients });
  expect(Math.max(...starts)).toBeLessThan(proving ? 20_000 : 15_000);
});

type Planted = {
  dataDir: string;
  planId: string;
  links: { [name: string]: string };
  stepsOf: { [name: string]: string[] };
};

/** A shared plan with four customer people, as an earlier run of the product left it. */
async function planted(): Promise<Planted> {
  const world = makeWorld({ now: new Date().toISOString() });
  keepKeys(world);
  const deal = await openDeal(world);
  const more = { side: "customer", zone: "Europe/Rome", language: "it", invite: "on" };
  await deal.must("Mara", "plan.share");
  for (const name of ["Carla", "Dario"])
    await deal.must("Giulia", "person.add", {
      personId: `person-${name.toLowerCase()}`,
      name,
      email: `${name}@valdorba.example`,
      ...more,
    });
  const links: Planted["links"] = {};
  const stepsOf: Planted["stepsOf"] = {};
  for (const name of names) {
    const { linkId } = await deal.person(name);
    links[name] = `/p/${linkToken(world.keys.link, linkId ?? "", 1)}`;
    stepsOf[name] = await steps(deal, name);
  }
  await world.store.close();
  return { dataDir: world.settings.dataDir, planId: deal.planId, links, stepsOf };
}

async function steps(deal: Deal, name: string): Promise<string[]> {
  const plan = await deal.plan("customer");
  const { personId } = await deal.person(name);
  const own = Object.values(plan.steps).filter((step) => ownerOf(plan, step)?.personId === personId);
  return (own.length > 0 ? own : Object.values(plan.steps)).map((step) => step.stepId);
}

async function startServer(dataDir: string) {
  const began = Date.now();
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: dataDir };
  const child = spawn(process.execPath, ["build/server.js"], { env });
  let said = "";
  const ended = new Promise<void>((done) => child.on("exit", () => done()));
  const origin = await new Promise<string>((ready, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /is ready: (\S+)/.exec(said)?.[1];
      if (found) ready(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => fail(new Error(`the server did not start: ${said}`)));
  });
  return { child, origin, ended, took: Date.now() - began };
}

type Work = { planId: string; stepsOf: Planted["stepsOf"]; posting: { on: boolean }; round: number };

/** Comments, ticks and unticks one after the other until the server is gone. */
async function keepPosting(origin: string, client: Client, work: Work): Promise<void> {
  const own = work.stepsOf[client.name] ?? [];
  for (let number = 0; work.posting.on; number++) {
    const stepId = own[number % own.length] ?? "";
    const name = client.name.toLowerCase();
    const id = `${name}-${work.round}-${number}`;
    const command = ["comment.add", "comment.add", "step.tick", "step.untick"][number % 4] ?? "";
    const fields = command === "comment.add" ? { commentId: id, text: `Word ${id}` } : {};
    const post: Post = {
      requestId: `request-${id}`,
      path: `/plan/${work.planId}/step/${stepId}`,
      fields: { command, stepId, ...fields },
    };
    if ((await send(origin, client, post)) === "unknown") return;
  }
}

/** Whoever got no answer presses the button again. */
async function askAgain(origin: string, client: Client): Promise<void> {
  for (const [requestId, told] of client.told) {
    const post = client.posts.get(requestId);
    if (told === "unknown" && post) await send(origin, client, post);
  }
}

async function holds(dataDir: string, { planId, clients }: { planId: string; clients: Client[] }): Promise<void> {
  const world = makeWorld({ settings: { dataDir } });
  expect(await world.store.check()).toEqual(["ok"]);
  for await (const verdict of checkRecords(world.store, { prefix: "", keys: world.keys }))
    expect(verdict.fault).toBeNull();
  const rows = await world.store.factsAfter(planStream(planId, "shared"), 0);
  const bodies = rows.map(
    (row) => JSON.parse(row.body) as { kind: string; by: { id: string }; data: { commentId?: string } },
  );
  const people = Object.values((await world.plans.load(planId, "public"))?.plan.people ?? {});
  for (const client of clients) {
    const personId = people.find(({ name }) => name?.startsWith(client.name))?.personId ?? "";
    const comments = bodies.flatMap(({ kind, by, data }) =>
      kind === "comment.added" && by.id === personId ? [data.commentId] : [],
    );
    const done = [...client.told]
      .filter(([, told]) => told === "done")
      .map(([requestId]) => client.posts.get(requestId));
    const acked = done.flatMap((post) => post?.fields.commentId ?? []);
    // Everything was asked again until it was answered, so exactly the answered comments are there, each once.
    expect(comments.toSorted()).toEqual(acked.toSorted());
    const ticks = bodies.filter(
      ({ kind, by }) => (kind === "step.ticked" || kind === "step.unticked") && by.id === personId,
    );
    expect(ticks.length).toBe(done.filter((post) => post?.fields.command?.startsWith("step.")).length);
    expect([...client.told.values()].filter((told) => told === "unknown")).toEqual([]);
  }
  await world.end();
}
