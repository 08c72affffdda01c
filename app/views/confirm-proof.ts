// What a step says about its confirmation besides its words: who is asked, how much, whose date, and what is odd.

import type { Day } from "~/domain/facts";
import { inLanguage, type Language, type Words } from "~/domain/language";
import type { Plan, Verifier } from "~/domain/plan";
import { verifierOf } from "~/domain/plan";
import { againOf, datedOn, falling, missingFrom } from "~/domain/signers";
import { type Mark, marksOf } from "~/domain/wording";

export type ConfirmProof = {
  level: number;
  byRole: string;
  byPeople: string[];
  /** Whose signature is missing, once several are asked. */
  missing: string[];
  /** An earlier confirmation that asks for more (INV-12). */
  less: Words | null;
  /** Somebody who confirmed it has left: who, and who may confirm it again (INV-15). */
  reask: { left: string[]; who: string[] } | null;
  /** The day that it said yes to before that changed (H-38). */
  outdated: Day | null;
  /** The step whose date it says yes to. */
  dates: { stepId: string; title: Words; on: Day } | null;
};

export function proofOf(plan: Plan, verifier: Verifier): ConfirmProof {
  const again = againOf(plan, verifier);
  const dated = verifier.datesStepId ? plan.steps[verifier.datesStepId] : undefined;
  const on = datedOn(plan, verifier);
  return {
    level: verifier.level,
    byRole: verifier.byRole,
    byPeople: verifier.byPeople,
    missing: verifier.metAt === null ? missingFrom(plan, verifier).map((one) => one.personId) : [],
    less: lessThan(plan, verifier),
    reask: again && {
      left: again.left.map((one) => one.personId),
      who: again.asked.map((one) => one.personId),
    },
    outdated: verifier.outdated?.on ?? null,
    dates: dated && on !== null ? { stepId: dated.stepId, title: dated.title ?? "", on } : null,
  };
}

function lessThan(plan: Plan, verifier: Verifier): Words | null {
  const found = falling(plan).find((one) => one.verifier.verifierId === verifier.verifierId);
  return found ? (plan.steps[found.than.stepId]?.title ?? "") : null;
}

/** What is weak about the words of a step's confirmation, while nobody has signed them; in the reader's language. */
export function confirmMarks(plan: Plan, stepId: string, language: Language): Mark[] {
  const verifier = verifierOf(plan, stepId);
  if (!verifier || verifier.text === null || verifier.signatures.length > 0) return [];
  const own = typeof verifier.text === "string";
  return marksOf(inLanguage(verifier.text, language), {
    language: own ? plan.language : language,
    vendor: plan.vendor ?? "",
  });
}
