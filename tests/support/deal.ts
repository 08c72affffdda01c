// A deal at the door: the scenario's companies and people on a plan from a template, and one short way to act.

import type { PersonActor } from "~/access/actor";
import { sendCode } from "~/access/codes.server";
import { codeDigits } from "~/access/tokens.server";
import { type Opener, openPlan } from "~/commands/open-plan.server";
import { type Done, perform } from "~/commands/perform.server";
import { addDays, localDay } from "~/domain/days";
import type { Side } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { loadTemplates } from "~/templates/load.server";
import type { TestWorld } from "./world";

export const templates = loadTemplates();

export const helionaut: Opener = {
  staffId: "staff-mara",
  name: "Mara Lindqvist",
  email: "mara@helionaut.example",
  language: "en",
  zone: "Europe/Berlin",
  workspace: {
    workspaceId: "helionaut",
    name: "Helionaut Software GmbH",
    workdays: [1, 2, 3, 4, 5],
    holidays: ["2026-10-31", "2026-11-01", "2026-12-08", "2026-12-25", "2026-12-26"],
    minutesPolicy: "business",
  },
};

export const valdorba = {
  planId: "plan-valdorba",
  template: "vaf-decision-agreement",
  customer: "Ceramiche Valdorba S.p.A.",
  subject: "KilnView energy monitoring",
  targetOn: "2026-11-13",
  targetReason: "The board meets on 13 November",
  zone: "Europe/Rome",
  language: "it",
  currency: "EUR",
  lead: { name: "Giulia Ferrante", email: "giulia@valdorba.example", title: "", language: "it", zone: "Europe/Rome" },
  decider: {
    name: "Renzo Albini",
    email: "renzo@valdorba.example",
    title: "Group CFO",
    language: "it",
    zone: "America/New_York",
  },
} as const;

let requests = 0;
export const requestId = () => `request-${(requests++).toString().padStart(8, "0")}`;

export type Deal = ReturnType<typeof dealOn>;

/** Opens the plan and answers with short ways to look at it and to act on it. */
export async function openDeal(
  world: TestWorld,
  changes: { [field: string]: unknown } = {},
  opener: Opener = helionaut,
) {
  const { sample = false, ...changed } = changes;
  // Where a test runs by the real clock, the scenario's day has passed: four weeks from now stands in for it.
  const today = localDay(world.clock.now(), valdorba.zone);
  const targetOn = valdorba.targetOn < today ? addDays(today, 28) : valdorba.targetOn;
  const raw = { ...valdorba, targetOn, ...changed };
  const opened = await openPlan(world, opener, { raw, templates, sample: sample === true });
  if (isRefusal(opened)) throw new Error(`the plan did not open: ${JSON.stringify(opened)}`);
  return dealOn(world, opened.planId, opened.steps);
}

/** The same short ways on a plan that is there already. */
export function dealOn(world: TestWorld, planId: string, ids: { [templateId: string]: string } = {}) {
  const plan = async (side: Side | "public" = "vendor"): Promise<Plan> => {
    const loaded = await world.plans.load(planId, side);
    if (!loaded) throw new Error("no such plan");
    return loaded.plan;
  };
  const person = async (name: string) => {
    const found = Object.values((await plan()).people).find((one) => one.name?.startsWith(name));
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const sessions = new Map<string, string>();
  const actor = async (name: string): Promise<PersonActor> => {
    const one = await person(name);
    const sessionId = sessions.get(one.personId) ?? null;
    const session = sessionId === null ? null : await world.store.session(sessionId);
    return {
      kind: "person",
      planId,
      personId: one.personId,
      side: one.side,
      via: one.side === "vendor" ? "staff" : "link",
      linkId: one.linkId,
      sessionId,
      mailboxAt: session?.mailboxAt ?? null,
      staffId: one.staffId,
      connection: { ip: "127.0.0.1", agent: "test" },
    };
  };
  const act = async (
    name: string,
    command: CommandName,
    input: { [field: string]: unknown } = {},
  ): Promise<Done | Refusal> =>
    perform(world, await actor(name), planId, command, { requestId: requestId(), ...input });
  /** Acts and insists that it was done. */
  const must = async (name: string, command: CommandName, input: { [field: string]: unknown } = {}): Promise<Done> => {
    const result = await act(name, command, input);
    if (isRefusal(result)) throw new Error(`${name} could not ${command}: ${JSON.stringify(result)}`);
    return result;
  };
  /** A browser of their own, as the first real POST of a customer makes one. */
  const sit = async (name: string): Promise<void> => {
    const one = await person(name);
    if (sessions.has(one.personId)) return;
    const sessionId = `session-${one.personId}`;
    const createdAt = world.clock.now();
    const linkId = one.linkId ?? "";
    await world.store.openSession({
      sessionId,
      planId,
      linkId,
      personId: one.personId,
      createdAt,
      mailboxAt: null,
      endedAt: null,
    });
    sessions.set(one.personId, sessionId);
  };
  /** Asks for a code for this text and reads it as the mailbox's owner would. */
  const codeFor = async (name: string, textHash: string): Promise<string> => {
    await sit(name);
    const sent = await sendCode(world, await actor(name), { textHash, act: "test" });
    if (isRefusal(sent)) throw new Error(`no code: ${sent.words}`);
    return codeDigits(world.keys.code, sent.codeId);
  };
  const proveMailbox = async (name: string) =>
    must(name, "mailbox.confirm", { textHash: "", code: await codeFor(name, "") });
  /** Some minutes pass: no more than three codes go to one mailbox within a quarter of an hour. */
  const wait = (minutes: number): void => world.clock.advance({ minutes });
  return { wait, planId, ids, plan, person, actor, act, must, sit, codeFor, proveMailbox };
}
