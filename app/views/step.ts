// One step, opened: everything about it that this reader may see, and what they may do with it now.

import type { By, Day, Instant, Side, Timing, VerifierKind } from "~/domain/facts";
import { under } from "~/domain/ids";
import type { Words } from "~/domain/language";
import {
  type Attachment,
  counterpartOf,
  type Plan,
  reviewerAwaited,
  type Step,
  supportersOf,
  type Text,
} from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { type ConfirmProof, proofOf } from "./confirm-proof";
import { dayOf, dueOn, type Ground, groundOf, isDoneHere } from "./ground";
import { type ConfirmRow, confirmOf, type ExitRow, exitRow, type Row, rowOf } from "./plan-row";
import { type SlackView, slackView } from "./schedule";
import { type SuggestionView, suggestionsOf } from "./suggestions";
import { personOf, rightsOf, type Viewer } from "./viewer";
import { type OpenPoint, pointsAt } from "./voices";

export type Linked = { id: string; n?: number; title: Words; due: Day; done: boolean };
export type Place = { stageId: string; after: string };

export type Hand = { by: string; on: Day };
export type ConfirmView = ConfirmRow &
  ConfirmProof & {
    kind: VerifierKind;
    text: Words;
    signatures: Hand[];
    /** The vendor says that it is so; nobody of the customer has yet. */
    reported: Hand | null;
    withdrawn: (Hand & { reason: Text }) | null;
    /** The reader signed and may take it back. */
    mayWithdraw: boolean;
  };
export type GuidanceView = { role: string; missing: Words; questions: Words[]; answer: string };
export type AttachmentView = {
  id: string;
  label: Text;
  url: Text;
  bytes: number;
  by: string | null;
  mine: boolean;
  onlyUs: boolean;
};

export type StepView = {
  row: Row;
  lane: Side | "shared";
  stage: { id: string; title: Words };
  texts: { title: Words; why: Words; deliverable: Words; acceptance: Words };
  owner: string;
  counterpart: { id: string; named: boolean } | null;
  reviewer: string;
  accepted: Hand | null;
  /** The reader is the reviewer, and the result is there. */
  toAccept: boolean;
  aside: (Hand & { reason: Text }) | null;
  removed: Hand | null;
  /** What is in the way, and whether the reader may say that it no longer is. */
  blocked: (Hand & { reason: Text; mayLift: boolean }) | null;
  /** Ids of who helps. */
  supporters: string[];
  dependsOn: Linked[];
  neededFor: Linked[];
  /** What it could wait for. */
  others: Linked[];
  hard: boolean;
  optional: boolean;
  /** The rule that gives its date until somebody sets one by hand; null = fixed. */
  timing: Timing | null;
  /** How far it may slip; null where that is no question. */
  slack: SlackView | null;
  addedBy: { id: string; side: Side } | null;
  /** The decision and the contract are never without their step. */
  fixed: boolean;
  confirm: ConfirmView | null;
  exit: (ExitRow & { onExit: Words }) | null;
  guidance: GuidanceView | null;
  links: AttachmentView[];
  files: AttachmentView[];
  /** Where moving up or down puts it; null at the ends. */
  up: Place | null;
  down: Place | null;
  stages: { id: string; title: Words }[];
  before: string | null;
  after: string | null;
  /** It is held as a meeting: those that were noted, and whether another can be. */
  /** What the other side sees in place of this private step; null: nothing. */
  place: { id: string; text: Text; on: Day } | null;
  /** Open questions and risks that were raised here. */
  raised: OpenPoint[];
  meetings: { kind: boolean; held: { id: string; subject: Text }[] };
  /** What is suggested to change here, open ones only. */
  suggestions: SuggestionView[];
  rights: CommandName[];
};

