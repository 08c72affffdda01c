import { signatureOf } from "./confirmations";
import type { Handlers } from "./handler";

type OfferHandlers = Pick<Handlers, "offer.presented" | Extract<keyof Handlers, `decision.${string}`>>;

export const offers: OfferHandlers = {
  "offer.presented": (plan, fact) => ({
    ...plan,
    // A new version voids the request for, and every decision on, the one before (INV-27, domain model 2.7, 5).
    state: plan.state === "deciding" ? "shared" : plan.state,
    requested: null,
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
    decisions: [],
  }),
  "decision.requested": (plan, fact) => ({
    ...plan,
    state: "deciding",
    requested: { ...fact.data, at: fact.at },
    postponed: null,
  }),
  "decision.given": (plan, fact) => {
    const decision = {
      ...signatureOf(fact),
      answer: fact.data.answer,
      version: fact.data.version,
      reason: fact.said.words?.reason ?? null,
    };
    const decisions = [...plan.decisions.filter((other) => other.personId !== fact.data.personId), decision];
    if (fact.data.answer === "no") return { ...plan, decisions, state: "decided_no" };
    const all = (plan.requested?.personIds ?? []).every((id) => decisions.some((d) => d.personId === id));
    return { ...plan, decisions, state: all ? "decided_yes" : "deciding" };
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
