// Inputs of the answers before the final one, of the contract and of stand-ins, for the random acts.

import { linesOf, linesOfPlan } from "~/commands/conditions";
import { languages } from "~/domain/language";
import type { ExitPoint } from "~/domain/plan";
import { presentedOffer } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { exitText } from "~/domain/statements";
import {
  approvalText,
  continueWithText,
  contractText,
  extendText,
  readinessText,
  reconfirmText,
} from "~/domain/statements-answers";
import type { Raw, Scene } from "./random-acts";

type Tools = {
  words(scene: Scene): string;
  anybody(scene: Scene): string;
  stepId(scene: Scene): string;
  day(scene: Scene): string;
  signing(scene: Scene, statement: string): Raw;
};
type Names = Extract<
  CommandName,
  | `readiness.${string}`
  | `approval.${string}`
  | `condition.${string}`
  | `standIn.${string}`
  | `contract.${string}`
  | "payment.note"
  | "plan.giveUp"
>;

/** Those that lead further are drawn more often. */
export const answerWeights = {
  "readiness.give": 4,
  "readiness.reconfirm": 4,
  "condition.close": 4,
  "plan.commit": 4,
  "plan.giveUp": 1,
  "approval.give": 1,
} as const satisfies Partial<Record<CommandName, number>>;

/** How an exit point may be answered besides continue and stop, with the words that go with it. */
export function otherAnswer(scene: Scene, exit: ExitPoint, tools: Tools): Raw {
  const language = scene.random.pick(languages);
  if (scene.random.below(2) === 0) {
    const on = tools.day(scene);
    const text = exitText(scene.plan, exit, "extend", language, { follows: extendText(on, 0, language) });
    return { exitId: exit.exitId, answer: "extend", on, language, ...tools.signing(scene, text) };
  }
  const conditions = rows(scene, tools);
  const lines = linesOf({ plan: scene.plan, me: scene.me }, conditions);
  const follows = continueWithText(scene.plan, lines, language);
  const text = exitText(scene.plan, exit, "continue_with", language, { follows });
  return { exitId: exit.exitId, answer: "continue_with", conditions, language, ...tools.signing(scene, text) };
}

const rows = (scene: Scene, { words, anybody, stepId, day }: Tools) =>
  Array.from({ length: scene.random.below(3) }, () => ({
    conditionId: scene.id(),
    kind: "demo" as const,
    text: words(scene),
    step: scene.random.pick(["new", "later", stepId(scene)]),
    newStepId: `aa${scene.id()}`,
    title: words(scene),
    ownerId: anybody(scene),
    closerId: anybody(scene),
    dueOn: day(scene),
  }));

export function answerInputs(tools: Tools): { [name in Names]: (scene: Scene) => Raw } {
  const { words, anybody, day, signing, stepId } = tools;
  const conditionId = ({ plan, random }: Scene) => {
    const ids = Object.keys(plan.answers.conditions);
    return ids.length === 0 ? "no-such" : random.pick(ids);
  };
  const version = ({ plan }: Scene) => String(plan.contract?.version ?? 1);
  return {
    "readiness.give": (s) => {
      const answer = s.random.pick(["yes", "yes", "yes_but", "yes_but", "no"] as const);
      const language = s.random.pick(languages);
      const conditions = answer === "yes_but" ? rows(s, tools) : [];
      const lines = linesOf({ plan: s.plan, me: s.me }, conditions);
      const text = readinessText(s.plan, answer, { conditions: lines, inPlaceOf: null }, language);
      return { answer, conditions, reason: words(s), language, ...signing(s, text) };
    },
    "readiness.reconfirm": (s) => {
      const language = s.random.pick(languages);
      const conditions = linesOfPlan(s.plan, language);
      return { language, ...signing(s, reconfirmText(s.plan, { conditions, inPlaceOf: null }, language)) };
    },
    "approval.give": (s) => {
      const answer = s.random.pick(["approved", "approved", "approved", "refused"] as const);
      const language = s.random.pick(languages);
      const offer = presentedOffer(s.plan);
      const conditions = answer === "approved" ? rows(s, tools) : [];
      const lines = linesOf({ plan: s.plan, me: s.me }, conditions);
      const text = approvalText(s.plan, answer, { conditions: lines, inPlaceOf: null, offer }, language);
      return { answer, version: String(offer?.version ?? ""), conditions, language, ...signing(s, text) };
    },
    "condition.close": (s) => ({ conditionId: conditionId(s) }),
    "condition.waive": (s) => ({ conditionId: conditionId(s), reason: words(s) }),
    "condition.fail": (s) => ({ conditionId: conditionId(s), reason: words(s) }),
    "condition.place": (s) => ({
      conditionId: conditionId(s),
      step: s.random.pick(["new", stepId(s)]),
      newStepId: `aa${s.id()}`,
      title: words(s),
      ownerId: anybody(s),
      dueOn: day(s),
    }),
    "standIn.name": (s) => ({ standInId: anybody(s), from: s.today, until: day(s) }),
    "standIn.end": () => ({}),
    "contract.draft": (s) => ({
      scope: words(s),
      timing: words(s),
      conditions: words(s),
      startsOn: day(s),
      price: [{ part: "solution", minor: "4800000" }],
    }),
    "contract.approve": (s) => ({ version: version(s) }),
    "contract.sign": (s) => {
      const language = s.random.pick(languages);
      const text = s.plan.contract ? contractText(s.plan, s.plan.contract, null, language) : "";
      return { version: version(s), language, ...signing(s, text) };
    },
    "contract.dispatch": (s) => ({ version: version(s), on: s.today }),
    "payment.note": (s) => ({ which: s.random.pick(["first", "final"]), on: s.today }),
    "plan.giveUp": (s) => ({ reason: words(s) }),
  };
}
