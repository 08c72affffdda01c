// Inputs of what a side keeps for itself and what it opens, for the random acts.

import { passText } from "~/commands/passes";
import { sha256 } from "~/commands/seal.server";
import type { CommandName } from "~/domain/policy";
import { privateMark, type Raw, type Scene } from "./random-acts";

type Named = Extract<CommandName, `standpoint.${string}` | `placeholder.${string}` | `pass.${string}`>;
type Draws = { words(scene: Scene): string; anybody(scene: Scene): string; day(scene: Scene): string };

const one = (scene: Scene, ids: string[]): string => (ids.length === 0 ? "no-such" : scene.random.pick(ids));

export function sideInputs({ words, anybody, day }: Draws): { [name in Named]: (scene: Scene) => Raw } {
  return {
    "standpoint.write": (s) => ({
      objective: `${words(s)} ${privateMark[s.me.side]}`,
      concern: s.random.pick(["", `${words(s)} ${privateMark[s.me.side]}`]),
      needs: "",
    }),
    "standpoint.open": (s) => ({ personId: anybody(s) }),
    "placeholder.show": (s) => ({
      placeholderId: s.id(),
      stepId: one(
        s,
        Object.values(s.plan.steps).flatMap((step) => (step.lane === "shared" ? [] : [step.stepId])),
      ),
      text: words(s),
      on: day(s),
    }),
    "placeholder.take": (s) => ({ placeholderId: one(s, Object.keys(s.plan.sides.placeholders)) }),
    "pass.ask": (s) => {
      const email = `new-${s.id()}@customer.example`;
      return { personId: s.id(), name: words(s), email, textHash: sha256(passText(email)), code: "000000" };
    },
    "pass.settle": (s) => ({
      personId: one(s, Object.keys(s.plan.sides.passes)),
      admit: s.random.pick(["on", "on", ""]),
    }),
  };
}
