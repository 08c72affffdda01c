// What stands around a step: comments, links, files, who tends to be missing, and asking a colleague.

import { z } from "zod";
import { draft, type Lane } from "~/domain/facts";
import type { Step } from "~/domain/plan";
import { isRefusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { hash, id, line, needed, text, tick, webAddress } from "./fields";
import { invite } from "./people";
import { stepIn } from "./shared";

const perStep = 40;

/** What hangs on a private step is private; on a shared one a side may keep a note, a link or a file to itself. */
const laneOn = ({ me }: Context, step: Step, onlyUs: boolean): Lane => (onlyUs ? me.side : step.lane);

/** Each lane has its own room, so that what is private is not felt in the shared one (INV-32). */
const isFull = (step: Step, lane: Lane) => step.attachments.filter((one) => one.lane === lane).length >= perStep;

export const addComment = command(
  z.strictObject({ commentId: id(), stepId: id(), text: needed(4000), onlyUs: tick() }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    const data = { commentId: input.commentId, stepId: step.stepId };
    const lane = laneOn(context, step, input.onlyUs);
    return { facts: [draft("comment.added", step.stepId, data, { words: { text: input.text } }, lane)] };
  },
);

export const addResource = command(
  z.strictObject({ resourceId: id(), stepId: id(), label: text(200).default(""), url: webAddress(), onlyUs: tick() }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    if (step.attachments.some((one) => one.id === input.resourceId)) return { facts: [] };
    const lane = laneOn(context, step, input.onlyUs);
    if (isFull(step, lane)) return refuse("invalid", "tooMany");
    const data = { resourceId: input.resourceId, stepId: step.stepId };
    const words = { label: input.label || new URL(input.url).hostname, url: input.url };
    return { facts: [draft("resource.added", step.stepId, data, { words }, lane)] };
  },
);

/** The file's bytes are stored and checked before (http/uploads.server.ts); here it becomes part of the plan. */
export const addFile = command(
  z.strictObject({
    fileId: id(),
    stepId: id(),
    name: line(200),
    sha256: hash(),
    bytes: z.int().min(1).max(5_000_000, "tooLong"),
    // Sealed as it stands, so nothing that somebody could write words in.
    type: z.string().regex(/^[a-z0-9]+\/[a-z0-9.+-]{1,100}$/, "unexpected"),
    onlyUs: tick(),
  }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    if (step.attachments.some((one) => one.id === input.fileId)) return { facts: [] };
    const lane = laneOn(context, step, input.onlyUs);
    if (isFull(step, lane)) return refuse("invalid", "tooMany");
    const { fileId, sha256, bytes, type } = input;
    const data = { fileId, stepId: step.stepId, sha256, bytes, type };
    return {
      facts: [draft("file.added", step.stepId, data, { words: { name: input.name } }, lane)],
      blobs: [{ blobId: fileId, planId: context.plan.id, lane, sha256, bytes, type, at: context.now }],
    };
  },
);

export const removeAttachment = command(z.strictObject({ stepId: id(), attachmentId: id() }), (input, context) => {
  const step = stepIn(context, input.stepId);
  if (isRefusal(step)) return step;
  const attachment = step.attachments.find((one) => one.id === input.attachmentId);
  if (!attachment) return { facts: [] };
  const own = attachment.by.kind === "person" && attachment.by.side === context.me.side;
  if (!own) return refuse("forbidden", "notYours");
  return { facts: [draft("attachment.removed", step.stepId, input, {}, attachment.lane)] };
});

/** Who tends to be missing at this step, the two questions that this role asks, and an answer (H-08 to H-10, H-25). */
export const guideStep = command(
  z.strictObject({
    stepId: id(),
    role: z
      .string()
      .regex(/^[a-z_]{0,40}$/, "unknownChoice")
      .default(""),
    missing: text(500).default(""),
    question1: text(500).default(""),
    question2: text(500).default(""),
    answer: text(2000).default(""),
  }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    const before = step.guidance;
    const questions = [input.question1, input.question2].filter((one) => one !== "");
    const words = {
      missing: input.missing || (before?.missing ?? ""),
      questions: questions.length > 0 ? questions : (before?.questions ?? []),
      answer: input.answer,
    };
    const data = { stepId: step.stepId, role: input.role || (before?.role ?? "") };
    return { facts: [draft("step.guided", step.stepId, data, { words }, step.lane)] };
  },
);

/** Sends a colleague of one's own side exactly this step and its questions, with their own link. */
export const askColleague = command(
  z.strictObject({ stepId: id(), personId: id(), text: text(1000).default("") }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    const person = context.plan.people[input.personId];
    if (!person || person.removedAt !== null) return refuse("not-found", "notFound");
    if (step.lane !== "shared" || person.side !== "customer") return refuse("forbidden", "notYours");
    const data = { stepId: step.stepId, personId: person.personId };
    const invited = invite(context, person, step.stepId);
    return {
      facts: [draft("colleague.asked", step.stepId, data, { words: { text: input.text } }), ...invited.facts],
      letters: invited.letters,
      access: invited.access,
    };
  },
  { asksLinks: true },
);
