import type { FactOf } from "../facts";
import type { Attachment, Plan, Step, Touch } from "../plan";
import { raises, raisesFor } from "../terms";
import { changed, type Handlers, placed, touch } from "./handler";

type StepHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `step.${string}`>, "step.timed">> &
  Pick<Handlers, "comment.added" | "resource.added" | "file.added" | "attachment.removed" | "colleague.asked">;

const withStep = (plan: Plan, id: string, change: (step: Step) => Step): Plan => ({
  ...plan,
  steps: changed(plan.steps, id, change),
});

const touched = (step: Step, field: string, by: Touch) => ({ ...step.touched, [field]: by });

function put(plan: Plan, stageId: string, stepId: string, after: string | null): Plan {
  return {
    ...plan,
    stages: plan.stages.map((stage) => {
      if (stage.id === stageId) return { ...stage, steps: placed(stage.steps, stepId, after) };
      return stage.steps.includes(stepId)
        ? { ...stage, steps: stage.steps.filter((other) => other !== stepId) }
        : stage;
    }),
  };
}

/** Sets one of the plain fields; the door has checked that value and field belong together. */
function withSetting(plan: Plan, step: Step, fact: FactOf<"step.set">): Step {
  const next = { ...step, [fact.data.field]: fact.data.value, touched: touched(step, fact.data.field, touch(fact)) };
  // A date set by hand is fixed from then on (domain model 2.7, 4).
  if (fact.data.field === "dueOn")
    return { ...next, timing: null, agreedOn: plan.agreed && !fact.data.within ? next.dueOn : step.agreedOn };
  const owner = fact.data.field === "ownerId" ? plan.people[String(fact.data.value)] : undefined;
  if (!owner) return next;
  // A tick speaks for the side that made it: on the other side's step it is a report, whoever owned the step then.
  const ticked = step.ticked && { ...step.ticked, claim: isReport(step.ticked.by, owner.side) };
  return { ...next, ticked, ownerSide: owner.side, ownerRole: owner.roles[0] ?? "" };
}

const isReport = (by: Touch["by"], side: Step["ownerSide"]) => by.kind === "person" && by.side !== side;

const attach = (plan: Plan, stepId: string, attachment: Attachment): Plan =>
  withStep(plan, stepId, (step) => ({ ...step, attachments: [...step.attachments, attachment] }));

export const steps: StepHandlers = {
  "step.added": (plan, fact) => {
    const { offset, ...data } = fact.data;
    const step: Step = {
      ...data,
      lane: fact.lane,
      timing: offset === null ? null : { from: "target", days: offset, unit: "calendar" },
      title: fact.said.words?.title ?? null,
      why: fact.said.words?.why ?? null,
      deliverable: fact.said.words?.deliverable ?? null,
      acceptance: fact.said.words?.acceptance ?? null,
      guidance: null,
      addedBy: fact.by,
      addedAt: fact.at,
      ticked: null,
      accepted: null,
      setAside: null,
      removed: null,
      blocked: null,
      agreedOn: plan.agreed && fact.lane === "shared" ? fact.data.dueOn : null,
      attachments: [],
      comments: 0,
      shownAs: null,
      touched: {},
    };
    const added = { ...plan, steps: { ...plan.steps, [step.stepId]: step } };
    // A private step is placed by the view beside its anchor, so that its lane never shows in the shared order.
    if (fact.lane !== "shared") return added;
    return raises(put(added, step.stageId, step.stepId, step.after));
  },
  "step.worded": (plan, fact) =>
    raisesFor(
      withStep(plan, fact.data.stepId, (step) => ({
        ...step,
        [fact.data.field]: fact.said.words?.text ?? null,
        touched: touched(step, fact.data.field, touch(fact)),
      })),
      fact.data.field,
    ),
  "step.set": (plan, fact) => {
    const set = withStep(plan, fact.data.stepId, (step) => withSetting(plan, step, fact));
    // Within the slack both sides agreed on, a day moves without a new edition.
    return fact.data.within ? set : raisesFor(set, fact.data.field);
  },
  "step.moved": (plan, fact) => {
    const { stepId, stageId, after } = fact.data;
    const moved = withStep(plan, stepId, (step) => ({ ...step, stageId, after }));
    return fact.lane === "shared" ? put(moved, stageId, stepId, after) : moved;
  },
  "step.removed": (plan, fact) =>
    raises(
      withStep(plan, fact.data.stepId, (step) => ({
        ...step,
        removed: { ...touch(fact), reason: fact.said.words?.reason ?? null },
      })),
    ),
  "step.restored": (plan, fact) => raises(withStep(plan, fact.data.stepId, (step) => ({ ...step, removed: null }))),
  "step.setAside": (plan, fact) =>
    raises(
      withStep(plan, fact.data.stepId, (step) => ({
        ...step,
        setAside: { ...touch(fact), reason: fact.said.words?.reason ?? null },
      })),
    ),
  "step.takenUp": (plan, fact) => raises(withStep(plan, fact.data.stepId, (step) => ({ ...step, setAside: null }))),
  "step.ticked": (plan, fact) =>
    withStep(plan, fact.data.stepId, (step) => ({
      ...step,
      ticked: { ...touch(fact), claim: fact.data.claim },
      blocked: null,
    })),
  "step.unticked": (plan, fact) =>
    withStep(plan, fact.data.stepId, (step) => ({ ...step, ticked: null, accepted: null })),
  "step.accepted": (plan, fact) => withStep(plan, fact.data.stepId, (step) => ({ ...step, accepted: touch(fact) })),
  "step.guided": (plan, fact) =>
    withStep(plan, fact.data.stepId, (step) => ({
      ...step,
      guidance: fact.said.words === null ? null : { ...fact.said.words, role: fact.data.role },
    })),
  "comment.added": (plan, fact) =>
    withStep(plan, fact.data.stepId, (step) => ({ ...step, comments: step.comments + 1 })),
  "resource.added": (plan, fact) =>
    attach(plan, fact.data.stepId, {
      id: fact.data.resourceId,
      lane: fact.lane,
      kind: "link",
      label: fact.said.words?.label ?? null,
      url: fact.said.words?.url ?? null,
      bytes: 0,
      type: "",
      sha256: "",
      by: fact.by,
      at: fact.at,
    }),
  "file.added": (plan, fact) =>
    attach(plan, fact.data.stepId, {
      id: fact.data.fileId,
      lane: fact.lane,
      kind: "file",
      label: fact.said.words?.name ?? null,
      url: null,
      bytes: fact.data.bytes,
      type: fact.data.type,
      sha256: fact.data.sha256,
      by: fact.by,
      at: fact.at,
    }),
  "attachment.removed": (plan, fact) =>
    withStep(plan, fact.data.stepId, (step) => ({
      ...step,
      attachments: step.attachments.filter((attachment) => attachment.id !== fact.data.attachmentId),
    })),
  "colleague.asked": (plan) => plan,
  "step.blocked": (plan, fact) =>
    withStep(plan, fact.data.stepId, (step) => ({
      ...step,
      blocked: { ...touch(fact), reason: fact.said.words?.reason ?? null },
    })),
  "step.unblocked": (plan, fact) => withStep(plan, fact.data.stepId, (step) => ({ ...step, blocked: null })),
};
