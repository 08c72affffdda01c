// Inputs of checkpoints and success criteria, for the random acts.

import { listOf } from "~/domain/criteria";
import type { CommandName } from "~/domain/policy";
import type { Raw, Scene } from "./random-acts";

type Named = Extract<CommandName, `gate.${string}` | `criterion.${string}` | `criteria.${string}`>;
/** What random-acts.ts draws with. */
export type Draws = { words(scene: Scene): string; verifierId(scene: Scene): string };

const oneOf = <T>({ random }: Scene, items: readonly T[]): T | undefined =>
  items.length === 0 ? undefined : random.pick(items);
const gateId = (scene: Scene) => oneOf(scene, scene.plan.gates)?.id ?? "no-such";
const criterionId = (scene: Scene) => oneOf(scene, scene.plan.criteria)?.id ?? "no-such";

export function proofInputs({ words, verifierId }: Draws): { [name in Named]: (scene: Scene) => Raw } {
  return {
    "gate.add": (s) => ({ gateId: s.id(), title: words(s), verifiers: [verifierId(s), verifierId(s)] }),
    "gate.word": (s) => {
      const gate = oneOf(s, s.plan.gates);
      const now = gate?.title ?? "";
      return {
        gateId: gate?.id ?? "no-such",
        text: words(s),
        from: typeof now === "string" ? now : now[s.me.language],
      };
    },
    "gate.set": (s) => ({ gateId: gateId(s), verifiers: [verifierId(s), verifierId(s)] }),
    "gate.remove": (s) => ({ gateId: gateId(s) }),
    "criterion.add": (s) => ({ criterionId: s.id(), text: words(s), weight: "3" }),
    "criterion.change": (s) => {
      const one = oneOf(s, s.plan.criteria);
      return { criterionId: one?.id ?? "no-such", text: words(s), weight: "2", from: one?.text ?? "" };
    },
    "criterion.remove": (s) => ({ criterionId: criterionId(s) }),
    "criteria.agree": (s) => ({ list: listOf(s.plan.criteria) }),
    "criterion.judge": (s) => ({
      criterionId: criterionId(s),
      answer: s.random.pick(["met", "notMet"]),
      note: words(s),
    }),
  };
}
