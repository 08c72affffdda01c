// Exit points: where the customer goes on, goes on with conditions, answers later, or stops; and stops on any other day.

import { z } from "zod";
import { decidersOf, exitKeys, keyFor, movesAlong, stopKey } from "~/domain/answers";
import { type Day, draft, type ExitOption } from "~/domain/facts";
import { type ExitPoint, exitOf, type Plan, signersOf } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { exitText } from "~/domain/statements";
import { continueWithText, extendText, inPlace } from "~/domain/statements-answers";
import { type Context, command } from "./command";
import { conditionRows, linesOf, type MadeConditions, makeConditions } from "./conditions";
import { id, list, maybeDay, maybeId, needed, roleCode, signingFields, text } from "./fields";
import { conflictWith, endings, everybody, letterTo, receipts, signing, stepIn } from "./shared";

export const addExit = command(
  z.strictObject({
    exitId: id(),
    stepId: id(),
    byRole: roleCode.default("decision_owner"),
    byPeople: list(id(), 20),
    question: needed(500),
    onExit: text(1000).default(""),
    criteria: text(1000).default(""),
  }),
  (input, context) => {
    const step = stepIn(context, input.stepId);
    if (isRefusal(step)) return step;
    if (step.lane !== "shared") return refuse("forbidden", "notYours");
    if (context.plan.exits[input.exitId]) return { facts: [] };
    if (exitOf(context.plan, step.stepId)) return refuse("conflict", "alreadyConfirmed");
    const { exitId, stepId, byRole, byPeople, question, onExit, criteria } = input;
    return {
      facts: [
        draft(
          "exit.added",
          exitId,
          { exitId, stepId, byRole, byPeople },
          { words: { question, onExit, ...(criteria === "" ? {} : { criteria }) } },
        ),
      ],
    };
  },
);

export const wordExit = command(
  z.strictObject({
    exitId: id(),
    field: z.enum(["question", "onExit", "criteria"], "unknownChoice"),
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
    answer: z.enum(["continue", "continue_with", "extend", "stop"], "unknownChoice"),
    on: maybeDay(),
    conditions: conditionRows(),
    reason: text(2000).default(""),
    ...signingFields,
  }),
  (input, context) => {
    const { plan, me } = context;
    const named = input.exitId === null ? null : plan.exits[input.exitId];
    if (named === undefined) return refuse("not-found", "notFound");
    if (named === null && input.answer !== "stop") return refuse("invalid", "checkFields");
    if (named?.answer) return refuse("conflict", "alreadyAnswered");
    if (plan.state === "won") return refuse("conflict", "contractSigned");
    const asked = named === null ? null : answerOf(context, named, input);
    if (asked && isRefusal(asked)) return asked;
    const stands = asked?.key ?? stopKey(plan, me, { exit: named, today: context.today });
    if (stands === null) return refuse("forbidden", "onlyNamed", { about: namesAt(plan, named) });
    const inPlaceOf = stands === me.personId ? null : stands;
    const more = { inPlace: inPlace(plan, inPlaceOf, input.language), follows: asked?.follows ?? [] };
    const statement = exitText(plan, named, input.answer, input.language, more);
    const act = signing(context, input, { statement, strength: "code", named: true });
    if (isRefusal(act)) return act;
    const seq = context.nextSeq + act.before.length;
    const exitId = named?.exitId ?? nextExit(context)?.exitId ?? null;
    const words = { statement, typedName: input.typedName, reason: input.reason };
    const day = input.answer === "extend" && input.on !== null ? { on: input.on, moved: asked?.moved ?? [] } : {};
    const data = { ...act.data, exitId, personId: me.personId, ...place(inPlaceOf), answer: input.answer, ...day };
    return {
      facts: [
        ...act.before,
        draft("exit.answered", exitId ?? plan.id, data, { words, connection: context.connection }),
        ...(asked?.made?.facts ?? []),
      ],
      letters: [
        ...receipts(context, "exit.answered", exitId ?? "", seq),
        ...(input.answer === "stop" ? endings(context, seq) : []),
      ],
      binds: true,
      answer: { seq },
    };
  },
);

const place = (inPlaceOf: string | null) => (inPlaceOf === null ? {} : { inPlaceOf });

type Wanted = { answer: ExitOption; on: Day | null; conditions: Parameters<typeof makeConditions>[1]; language: "en" };
type Answer = {
  key: string | null;
  follows: string[];
  moved: { stepId: string; dueOn: Day }[];
  made: MadeConditions | null;
};

/** What an answer at an exit point brings with it, and for whom it is given; or why it cannot be given. */
function answerOf(
  context: Context,
  exit: ExitPoint,
  input: Omit<Wanted, "language"> & { language: Parameters<typeof exitText>[3] },
): Answer | Refusal {
  const { plan, me, today } = context;
  const plain = { follows: [], moved: [], made: null };
  // Refused before anything else is looked at, so that nobody else learns what would have been wrong.
  const stops = stopKey(plan, me, { exit, today });
  if (stops === null) return refuse("forbidden", "onlyNamed", { about: namesAt(plan, exit) });
  if (input.answer === "stop") return { ...plain, key: stops };
  if (input.answer === "extend") return extending(context, exit, { ...input, key: stops });
  const keys = exitKeys(plan, exit);
  const own = keys === null ? stops : keyFor(plan, me, { keys, signatures: exit.given, today });
  const deciders = decidersOf(plan).map(({ personId }) => personId);
  const key = own ?? keyFor(plan, me, { keys: deciders, signatures: exit.given, today });
  if (key === null) return refuse("conflict", "alreadySigned");
  if (input.answer === "continue") return { ...plain, key };
  if (plan.state !== "in_progress" && plan.state !== "yes_but") return refuse("conflict", "notUnderWay");
  const made = makeConditions(context, input.conditions, { from: "exit", stepId: exit.stepId });
  if (isRefusal(made)) return made;
  return { ...plain, key, made, follows: continueWithText(plan, linesOf(context, input.conditions), input.language) };
}

function extending(
  context: Context,
  exit: ExitPoint,
  input: { on: Day | null; key: string; language: Parameters<typeof exitText>[3] },
): Answer | Refusal {
  const { plan, today } = context;
  if (exit.extended !== null) return refuse("conflict", "alreadyExtended");
  const step = plan.steps[exit.stepId];
  const { on } = input;
  if (on === null || !step || on <= step.dueOn || on <= today)
    return refuse("invalid", "checkFields", {
      fields: [{ field: "on", code: on === null ? "required" : "outOfRange" }],
    });
  const moved = movesAlong(plan, step, on);
  return { key: input.key, moved, made: null, follows: extendText(on, moved.length, input.language) };
}

const namesAt = (plan: Plan, exit: ExitPoint | null): string[] =>
  (exit === null ? decidersOf(plan) : signersOf(plan, exit)).flatMap((one) => one.name ?? []);

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
