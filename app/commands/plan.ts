// The plan as a whole: sharing it, its words, the customer's date.

import { z } from "zod";
import { movedWith } from "~/domain/date-change";
import { draft } from "~/domain/facts";
import { peopleOf } from "~/domain/plan";
import { invalid, type Refusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { day, hash, id, line, maybeDay, maybeId, needed, text } from "./fields";
import { invitationsPerPlan, invite } from "./people";
import { conflictWith } from "./shared";

const planTexts = ["subject", "reasonToAct", "capabilities", "expectedValue", "consequence", "targetReason"] as const;

/** From here the customer's people can open it: everybody added so far gets their own link and one letter. */
export const share = command(z.strictObject({}), (_input, context) => {
  const customers = peopleOf(context.plan, "customer");
  if (customers.length === 0) return refuse("invalid", "nobodyDecides");
  const invitations = customers.slice(0, invitationsPerPlan).map((person) => invite(context, person));
  return {
    facts: [draft("plan.shared", context.plan.id, {}, {}), ...invitations.flatMap((one) => one.facts)],
    letters: invitations.flatMap((one) => one.letters),
    access: invitations.flatMap((one) => one.access),
  };
});

export const word = command(
  z.strictObject({ field: z.enum(planTexts, "unknownChoice"), text: text(2000), from: z.string().max(4000) }),
  (input, context) => {
    const { plan } = context;
    if (plan[input.field] === input.text) return { facts: [] };
    const touched = plan.touched[input.field];
    const met = conflictWith(
      input.field,
      { shown: input.from, now: plan[input.field], yours: input.text, touched },
      context,
    );
    if (met) return met;
    return { facts: [draft("plan.worded", plan.id, { field: input.field }, { words: { text: input.text } })] };
  },
);

/** The critical event's day (S-20); empty says that there is none. */
export const setEvent = command(z.strictObject({ on: maybeDay() }), (input, context) => {
  if (context.plan.criticalOn === input.on) return { facts: [] };
  return { facts: [draft("plan.eventSet", context.plan.id, { on: input.on }, {})] };
});

/** Nobody plans towards a day that has passed where the plan counts its days. */
const passed = (on: string, { today }: Pick<Context, "today">): Refusal | null =>
  on < today ? invalid([{ field: "on", code: "inThePast" }]) : null;

export const moveTarget = command(
  z.strictObject({ on: day(), reason: needed(500), from: z.string().max(20) }),
  (input, context) => {
    const { plan, me } = context;
    // Once both have agreed, the vendor's word is a suggestion that the customer accepts or not (two-keys.ts).
    if (me.side === "vendor" && plan.state !== "draft" && plan.agreed === null)
      return refuse("forbidden", "targetIsTheirs");
    const past = passed(input.on, context);
    if (past) return past;
    const met = conflictWith(
      "targetOn",
      { shown: input.from, now: plan.targetOn, yours: input.on, touched: plan.touched.targetOn },
      context,
    );
    if (met) return met;
    const moved = movedWith(plan, input.on);
    return {
      facts: [draft("target.moved", plan.id, { on: input.on, moved }, { words: { reason: input.reason } })],
      answer: { moved: moved.length },
    };
  },
);

export const suggestTarget = command(z.strictObject({ on: day(), reason: needed(500) }), (input, context) => {
  if (input.on === context.plan.targetOn) return { facts: [] };
  const past = passed(input.on, context);
  if (past) return past;
  return {
    facts: [draft("target.suggested", context.plan.id, { on: input.on }, { words: { reason: input.reason } })],
  };
});

/** The customer makes the date theirs; until then it reads "proposed by" the vendor. */
export const confirmTarget = command(z.strictObject({ on: day() }), (input, context) => {
  if (input.on !== context.plan.targetOn) return refuse("conflict", "textChanged");
  if (context.plan.targetConfirmed !== null) return refuse("conflict", "alreadyConfirmed");
  return { facts: [draft("target.confirmed", context.plan.id, { on: input.on }, {})] };
});

export const addStage = command(
  z.strictObject({ stageId: id(), after: maybeId(), title: line(120), challenge: text(500).default("") }),
  (input, context) => {
    if (context.plan.stages.some((stage) => stage.id === input.stageId)) return { facts: [] };
    const last = context.plan.stages.at(-1)?.id ?? null;
    return {
      facts: [
        draft(
          "stage.added",
          input.stageId,
          { stageId: input.stageId, after: input.after ?? last, phase: "" },
          { words: { title: input.title, challenge: input.challenge } },
        ),
      ],
      answer: { stageId: input.stageId },
    };
  },
);

/** Someone of the vendor's staff who is on the plan already has nothing to do here (see open-plan.server.ts). */
export const join = command(z.strictObject({}), () => ({ facts: [] }));

/** Leaves a trace of an exported document in the shared record only where a binding act made it. */
export const noteExport = command(
  z.strictObject({
    document: z.string().regex(/^[a-z][a-zA-Z0-9/-]{0,59}$/, "unknownChoice"),
    version: z.int().min(0).max(1_000_000),
    sha256: hash(),
  }),
  (input, context) => ({
    facts: [draft("export.made", context.plan.id, input, {}, context.me.side)],
  }),
);
