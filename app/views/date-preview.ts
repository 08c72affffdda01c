// What a change of a date would do, with the titles and people that the page names.

import type { DateChange } from "~/domain/date-change";
import { workingDaysBetween } from "~/domain/days";
import type { AnchorKind, Day, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { type Plan, signersOf } from "~/domain/plan";
import { previewOf, type Why } from "~/domain/preview";
import { type Ground, groundOf } from "./ground";

type Named = { stepId: string; n?: number; title: Words };
export type PreviewMove = Named & { from: Day; to: Day; side: Side };
export type PreviewView = {
  anchor: AnchorKind;
  moves: PreviewMove[];
  stays: (Named & { on: Day; why: Why })[];
  exits: { question: Words; from: Day; to: Day }[];
  confirmations: { text: Words; who: string[]; from: Day; to: Day }[];
  tight: (Named & { left: number })[];
  broken: (Named & { other: Words })[];
  hard: (Named & { on: Day })[];
  /** It cannot be saved as it is: something would be due before what it waits for (INV-08). */
  blocked: boolean;
  /** The step's own slip in working days, where it moves alone. */
  later: number;
  title: Words;
  target: { from: Day; to: Day };
};

/** A reader's preview of a change; only what they may see is in it. */
export function previewView(plan: Plan, change: DateChange, today: Day): PreviewView {
  const ground = groundOf(plan, today);
  const told = previewOf(plan, change, today);
  const asked = "stepId" in change ? plan.steps[change.stepId] : undefined;
  const own = told.moves.find((move) => move.stepId === asked?.stepId);
  const order = [...ground.numbers.keys()];
  const place = (stepId: string) => order.indexOf(stepId) + 1 || order.length + 1;
  return {
    anchor: plan.anchor,
    moves: told.moves
      .map((move) => ({
        ...named(ground, move.stepId),
        from: move.from,
        to: move.to,
        side: sideOf(ground, move.stepId),
      }))
      .sort((a, b) => (a.to === b.to ? place(a.stepId) - place(b.stepId) : a.to < b.to ? -1 : 1)),
    stays: told.stays.map(({ stepId, on, why }) => ({ ...named(ground, stepId), on, why })),
    exits: told.exits.map(({ exitId, from, to }) => ({ question: plan.exits[exitId]?.question ?? "", from, to })),
    confirmations: told.confirmations.flatMap(({ verifierId, from, to }) => {
      const verifier = plan.verifiers[verifierId];
      if (!verifier) return [];
      const who = signersOf(plan, verifier).map((person) => person.personId);
      return [{ text: verifier.text ?? "", who, from, to }];
    }),
    tight: told.tight.map(({ stepId, after }) => ({ ...named(ground, stepId), left: after })),
    broken: told.broken.map(({ stepId, waitsFor }) => ({
      ...named(ground, stepId),
      other: plan.steps[waitsFor]?.title ?? "",
    })),
    hard: told.hard.map(({ stepId, on }) => ({ ...named(ground, stepId), on })),
    // What only one side sees never holds up what both see.
    blocked:
      asked !== undefined &&
      told.broken.some((pair) => asked.lane !== "shared" || plan.steps[pair.stepId]?.lane === "shared"),
    later: own ? workingDaysBetween(own.from, own.to, plan) : 0,
    title: asked?.title ?? "",
    target: told.target,
  };
}

function named({ plan, numbers }: Ground, stepId: string): Named {
  const n = numbers.get(stepId);
  return { stepId, ...(n === undefined ? {} : { n }), title: plan.steps[stepId]?.title ?? "" };
}

const sideOf = (ground: Ground, stepId: string): Side =>
  ground.owners.get(stepId)?.side ?? ground.plan.steps[stepId]?.ownerSide ?? "vendor";
