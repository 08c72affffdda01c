// Steps: what is to be done, by whom, by when, in which order, and that it was done.

import { z } from "zod";
import { draft, type Lane, type Side, type StepField } from "~/domain/facts";
import { isDone, ownerOf, type Person, type Step, supportersOf, verifierOf } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { dueOf } from "~/domain/timing";
import { type Context, command } from "./command";
import { day, id, line, list, maybeId, needed, text, tick } from "./fields";
import { conflictWith, stepIn, titleOf } from "./shared";
import { datesAgree, dependenciesAgree, isSettled, mayHelp, sharedPlace } from "./step-rules";

const maxSteps = 500;

const wordFields = ["title", "why", "deliverable", "acceptance"] as const satisfies readonly StepField[];

/** The lane that a form names: shared, or the actor's own private one. */
const laneFor = (context: Context, onlyUs: boolean): Lane => (onlyUs ? context.me.side : "shared");

function personOn(context: Context, personId: string | null): Person | null | Refusal {
  if (personId === null) return null;
  const person = context.plan.people[personId];
  return person && person.removedAt === null ? person : refuse("not-found", "notFound");
}

export const addStep = command(
  z.strictObject({
    stepId: id(),
    stageId: id(),
    after: maybeId(),
    title: line(200),
    why: text(1000).default(""),
    deliverable: text(2000).default(""),
    acceptance: text(2000).default(""),
    ownerId: id(),
    counterpartId: maybeId(),
    dueOn: day(),
    onlyUs: tick(),
  }),
  (input, context) => {
    const { plan } = context;
    if (plan.steps[input.stepId]) return { facts: [] };
    const stage = plan.stages.find((one) => one.id === input.stageId);
    if (!stage) return refuse("not-found", "notFound");
    if (input.after !== null && !plan.steps[input.after]) return refuse("not-found", "notFound");
    const owner = personOn(context, input.ownerId);
    if (owner === null || isRefusal(owner))
      return refuse("invalid", "checkFields", { fields: [{ field: "ownerId", code: "unknownChoice" }] });
    if (input.onlyUs && owner.side !== context.me.side) return refuse("forbidden", "notYours");
    const counterpart = personOn(context, input.counterpartId);
    if (counterpart !== null && isRefusal(counterpart))
      return refuse("invalid", "checkFields", { fields: [{ field: "counterpartId", code: "unknownChoice" }] });
    const lane = laneFor(context, input.onlyUs);
    // Each lane has its own room, so that private steps cannot be felt in the shared one.
    if (Object.values(plan.steps).filter((step) => step.lane === lane).length >= maxSteps)
      return refuse("invalid", "tooManySteps");
    const after = input.after ?? stage.steps.at(-1) ?? null;
    const data = {
      stepId: input.stepId,
      stageId: input.stageId,
      after: lane === "shared" ? sharedPlace(plan, after) : after,
      ownerSide: owner.side,
      ownerId: owner.personId,
      ownerRole: owner.roles[0] ?? "",
      counterpartId: input.counterpartId,
      counterpartRole: "",
      supporters: [],
      reviewerId: null,
      dueOn: input.dueOn,
      offset: null,
      dependsOn: [],
      hard: false,
      optional: false,
      meeting: null,
      when: null,
    };
    const words = { title: input.title, why: input.why, deliverable: input.deliverable, acceptance: input.acceptance };
    return { facts: [draft("step.added", input.stepId, data, { words }, lane)], answer: { stepId: input.stepId } };
  },
);

export const wordStep = command(
  z.strictObject({
    stepId: id(),
    field: z.enum(wordFields, "unknownChoice"),
    text: text(2000),
    from: z.string().max(4000),
  }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    if (input.field === "title" && (input.text === "" || input.text.length > 200))
      return refuse("invalid", "checkFields", {
        fields: [{ field: "text", code: input.text === "" ? "required" : "tooLong" }],
      });
    if (isSettled(step, input.field, context)) return refuse("conflict", "alreadySigned");
    const now = step[input.field];
    if (now === input.text || input.from === input.text) return { facts: [] };
    const met = conflictWith(
      input.field,
      { shown: input.from, now, yours: input.text, touched: step.touched[input.field], lane: step.lane },
      context,
    );
    if (met) return met;
    const data = { stepId: step.stepId, field: input.field };
    return { facts: [draft("step.worded", step.stepId, data, { words: { text: input.text } }, step.lane)] };
  },
);

