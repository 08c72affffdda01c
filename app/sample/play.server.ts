// The sample deal, played through the door at its own times by its own people: nothing of it is inserted past the
// rules. Its dates are shifted by whole weeks, so that the last thing that happened lies within the last week.

import type { PersonActor } from "~/access/actor";
import { openPlan } from "~/commands/open-plan.server";
import { type Done, perform } from "~/commands/perform.server";
import { emptyBatch } from "~/commands/sealing.server";
import { addDays, daysBetween, instantAt, localDay } from "~/domain/days";
import type { Plan } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { isRefusal, type Refusal } from "~/domain/refusal";
import type { Template } from "~/domain/template";
import type { World } from "~/world";
import { companies, decider, lead, rep } from "./cast";
import { firstTwoWeeks } from "./story";

/** The day of the last event that is played; the story's dates are written against it. */
const lastDay = "2026-10-14";
const template = "vaf-decision-agreement";
export const sampleWorkspace = "sample";

/** One deal being played: who acts, and when, in the story's own days. */
export type Stage = {
  planId: string;
  ids: { [templateId: string]: string };
  /** A day of the story, shifted to stand around today. */
  day(storyDay: string): string;
  /** Moves the story's clock to a local time of a day. */
  at(storyDay: string, time: string, zone?: string): void;
  plan(): Promise<Plan>;
  person(name: string): Promise<string>;
  /** What was on the screen of whoever saves now. */
  act(name: string, command: CommandName, input: { [field: string]: unknown }): Promise<Done | Refusal>;
  must(name: string, command: CommandName, input: { [field: string]: unknown }): Promise<Done>;
};

/** Plays the deal anew and answers its plan's id. Throws when the story breaks a rule: it must not. */
export async function playSample(world: World, templates: Template[]): Promise<string> {
  const weeks = Math.floor(daysBetween(lastDay, localDay(world.clock.now(), "Europe/Rome")) / 7);
  const day = (storyDay: string) => addDays(storyDay, weeks * 7);
  let now = "";
  const at = (storyDay: string, time: string, zone = "Europe/Rome") => {
    now = instantAt(day(storyDay), time, zone);
  };
  const then: World = { ...world, clock: { now: () => now } };
  at("2026-10-05", "09:10");
  const opened = await openPlan(then, opener(day), { raw: form(world, day), templates, sample: true });
  if (isRefusal(opened)) throw new Error(`the sample deal did not open: ${JSON.stringify(opened)}`);
  const stage = stageOf(then, { planId: opened.planId, ids: opened.steps, day, at });
  await firstTwoWeeks(stage);
  await repLink(then, stage);
  return opened.planId;
}

function stageOf(world: World, known: Pick<Stage, "planId" | "ids" | "day" | "at">): Stage {
  const { planId } = known;
  let requests = 0;
  const plan = async () => {
    const loaded = await world.plans.load(planId, "vendor");
    if (!loaded) throw new Error("the sample deal is gone");
    return loaded.plan;
  };
  const someone = async (name: string) => {
    const found = Object.values((await plan()).people).find((one) => one.name?.includes(name));
    if (!found) throw new Error(`nobody in the sample deal is called ${name}`);
    return found;
  };
  const act: Stage["act"] = async (name, command, input) => {
    const { personId, side, linkId, staffId } = await someone(name);
    const actor: PersonActor = {
      kind: "person",
      planId,
      personId,
      side,
      via: side === "vendor" ? "staff" : "link",
      linkId,
      sessionId: null,
      mailboxAt: null,
      staffId,
      connection: { ip: "", agent: "" },
    };
    return perform(world, actor, planId, command, { requestId: `sample-${requests++}`.padEnd(12, "-"), ...input });
  };
  const must: Stage["must"] = async (name, command, input) => {
    const result = await act(name, command, input);
    if (isRefusal(result)) throw new Error(`sample: ${name} could not ${command}: ${JSON.stringify(result)}`);
    return result;
  };
  return { ...known, plan, person: async (name) => (await someone(name)).personId, act, must };
}

function opener(day: (storyDay: string) => string) {
  return {
    staffId: "sample-rep",
    ...rep,
    language: "en" as const,
    zone: "Europe/Berlin",
    workspace: {
      workspaceId: sampleWorkspace,
      name: companies.vendor,
      workdays: [1, 2, 3, 4, 5],
      holidays: ["2026-10-31", "2026-11-01", "2026-12-08", "2026-12-25", "2026-12-26"].map(day),
      minutesPolicy: "business" as const,
    },
  };
}

function form(world: World, day: (storyDay: string) => string) {
  const told = ({ name, email, title, language, zone }: typeof lead) => ({ name, email, title, language, zone });
  return {
    planId: `sample-${world.newId().slice(0, 8)}`,
    template,
    customer: companies.customer,
    subject: "KilnView energy monitoring",
    targetOn: day("2026-11-13"),
    targetReason: "The board meets that day",
    zone: "Europe/Rome",
    language: "it",
    currency: "EUR",
    lead: told(lead),
    decider: told(decider),
    reasonToAct: "Gas cost per m² rose 31% in a year and nobody sees it per kiln.",
    criticalOn: day("2027-01-01"),
    consequence: "Group energy reporting starts; missing it means manual reports for three plants.",
  };
}

/** The sample's rep has no staff account: in the sample alone a link stands for their sign-in. */
async function repLink(world: World, stage: Stage): Promise<void> {
  const now = world.clock.now();
  const expiresAt = new Date(Date.parse(now) + 365 * 24 * 60 * 60 * 1000).toISOString();
  const personId = await stage.person(rep.name);
  const link = { linkId: world.newId(), planId: stage.planId, personId, generation: 1, expiresAt, endedAt: null };
  await world.store.append({ ...emptyBatch, access: [{ do: "openLink", link }] });
}
