// Confirmations (verifiers) and exit points: what only the customer can make true.

import type { LetterDraft } from "db/store";
import { z } from "zod";
import { draft } from "~/domain/facts";
import { type ExitPoint, exitOf, signersOf, type Verifier, verifierOf } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { datedOn, strongestBefore } from "~/domain/signers";
import { confirmationText, exitText, needsTypedName, strengthNeeded } from "~/domain/statements";
import { verifierKinds } from "~/domain/template";
import { type Context, command } from "./command";
import { id, list, maybeId, needed, signingFields, text } from "./fields";
import { conflictWith, everybody, letterTo, receipts, signing, stepIn } from "./shared";

/** Fields of every act that is signed. */
export const roleCode = z.string().regex(/^[a-z_]{0,40}$/, "unknownChoice");

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
  if (verifier.kind === "final_decision") return refuse("forbidden", "notRequested");
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
    if (context.strength === "link") return refuse("forbidden", "needsMailbox");
    const data = { verifierId: verifier.verifierId, personId: me.personId };
    return {
      facts: [draft("verifier.withdrawn", verifier.verifierId, data, { words: { reason: input.reason } })],
      letters: receipts(context, "verifier.withdrawn", verifier.verifierId, context.nextSeq),
      binds: true,
    };
  },
);

export const addExit = command(
  z.strictObject({
    exitId: id(),
    stepId: id(),
    byRole: roleCode.default("decision_owner"),
    byPeople: list(id(), 20),
    question: needed(500),
    onExit: text(1000).default(""),
  }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    if (step.lane !== "shared") return refuse("forbidden", "notYours");
    if (context.plan.exits[input.exitId]) return { facts: [] };
    if (exitOf(context.plan, step.stepId)) return refuse("conflict", "alreadyConfirmed");
    const { exitId, stepId, byRole, byPeople, question, onExit } = input;
    return {
      facts: [draft("exit.added", exitId, { exitId, stepId, byRole, byPeople }, { words: { question, onExit } })],
    };
  },
);

export const wordExit = command(
  z.strictObject({
    exitId: id(),
    field: z.enum(["question", "onExit"], "unknownChoice"),
    text: needed(1000),
    from: z.string().max(4000),
  }),
  (input, context) => {
    const exit = context.plan.exits[input.exitId];
    if (!exit) return refuse("not-found", "notFound");
    if (exit.answer) return refuse("conflict", "alreadyAnswered");
    const met = conflictWith(
      input.field,
      { shown: input.from, now: exit[input.field], yours: input.text, touched: undefined },
      context,
    );
    if (met) return met;
    const data = { exitId: exit.exitId, field: input.field };
    return { facts: [draft("exit.worded", exit.exitId, data, { words: { text: input.text } })] };
  },
);

export const removeExit = command(z.strictObject({ exitId: id() }), (input, context) => {
  const exit = context.plan.exits[input.exitId];
  if (!exit) return refuse("not-found", "notFound");
  if (exit.answer) return refuse("conflict", "alreadyAnswered");
  return { facts: [draft("exit.removed", exit.exitId, { exitId: exit.exitId }, {})] };
});

/** The next exit point that nobody has answered, by date. */
export function nextExit(context: Pick<Context, "plan">): ExitPoint | null {
  const due = (exit: ExitPoint) => context.plan.steps[exit.stepId]?.dueOn ?? "9999";
  const open = Object.values(context.plan.exits).filter((exit) => exit.answer === null);
  return open.sort((a, b) => (due(a) < due(b) ? -1 : 1))[0] ?? null;
}

/**
 * INV-18: the customer alone, no reason needed. `exitId` empty: stopping on a day of one's own choosing, which answers
 * the next open exit point early (promise 4).
 */
export const answerExit = command(
  z.strictObject({
    exitId: maybeId(),
    answer: z.enum(["continue", "stop"], "unknownChoice"),
    reason: text(2000).default(""),
    ...signingFields,
  }),
  (input, context) => {
    const { plan, me } = context;
    const named = input.exitId === null ? null : plan.exits[input.exitId];
    if (named === undefined) return refuse("not-found", "notFound");
    if (named === null && input.answer === "continue") return refuse("invalid", "checkFields");
    if (named?.answer) return refuse("conflict", "alreadyAnswered");
    if (!mayAnswer(context, named)) return refuse("forbidden", "onlyNamed");
    const statement = exitText(plan, named, input.answer, input.language);
    const act = signing(context, input, { statement, strength: "code", named: true });
    if (isRefusal(act)) return act;
    const seq = context.nextSeq + act.before.length;
    const exitId = named?.exitId ?? (input.answer === "stop" ? (nextExit(context)?.exitId ?? null) : null);
    const words = { statement, typedName: input.typedName, reason: input.reason };
    const data = { ...act.data, exitId, personId: me.personId, answer: input.answer };
    const ended = input.answer === "stop" ? endings(context, seq) : [];
    return {
      facts: [
        ...act.before,
        draft("exit.answered", exitId ?? plan.id, data, { words, connection: context.connection }),
      ],
      letters: [...receipts(context, "exit.answered", exitId ?? "", seq), ...ended],
      binds: true,
      answer: { seq },
    };
  },
);

const endings = (context: Context, seq: number): LetterDraft[] =>
  everybody(context.plan)
    .filter((person) => person.personId !== context.me.personId)
    .map((person) => letterTo(context, person, "planEnded", { seq }, String(seq)));

/** Whoever the exit point names, and the deciding person at every one of them and on every other day. */
function mayAnswer(context: Context, exit: ExitPoint | null): boolean {
  const { me, plan } = context;
  if (me.decides) return true;
  return exit !== null && signersOf(plan, exit).some((person) => person.personId === me.personId);
}

/** Elapsed time within which the person who stopped may take it back (domain model 2.7, 7). */
export const takeBackWithin = 24 * 60 * 60 * 1000;

export const takeBackStop = command(z.strictObject({}), (_input, context) => {
  const { plan, me, now } = context;
  if (plan.stop === null) return refuse("conflict", "notStopped");
  if (plan.stop.personId !== me.personId) return refuse("forbidden", "onlyNamed");
  if (Date.parse(now) >= Date.parse(plan.stop.at) + takeBackWithin) return refuse("frozen", "takeBackOver");
  if (context.strength === "link") return refuse("forbidden", "needsMailbox");
  const data = { personId: me.personId, stopSeq: plan.stop.seq };
  const seq = context.nextSeq;
  const letters = everybody(plan).map((person) =>
    letterTo(context, person, "receipt", { seq, act: "stop.takenBack", subjectId: "" }, String(seq)),
  );
  return {
    facts: [draft("stop.takenBack", plan.id, data, { connection: context.connection })],
    letters,
    binds: true,
    answer: { seq },
  };
});
