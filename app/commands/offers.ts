// The offer as it enters the record: presenting it, asking for the decision, and the decision itself.
// Before it is presented an offer is a draft, and drafts are no part of any record (INV-26).

import { z } from "zod";
import { answersFor, asksReadiness, keyFor, unsettled } from "~/domain/answers";
import { canonical } from "~/domain/chain";
import { draft, type OfferSection } from "~/domain/facts";
import { confirmationsOpen, hasTimeFrame, missingSections, sectionKeys } from "~/domain/offer";
import { peopleOf, presentedOffer } from "~/domain/plan";
import { isRefusal, refuse } from "~/domain/refusal";
import { decisionText } from "~/domain/statements";
import { inPlace } from "~/domain/statements-answers";
import { command } from "./command";
import { day, id, line, list, needed, signingFields, text } from "./fields";
import { answeredAt, askedBy } from "./readiness";
import { endings, letterTo, receipts, signing } from "./shared";

/** What identifies a version of the offer: the hash of its canonical sections. */
export const offerHash = (sections: OfferSection[], hash: (text: string) => string): string =>
  hash(canonical(sections));

export const presentOffer = command(
  z.strictObject({
    sections: z.array(z.strictObject({ key: z.enum(sectionKeys), title: line(200), body: needed(20_000) })).max(12),
    override: text(500).default(""),
  }),
  (input, context) => {
    const { plan } = context;
    if (plan.contract && plan.contract.signatures.length > 0) return refuse("conflict", "contractSigned");
    if (plan.state === "won") return refuse("conflict", "contractSigned");
    // Not before the customer has said yes, and what had to be true first is (INV-21, V-20).
    const waiting = unsettled(plan);
    if (plan.answers.held !== null)
      return refuse("conflict", "conditionsOpen", { about: waiting.flatMap((one) => one.text ?? []) });
    if (asksReadiness(plan) && plan.answers.readyAt === null) return refuse("conflict", "notReady");
    const missing = missingSections(input.sections);
    if (missing.length > 0) return refuse("invalid", "offerIncomplete", { about: [...missing] });
    if (!hasTimeFrame(plan, input.sections)) return refuse("invalid", "offerUndated");
    const open = confirmationsOpen(plan).map((verifier) => verifier.verifierId);
    if (open.length > 0 && input.override === "")
      return refuse("invalid", "confirmationsOpen", {
        fields: [{ field: "override", code: "required" }],
        about: [String(open.length)],
      });
    const hash = offerHash(input.sections, context.hash);
    if (presentedOffer(plan)?.hash === hash) return refuse("conflict", "alreadySent");
    const version = plan.offers.length + 1;
    return {
      facts: [
        draft(
          "offer.presented",
          plan.id,
          { version, hash, verifiersOpen: open },
          { sections: { sections: input.sections }, words: { override: input.override } },
        ),
      ],
      // Who was asked to decide is told that it is now about this version (domain model 2.7, 5).
      letters: (plan.requested?.personIds ?? []).flatMap((personId) => {
        const person = plan.people[personId];
        return person && person.removedAt === null ? [letterTo(context, person, "decisionRequested", { version })] : [];
      }),
      binds: true,
      answer: { version },
    };
  },
);