/** The commands whose buttons stand on a step's page. */
export const stepRights = [
  "step.word",
  "step.set",
  "step.revise",
  "step.move",
  "step.remove",
  "step.restore",
  "step.setAside",
  "step.takeUp",
  "step.tick",
  "step.untick",
  "step.guide",
  "comment.add",
  "resource.add",
  "file.add",
  "colleague.ask",
  "verifier.add",
  "verifier.word",
  "verifier.set",
  "verifier.remove",
  "verifier.report",
  "verifier.withdraw",
  "exit.add",
  "exit.word",
  "exit.remove",
  "meeting.record",
  "question.ask",
  "risk.raise",
  "placeholder.show",
] as const satisfies readonly CommandName[];

function blockedOf(ground: Ground, viewer: Viewer, step: Step): StepView["blocked"] {
  if (!step.blocked) return null;
  const owner = ground.owners.get(step.stepId) ?? null;
  const theirs = viewer.personId !== null && owner?.personId === viewer.personId;
  const leads = viewer.lead && viewer.side === (owner?.side ?? step.ownerSide);
  const may = rightsOf(ground.plan, viewer, ["step.unblock"]).length > 0;
  return {
    ...handOf(ground, step.blocked),
    reason: step.blocked.reason,
    mayLift: may && (theirs || leads),
  };
}

/** Null when this reader has no such step: it was never there, or it is the other side's own. */
export function stepView(plan: Plan, viewer: Viewer, about: { stepId: string; today: Day }): StepView | null {
  const step = under(plan.steps, about.stepId);
  if (!step) return null;
  const ground = groundOf(plan, about.today);
  const order = ground.stages.flatMap((stage) => stage.steps);
  const at = order.findIndex((one) => one.stepId === step.stepId);
  const exit = ground.exits.get(step.stepId);
  const stage = plan.stages.find((one) => one.id === step.stageId);
  return {
    row: rowOf(ground, viewer, step),
    lane: step.lane,
    stage: { id: step.stageId, title: stage?.title ?? "" },
    texts: textsOf(step),
    ...peopleOf(ground, viewer, step),
    aside: step.setAside ? { ...handOf(ground, step.setAside), reason: step.setAside.reason } : null,
    removed: step.removed ? handOf(ground, step.removed) : null,
    blocked: blockedOf(ground, viewer, step),
    dependsOn: linked(
      ground,
      step.dependsOn.flatMap((id) => plan.steps[id] ?? []),
    ),
    neededFor: linked(
      ground,
      order.filter((other) => other.dependsOn.includes(step.stepId)),
    ),
    others: linked(
      ground,
      order.filter((other) => other !== step && (other.lane === "shared" || other.lane === step.lane)),
    ),
    supporters: supportersOf(plan, step).map((person) => person.personId),
    hard: step.hard,
    optional: step.optional,
    timing: step.timing,
    slack: slackView(plan, step.stepId, about.today),
    fixed: fixedKinds.has(ground.verifiers.get(step.stepId)?.kind ?? ""),
    confirm: confirmView(ground, viewer, step),
    exit: exit ? { ...exitRow(ground, viewer, exit), onExit: exit.onExit ?? "" } : null,
    guidance: step.guidance,
    links: attachments(viewer, step, "link"),
    files: attachments(viewer, step, "file"),
    ...placesOf(ground, step),
    stages: plan.stages.map(({ id, title }) => ({ id, title: title ?? "" })),
    before: order[at - 1]?.stepId ?? null,
    after: at < 0 ? null : (order[at + 1]?.stepId ?? null),
    place: placeOf(plan, step),
    raised: pointsAt(plan, step.stepId),
    meetings: meetingsOf(plan, step),
    suggestions: suggestionsOf(plan, viewer, step.stepId).filter(({ state }) => state === "open"),
    rights: rightsOf(plan, viewer, stepRights).filter((name) => !(plan.sample && name === "file.add")),
  };
}

function placeOf(plan: Plan, step: Step): StepView["place"] {
  const place = step.shownAs === null ? undefined : plan.sides.placeholders[step.shownAs];
  return place ? { id: place.id, text: place.text, on: place.on } : null;
}

const meetingsOf = (plan: Plan, step: Step): StepView["meetings"] => ({
  kind: step.lane === "shared" && step.meeting !== null && step.removed === null,
  held: Object.values(plan.meetings)
    .filter(({ stepId }) => stepId === step.stepId)
    .map(({ id, subject }) => ({ id, subject })),
});