const settings = {
  ownerId: id(),
  counterpartId: maybeId(),
  reviewerId: maybeId(),
  dueOn: day(),
  hard: tick(),
  dependsOn: list(id(), 50),
  supporters: list(id(), 20),
} as const;
type Settable = keyof typeof settings;

/** Sets owner, counterpart, reviewer, date, hard deadline or dependencies; each with the value that was on screen. */
export const setStep = command(
  z.discriminatedUnion("field", [
    z.strictObject({ stepId: id(), field: z.literal("ownerId"), value: settings.ownerId, from: z.string().max(40) }),
    z.strictObject({
      stepId: id(),
      field: z.literal("counterpartId"),
      value: settings.counterpartId,
      from: z.string().max(40),
    }),
    z.strictObject({
      stepId: id(),
      field: z.literal("reviewerId"),
      value: settings.reviewerId,
      from: z.string().max(40),
    }),
    z.strictObject({ stepId: id(), field: z.literal("dueOn"), value: settings.dueOn, from: z.string().max(40) }),
    z.strictObject({ stepId: id(), field: z.literal("hard"), value: settings.hard, from: z.string().max(40) }),
    z.strictObject({
      stepId: id(),
      field: z.literal("dependsOn"),
      value: settings.dependsOn,
      from: z.string().max(4000),
    }),
    z.strictObject({
      stepId: id(),
      field: z.literal("supporters"),
      value: settings.supporters,
      from: z.string().max(4000),
    }),
  ]),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    const now = shownValue(step, input.field, context);
    const yours = String(input.value ?? "");
    if (String(now) === yours && !(input.field === "ownerId" && step.ownerId === null)) return { facts: [] };
    const met = conflictWith(
      input.field,
      { shown: input.from, now: String(now), yours, touched: step.touched[input.field], lane: step.lane },
      context,
    );
    if (met) return met;
    const wrong = ruleFor(input.field, step, input.value, context);
    if (wrong) return wrong;
    const value = input.field === "supporters" ? helpers(input.value, context) : input.value;
    const data = { stepId: step.stepId, field: input.field, value };
    return { facts: [draft("step.set", step.stepId, data, {}, step.lane)] };
  },
);

/** People who help, as a step keeps them: by name, whatever role the template had in mind. */
const helpers = (ids: string[], { plan }: Context) =>
  ids.flatMap((personId) => {
    const person = plan.people[personId];
    return person ? [{ side: person.side, role: "", personId }] : [];
  });

/** The value as a page shows it: the owner is the person who has the step, named or by role. */
function shownValue(step: Step, field: Settable, context: Context): string {
  if (field === "ownerId") return ownerOf(context.plan, step)?.personId ?? "";
  if (field === "supporters")
    return supportersOf(context.plan, step)
      .map((person) => person.personId)
      .join(",");
  // A private step's day follows the shared plan; this is the one that its page shows.
  const value = field === "dueOn" ? dueOf(context.plan, step) : step[field];
  return Array.isArray(value) ? value.join(",") : String(value ?? "");
}

function ruleFor(field: Settable, step: Step, value: unknown, context: Context): Refusal | null {
  if (field === "dueOn" && typeof value === "string") {
    // The day on which it was due is history, and what "late" is measured by.
    if (isDone(context.plan, step)) return refuse("conflict", "alreadyDone");
    return datesAgree(step, { kind: "due", stepId: step.stepId, on: value }, context);
  }
  if (field === "dependsOn" && Array.isArray(value)) return dependenciesAgree(step, value.map(String), context);
  if (field === "supporters" && Array.isArray(value)) return mayHelp(step, value.map(String), context);
  if (typeof value !== "string") return null;
  const person = personOn(context, value);
  if (person === null || isRefusal(person))
    return refuse("invalid", "checkFields", { fields: [{ field: "value", code: "unknownChoice" }] });
  // A private step stays with its own side: naming somebody of the other one would disclose it.
  return step.lane !== "shared" && person.side !== step.lane ? refuse("forbidden", "notYours") : null;
}

