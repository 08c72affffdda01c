// A deal on which random acts are played, each at its own moment with ids that depend on nothing but its number, so that
// the same act gives the same ids in another run.

import { createHash } from "node:crypto";
import type { Actor, PersonActor } from "~/access/actor";
import { sendCode } from "~/access/codes.server";
import { codeDigits } from "~/access/tokens.server";
import { type Done, perform } from "~/commands/perform.server";
import { localDay } from "~/domain/days";
import type { Lane, Side } from "~/domain/facts";
import { idFrom } from "~/domain/ids";
import type { Person, Plan } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { openDeal, templates, valdorba } from "../support/deal";
import { type Random, randomFrom } from "../support/random";
import { makeWorld, type TestWorld } from "../support/world";
import { drawCommand, drawInput, type Raw, type Scene } from "./random-acts";

export type Stage = { world: TestWorld; planId: string; act: { number: number; ids: number } };
/** An act with everything settled: it can be played again on another stage. */
export type SetAct = {
  number: number;
  now: string;
  who: "viewer" | "stranger" | { personId: string };
  name: CommandName;
  raw: Raw;
  /** Whether its person asks for a code first. */
  code: boolean;
  only: Scene["only"];
};
export type Played = SetAct & { result: Done | Refusal; actor: Actor };

export async function openStage(template: number): Promise<Stage> {
  const world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  const act = { number: 0, ids: 0 };
  world.newId = () =>
    idFrom(
      createHash("sha256")
        .update(`${act.number}/${act.ids++}`)
        .digest(),
    );
  const chosen = templates[template % templates.length]?.template ?? valdorba.template;
  const deal = await openDeal(world, { template: chosen });
  const other = { side: "vendor", zone: "Europe/Berlin", language: "en", roles: ["presales"] };
  await deal.must("Mara", "person.add", {
    personId: "colleague1",
    name: "Second",
    email: "second@helionaut.example",
    ...other,
  });
  const member = { side: "customer", zone: "Europe/Rome", language: "it", roles: ["finance"] };
  await deal.must("Giulia", "person.add", {
    personId: "member0001",
    name: "Carla",
    email: "carla@valdorba.example",
    ...member,
  });
  if (template % 3 > 0) await deal.must("Mara", "plan.share");
  return { world, planId: deal.planId, act };
}

export async function planOf(stage: Stage, side: Side | "public"): Promise<Plan> {
  const loaded = await stage.world.plans.load(stage.planId, side);
  if (!loaded) throw new Error("the plan is gone");
  return loaded.plan;
}

/** Settles what a seed means on this stage now. `privately` makes acts of that side private or shared, never mixed. */
export async function draw(stage: Stage, number: number, how: { seed: number; privately?: Side }): Promise<SetAct> {
  const random = randomFrom(how.seed);
  const now = moved(stage, random);
  const lot = random.below(40);
  const plan = await planOf(stage, "vendor");
  const people = Object.values(plan.people);
  const person = random.pick(people);
  const name = drawCommand(random);
  const who = lot === 0 ? "viewer" : lot === 1 ? "stranger" : { personId: person.personId };
  const only =
    how.privately === undefined
      ? "mixed"
      : person.side === how.privately && random.below(2) === 0
        ? "private"
        : "shared";
  const settled =
    only === "private"
      ? random.pick(person.side === "vendor" ? [...privately, "objection.root" as const] : privately)
      : only === "shared" && person.side === how.privately
        ? undisclosed(name)
        : name;
  let made = 0;
  const scene: Scene = {
    random,
    plan: await planOf(stage, person.side),
    me: person,
    id: () => `n${number}x${made++}`,
    today: localDay(now, plan.zone),
    only,
  };
  const input = drawInput(settled, scene);
  return {
    number,
    now,
    who,
    name: settled,
    raw: { requestId: `request-${number}`, ...input },
    code: random.below(4) > 0,
    only,
  };
}

/** Opening something private is a shared act about what the other run never had. */
const undisclosed = (name: CommandName): CommandName =>
  name === "placeholder.show" || name === "standpoint.open" ? "comment.add" : name;

const privately = [
  "step.add",
  "step.add",
  "step.word",
  "step.set",
  "step.move",
  "step.remove",
  "step.restore",
  "step.setAside",
  "step.tick",
  "step.untick",
  "step.guide",
  "comment.add",
  "resource.add",
  "file.add",
  "standpoint.write",
  "export.note",
] as const satisfies CommandName[];

/** Mostly on, sometimes a day further, sometimes back: a clock that jumps. */
function moved({ world }: Stage, random: Random): string {
  const hour = 3_600_000;
  const step = random.pick([60_000, hour / 2, hour, 2 * hour, 30 * hour, -hour, -40 * hour, 0]);
  return new Date(Date.parse(world.clock.now()) + step).toISOString();
}

/** Plays a settled act. Throws only for a bug. */
export async function play(stage: Stage, set: SetAct): Promise<Played> {
  stage.act.number = set.number;
  stage.act.ids = 0;
  stage.world.clock.set(set.now);
  const actor = await actorOf(stage, set.who);
  const raw = { ...set.raw };
  if (set.code && actor.kind === "person" && actor.side === "customer" && "code" in raw && "textHash" in raw) {
    const sent = await sendCode(stage.world, actor, { textHash: String(raw.textHash), act: set.name });
    if (!isRefusal(sent)) raw.code = codeDigits(stage.world.keys.code, sent.codeId);
  }
  const result = await perform(stage.world, actor, stage.planId, set.name, raw);
  return { ...set, result, actor };
}

async function actorOf(stage: Stage, who: SetAct["who"]): Promise<Actor> {
  const { planId } = stage;
  const connection = { ip: "127.0.0.1", agent: "test" };
  if (who === "viewer") return { kind: "viewer", planId, linkId: "viewer-link", connection };
  const person = who === "stranger" ? null : (await planOf(stage, "vendor")).people[who.personId];
  if (!person) return { ...nobody, connection };
  return await personActor(stage, person, connection);
}

const nobody = {
  kind: "person",
  planId: "plan-of-others",
  personId: "stranger",
  side: "customer",
  via: "link",
  linkId: "link-of-others",
  sessionId: null,
  mailboxAt: null,
  staffId: null,
} as const;

async function personActor(stage: Stage, person: Person, connection: PersonActor["connection"]): Promise<PersonActor> {
  const { store, clock } = stage.world;
  const { planId } = stage;
  const { personId, side, linkId, staffId } = person;
  const sessionId = side === "customer" ? `session-${personId}` : null;
  const session = sessionId === null ? null : await store.session(sessionId);
  if (sessionId !== null && session === null) {
    const times = { createdAt: clock.now(), mailboxAt: null, endedAt: null };
    await store.openSession({ sessionId, planId, linkId: linkId ?? "", personId, ...times });
  }
  const via = side === "vendor" ? "staff" : "link";
  return {
    kind: "person",
    planId,
    personId,
    side,
    via,
    linkId,
    sessionId,
    mailboxAt: session?.mailboxAt ?? null,
    staffId,
    connection,
  };
}

/** The lanes that an act wrote to. */
export const lanesWritten = (result: Done | Refusal): Lane[] =>
  isRefusal(result) ? [] : result.heads.map(({ stream }) => stream.slice(stream.lastIndexOf("/") + 1) as Lane);
