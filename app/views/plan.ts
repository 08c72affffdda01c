// The plan page: what stands on it for one reader on one day. Codes, ids, days and texts; the page makes words of them.

import { workingDaysBetween } from "~/domain/days";
import type { AnchorKind, Day, Instant, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { type Plan, type PlanState, peopleOf, type Text } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { type AgreementLine, agreementLine } from "./agreement";
import { type Ground, groundOf } from "./ground";
import { type Headline, headlineOf } from "./headline";
import { type MeetingLine, meetingLines } from "./minutes-due";
import { type Next, nextOf } from "./next-step";
import { type PlaceRow, placesOf } from "./placeholders";
import { type Row, rowOf } from "./plan-row";
import { type Standing, standingOf } from "./proofs";
import { type Slip, slipsOf } from "./schedule";
import { type Strip, stripOf } from "./strip";
import { rightsOf, type Viewer } from "./viewer";
import { type VoicesLine, voicesLine } from "./voices";
import { type Turn, turnsOf, type Waiting, waitingOf } from "./waiting";

export type Target = {
  on: Day;
  anchor: AnchorKind;
  reason: Text;
  /** Working days until then; negative when it is past. */
  left: number;
  /** The customer person who made the date theirs; null while it is the vendor's proposal. */
  confirmedBy: string | null;
  suggested: { on: Day; reason: Text; by: string; side: Side } | null;
};

export type PersonRow = {
  id: string;
  side: Side;
  name: Text;
  /** What they do, as role codes; `lead` and `decides` are said in their place. */
  does: string[];
  lead?: true;
  decides?: true;
  /** Has not done anything on this plan yet. */
  silent?: true;
  /** No longer on the plan; kept for the names in its history. */
  left?: true;
};

export type StageRows = {
  id: string;
  title: Words;
  challenge?: Words;
  done: number;
  of: number;
  rows: Row[];
  places?: PlaceRow[];
};

export type PlanView = {
  id: string;
  state: PlanState;
  agreement: AgreementLine | null;
  agreed: boolean;
  frozen: boolean;
  sample: boolean;
  trial: boolean;
  edition: number;
  today: Day;
  zone: string;
  vendor: string;
  customer: string;
  subject: Text;
  headline: Headline;
  target: Target;
  next: Next;
  strip: Strip;
  stages: StageRows[];
  waiting: Waiting[];
  /** Steps done after their day or past it now, by whose they are. */
  slips: Slip[];
  people: PersonRow[];
  /** Who decides by the vendor's word alone, for the customer's lead: they confirm it or name somebody else. */
  unconfirmed: string[];
  /** What the plan is about, in its people's words. */
  about: { reasonToAct: Text; capabilities: Text; expectedValue: Text; consequence: Text; criticalOn: Day | null };
  /** The version of the offer that was presented last. */
  offer: { version: number; at: Instant } | null;
  /** The latest meetings, and how their minutes stand. */
  meetings: MeetingLine[];
  /** Open questions and risks. */
  voices: VoicesLine;
  /** What is confirmed, in the same words for both sides (INV-16). */
  standing: Standing;
  me: { id: string; side: Side } | null;
  /** The reader has at most one thing to do and leads nothing: the rest of the page stands behind one word. */
  brief: boolean;
  rights: CommandName[];
};

/** The commands whose buttons stand on this page. */
export const planRights = [
  "plan.share",
  "plan.word",
  "plan.setEvent",
  "target.move",
  "target.suggest",
  "target.confirm",
  "stage.add",
  "person.add",
  "step.add",
  "step.word",
  "step.set",
  "step.tick",
  "colleague.ask",
  "meeting.record",
] as const satisfies readonly CommandName[];

/** `now` is only asked for what ends at an instant (24 hours after a stop); `today` is the day in the plan's zone. */
export function planView(plan: Plan, viewer: Viewer, when: { today: Day; now: Instant }): PlanView {
  const ground = groundOf(plan, when.today);
  const turns = turnsOf(ground);
  const waiting = waitingOf(ground, turns, viewer.personId);
  const presented = plan.offers.find((offer) => !offer.superseded);
  return {
    id: plan.id,
    state: plan.state,
    agreement: agreementLine(plan),
    agreed: plan.agreed !== null,
    frozen: ground.frozen,
    sample: plan.sample,
    trial: plan.trial,
    edition: plan.edition,
    today: when.today,
    zone: plan.zone,
    vendor: plan.vendor ?? "",
    customer: plan.customer ?? "",
    subject: plan.subject,
    headline: headlineOf(ground, viewer, { waiting, now: when.now }),
    target: targetOf(ground),
    next: nextOf(ground, viewer, turns),
    strip: stripOf(ground),
    stages: stagesOf(ground, viewer),
    waiting,
    slips: slipsOf(ground),
    people: peopleRows(plan, viewer),
    unconfirmed: unconfirmedFor(ground, viewer),
    about: {
      reasonToAct: plan.reasonToAct,
      capabilities: plan.capabilities,
      expectedValue: plan.expectedValue,
      consequence: plan.consequence,
      criticalOn: plan.criticalOn,
    },
    offer: presented ? { version: presented.version, at: presented.at } : null,
    meetings: meetingLines(plan, when.now),
    voices: voicesLine(plan, viewer),
    standing: standingOf(plan),
    me: viewer.side === "viewer" || viewer.personId === null ? null : { id: viewer.personId, side: viewer.side },
    brief: isBrief(viewer, turns),
    rights: rightsOf(plan, viewer, planRights).filter((name) => name !== "meeting.record" || !ground.frozen),
  };
}

const unconfirmedFor = ({ plan, frozen }: Ground, viewer: Viewer): string[] =>
  viewer.side !== "customer" || !viewer.lead || frozen
    ? []
    : peopleOf(plan, "customer").flatMap(({ decides, deciderConfirmed, personId }) =>
        decides && !deciderConfirmed ? [personId] : [],
      );

const isBrief = (viewer: Viewer, turns: Turn[]): boolean =>
  viewer.side === "customer" &&
  !viewer.lead &&
  !viewer.decides &&
  turns.filter((turn) => turn.people.includes(viewer.personId ?? "")).length <= 1;

function targetOf({ plan, today }: Ground): Target {
  const suggested = plan.targetSuggested;
  return {
    on: plan.targetOn,
    anchor: plan.anchor,
    reason: plan.targetReason,
    left: workingDaysBetween(today, plan.targetOn, plan),
    confirmedBy: plan.targetConfirmed?.personId ?? null,
    suggested:
      suggested?.by.kind === "person"
        ? { on: suggested.on, reason: suggested.reason, by: suggested.by.id, side: suggested.by.side }
        : null,
  };
}

function stagesOf(ground: Ground, viewer: Viewer): StageRows[] {
  return ground.stages.map((stage, index) => {
    const rows = stage.steps.map((step) => rowOf(ground, viewer, step));
    const shared = rows.filter((row) => row.n !== undefined && row.state !== "setAside" && row.state !== "ifNeeded");
    const places = placesOf(ground.plan, viewer, stage.id);
    const { title, challenge } = ground.plan.stages[index] ?? { title: null, challenge: null };
    return {
      id: stage.id,
      title: title ?? "",
      ...(challenge ? { challenge } : {}),
      done: shared.filter((row) => row.state === "done" || row.state === "verified").length,
      of: shared.length,
      rows,
      ...(places.length > 0 ? { places } : {}),
    };
  });
}

/** The reader first, then each side by who leads and decides; who has left comes last, for the names in the history. */
function peopleRows(plan: Plan, viewer: Viewer): PersonRow[] {
  const rank = (id: string) => (id === viewer.personId ? 0 : 1);
  const weight = (person: { lead: boolean; decides: boolean }) => (person.lead ? 0 : person.decides ? 1 : 2);
  const here = (["customer", "vendor"] as const).flatMap((side) =>
    peopleOf(plan, side).sort((a, b) => weight(a) - weight(b)),
  );
  const gone = Object.values(plan.people).filter((person) => person.removedAt !== null);
  return [...here.sort((a, b) => rank(a.personId) - rank(b.personId)), ...gone].map((person) => ({
    id: person.personId,
    side: person.side,
    name: person.name,
    does: person.roles.slice(0, 2),
    ...(person.lead ? { lead: true as const } : {}),
    ...(person.decides ? { decides: true as const } : {}),
    ...(person.actedAt === null ? { silent: true as const } : {}),
    ...(person.removedAt === null ? {} : { left: true as const }),
  }));
}
