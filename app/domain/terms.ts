// What makes an edition: the material terms of INV-04. People commit to and sign an edition, never a running number.

import type { StepField, StepSetting } from "./facts";
import type { Plan } from "./plan";

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
 * its first edition, whatever is still being written.
 */
export const raises = (plan: Plan): Plan => (plan.state === "draft" ? plan : { ...plan, edition: plan.edition + 1 });

/** The plan raised only if the field is material (INV-04). */
export const raisesFor = (plan: Plan, field: StepField | StepSetting): Plan =>
  materialStepFields.has(field) ? raises(plan) : plan;
