// Yes; yes, but; no: the first answer, which is not the decision to buy (V-12 to V-20), the yes again after conditions, and
// the conditional approval (I-02).

import { z } from "zod";
import { decidersOf, keyFor, unsettled } from "~/domain/answers";
import { type Drafted, draft, type VerifierKind } from "~/domain/facts";
import {
  exitOf,
  type Plan,
  presentedOffer,
  type Signature,
  sharedSteps,
  type Verifier,
  verifierOf,
} from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { approvalText, readinessText, reconfirmText } from "~/domain/statements-answers";
import { type Context, command } from "./command";
import { conditionRows, linesOf, linesOfPlan, makeConditions } from "./conditions";
import { signingFields, text } from "./fields";
import { endings, receipts, signing } from "./shared";

/** Who is asked, and for whom `me` answers among them; or why they cannot now. */
function standing(context: Context, signatures: readonly Signature[]): { inPlaceOf: string | null } | Refusal {
  const { plan, me, today } = context;
  const deciders = decidersOf(plan);
  if (deciders.length === 0) return refuse("conflict", "nobodyDecides");
  const keys = deciders.map(({ personId }) => personId);
  const key = keyFor(plan, me, { keys, signatures, today });
  if (key !== null) return { inPlaceOf: key === me.personId ? null : key };
  if (keyFor(plan, me, { keys, signatures: [], today }) !== null) return refuse("conflict", "alreadySigned");
  return refuse("forbidden", "onlyNamed", { about: deciders.flatMap(({ name }) => name ?? []) });
}

const isUnderWay = ({ state }: Plan) => state === "in_progress" || state === "yes_but";

/** Steps at which this kind is asked: the one that applies first and is not answered. */
export function askedBy(plan: Plan, kind: VerifierKind, again = false): Verifier[] {
  return sharedSteps(plan).flatMap((step) => {
    const verifier = verifierOf(plan, step.stepId);
    if (verifier?.kind !== kind || verifier.metAt !== null || step.setAside) return [];
    const onlyAgain = step.when?.readiness !== undefined && !step.when.readiness.includes("yes");
    return onlyAgain === again ? [verifier] : [];
  });
}

type Signed = ReturnType<typeof signing> extends infer S ? Extract<S, { data: unknown }>["data"] : never;
type Words = { statement: string; typedName: string };

/** The answer is also the signature at its step and the answer of that step's exit point (domain model 2.7, 3). */
export function answeredAt(
  context: Context,
  verifiers: readonly Verifier[],
  given: { data: Signed & { personId: string }; words: Words; answer: "continue" | "continue_with" | "stop" },
): Drafted[] {
  const { plan, connection } = context;
  const { data, words, answer } = given;
  return verifiers.flatMap(({ verifierId, stepId }) => {
    const signed =
      answer === "stop" ? [] : [draft("verifier.signed", verifierId, { ...data, verifierId }, { words, connection })];
    const exit = exitOf(plan, stepId);
    if (!exit || exit.answer) return signed;
    const ends = answer === "stop" ? { decided: true as const } : {};
    const about = { ...data, exitId: exit.exitId, answer, ...ends };
    return [...signed, draft("exit.answered", exit.exitId, about, { words: { ...words, reason: "" }, connection })];
  });
}

/** What a new answer must not double: who decides may answer otherwise later, a stand-in only where nobody has yet. */
function openFor<T extends Signature>({ plan, me }: Context, given: readonly T[], same: boolean): readonly T[] {
  return same || !decidersOf(plan).some(({ personId }) => personId === me.personId) ? given : [];
}

export const giveReadiness = command(
  z.strictObject({
    answer: z.enum(["yes", "yes_but", "no"], "unknownChoice"),
    conditions: conditionRows(),
    reason: text(2000).default(""),
    ...signingFields,
  }),
  (input, context) => {
    const { plan, me } = context;
    const { answer, language } = input;
    // After a yes, but the way to yes is to say so again once everything is settled.
    const { readiness, held, readyAt } = plan.answers;
    const given = readyAt === null ? readiness.filter((one) => one.answer === "yes") : readiness;
    const stands = standing(context, openFor(context, given, answer === "yes"));
    if (isRefusal(stands)) return stands;
    if (!isUnderWay(plan)) return refuse("conflict", "notUnderWay");
    if (answer === "yes" && held !== null) return refuse("conflict", "conditionsOpen");
    const verifiers = askedBy(plan, "readiness_decision");
    const stepId = verifiers[0]?.stepId ?? null;
    const made = answer === "yes_but" ? makeConditions(context, input.conditions, { from: "readiness", stepId }) : null;
    if (made && isRefusal(made)) return made;
    const lines = made ? linesOf(context, input.conditions) : [];
    const statement = readinessText(plan, answer, { conditions: lines, ...stands }, language);
    const act = signing(context, input, { statement, strength: "code", named: true });
    if (isRefusal(act)) return act;
    const seq = context.nextSeq + act.before.length;
    const words = { statement, typedName: input.typedName };
    const by = { ...act.data, personId: me.personId, ...placeOf(stands) };
    const said = { words: { ...words, reason: input.reason }, connection: context.connection };
    const data = { ...by, answer, conditions: made?.ids ?? [] };
    const at = { yes: "continue", yes_but: "continue_with", no: "stop" } as const;
    return {
      facts: [
        ...act.before,
        draft("readiness.given", plan.id, data, said),
        ...(made?.facts ?? []),
        ...answeredAt(context, verifiers, { data: by, words, answer: at[answer] }),
      ],
      letters: [...receipts(context, "readiness.given", "", seq), ...(answer === "no" ? endings(context, seq) : [])],
      binds: true,
      answer: { seq },
    };
  },
);

