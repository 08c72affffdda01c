import { z } from "zod";
import { languages } from "~/domain/language";
import {
  anchorKinds,
  customerRoles,
  embargoes,
  meetingKinds,
  phases,
  readinessAnswers,
  vendorRoles,
  verifierKinds,
  verifierSigners,
  visibilities,
} from "~/domain/template";

const id = z.string().regex(/^[a-z][a-z0-9_-]{1,40}$/);
const text = z
  .string()
  .max(600)
  .regex(/^\S(?:.*\S)?$/u);

/** One text in all four languages; a language left out or empty is an error with the line of the text. */
const translated = z.strictObject(
  { en: text, es: text, it: text, "zh-Hans": text },
  {
    error: (issue) =>
      issue.code === "invalid_type" && issue.input !== undefined
        ? `needs its text in each of ${languages.join(", ")}`
        : undefined,
  },
);
const words = z.union([text, translated]);

const role = z.discriminatedUnion("side", [
  z.strictObject({ side: z.literal("customer"), role: z.enum(customerRoles) }),
  z.strictObject({ side: z.literal("vendor"), role: z.enum(vendorRoles) }),
]);

const stage = z.strictObject({
  id,
  phase: z.enum(phases).exactOptional(),
  title: translated,
  buyer_challenge: translated.exactOptional(),
  visibility: z.enum(visibilities).default("shared"),
});

const condition = z
  .strictObject({
    readiness: z.array(z.enum(readinessAnswers)).min(1).exactOptional(),
    final: z.array(z.literal("yes")).min(1).exactOptional(),
    non_standard_terms: z.boolean().exactOptional(),
  })
  .refine((when) => Object.keys(when).length > 0, "names no condition");

const step = z.strictObject({
  id,
  stage: id,
  element: z.enum(["N", "S", "A", "B", "C"]).exactOptional(),
  activity: words.exactOptional(),
  milestone: z.boolean().default(false),
  visibility: z.enum(visibilities).default("shared"),
  title: translated,
  owner: role,
  counterpart: role.exactOptional(),
  reviewer: role.exactOptional(),
  supporters: z.array(role).default([]),
  offset: z.int().min(-1000).max(1000),
  due_rule: z.literal("next_day_after_meeting").exactOptional(),
  hard_deadline: z.boolean().default(false),
  optional: z.boolean().default(false),
  depends_on: z.array(id).default([]),
  when: condition.exactOptional(),
  deliverable: translated,
  accept: translated,
  why: translated.exactOptional(),
  guidance: z
    .strictObject({
      missing: z.strictObject({ role: z.enum(customerRoles), text: translated }),
      questions: z.array(translated).min(1).max(2),
    })
    .exactOptional(),
  verifier: z
    .strictObject({
      id,
      kind: z.enum(verifierKinds),
      by: z.enum(verifierSigners),
      level: z.int().min(1).max(9),
      text: translated,
      dates: id.exactOptional(),
    })
    .exactOptional(),
  exit: z.strictObject({ id, question: translated, on_exit: translated }).exactOptional(),
  meeting: z.enum(meetingKinds).exactOptional(),
  src: z.array(z.string().regex(/^[VIHSN]-\d{2}$/)).min(1),
});

/** The file as written: snake_case keys, nothing unknown, every text in four languages. */
export const templateFile = z.strictObject({
  template: id,
  version: z.int().min(1),
  title: translated,
  description: translated,
  seeds: z.array(z.enum(["V", "I", "H", "S", "N"])).min(1),
  anchor: z.enum(anchorKinds),
  usual_length_days: z.int().min(1),
  proposal_embargo: z.enum(embargoes),
  day_unit: z.literal("calendar"),
  snap: z.strictObject({
    before_anchor: z.literal("previous_working_day"),
    after_anchor: z.literal("next_working_day"),
  }),
  max_steps: z.int().min(1).exactOptional(),
  midpoint_verifier: id.exactOptional(),
  order_rule: z.literal("stages_strict_steps_free").exactOptional(),
  variants: z.array(z.strictObject({ id, note: words })).default([]),
  stages: z.array(stage).min(1),
  steps: z.array(step).min(1),
  gates: z.array(z.strictObject({ id, title: translated, verifiers: z.array(id) })),
});