export const moveStep = command(z.strictObject({ stepId: id(), stageId: id(), after: maybeId() }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (!context.plan.stages.some((stage) => stage.id === input.stageId)) return refuse("not-found", "notFound");
  if (input.after !== null && !context.plan.steps[input.after]) return refuse("not-found", "notFound");
  if (input.after === step.stepId) return { facts: [] };
  const after = step.lane === "shared" ? sharedPlace(context.plan, input.after) : input.after;
  return { facts: [draft("step.moved", step.stepId, { ...input, after }, {}, step.lane)] };
});

const fixedKinds: ReadonlySet<string> = new Set(["final_decision", "contract_signature"]);

/** INV-02: the decision step and the contract step stay; everything else can go, and stays in the history. */
export const removeStep = command(z.strictObject({ stepId: id(), reason: text(500).default("") }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (fixedKinds.has(verifierOf(context.plan, step.stepId)?.kind ?? ""))
    return refuse("forbidden", "cannotRemoveDecision", { about: titleOf(step, context) });
  return {
    facts: [
      draft("step.removed", step.stepId, { stepId: step.stepId }, { words: { reason: input.reason } }, step.lane),
    ],
  };
});

/** Undo of a removal. */
export const restoreStep = command(z.strictObject({ stepId: id() }), (input, context) => {
  const step = context.plan.steps[input.stepId];
  if (!step) return refuse("not-found", "notFound");
  if (!step.removed) return { facts: [] };
  return { facts: [draft("step.restored", step.stepId, { stepId: step.stepId }, {}, step.lane)] };
});

export const setAside = command(z.strictObject({ stepId: id(), reason: needed(500) }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (step.setAside) return { facts: [] };
  if (fixedKinds.has(verifierOf(context.plan, step.stepId)?.kind ?? ""))
    return refuse("forbidden", "cannotRemoveDecision", { about: titleOf(step, context) });
  return {
    facts: [
      draft("step.setAside", step.stepId, { stepId: step.stepId }, { words: { reason: input.reason } }, step.lane),
    ],
  };
});

export const takeUp = command(z.strictObject({ stepId: id() }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (!step.setAside) return { facts: [] };
  return { facts: [draft("step.takenUp", step.stepId, { stepId: step.stepId }, {}, step.lane)] };
});

/** Owners tick; their lead may for them; the other side may only report it, by name (promise 3). */
export const tickStep = command(z.strictObject({ stepId: id() }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  const { me, plan } = context;
  const owner = ownerOf(plan, step);
  const side: Side = owner?.side ?? step.ownerSide;
  const claim = me.side !== side;
  if (step.ticked && (!step.ticked.claim || claim)) return refuse("conflict", "alreadyDone");
  if (!claim && owner?.personId !== me.personId && !me.lead) return refuse("forbidden", "notYours");
  return { facts: [draft("step.ticked", step.stepId, { stepId: step.stepId, claim }, {}, step.lane)] };
});

export const untickStep = command(z.strictObject({ stepId: id(), reason: text(500).default("") }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (!step.ticked) return refuse("conflict", "notDone");
  const own = step.ticked.by.kind === "person" && step.ticked.by.id === context.me.personId;
  const side = ownerOf(context.plan, step)?.side ?? step.ownerSide;
  if (!own && !(context.me.lead && context.me.side === side)) return refuse("forbidden", "notYours");
  return {
    facts: [
      draft("step.unticked", step.stepId, { stepId: step.stepId }, { words: { reason: input.reason } }, step.lane),
    ],
  };
});

/** The one reviewer accepts the deliverable of a step that was ticked (N-09). */
export const acceptStep = command(z.strictObject({ stepId: id() }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (step.reviewerId !== context.me.personId) return refuse("forbidden", "onlyNamed");
  if (!step.ticked || step.ticked.claim) return refuse("conflict", "notDone");
  if (step.accepted) return { facts: [] };
  return { facts: [draft("step.accepted", step.stepId, { stepId: step.stepId }, {}, step.lane)] };
});