/** Invites the deciding people to decide (V-29); from here the plan is deciding. */
export const requestDecision = command(
  z.strictObject({ personIds: list(id(), 10), message: text(1000).default("") }),
  (input, context) => {
    const { plan } = context;
    const offer = presentedOffer(plan);
    if (!offer) return refuse("conflict", "noOffer");
    if (plan.state === "decided_yes" || plan.state === "won") return refuse("conflict", "alreadySigned");
    // Deciding comes after both sides have agreed to the plan, and never out of open conditions (domain model 2.2).
    if (plan.state === "shared") return refuse("conflict", "notUnderWay");
    if (plan.answers.held !== null)
      return refuse("conflict", "conditionsOpen", { about: unsettled(plan).flatMap((one) => one.text ?? []) });
    const deciders = peopleOf(plan, "customer").filter((person) => person.decides);
    const asked = input.personIds.length > 0 ? deciders.filter((p) => input.personIds.includes(p.personId)) : deciders;
    if (asked.length === 0) return refuse("invalid", "nobodyDecides");
    // Asked before their side stands behind them, they would find a page on which they cannot answer.
    const open = asked.filter((person) => !person.deciderConfirmed);
    if (open.length > 0)
      return refuse("forbidden", "deciderOpen", { about: open.flatMap((person) => person.name ?? []) });
    const data = { version: offer.version, personIds: asked.map((person) => person.personId) };
    return {
      facts: [draft("decision.requested", plan.id, data, { words: { message: input.message } })],
      letters: asked.map((person) => letterTo(context, person, "decisionRequested", { version: offer.version })),
    };
  },
);

/** INV-22: yes or no, in writing, by the deciding person, naming the presented version. */
export const giveDecision = command(
  z.strictObject({
    answer: z.enum(["yes", "no"], "unknownChoice"),
    version: z.coerce.number("notANumber").int("notANumber"),
    reason: text(2000).default(""),
    ...signingFields,
  }),
  (input, context) => {
    const { plan, me } = context;
    const offer = presentedOffer(plan);
    if (!offer || plan.requested === null) return refuse("conflict", "notRequested");
    if (offer.version !== input.version) return refuse("conflict", "offerReplaced");
    const keys = plan.requested.personIds;
    const key = keyFor(plan, me, { keys, signatures: plan.decisions, today: context.today });
    if (key === null)
      return answersFor(plan, me, keys, context.today)
        ? refuse("conflict", "alreadySigned")
        : refuse("forbidden", "onlyNamed", { about: keys.flatMap((id) => plan.people[id]?.name ?? []) });
    if (!plan.people[key]?.deciderConfirmed) return refuse("forbidden", "nobodyDecides");
    const inPlaceOf = key === me.personId ? null : key;
    const statement = decisionText(plan, offer, input.answer, input.language, inPlace(plan, inPlaceOf, input.language));
    const act = signing(context, input, { statement, strength: "code", named: true });
    if (isRefusal(act)) return act;
    const seq = context.nextSeq + act.before.length;
    const { version, hash } = offer;
    const place = inPlaceOf === null ? {} : { inPlaceOf };
    const signedBy = { ...act.data, personId: me.personId, ...place };
    const words = { statement, typedName: input.typedName };
    const said = { words: { ...words, reason: input.reason }, connection: context.connection };
    const data = { ...signedBy, answer: input.answer, version, offerHash: hash };
    const verifiers = askedBy(plan, "final_decision");
    const answer = input.answer === "yes" ? "continue" : "stop";
    return {
      facts: [
        ...act.before,
        draft("decision.given", plan.id, data, said),
        ...answeredAt(context, verifiers, { data: signedBy, words, answer }),
      ],
      letters: [
        ...receipts(context, "decision.given", String(version), seq),
        ...(input.answer === "no" ? endings(context, seq) : []),
      ],
      binds: true,
      answer: { seq },
    };
  },
);

/** "Decide on another day": a suggested date with a reason; never recorded as a decision. */
export const postponeDecision = command(
  z.strictObject({ on: day(), reason: text(1000).default("") }),
  (input, context) => {
    const { plan, me, today } = context;
    if (plan.requested === null) return refuse("conflict", "notRequested");
    if (!answersFor(plan, me, plan.requested.personIds, today)) return refuse("forbidden", "onlyNamed");
    if (plan.state !== "deciding") return refuse("conflict", "alreadySigned");
    if (input.on <= today) return refuse("invalid", "checkFields", { fields: [{ field: "on", code: "outOfRange" }] });
    const data = { personId: me.personId, on: input.on };
    return { facts: [draft("decision.postponed", plan.id, data, { words: { reason: input.reason } })] };
  },
);
