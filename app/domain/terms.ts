// What makes an edition: the material terms of INV-04. People commit to and sign an edition, never a running number.

import type { Day, StepField, StepSetting, Timing } from "./facts";
import type { Words } from "./language";
import { counterpartOf, isDone, ownerOf, type Plan, type Step, sharedSteps, type Text } from "./plan";

/** Fields of a step whose change makes a new edition (INV-04). Why, comments, attachments and ticks do not. */
export const materialStepFields: ReadonlySet<StepField | StepSetting> = new Set([
  "title",
  "deliverable",
  "acceptance",
  "ownerId",
  "counterpartId",
  "dueOn",
  "dependsOn",
  "hard",
] as const);

/**
 * The plan with its edition raised by one: a material term has changed. While only the vendor has seen it, a plan is
 * its first edition, whatever is still being written. A commitment of one side alone does not outlive the edition it
 * names (INV-03); what both have agreed stands, and is changed by suggestion and acceptance.
 */
export function raises(plan: Plan): Plan {
  if (plan.state === "draft") return plan;
  const raised = { ...plan, edition: plan.edition + 1 };
  const [alone] = plan.agreed === null ? plan.commitments : [];
  return alone ? { ...raised, commitments: [], voided: alone } : raised;
}

/** The plan raised only if the field is material (INV-04). */
export const raisesFor = (plan: Plan, field: StepField | StepSetting): Plan =>
  materialStepFields.has(field) ? raises(plan) : plan;

/** A step's terms as they are committed to; people by id, texts in the languages in which they were written. */
export type StepTerms = {
  title: Text<Words>;
  deliverable: Text<Words>;
  acceptance: Text<Words>;
  owner: string | null;
  counterpart: string | null;
  dueOn: Day;
  timing?: Timing | null;
  hard: boolean;
  dependsOn: string[];
  done: boolean;
  setAside: boolean;
  confirmation: { text: Text<Words>; kind: string; byRole: string; byPeople: string[] } | null;
  exit: {
    question: Text<Words>;
    onExit: Text<Words>;
    criteria?: Text<Words>;
    byRole: string;
    byPeople: string[];
  } | null;
};
/** What two sides agree on: the material terms of INV-04, canonical in the order of the page. */
export type Terms = {
  edition: number;
  targetOn: Day;
  slack: number;
  workdays: number[];
  holidays: Day[];
  calendars?: Plan["calendars"];
  steps: ({ stepId: string } & StepTerms)[];
  gates: { gateId: string; title: Text<Words>; verifiers: string[] }[];
};

/** The terms of the plan as it stands; only what both sides see. */
export function termsOf(plan: Plan): Terms {
  const verifiers = new Map(Object.values(plan.verifiers).map((verifier) => [verifier.stepId, verifier]));
  const exits = new Map(Object.values(plan.exits).map((exit) => [exit.stepId, exit]));
  const step = (one: Step) => {
    const verifier = verifiers.get(one.stepId);
    const exit = exits.get(one.stepId);
    return {
      stepId: one.stepId,
      title: one.title,
      deliverable: one.deliverable,
      acceptance: one.acceptance,
      owner: ownerOf(plan, one)?.personId ?? null,
      counterpart: counterpartOf(plan, one)?.personId ?? null,
      dueOn: one.dueOn,
      timing: one.timing,
      hard: one.hard,
      dependsOn: one.dependsOn,
      done: isDone(plan, one),
      setAside: one.setAside !== null,
      confirmation: verifier
        ? { text: verifier.text, kind: verifier.kind, byRole: verifier.byRole, byPeople: verifier.byPeople }
        : null,
      exit: exit
        ? {
            question: exit.question,
            onExit: exit.onExit,
            ...(exit.criteria ? { criteria: exit.criteria } : {}),
            byRole: exit.byRole,
            byPeople: exit.byPeople,
          }
        : null,
    };
  };
  return {
    edition: plan.edition,
    targetOn: plan.targetOn,
    slack: plan.slack,
    workdays: plan.workdays,
    holidays: plan.holidays,
    calendars: plan.calendars,
    steps: sharedSteps(plan).map(step),
    gates: plan.gates.map(({ id, title, verifiers: ids }) => ({ gateId: id, title, verifiers: ids })),
  };
}
