import { isFilled, keyOf } from "../answers";
import type { VerifierKind } from "../facts";
import type { Plan } from "../plan";
import { signatureOf } from "./confirmations";
import type { Handlers } from "./handler";

type OfferHandlers = Pick<Handlers, "offer.presented" | Extract<keyof Handlers, `decision.${string}`>>;

const isMet = (plan: Plan, kind: VerifierKind) =>
  Object.values(plan.verifiers).some((verifier) => verifier.kind === kind && verifier.metAt !== null);

/**
 * A new version voids the request for, and every decision on, the one before that has not led to a signed contract
 * (INV-27; domain model 2.7, 5); the confirmation that the yes gave goes with it.
 */
function voided(plan: Plan): Pick<Plan, "decisions" | "verifiers" | "exits"> {
  const { decisions, exits } = plan;
  if (isMet(plan, "contract_signature")) return { decisions, exits, verifiers: plan.verifiers };
  const steps = Object.values(plan.verifiers).flatMap((one) => (one.kind === "final_decision" ? [one.stepId] : []));
  const open = Object.entries(exits).map(([id, exit]) =>
    steps.includes(exit.stepId) ? [id, { ...exit, answer: null, given: [] }] : [id, exit],
  );
  const verifiers = Object.entries(plan.verifiers).map(([id, verifier]) =>
    verifier.kind === "final_decision" ? [id, { ...verifier, signatures: [], metAt: null }] : [id, verifier],
  );
  return {
    decisions: [],
    verifiers: Object.fromEntries(verifiers),
    exits: Object.fromEntries(open),
  };
}

export const offers: OfferHandlers = {
  "offer.presented": (plan, fact) => ({
    ...plan,
    ...voided(plan),
    // Who was asked stays asked, about the new version (domain model 2.7, 5).
    requested: plan.requested && { ...plan.requested, version: fact.data.version },
    contract: plan.contract?.signatures.length ? plan.contract : null,
    offers: [
      ...plan.offers.map((offer) => ({ ...offer, superseded: true })),
      {
        version: fact.data.version,
        hash: fact.data.hash,
        at: fact.at,
        by: fact.by,
        seq: fact.seq,
        sections: fact.said.sections?.sections ?? null,
        override: fact.said.words?.override ?? null,
        superseded: false,
      },
    ],
  }),
  "decision.requested": (plan, fact) => {
    const asked = plan.decisions.filter((one) => fact.data.personIds.includes(keyOf(one)));
    // Asked anew after somebody left, those who are left decide anew: nobody's yes comes from being asked.
    const decisions = isFilled(fact.data.personIds, asked) ? [] : asked;
    return { ...plan, decisions, requested: { ...fact.data, at: fact.at }, postponed: null };
  },
  "decision.given": (plan, fact) => {
    const decision = {
      ...signatureOf(fact),
      answer: fact.data.answer,
      version: fact.data.version,
      reason: fact.said.words?.reason ?? null,
    };
    const decisions = [...plan.decisions.filter((other) => keyOf(other) !== keyOf(decision)), decision];
    return { ...plan, decisions };
  },
  "decision.postponed": (plan, fact) => ({
    ...plan,
    postponed: {
      personId: fact.data.personId,
      on: fact.data.on,
      reason: fact.said.words?.reason ?? null,
      at: fact.at,
    },
  }),
};
