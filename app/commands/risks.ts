// The decision support plan: what could delay the plan or change the decision, what is done about it, and when somebody
// last looked (I-10 to I-13). Anybody raises one with a sentence; everything else can follow.

import { z } from "zod";
import { draft } from "~/domain/facts";
import { under } from "~/domain/ids";
import { ownerOf } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { ownerIn, type Risk, standsFor } from "~/domain/voices";
import { type Context, command } from "./command";
import { id, maybeDay, maybeId, needed, text } from "./fields";
import { lookedAfterBy, mostVoices, sharedStep } from "./questions";
import { conflictWith } from "./shared";

export const raiseRisk = command(
  z.strictObject({ riskId: id(), stepId: maybeId(), text: needed(1000), ownerId: maybeId() }),
  (input, context) => {
    const { plan, me } = context;
    if (under(plan.voices.risks, input.riskId)) return { facts: [] };
    if (Object.keys(plan.voices.risks).length >= mostVoices) return refuse("invalid", "tooMany");
    const wrong = sharedStep(plan, input.stepId);
    if (wrong) return wrong;
    const step = input.stepId === null ? undefined : plan.steps[input.stepId];
    const stepOwner = step ? ownerOf(plan, step) : null;
    // Whoever has the step has its risks, unless they raise it themselves.
    const chosen = input.ownerId ?? (stepOwner && stepOwner.personId !== me.personId ? stepOwner.personId : null);
    const owner = lookedAfterBy(context, chosen);
    if (isRefusal(owner)) return owner;
    const { riskId, stepId } = input;
    const data = { riskId, stepId, ownerId: owner.personId };
    return { facts: [draft("risk.raised", riskId, data, { words: { text: input.text } })], answer: { riskId } };
  },
);

const found = ({ plan }: Context, riskId: string): Risk | Refusal =>
  under(plan.voices.risks, riskId) ?? refuse("not-found", "notFound");

const riskFields = ["text", "effect", "mitigation"] as const;

export const wordRisk = command(
  z.strictObject({
    riskId: id(),
    field: z.enum(riskFields, "unknownChoice"),
    text: text(2000),
    from: z.string().max(4000),
  }),
  (input, context) => {
    const risk = found(context, input.riskId);
    if (isRefusal(risk)) return risk;
    if (input.field === "text" && input.text === "")
      return refuse("invalid", "checkFields", { fields: [{ field: "text", code: "required" }] });
    const now = risk[input.field];
    if (now === input.text || input.from === input.text) return { facts: [] };
    const shown = { shown: input.from, now, yours: input.text, touched: risk.touched[input.field] };
    const met = conflictWith(input.field, shown, context);
    if (met) return met;
    const data = { riskId: risk.id, field: input.field };
    return { facts: [draft("risk.worded", risk.id, data, { words: { text: input.text } })] };
  },
);

export const setRisk = command(
  z.discriminatedUnion("field", [
    z.strictObject({ riskId: id(), field: z.literal("ownerId"), value: id(), from: z.string().max(64) }),
    z.strictObject({ riskId: id(), field: z.literal("dueOn"), value: maybeDay(), from: z.string().max(64) }),
  ]),
  (input, context) => {
    const risk = found(context, input.riskId);
    if (isRefusal(risk)) return risk;
    const now = risk[input.field] ?? "";
    const yours = input.value ?? "";
    if (now === yours) return { facts: [] };
    const met = conflictWith(
      input.field,
      { shown: input.from, now, yours, touched: risk.touched[input.field] },
      context,
    );
    if (met) return met;
    if (input.field === "ownerId") {
      const owner = lookedAfterBy(context, input.value);
      if (isRefusal(owner))
        return refuse("invalid", "checkFields", { fields: [{ field: "value", code: "unknownChoice" }] });
    }
    const data = { riskId: risk.id, field: input.field, value: input.value };
    return { facts: [draft("risk.set", risk.id, data, {})] };
  },
);

/** Looked at again today, and it stands as it is written (I-11). */
export const reviewRisk = command(z.strictObject({ riskId: id() }), (input, context) => {
  const risk = found(context, input.riskId);
  if (isRefusal(risk)) return risk;
  return { facts: [draft("risk.reviewed", risk.id, { riskId: risk.id }, {})] };
});

/**
 * mitigated: by its owner, whoever raised it or a lead; accepted: only by who raised it or a lead of their side, so that
 * nobody accepts a risk for the other one; open: by anybody.
 */
export const settleRisk = command(
  z.strictObject({
    riskId: id(),
    as: z.enum(["open", "mitigated", "accepted"], "unknownChoice"),
    reason: text(1000).default(""),
  }),
  (input, context) => {
    const { plan, me } = context;
    const risk = found(context, input.riskId);
    if (isRefusal(risk)) return risk;
    if (risk.state === input.as) return { facts: [] };
    const raiser = standsFor(plan, risk.raisedBy);
    const owner = ownerIn(plan, risk.ownerId);
    const leads = me.lead || (me.side === "customer" && me.decides);
    const ofRaiser = raiser?.personId === me.personId || (leads && raiser?.side === me.side);
    if (input.as === "accepted" && !ofRaiser)
      return refuse("forbidden", "onlyNamed", { about: raiser?.name ? [raiser.name] : [] });
    if (input.as === "mitigated" && !ofRaiser && owner?.personId !== me.personId && !leads)
      return refuse("forbidden", "onlyNamed", { about: owner?.name ? [owner.name] : [] });
    const data = { riskId: risk.id, as: input.as };
    return { facts: [draft("risk.settled", risk.id, data, { words: { reason: input.reason } })] };
  },
);
