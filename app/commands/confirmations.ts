// Confirmations (verifiers): what only the customer can make true.

import { z } from "zod";
import { decidingKinds } from "~/domain/deciding";
import { draft } from "~/domain/facts";
import { signersOf, type Verifier, verifierOf } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { datedOn, strongestBefore } from "~/domain/signers";
import { confirmationText, needsTypedName, strengthNeeded } from "~/domain/statements";
import { verifierKinds } from "~/domain/template";
import { type Context, command } from "./command";
import { id, list, maybeId, needed, roleCode, signingFields } from "./fields";
import { conflictWith, receipts, signing, stepIn } from "./shared";

/** 1 to 9; "" asks for as much as what comes before it, so that levels do not fall by themselves (INV-12). */
export const level = () =>
  z
    .union([z.literal(""), z.coerce.number("notANumber").int("notANumber").min(1, "outOfRange").max(9, "outOfRange")])
    .default("")
    .transform((value) => (value === "" ? null : value));

export const addVerifier = command(
  z.strictObject({
    verifierId: id(),
    stepId: id(),
    kind: z.enum(verifierKinds, "unknownChoice"),
    level: level(),
    byRole: roleCode.default(""),
    byPeople: list(id(), 20),
    text: needed(1000),
    datesStepId: maybeId(),
  }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    if (step.lane !== "shared") return refuse("forbidden", "notYours");
    if (context.plan.verifiers[input.verifierId]) return { facts: [] };
    if (verifierOf(context.plan, step.stepId)) return refuse("conflict", "alreadyConfirmed");
    // One decision, one contract: a second text of that kind would be signed by a yes that never showed it.
    const only = input.kind === "final_decision" || input.kind === "contract_signature";
    if (only && Object.values(context.plan.verifiers).some((one) => one.kind === input.kind))
      return refuse("conflict", "alreadyConfirmed");
    const wrong = mayBeAsked(context, input);
    if (wrong) return wrong;
    const { verifierId, stepId, kind, byRole, datesStepId } = input;
    const byPeople = peopleFor(input);
    const asked = input.level ?? strongestBefore(context.plan, step.dueOn)?.level ?? 1;
    const dates = datesStepId === null ? {} : { datesStepId };
    const data = { verifierId, stepId, kind, level: asked, byRole, byPeople, ...dates };
    return { facts: [draft("verifier.added", verifierId, data, { words: { text: input.text } })] };
  },
);

/** Who is asked is of the customer and still here; a date that is named is a shared step's (INV-32). */
export function mayBeAsked(
  { plan }: Pick<Context, "plan">,
  input: { byRole: string; byPeople: string[]; datesStepId: string | null },
): Refusal | null {
  const strangers = input.byPeople.some((id) => plan.people[id]?.side !== "customer" || plan.people[id].removedAt);
  if (strangers || (input.byRole === "" && input.byPeople.length === 0))
    return refuse("invalid", "checkFields", { fields: [{ field: "byPeople", code: "unknownChoice" }] });
  const dated = input.datesStepId === null ? null : plan.steps[input.datesStepId];
  return dated === null || dated?.lane === "shared"
    ? null
    : refuse("invalid", "checkFields", { fields: [{ field: "datesStepId", code: "unknownChoice" }] });
}

/** Everybody of a kind is asked by that word alone; people named beside it would narrow it. */
export const peopleFor = ({ byRole, byPeople }: { byRole: string; byPeople: string[] }): string[] =>
  byRole.startsWith("each_") ? [] : byPeople;

export function verifierIn(context: Context, verifierId: string): Verifier | Refusal {
  return context.plan.verifiers[verifierId] ?? refuse("not-found", "notFound");
}

