import { decidersOf, exitKeys, holding, isFilled, keyOf } from "../answers";
import type { Day, FactOf, SignedData } from "../facts";
import { type ExitAnswer, type ExitPoint, isComplete, type Plan, type Signature, type Verifier } from "../plan";
import { raises } from "../terms";
import { changed, type Handlers, touch, without } from "./handler";

type ConfirmationHandlers = Pick<Handlers, Extract<keyof Handlers, `verifier.${string}` | `exit.${string}`>> &
  Pick<Handlers, "stop.takenBack">;

const withVerifier = (plan: Plan, id: string, change: (verifier: Verifier) => Verifier): Plan => ({
  ...plan,
  verifiers: changed(plan.verifiers, id, change),
});

type Signed = {
  seq: number;
  at: string;
  data: SignedData & { personId: string; datedOn?: Day };
  said: { words: { typedName: string; statement: string } | null };
};

/** The signature of a binding fact: who, the words as read, the strength, and its place in the record (INV-39). */
export function signatureOf(fact: Signed): Signature {
  const { textHash, language, edition, strength, codeId, codeAge, consentHash, personId, datedOn, inPlaceOf } =
    fact.data;
  return {
    textHash,
    language,
    edition,
    strength,
    codeId,
    codeAge,
    consentHash,
    personId,
    ...(datedOn === undefined ? {} : { datedOn }),
    ...(inPlaceOf ? { inPlaceOf } : {}),
    at: fact.at,
    seq: fact.seq,
    typedName: fact.said.words?.typedName ?? null,
    statement: fact.said.words?.statement ?? null,
  };
}

function signed(plan: Plan, fact: FactOf<"verifier.signed">): Plan {
  const id = fact.data.verifierId;
  const next = withVerifier(plan, id, (verifier) => ({
    ...verifier,
    withdrawn: null,
    outdated: null,
    signatures: [...verifier.signatures.filter((s) => keyOf(s) !== keyOf(fact.data)), signatureOf(fact)],
  }));
  const verifier = next.verifiers[id];
  if (!verifier || verifier.metAt !== null || !isComplete(next, verifier)) return next;
  return withVerifier(next, id, (complete) => ({ ...complete, metAt: fact.at }));
}

function answered(plan: Plan, fact: FactOf<"exit.answered">): Plan {
  const { exitId, personId, answer, on, decided } = fact.data;
  if (answer === "extend") return exitId === null || on === undefined ? plan : extended(plan, fact, { exitId, on });
  const given: ExitAnswer = { ...signatureOf(fact), answer, reason: fact.said.words?.reason ?? null };
  const exit = exitId === null ? undefined : plan.exits[exitId];
  const exits = exit ? { ...plan.exits, [exit.exitId]: withAnswer(plan, exit, given) } : plan.exits;
  if (answer === "stop" && !decided) return { ...plan, exits, stop: { personId, exitId, at: fact.at, seq: fact.seq } };
  return answer === "continue_with" ? holding({ ...plan, exits }) : { ...plan, exits };
}

/** One stop is enough; going on counts once everybody has said so of whom it is asked (domain model 2.7, 1). */
function withAnswer(plan: Plan, exit: ExitPoint, one: ExitAnswer): ExitPoint {
  if (one.answer === "stop") return { ...exit, answer: one };
  const given = [...exit.given.filter((other) => keyOf(other) !== keyOf(one)), one];
  const keys = exitKeys(plan, exit);
  const all =
    keys === null ||
    isFilled(keys, given) ||
    isFilled(
      decidersOf(plan).map((one) => one.personId),
      given,
    );
  return all ? { ...exit, answer: one, given } : { ...exit, given };
}

/** Exit point and step move at once; the day is fixed from then on, and the edition raised (domain model 2.7, 3). */
function extended(plan: Plan, fact: FactOf<"exit.answered">, { exitId, on }: { exitId: string; on: string }): Plan {
  const exit = plan.exits[exitId];
  if (!exit) return plan;
  const reason = fact.said.words?.reason ?? null;
  const days = [{ stepId: exit.stepId, dueOn: on }, ...(fact.data.moved ?? [])];
  const steps = days.reduce(
    (all, { stepId, dueOn }) =>
      changed(all, stepId, (step) => ({ ...step, dueOn, timing: null, agreedOn: plan.agreed ? dueOn : null })),
    plan.steps,
  );
  return raises({
    ...plan,
    steps,
    exits: { ...plan.exits, [exitId]: { ...exit, extended: { ...signatureOf(fact), on, reason } } },
  });
}

export const confirmations: ConfirmationHandlers = {
  "verifier.added": (plan, fact) =>
    raises({
      ...plan,
      verifiers: {
        ...plan.verifiers,
        [fact.data.verifierId]: {
          ...fact.data,
          text: fact.said.words?.text ?? null,
          signatures: [],
          reported: null,
          withdrawn: null,
          metAt: null,
          outdated: null,
        },
      },
    }),
  "verifier.worded": (plan, fact) =>
    raises(withVerifier(plan, fact.data.verifierId, (v) => ({ ...v, text: fact.said.words?.text ?? null }))),
  "verifier.set": (plan, fact) => {
    const { datesStepId, ...set } = fact.data;
    return raises(
      withVerifier(plan, fact.data.verifierId, ({ datesStepId: _old, ...v }) => ({
        ...v,
        ...set,
        ...(datesStepId === null ? {} : { datesStepId }),
      })),
    );
  },
  "verifier.removed": (plan, fact) => raises({ ...plan, verifiers: without(plan.verifiers, fact.data.verifierId) }),
  "verifier.reported": (plan, fact) =>
    withVerifier(plan, fact.data.verifierId, (verifier) => ({ ...verifier, reported: touch(fact) })),
  "verifier.signed": signed,
  "verifier.withdrawn": (plan, fact) =>
    withVerifier(plan, fact.data.verifierId, (verifier) => ({
      ...verifier,
      metAt: null,
      signatures: verifier.signatures.filter((s) => s.personId !== fact.data.personId),
      withdrawn: { ...touch(fact), reason: fact.said.words?.reason ?? null },
    })),

  "exit.added": (plan, fact) =>
    raises({
      ...plan,
      exits: {
        ...plan.exits,
        [fact.data.exitId]: {
          ...fact.data,
          question: fact.said.words?.question ?? null,
          onExit: fact.said.words?.onExit ?? null,
          criteria: fact.said.words === null ? null : (fact.said.words.criteria ?? ""),
          answer: null,
          given: [],
          extended: null,
        },
      },
    }),
  "exit.worded": (plan, fact) =>
    raises({
      ...plan,
      exits: changed(plan.exits, fact.data.exitId, (exit) => ({
        ...exit,
        [fact.data.field]: fact.said.words?.text ?? null,
      })),
    }),
  "exit.removed": (plan, fact) => raises({ ...plan, exits: without(plan.exits, fact.data.exitId) }),
  "exit.answered": answered,
  "stop.takenBack": (plan) => {
    const exitId = plan.stop?.exitId ?? null;
    return {
      ...plan,
      stop: null,
      exits: exitId === null ? plan.exits : changed(plan.exits, exitId, (exit) => ({ ...exit, answer: null })),
    };
  },
};
