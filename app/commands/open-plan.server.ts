// A plan's birth: the genesis of its three lanes, its people, and everything that its template brings, in one append.

import { z } from "zod";
import { emptyHead } from "~/domain/chain";
import { localDay } from "~/domain/days";
import { fold } from "~/domain/evolve";
import type { By, Drafted, PersonData, PersonWords } from "~/domain/facts";
import { draft } from "~/domain/facts";
import { invalid, type Refusal, refuse } from "~/domain/refusal";
import type { Template } from "~/domain/template";
import { appVersion } from "~/version";
import { planStream, sendsMail, type World } from "~/world";
import { day, email, id, language, line, maybeDay, maybeLine, needed, text, tick, zone } from "./fields";
import { emptyBatch, sealAll, summaryRow } from "./sealing.server";
import { gates, newIds, stages, steps } from "./template-facts";

/** Who opens it: a member of staff, with the workspace's settings that the plan copies. */
export type Opener = {
  staffId: string;
  name: string;
  email: string;
  language: PersonData["language"];
  zone: string;
  workspace: {
    workspaceId: string;
    name: string;
    workdays: number[];
    holidays: string[];
    minutesPolicy: "calendar" | "business";
  };
};

const person = {
  name: line(120),
  email: email(),
  title: maybeLine(120).default(""),
  language: language(),
  zone: zone(),
};
/** The form: eight fields matter (customer, subject, date, reason, and name and mail of the first two people). */
export const newPlanSchema = z.strictObject({
  planId: id(),
  template: z.string().min(1, "required"),
  customer: line(120),
  subject: line(200),
  targetOn: day(),
  targetReason: needed(500),
  zone: zone(),
  language: language(),
  currency: z.string().regex(/^[A-Z]{3}$/, "unknownChoice"),
  lead: z.strictObject(person),
  decider: z
    .strictObject({ ...person, same: tick() })
    .partial({ name: true, email: true })
    .optional(),
  reasonToAct: text(2000).default(""),
  capabilities: text(2000).default(""),
  expectedValue: text(2000).default(""),
  criticalOn: maybeDay(),
  consequence: text(2000).default(""),
});
export type NewPlan = z.output<typeof newPlanSchema>;
export type Opened = { done: true; planId: string; steps: { [templateId: string]: string } };

/**
 * Opens a plan from a template; its steps are dated back from the customer's date (INV-07). Answers the ids that the
 * template's steps, confirmations and exit points got, for whoever opened it. The date is today or later in the plan's
 * zone.
 */
export async function openPlan(
  world: World,
  opener: Opener,
  wanted: { raw: unknown; templates: Template[]; sample?: boolean },
): Promise<Opened | Refusal> {
  const parsed = newPlanSchema.safeParse(wanted.raw);
  if (!parsed.success)
    return invalid(parsed.error.issues.map((issue) => ({ field: issue.path.join("."), code: codeOf(issue.message) })));
  const input = parsed.data;
  if (input.targetOn < localDay(world.clock.now(), input.zone))
    return invalid([{ field: "targetOn", code: "inThePast" }]);
  const template = wanted.templates.find((one) => one.template === input.template);
  if (!template) return invalid([{ field: "template", code: "unknownChoice" }]);
  const made = draftPlan(world, opener, { input, template, sample: wanted.sample ?? false });
  return await store(world, { input, made });
}

const codes = ["required", "tooLong", "notADate", "outOfRange", "notAnAddress", "notAZone", "unknownChoice"] as const;
const codeOf = (message: string) => codes.find((code) => code === message) ?? "required";

type Made = { facts: Drafted[]; repId: string; ids: { [templateId: string]: string } };

async function store(world: World, { input, made }: { input: NewPlan; made: Made }): Promise<Opened | Refusal> {
  const { planId } = input;
  const now = world.clock.now();
  const by: By = { kind: "person", id: made.repId, side: "vendor", via: "staff" };
  const heads = (["shared", "vendor", "customer"] as const).map((lane) => emptyHead(planStream(planId, lane)));
  const sealed = sealAll(made.facts, { planId, heads, at: now, by });
  const plan = fold(null, sealed.opened);
  if (!plan) throw new Error("a plan was drafted without its first fact");
  const result = await world.store.append({
    ...emptyBatch,
    expected: heads,
    facts: sealed.sealed.map(({ fact }) => fact),
    contents: sealed.sealed.flatMap(({ contents }) => contents),
    summaries: [summaryRow(plan, now)],
  });
  // The form made the plan's id: a second press of the button finds the plan there and lands on it.
  if (result !== "stored") {
    const there = await world.plans.load(planId, "vendor");
    return there ? { done: true, planId, steps: {} } : refuse("busy", "busy");
  }
  return { done: true, planId, steps: made.ids };
}