const fixedKinds: ReadonlySet<string> = new Set(["final_decision", "contract_signature"]);

const textsOf = (step: Step): StepView["texts"] => ({
  title: step.title ?? "",
  why: step.why ?? "",
  deliverable: step.deliverable ?? "",
  acceptance: step.acceptance ?? "",
});

const idOf = (by: By): string => (by.kind === "person" ? by.id : "");
const handOf = (ground: Ground, touch: { by: By; at: Instant }): Hand => ({
  by: idOf(touch.by),
  on: dayOf(ground, touch.at),
});

function peopleOf(
  ground: Ground,
  viewer: Viewer,
  step: Step,
): Pick<StepView, "owner" | "counterpart" | "reviewer" | "accepted" | "toAccept" | "addedBy"> {
  const other = counterpartOf(ground.plan, step);
  const awaited = step.setAside ? null : reviewerAwaited(ground.plan, step);
  const template = step.addedAt === ground.plan.openedAt;
  return {
    owner: ground.owners.get(step.stepId)?.personId ?? "",
    counterpart: other ? { id: other.personId, named: step.counterpartId !== null } : null,
    reviewer: personOf(ground.plan, step.reviewerId)?.personId ?? "",
    accepted: step.accepted ? handOf(ground, step.accepted) : null,
    toAccept: !ground.frozen && !isDoneHere(ground, step) && awaited !== null && awaited.personId === viewer.personId,
    addedBy: !template && step.addedBy.kind === "person" ? { id: step.addedBy.id, side: step.addedBy.side } : null,
  };
}

function linked(ground: Ground, steps: Step[]): Linked[] {
  return steps
    .filter((step) => !step.removed)
    .map((step) => {
      const n = ground.numbers.get(step.stepId);
      return {
        id: step.stepId,
        ...(n === undefined ? {} : { n }),
        title: step.title ?? "",
        due: dueOn(ground, step),
        done: isDoneHere(ground, step),
      };
    });
}

function confirmView(ground: Ground, viewer: Viewer, step: Step): ConfirmView | null {
  const verifier = ground.verifiers.get(step.stepId);
  if (!verifier) return null;
  const own = verifier.signatures.some((signature) => signature.personId === viewer.personId);
  return {
    ...confirmOf(ground, viewer, verifier),
    ...proofOf(ground.plan, verifier),
    kind: verifier.kind,
    text: verifier.text ?? "",
    signatures: verifier.signatures.map((one) => ({ by: one.personId, on: dayOf(ground, one.at) })),
    reported: verifier.reported && verifier.metAt === null ? handOf(ground, verifier.reported) : null,
    withdrawn: verifier.withdrawn ? { ...handOf(ground, verifier.withdrawn), reason: verifier.withdrawn.reason } : null,
    mayWithdraw: own && !ground.frozen,
  };
}

const attachments = (viewer: Viewer, step: Step, kind: Attachment["kind"]): AttachmentView[] =>
  step.attachments
    .filter((one) => one.kind === kind)
    .map((one) => ({
      id: one.id,
      label: one.label,
      url: one.url,
      bytes: one.bytes,
      by: idOf(one.by) || null,
      mine: one.by.kind === "person" && one.by.side === viewer.side,
      onlyUs: one.lane !== "shared",
    }));

/**
 * One place up or down among the shared steps of its stage. Private neighbours are passed over, so that a shared fact
 * never names a private step (INV-32).
 */
function placesOf(ground: Ground, step: Step): Pick<StepView, "up" | "down"> {
  const stage = ground.stages.find((one) => one.id === step.stageId);
  const rest = (stage?.steps ?? []).filter((one) => one.lane === "shared" || one === step);
  const at = rest.indexOf(step);
  if (at < 0) return { up: null, down: null };
  const place = (after: Step | undefined): Place => ({ stageId: step.stageId, after: after?.stepId ?? "" });
  return { up: at > 0 ? place(rest[at - 2]) : null, down: at < rest.length - 1 ? place(rest[at + 1]) : null };
}
