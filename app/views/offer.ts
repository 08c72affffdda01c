// The page of the offer, the same address for both sides. Before it is presented nothing of it is in here at all: a
// draft is no part of a plan, so that there is nothing to leave out for anybody (INV-26).

import type { Day, Instant, OfferSectionKey } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { presentingDay } from "~/domain/offer";
import { type OfferBlock, offerBlocks } from "~/domain/offer-text";
import { type OfferVersion, type Plan, peopleOf, presentedOffer, signersOf, type Text } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { dueOn, type Ground, groundOf } from "./ground";
import { type StepState, stateOf } from "./step-state";
import { rightsOf, type Viewer } from "./viewer";

export type OfferStanding = "before" | "presented" | "asked" | "agreed" | "declined" | "stopped";
export type ShownVersion = {
  version: number;
  hash: string;
  at: Instant;
  /** Who presented it. */
  by: string | null;
  /** null once erased. */
  sections: { key: OfferSectionKey; title: string; blocks: OfferBlock[] }[] | null;
  /** Why it was presented although confirmations were open; "" when none were. */
  override: Text;
  replacedBy: number | null;
};
export type DecisionView = {
  asked: { at: Instant; who: string[] } | null;
  given: { seq: number; personId: string; answer: "yes" | "no"; at: Instant; reason: Text }[];
  /** Asked, and not yet answered. */
  open: string[];
  postponed: { personId: string; on: Day; reason: Text } | null;
  /** open: the reader may answer now. unconfirmed: asked, but only the vendor says that they decide. */
  mine: "open" | "unconfirmed" | "given" | null;
};
export type OfferStep = {
  id: string;
  n: number;
  title: Words;
  owner: string | null;
  side: "vendor" | "customer";
  due: Day;
  state: StepState;
};
export type OfferExit = {
  id: string;
  question: Words;
  on: Day;
  who: string[];
  answer: { code: "continue" | "stop"; by: string; at: Instant } | null;
};
export type OfferConfirmation = { id: string; title: Words; text: Words; by: { personId: string; at: Instant }[] };

export type OfferView = {
  standing: OfferStanding;
  /** The day on which it is to be presented; the only thing said before. */
  due: Day | null;
  shown: ShownVersion | null;
  versions: number[];
  decision: DecisionView;
  /** What both sides agreed on besides; empty before presentation. */
  stages: { id: string; title: Words; steps: OfferStep[] }[];
  exits: OfferExit[];
  confirmations: OfferConfirmation[];
  deciders: { personId: string; confirmed: boolean }[];
  /** Staff may write the next version. */
  edits: boolean;
  rights: CommandName[];
};

const offerRights = [
  "offer.present",
  "decision.request",
  "decision.give",
  "decision.postpone",
] as const satisfies readonly CommandName[];

/** `version` asks for an older one; without it, or when there is no such one, the newest is shown. */
export function offerView(plan: Plan, viewer: Viewer, asked: { today: Day; version: number | null }): OfferView {
  const current = presentedOffer(plan);
  const offer = plan.offers.find((one) => one.version === asked.version) ?? current;
  const ground = groundOf(plan, asked.today);
  return {
    standing: standingOf(plan, current),
    due: presentingDay(plan),
    shown: offer === null ? null : shownOf(plan, offer),
    versions: plan.offers.map(({ version }) => version),
    decision: decisionOf(plan, viewer),
    stages: offer === null ? [] : offerStages(ground),
    exits: offer === null ? [] : offerExits(ground),
    confirmations: offer === null ? [] : offerConfirmations(ground),
    deciders: peopleOf(plan, "customer").flatMap(({ decides, personId, deciderConfirmed }) =>
      decides ? { personId, confirmed: deciderConfirmed } : [],
    ),
    edits: viewer.side === "vendor" && !ground.frozen,
    rights: rightsOf(plan, viewer, offerRights),
  };
}

export function standingOf(plan: Plan, offer: OfferVersion | null): OfferStanding {
  if (offer === null) return "before";
  if (plan.state === "decided_yes") return "agreed";
  if (plan.state === "decided_no") return "declined";
  if (plan.state === "exited") return "stopped";
  return plan.requested === null ? "presented" : "asked";
}

function shownOf(plan: Plan, offer: OfferVersion): ShownVersion {
  const { version, hash, at, by, sections, override, superseded } = offer;
  return {
    version,
    hash,
    at,
    by: by.kind === "person" ? by.id : null,
    sections: sections?.map(({ key, title, body }) => ({ key, title, blocks: offerBlocks(body) })) ?? null,
    override,
    replacedBy: superseded ? (plan.offers.find((one) => one.version > version)?.version ?? null) : null,
  };
}

function decisionOf(plan: Plan, viewer: Viewer): DecisionView {
  const given = plan.decisions.map(({ seq, personId, answer, at, reason }) => ({ seq, personId, answer, at, reason }));
  const who = plan.requested?.personIds ?? [];
  const open = who.filter((id) => !given.some((one) => one.personId === id));
  const me = viewer.personId;
  const mine = (): DecisionView["mine"] => {
    if (me === null || viewer.side !== "customer" || !who.includes(me)) return null;
    if (!open.includes(me)) return "given";
    if (plan.state !== "deciding") return null;
    return plan.people[me]?.deciderConfirmed ? "open" : "unconfirmed";
  };
  return {
    asked: plan.requested && { at: plan.requested.at, who },
    given,
    open: plan.state === "deciding" ? open : [],
    postponed: plan.state === "deciding" ? plan.postponed : null,
    mine: mine(),
  };
}

/** The dated steps that both sides see; private ones are in no offer, whoever reads it. */
export function offerStages(ground: Ground): OfferView["stages"] {
  return ground.stages
    .map(({ id, steps }, index) => ({
      id,
      title: ground.plan.stages[index]?.title ?? "",
      steps: steps.flatMap((step): OfferStep[] => {
        const n = ground.numbers.get(step.stepId);
        if (step.lane !== "shared" || n === undefined) return [];
        const owner = ground.owners.get(step.stepId) ?? null;
        return [
          {
            id: step.stepId,
            n,
            title: step.title ?? "",
            owner: owner?.personId ?? null,
            side: owner?.side ?? step.ownerSide,
            due: dueOn(ground, step),
            state: stateOf(ground, step),
          },
        ];
      }),
    }))
    .filter(({ steps }) => steps.length > 0);
}

export function offerExits(ground: Ground): OfferExit[] {
  return [...ground.exits.values()]
    .flatMap((exit): OfferExit[] => {
      const step = ground.plan.steps[exit.stepId];
      if (!step || step.removed || step.setAside) return [];
      const { answer } = exit;
      return [
        {
          id: exit.exitId,
          question: exit.question ?? "",
          on: dueOn(ground, step),
          who: signersOf(ground.plan, exit).map(({ personId }) => personId),
          answer: answer && {
            code: answer.answer === "stop" ? "stop" : "continue",
            by: answer.personId,
            at: answer.at,
          },
        },
      ];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Confirmations that have a signature, in the order of their steps. */
export function offerConfirmations(ground: Ground): OfferConfirmation[] {
  return ground.stages
    .flatMap(({ steps }) => steps)
    .flatMap((step): OfferConfirmation[] => {
      const verifier = step.lane === "shared" ? ground.verifiers.get(step.stepId) : undefined;
      if (!verifier || verifier.signatures.length === 0) return [];
      const by = verifier.signatures.map(({ personId, at }) => ({ personId, at }));
      return [{ id: verifier.verifierId, title: step.title ?? "", text: verifier.text ?? "", by }];
    });
}
