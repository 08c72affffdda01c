// Objections are signals: the words as they were said, the open question asked back, what came of it (V-51, V-52). Both
// sides read them; the cause that the vendor sees behind one is its own.

import { z } from "zod";
import { draft } from "~/domain/facts";
import { under } from "~/domain/ids";
import { refuse } from "~/domain/refusal";
import { command } from "./command";
import { id, maybeId, needed, text, tick } from "./fields";
import { mostVoices, sharedStep } from "./questions";

/** `personId`: who said it; without one, whoever writes it down. */
export const raiseObjection = command(
  z.strictObject({
    objectionId: id(),
    meetingId: maybeId(),
    stepId: maybeId(),
    personId: maybeId(),
    text: needed(1000),
    asked: text(1000).default(""),
  }),
  (input, context) => {
    const { plan, me } = context;
    const { objectionId, meetingId, stepId } = input;
    if (under(plan.voices.objections, objectionId)) return { facts: [] };
    if (Object.keys(plan.voices.objections).length >= mostVoices) return refuse("invalid", "tooMany");
    const wrong = sharedStep(plan, stepId);
    if (wrong) return wrong;
    if (meetingId !== null && !under(plan.meetings, meetingId)) return refuse("not-found", "notFound");
    const personId = input.personId ?? me.personId;
    if (!under(plan.people, personId))
      return refuse("invalid", "checkFields", { fields: [{ field: "personId", code: "unknownChoice" }] });
    const data = { objectionId, meetingId, stepId, personId };
    const words = { text: input.text, asked: input.asked };
    return { facts: [draft("objection.raised", objectionId, data, { words })], answer: { objectionId } };
  },
);

export const answerObjection = command(
  z.strictObject({
    objectionId: id(),
    asked: text(1000).default(""),
    resolution: text(2000).default(""),
    resolved: tick(),
  }),
  (input, context) => {
    const { plan, me } = context;
    const objection = under(plan.voices.objections, input.objectionId);
    if (!objection) return refuse("not-found", "notFound");
    // Whether a concern is settled is for the side that has it.
    const theirs = plan.people[objection.personId]?.side === me.side;
    const noted = objection.notedBy.kind === "person" && objection.notedBy.id === me.personId;
    if (!theirs && !noted && !me.lead) return refuse("forbidden", "notYours");
    const { asked, resolution, resolved } = input;
    const same = objection.asked === asked && objection.resolution === resolution && objection.resolved === resolved;
    if (same) return { facts: [] };
    const data = { objectionId: objection.id, resolved };
    return { facts: [draft("objection.answered", objection.id, data, { words: { asked, resolution } })] };
  },
);

export const rootObjection = command(
  z.strictObject({
    objectionId: id(),
    cause: z.enum(["value_price", "negotiation", "other"], "unknownChoice"),
    text: text(500).default(""),
  }),
  (input, { plan, me }) => {
    const objection = under(plan.voices.objections, input.objectionId);
    if (!objection) return refuse("not-found", "notFound");
    if (objection.root?.cause === input.cause && objection.root.text === input.text) return { facts: [] };
    const data = { objectionId: objection.id, cause: input.cause };
    return { facts: [draft("objection.rooted", objection.id, data, { words: { text: input.text } }, me.side)] };
  },
);
