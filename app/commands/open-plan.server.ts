// A plan's birth: the genesis of its three lanes and everything that its template brings, in one append. Ids are made
// anew, so that nothing of the template's numbering (and its private gaps) shows on the other side (INV-32).

import { z } from "zod";
import { emptyHead } from "~/domain/chain";
import { fold } from "~/domain/evolve";
import type { By, Drafted, PersonData, PersonWords, StepData } from "~/domain/facts";
import { draft } from "~/domain/facts";
import { invalid, type Refusal, refuse } from "~/domain/refusal";
import { datePlan } from "~/domain/schedule";
import { isSharedStep, type Template, type TemplateRole, type TemplateStep } from "~/domain/template";
import { appVersion } from "~/version";
import { planStream, type World } from "~/world";
import { day, email, id, language, line, maybeDay, maybeLine, needed, text, tick, zone } from "./fields";
import { emptyBatch, sealAll, summaryRow } from "./sealing.server";

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
 * template's steps, confirmations and exit points got, for whoever opened it.
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
      trial: !sample && world.settings.resendApiKey === "",
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
  const ids = newIds(world, template);
  const facts = [
    opened,
    ...lanes,
    ...people(world, opener, { input, repId }),
    ...optional(input),
    ...stages(template, ids),
    ...steps(template, { ids, input, calendar: workspace }),
    ...gates(template, ids),
  ];
  return { facts, repId, ids };
}

function newIds(world: World, template: Template): { [templateId: string]: string } {
  const names = [
    ...template.stages.map((stage) => stage.id),
    ...template.steps.flatMap((step) => [step.id, step.verifier?.id ?? [], step.exit?.id ?? []].flat()),
    ...template.gates.map((gate) => gate.id),
  ];
  // Short ids keep the page small; they need to be unique within the plan only.
  return Object.fromEntries(names.map((name) => [name, world.newId().slice(0, 10)]));
}

const idOf = (ids: { [templateId: string]: string }, name: string): string => {
  const made = ids[name];
  if (made === undefined) throw new Error(`the template names ${name}, which it does not have`);
  return made;
};

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

function stages(template: Template, ids: { [name: string]: string }): Drafted[] {
  let after: string | null = null;
  return template.stages.flatMap((stage) => {
    // A phase with nothing for the customer to see belongs to the vendor; it is kept with its steps' anchors only.
    if (!template.steps.some((step) => step.stage === stage.id && isSharedStep(template, step))) return [];
    const stageId = idOf(ids, stage.id);
    const fact = draft(
      "stage.added",
      stageId,
      { stageId, after, phase: stage.phase ?? "" },
      { words: { title: stage.title, challenge: stage.buyerChallenge ?? "" } },
    );
    after = stageId;
    return [fact];
  });
}

type Dating = {
  ids: { [name: string]: string };
  input: NewPlan;
  calendar: { workdays: number[]; holidays: string[] };
};

function steps(template: Template, dating: Dating): Drafted[] {
  const dates = datePlan(template, dating.input.targetOn, dating.calendar);
  const last = new Map<string, string>();
  const stageOf = shownStage(template);
  return template.steps.flatMap((step) => {
    const shared = isSharedStep(template, step);
    const stage = stageOf(step);
    const data = stepData(template, step, { ...dating, stage, after: last.get(stage) ?? null, dates });
    if (shared) last.set(stage, data.stepId);
    const words = {
      title: step.title,
      why: step.why ?? "",
      deliverable: step.deliverable,
      acceptance: step.accept,
    };
    const lane = shared ? "shared" : "vendor";
    return [draft("step.added", data.stepId, data, { words }, lane), ...around(step, data.stepId, dating.ids, lane)];
  });
}

/** The stage under which a step stands: its own, or, for steps of a private phase, the next one that is shown. */
function shownStage(template: Template): (step: TemplateStep) => string {
  const shown = template.stages.filter((stage) =>
    template.steps.some((step) => step.stage === stage.id && isSharedStep(template, step)),
  );
  return (step) => {
    const at = template.stages.findIndex((stage) => stage.id === step.stage);
    const next = template.stages.slice(at).find((stage) => shown.includes(stage));
    return (next ?? shown.at(-1))?.id ?? step.stage;
  };
}

const noRole = { side: "vendor", role: "" } as const;
const role = (one: TemplateRole | undefined) => one ?? noRole;

function stepData(
  template: Template,
  step: TemplateStep,
  at: Dating & { stage: string; after: string | null; dates: ReturnType<typeof datePlan> },
): StepData {
  const shared = isSharedStep(template, step);
  // What a shared step waits for can only be what both sides see.
  const seen = step.dependsOn.filter((name) => {
    const other = template.steps.find((one) => one.id === name);
    return other && (!shared || isSharedStep(template, other));
  });
  const { readiness, final } = step.when ?? {};
  const dated = at.dates[step.id];
  return {
    stepId: idOf(at.ids, step.id),
    stageId: idOf(at.ids, at.stage),
    after: at.after,
    ownerSide: step.owner.side,
    ownerId: null,
    ownerRole: step.owner.role,
    counterpartId: null,
    counterpartRole: role(step.counterpart).role,
    supporters: step.supporters.map((one) => ({ side: one.side, role: one.role, personId: null })),
    reviewerId: null,
    dueOn: dated?.dueOn ?? at.input.targetOn,
    offset: step.offset,
    dependsOn: seen.map((name) => idOf(at.ids, name)),
    hard: step.hardDeadline,
    optional: step.optional,
    meeting: step.meeting ?? null,
    when: readiness || final ? { ...(readiness ? { readiness } : {}), ...(final ? { final } : {}) } : null,
  };
}

function around(
  step: TemplateStep,
  stepId: string,
  ids: { [name: string]: string },
  lane: "shared" | "vendor",
): Drafted[] {
  const { verifier, exit, guidance } = step;
  const facts: Drafted[] = [];
  if (guidance) {
    const words = { missing: guidance.missing.text, questions: guidance.questions, answer: "" };
    facts.push(draft("step.guided", stepId, { stepId, role: guidance.missing.role }, { words }, lane));
  }
  if (verifier && lane === "shared") {
    const verifierId = idOf(ids, verifier.id);
    const { kind, level } = verifier;
    const data = { verifierId, stepId, kind, level, byRole: verifier.by, byPeople: [] };
    facts.push(draft("verifier.added", verifierId, data, { words: { text: verifier.text } }));
  }
  if (exit && lane === "shared") {
    const exitId = idOf(ids, exit.id);
    // The person who confirms the step, or else who decides, answers whether to go on.
    const byRole = verifier && !verifier.by.startsWith("each_") ? verifier.by : "decision_owner";
    const words = { question: exit.question, onExit: exit.onExit };
    facts.push(draft("exit.added", exitId, { exitId, stepId, byRole, byPeople: [] }, { words }));
  }
  return facts;
}

function gates(template: Template, ids: { [name: string]: string }): Drafted[] {
  return template.gates.map((gate) => {
    const gateId = idOf(ids, gate.id);
    const verifiers = gate.verifiers.map((name) => idOf(ids, name));
    return draft("gate.added", gateId, { gateId, verifiers }, { words: { title: gate.title } });
  });
}
