// The offer as it enters the record: presenting it, asking for the decision, and the decision itself.
// Before it is presented an offer is a draft, and drafts are no part of any record (INV-26).

import { z } from "zod";
import { canonical } from "~/domain/chain";
import { draft, type OfferSection } from "~/domain/facts";
import { confirmationsOpen, hasTimeFrame, missingSections, sectionKeys } from "~/domain/offer";
import { exitOf, peopleOf, presentedOffer } from "~/domain/plan";
import { isRefusal, refuse } from "~/domain/refusal";
import { decisionText } from "~/domain/statements";
import { type Context, command } from "./command";
import { day, id, line, list, needed, signingFields, text } from "./fields";
import { everybody, letterTo, receipts, signing } from "./shared";

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
    if (plan.state === "decided_yes") return refuse("conflict", "alreadySigned");
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
    if (!plan.requested.personIds.includes(me.personId)) return refuse("forbidden", "onlyNamed");
    if (!me.deciderConfirmed) return refuse("forbidden", "nobodyDecides");
    if (plan.decisions.some((decision) => decision.personId === me.personId))
      return refuse("conflict", "alreadySigned");
    const statement = decisionText(plan, offer, input.answer, input.language);
    const act = signing(context, input, { statement, strength: "code", named: true });
    if (isRefusal(act)) return act;
    const seq = context.nextSeq + act.before.length;
    const { version, hash } = offer;
    const signedBy = { ...act.data, personId: me.personId };
    const words = { statement, typedName: input.typedName };
    const said = { words: { ...words, reason: input.reason }, connection: context.connection };
    const data = { ...signedBy, answer: input.answer, version, offerHash: hash };
    const confirmed = input.answer === "yes" ? decisionConfirmations(context, signedBy, words) : [];
    const ended = input.answer === "no" ? everybody(plan).filter((p) => p.personId !== me.personId) : [];
    return {
      facts: [...act.before, draft("decision.given", plan.id, data, said), ...confirmed],
      letters: [
        ...receipts(context, "decision.given", String(version), seq),
        ...ended.map((person) => letterTo(context, person, "planEnded", { seq }, String(seq))),
      ],
      binds: true,
      answer: { seq },
    };
  },
);

type SignedBy = Parameters<typeof draft<"verifier.signed">>[2] extends infer D ? Omit<D, "verifierId"> : never;

/**
 * The yes is also the signature of the confirmation on the decision step, and the answer of its exit point (domain model
 * 2.7, 3): one text, one act.
 */
function decisionConfirmations(context: Context, signedBy: SignedBy, words: { statement: string; typedName: string }) {
  const { plan, connection } = context;
  const said = { words, connection };
  return Object.values(plan.verifiers)
    .filter((verifier) => verifier.kind === "final_decision")
    .flatMap(({ verifierId, stepId }) => {
      const signed = draft("verifier.signed", verifierId, { ...signedBy, verifierId }, said);
      const exit = exitOf(plan, stepId);
      if (!exit || exit.answer) return [signed];
      const data = { ...signedBy, exitId: exit.exitId, answer: "continue" as const };
      return [signed, draft("exit.answered", exit.exitId, data, { words: { ...words, reason: "" }, connection })];
    });
}

/** "Decide on another day": a suggested date with a reason; never recorded as a decision. */
export const postponeDecision = command(
  z.strictObject({ on: day(), reason: text(1000).default("") }),
  (input, context) => {
    const { plan, me, today } = context;
    if (plan.requested === null) return refuse("conflict", "notRequested");
    if (!plan.requested.personIds.includes(me.personId)) return refuse("forbidden", "onlyNamed");
    if (input.on <= today) return refuse("invalid", "checkFields", { fields: [{ field: "on", code: "outOfRange" }] });
    const data = { personId: me.personId, on: input.on };
    return { facts: [draft("decision.postponed", plan.id, data, { words: { reason: input.reason } })] };
  },
);