const placeOf = ({ inPlaceOf }: { inPlaceOf: string | null }) => (inPlaceOf === null ? {} : { inPlaceOf });

/** Everything is closed or waived, and the answer is yes: everybody who decides says so (V-16, domain model 2.7, 1). */
export const reconfirm = command(z.strictObject({ ...signingFields }), (input, context) => {
  const { plan, me } = context;
  const { held } = plan.answers;
  const stands = standing(context, held?.reconfirmed ?? []);
  if (isRefusal(stands)) return stands;
  if (held === null || plan.state !== "yes_but") return refuse("conflict", "alreadyAnswered");
  const open = unsettled(plan);
  if (open.length > 0) return refuse("conflict", "conditionsOpen", { about: open.flatMap((one) => one.text ?? []) });
  const conditions = linesOfPlan(plan, input.language);
  const statement = reconfirmText(plan, { conditions, ...stands }, input.language);
  const act = signing(context, input, { statement, strength: "code", named: true });
  if (isRefusal(act)) return act;
  const seq = context.nextSeq + act.before.length;
  const words = { statement, typedName: input.typedName };
  const by = { ...act.data, personId: me.personId, ...placeOf(stands) };
  return {
    facts: [
      ...act.before,
      draft("readiness.reconfirmed", plan.id, by, { words, connection: context.connection }),
      ...answeredAt(context, askedBy(plan, "readiness_decision", true), { data: by, words, answer: "continue" }),
    ],
    letters: receipts(context, "readiness.reconfirmed", "", seq),
    binds: true,
    answer: { seq },
  };
});

/** Approved, with or without conditions, or refused; names the version in front of them and keeps it (I-02, I-03). */
export const giveApproval = command(
  z.strictObject({
    answer: z.enum(["approved", "refused"], "unknownChoice"),
    version: z
      .string()
      .regex(/^\d{0,9}$/, "unknownChoice")
      .default(""),
    conditions: conditionRows(),
    reason: text(2000).default(""),
    ...signingFields,
  }),
  (input, context) => {
    const { plan, me } = context;
    const { answer, language } = input;
    const offer = presentedOffer(plan);
    const version = offer?.version ?? null;
    const given = plan.answers.approvals.filter((one) => one.version === version);
    const stands = standing(context, openFor(context, given, answer === "approved"));
    if (isRefusal(stands)) return stands;
    if (!isUnderWay(plan)) return refuse("conflict", "notUnderWay");
    if (input.version !== (version === null ? "" : String(version))) return refuse("conflict", "offerReplaced");
    const verifiers = askedBy(plan, "conditional_approval");
    const stepId = verifiers[0]?.stepId ?? null;
    const wanted = answer === "approved" && input.conditions.length > 0;
    const made = wanted ? makeConditions(context, input.conditions, { from: "approval", stepId }) : null;
    if (made && isRefusal(made)) return made;
    const lines = made ? linesOf(context, input.conditions) : [];
    const statement = approvalText(plan, answer, { conditions: lines, ...stands, offer }, language);
    const act = signing(context, input, { statement, strength: "code", named: true });
    if (isRefusal(act)) return act;
    const seq = context.nextSeq + act.before.length;
    const words = { statement, typedName: input.typedName };
    const by = { ...act.data, personId: me.personId, ...placeOf(stands) };
    const said = { words: { ...words, reason: input.reason }, connection: context.connection };
    const at = answer === "refused" ? "stop" : made ? "continue_with" : "continue";
    return {
      facts: [
        ...act.before,
        draft("approval.given", plan.id, { ...by, answer, version, conditions: made?.ids ?? [] }, said),
        ...(made?.facts ?? []),
        ...answeredAt(context, verifiers, { data: by, words, answer: at }),
      ],
      letters: [
        ...receipts(context, "approval.given", version === null ? "" : String(version), seq),
        ...(answer === "refused" ? endings(context, seq) : []),
      ],
      binds: true,
      answer: { seq },
    };
  },
);
