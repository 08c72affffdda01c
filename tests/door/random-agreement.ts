// Random acts about the agreement: turning one's key, and suggestions answered well and badly.

import { sha256 } from "~/commands/seal.server";
import { canonical } from "~/domain/chain";
import { languages } from "~/domain/language";
import { commitmentText } from "~/domain/statements";
import { termsOf } from "~/domain/terms";
import type { Raw, Scene } from "./random-acts";

type Words = (scene: Scene) => string;
type Signing = (scene: Scene, statement: string) => Raw;

/** What the acts of the agreement are given. */
export function agreementInputs({ words, signing }: { words: Words; signing: Signing }) {
  return {
    "plan.commit": (s: Scene): Raw => {
      const language = s.random.pick(languages);
      const termsHash = sha256(canonical(termsOf(s.plan) as never));
      const text = commitmentText(s.plan, { termsHash }, language);
      return { edition: s.plan.edition, language, ...signing(s, text) };
    },
    "slack.set": (s: Scene): Raw => ({ days: s.random.pick(["0", "2", "5", "11"]) }),
    "change.accept": (s: Scene): Raw => ({ proposalId: proposalId(s) }),
    "change.decline": (s: Scene): Raw => ({ proposalId: proposalId(s), reason: words(s) }),
    "change.withdraw": (s: Scene): Raw => ({ proposalId: proposalId(s), reason: words(s) }),
  };
}

function proposalId(scene: Scene): string {
  const all = Object.values(scene.plan.proposals);
  const open = all.filter(({ state }) => state === "open");
  const among = scene.random.below(4) === 0 || open.length === 0 ? all : open;
  return among.length === 0 ? "no-such" : scene.random.pick(among).id;
}