export const wordVerifier = command(
  z.strictObject({ verifierId: id(), text: needed(1000), from: z.string().max(4000) }),
  (input, context) => {
    const verifier = verifierIn(context, input.verifierId);
    if (isRefusal(verifier)) return verifier;
    if (verifier.signatures.length > 0) return refuse("conflict", "alreadySigned");
    if (verifier.text === input.text) return { facts: [] };
    const met = conflictWith(
      "text",
      { shown: input.from, now: verifier.text, yours: input.text, touched: undefined },
      context,
    );
    if (met) return met;
    const data = { verifierId: verifier.verifierId };
    return { facts: [draft("verifier.worded", verifier.verifierId, data, { words: { text: input.text } })] };
  },
);

export const removeVerifier = command(z.strictObject({ verifierId: id() }), (input, context) => {
  const verifier = verifierIn(context, input.verifierId);
  if (isRefusal(verifier)) return verifier;
  if (verifier.signatures.length > 0) return refuse("conflict", "alreadySigned");
  if (verifier.kind === "final_decision" || verifier.kind === "contract_signature")
    return refuse("forbidden", "cannotRemoveDecision");
  return { facts: [draft("verifier.removed", verifier.verifierId, { verifierId: verifier.verifierId }, {})] };
});

/** The vendor was told so; it stays grey until a customer person makes it a fact (promise 3). */
export const reportVerifier = command(z.strictObject({ verifierId: id() }), (input, context) => {
  const verifier = verifierIn(context, input.verifierId);
  if (isRefusal(verifier)) return verifier;
  if (verifier.metAt !== null) return refuse("conflict", "alreadyDone");
  return { facts: [draft("verifier.reported", verifier.verifierId, { verifierId: verifier.verifierId }, {})] };
});

/** INV-10: by the customer person it names only, for the exact text shown, binary. */
export const signVerifier = command(z.strictObject({ verifierId: id(), ...signingFields }), (input, context) => {
  const verifier = verifierIn(context, input.verifierId);
  if (isRefusal(verifier)) return verifier;
  const { plan, me } = context;
  if (!signersOf(plan, verifier).some((signer) => signer.personId === me.personId))
    return refuse("forbidden", "onlyNamed", { about: signersOf(plan, verifier).flatMap((s) => s.name ?? []) });
  // An answer of its own makes it true: readiness, approval, the decision, the contract.
  if (verifier.kind === "final_decision") return refuse("forbidden", "notRequested");
  if (decidingKinds.has(verifier.kind)) return refuse("forbidden", "notRequested");
  if (verifier.signatures.some((signature) => signature.personId === me.personId))
    return refuse("conflict", "alreadySigned");
  const statement = confirmationText(plan, verifier, input.language);
  const strength = strengthNeeded[verifier.kind];
  const act = signing(context, input, { statement, strength, named: needsTypedName(verifier.kind) });
  if (isRefusal(act)) return act;
  const { verifierId } = verifier;
  const seq = context.nextSeq + act.before.length;
  const words = { statement, typedName: input.typedName };
  const on = datedOn(plan, verifier);
  const data = { ...act.data, verifierId, personId: me.personId, ...(on === null ? {} : { datedOn: on }) };
  return {
    facts: [...act.before, draft("verifier.signed", verifierId, data, { words, connection: context.connection })],
    letters: receipts(context, "verifier.signed", verifierId, seq),
    binds: true,
    answer: { seq },
  };
});

export const withdrawVerifier = command(
  z.strictObject({ verifierId: id(), reason: needed(1000) }),
  (input, context) => {
    const verifier = verifierIn(context, input.verifierId);
    if (isRefusal(verifier)) return verifier;
    const { me } = context;
    if (!verifier.signatures.some((signature) => signature.personId === me.personId))
      return refuse("conflict", "notSigned");
    if (decidingKinds.has(verifier.kind)) return refuse("conflict", "answerStands");
    if (context.strength === "link") return refuse("forbidden", "needsMailbox");
    const data = { verifierId: verifier.verifierId, personId: me.personId };
    return {
      facts: [draft("verifier.withdrawn", verifier.verifierId, data, { words: { reason: input.reason } })],
      letters: receipts(context, "verifier.withdrawn", verifier.verifierId, context.nextSeq),
      binds: true,
    };
  },
);
