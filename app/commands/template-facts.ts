// What a template brings to a new plan, as facts: its phases, dated steps, confirmations, exit points and checkpoints.
// Ids are made anew, so that nothing of the template's numbering (and its private gaps) shows on the other side (INV-32).

import { type Day, type Drafted, draft, type StepData } from "~/domain/facts";
import { datePlan } from "~/domain/schedule";
import { isSharedStep, type Template, type TemplateRole, type TemplateStep } from "~/domain/template";

/** A new id for everything in a template that has one. */
export function newIds(newId: () => string, template: Template): { [templateId: string]: string } {
  const names = [
    ...template.stages.map((stage) => stage.id),
    ...template.steps.flatMap((step) => [step.id, step.verifier?.id ?? [], step.exit?.id ?? []].flat()),
    ...template.gates.map((gate) => gate.id),
  ];
  // Short ids keep the page small; they need to be unique within the plan only.
  return Object.fromEntries(names.map((name) => [name, newId().slice(0, 10)]));
}

const idOf = (ids: { [templateId: string]: string }, name: string): string => {
  const made = ids[name];
  if (made === undefined) throw new Error(`the template names ${name}, which it does not have`);
  return made;
};

/** The phases in which the customer sees something. */
export function stages(template: Template, ids: { [name: string]: string }): Drafted[] {
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
  targetOn: Day;
  calendar: { workdays: number[]; holidays: string[] };
};

/** Every step, dated back from the customer's date (INV-07), with what hangs on it. */
export function steps(template: Template, dating: Dating): Drafted[] {
  const dates = datePlan(template, dating.targetOn, dating.calendar);
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
    dueOn: dated?.dueOn ?? at.targetOn,
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
    const dates = verifier.dates === undefined ? {} : { datesStepId: idOf(ids, verifier.dates) };
    const data = { verifierId, stepId, kind, level, byRole: verifier.by, byPeople: [], ...dates };
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

export function gates(template: Template, ids: { [name: string]: string }): Drafted[] {
  return template.gates.map((gate) => {
    const gateId = idOf(ids, gate.id);
    const verifiers = gate.verifiers.map((name) => idOf(ids, name));
    return draft("gate.added", gateId, { gateId, verifiers }, { words: { title: gate.title } });
  });
}
