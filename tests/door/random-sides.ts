// Inputs of what a side keeps for itself and what it opens, for the random acts.

import { passText } from "~/commands/passes";
import { sha256 } from "~/commands/seal.server";
import type { CommandName } from "~/domain/policy";
import { privateMark, type Raw, type Scene, typedMark } from "./random-acts";
import { voiceInputs } from "./random-voices";

type Named = Extract<CommandName, `standpoint.${string}` | `placeholder.${string}` | `pass.${string}`>;
type Draws = { words(scene: Scene): string; anybody(scene: Scene): string; day(scene: Scene): string };

const one = (scene: Scene, ids: string[]): string => (ids.length === 0 ? "no-such" : scene.random.pick(ids));

/** Of everything that people bring up, keep to themselves or open. */
export const peoplesInputs = (draws: Draws) => ({ ...voiceInputs(draws), ...sideInputs(draws) });

function sideInputs({ words, anybody, day }: Draws): { [name in Named]: (scene: Scene) => Raw } {
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

/** Now and then a note, a link or a file of a shared step is kept to one's own side. */
export function keptOr(scene: Scene, input: (scene: Scene) => Raw): Raw {
  const kept = scene.only === "private" || (scene.only === "mixed" && scene.random.below(4) === 0);
  if (!kept) return input(scene);
  const raw = input(scene.random.below(2) === 0 ? scene : { ...scene, only: "shared" });
  const marked = (value: unknown) =>
    typeof value === "string" && value.includes(typedMark) ? `${value} ${privateMark[scene.me.side]}` : value;
  return { ...Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, marked(value)])), onlyUs: "on" };
}
