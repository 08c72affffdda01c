// The page of the two keys: who stands behind which edition, what is missing, what is suggested, what has changed since.

import { type Blocker, commitmentBlockers } from "~/domain/commitment";
import type { Instant, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { type Commitment, isFrozen, type Plan } from "~/domain/plan";
import { termsOf } from "~/domain/terms";
import { differences, type Line, type SuggestionView, slipsOf, suggestionsOf } from "./suggestions";
import { rightsOf, type Viewer } from "./viewer";

export type KeyView = { side: Side; by: string | null; at: Instant | null; edition: number | null };
export type AgreementView = {
  edition: number;
  keys: KeyView[];
  /** Whose agreement a later change took away. */
  voided: KeyView | null;
  agreed: { at: Instant; edition: number; hash: string } | null;
  blockers: (Blocker & { title: Words | null })[];
  slack: number;
  /** May set the slack, and turn the key now. */
  may: { slack: boolean; commit: boolean };
  suggestions: SuggestionView[];
  /** Since the agreement; null before there is one, or once its terms were erased. */
  since: { lines: Line[]; slips: { side: Side; steps: number; days: number }[] } | null;
};

export function agreementView(plan: Plan, viewer: Viewer): AgreementView {
  const blockers = commitmentBlockers(plan);
  const rights = rightsOf(plan, viewer, ["plan.commit", "slack.set"]);
  const turned = plan.commitments.some(({ side }) => side === viewer.side);
  const terms = plan.agreed?.terms ?? null;
  return {
    edition: plan.edition,
    keys: (["customer", "vendor"] as const).map((side) =>
      keyOf(
        side,
        plan.commitments.find((one) => one.side === side),
      ),
    ),
    voided: plan.voided ? keyOf(plan.voided.side, plan.voided) : null,
    agreed: plan.agreed && { at: plan.agreed.at, edition: plan.agreed.edition, hash: plan.agreed.termsHash },
    blockers: blockers.map((one) => ({
      ...one,
      title: one.stepId === null ? null : (plan.steps[one.stepId]?.title ?? null),
    })),
    slack: plan.slack,
    may: {
      slack: rights.includes("slack.set") && plan.agreed === null,
      commit: rights.includes("plan.commit") && blockers.length === 0 && !turned && plan.agreed === null,
    },
    suggestions: suggestionsOf(plan, viewer),
    since: terms === null ? null : { lines: differences(terms, termsOf(plan)), slips: slipsOf(plan, terms) },
  };
}

const keyOf = (side: Side, commitment: Commitment | undefined): KeyView => ({
  side,
  by: commitment?.personId ?? null,
  at: commitment?.at ?? null,
  edition: commitment?.edition ?? null,
});

/** One line for the plan's page: how far the two sides are with agreeing; null while that is no question. */
export type AgreementLine =
  | { code: "none" | "both"; open: number }
  | { code: "one"; side: Side; open: number }
  | { code: "voided"; side: Side; open: number };

export function agreementLine(plan: Plan): AgreementLine | null {
  if (plan.state === "draft" || isFrozen(plan)) return null;
  const open = Object.values(plan.proposals).filter(({ state }) => state === "open").length;
  if (plan.agreed) return { code: "both", open };
  const [alone] = plan.commitments;
  if (alone) return { code: "one", side: alone.side, open };
  return plan.voided ? { code: "voided", side: plan.voided.side, open } : { code: "none", open };
}