function draftPlan(
  world: World,
  opener: Opener,
  { input, template, sample }: { input: NewPlan; template: Template; sample: boolean },
): Made {
  const repId = world.newId();
  const key = sample ? world.keys.sample.fingerprint : world.keys.record.fingerprint;
  const { workspace } = opener;
  const opened = draft(
    "plan.opened",
    input.planId,
    {
      planId: input.planId,
      workspaceId: workspace.workspaceId,
      anchor: template.anchor,
      embargo: template.proposalEmbargo,
      targetOn: input.targetOn,
      zone: input.zone,
      language: input.language,
      currency: input.currency,
      workdays: workspace.workdays,
      holidays: workspace.holidays,
      minutesPolicy: workspace.minutesPolicy,
      sample,
      // Without a way to send mail nothing here can ever be evidence, and that is said for ever.
      trial: !sample && !sendsMail(world.settings),
      key,
      app: appVersion,
    },
    {
      words: {
        vendor: workspace.name,
        customer: input.customer,
        subject: input.subject,
        targetReason: input.targetReason,
      },
    },
  );
  const lane = { planId: input.planId, key, app: appVersion };
  const from = { id: template.template, version: template.version };
  const lanes = [
    draft("lane.opened", input.planId, { ...lane, lane: "vendor", template: from }, {}, "vendor"),
    draft("lane.opened", input.planId, { ...lane, lane: "customer", template: null }, {}, "customer"),
  ];
  const ids = newIds(world.newId, template);
  const facts = [
    opened,
    ...lanes,
    ...people(world, opener, { input, repId }),
    ...optional(input),
    ...stages(template, ids),
    ...steps(template, { ids, targetOn: input.targetOn, calendar: workspace }),
    ...gates(template, ids),
  ];
  return { facts, repId, ids };
}

function people(world: World, opener: Opener, { input, repId }: { input: NewPlan; repId: string }): Drafted[] {
  const add = (data: PersonData, words: PersonWords) => draft("person.added", data.personId, data, { words });
  const rep = add(
    {
      personId: repId,
      side: "vendor",
      roles: ["rep"],
      lead: true,
      decides: false,
      zone: opener.zone,
      language: opener.language,
      staffId: opener.staffId,
    },
    { name: opener.name, email: opener.email, company: opener.workspace.name, title: "" },
  );
  const customer = (
    told: { name: string; email: string; title: string; language: PersonData["language"]; zone: string },
    as: Pick<PersonData, "roles" | "lead" | "decides">,
  ) =>
    add(
      { personId: world.newId(), side: "customer", ...as, zone: told.zone, language: told.language, staffId: null },
      { name: told.name, email: told.email, company: input.customer, title: told.title },
    );
  const { decider } = input;
  const separate = decider?.name !== undefined && decider.email !== undefined && !decider.same;
  const lead = customer(input.lead, {
    roles: separate ? ["champion"] : ["champion", "decision_owner"],
    lead: true,
    decides: !separate,
  });
  if (!separate || !decider?.name || !decider.email) return [rep, lead];
  const told = { ...decider, name: decider.name, email: decider.email };
  return [rep, lead, customer(told, { roles: ["decision_owner"], lead: false, decides: true })];
}

function optional(input: NewPlan): Drafted[] {
  const fields = ["reasonToAct", "capabilities", "expectedValue", "consequence"] as const;
  const texts = fields
    .filter((field) => input[field] !== "")
    .map((field) => draft("plan.worded", input.planId, { field }, { words: { text: input[field] } }));
  return input.criticalOn === null
    ? texts
    : [...texts, draft("plan.eventSet", input.planId, { on: input.criticalOn }, {})];
}
