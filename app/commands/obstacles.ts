// What is in the way of a step: said by whoever has to do it or leads for them, seen by both sides, taken back by the
// same people. Doing the step takes it back too.

import { z } from "zod";
import { draft } from "~/domain/facts";
import { ownerOf, type Step } from "~/domain/plan";
import { isRefusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { id, needed } from "./fields";
import { stepIn } from "./shared";

const isTheirs = (step: Step, { plan, me }: Context): boolean => {
  const owner = ownerOf(plan, step);
  return owner?.personId === me.personId || (me.lead && (owner?.side ?? step.ownerSide) === me.side);
};

export const blockStep = command(z.strictObject({ stepId: id(), reason: needed(500) }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (!isTheirs(step, context)) return refuse("forbidden", "notYours");
  if (step.ticked && !step.ticked.claim) return refuse("conflict", "alreadyDone");
  const words = { reason: input.reason };
  return { facts: [draft("step.blocked", step.stepId, { stepId: step.stepId }, { words }, step.lane)] };
});

export const unblockStep = command(z.strictObject({ stepId: id() }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  if (!step.blocked) return { facts: [] };
  if (!isTheirs(step, context)) return refuse("forbidden", "notYours");
  return { facts: [draft("step.unblocked", step.stepId, { stepId: step.stepId }, {}, step.lane)] };
});
