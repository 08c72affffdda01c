// The ceremony: the exact text, what it refers to, who signs, how strongly. One view for everything that is signed.

import { canonical } from "~/domain/chain";
import { commitmentBlockers } from "~/domain/commitment";
import type { ConditionInput } from "~/domain/condition-lines";
import type { Day, Via } from "~/domain/facts";
import { under } from "~/domain/ids";
import type { Language } from "~/domain/language";
import { isFrozen, isVouched, type Person, type Plan, type Signature, signersOf } from "~/domain/plan";
import { barredBy } from "~/domain/policy";
import { commitmentText, confirmationText, consentText, needsTypedName, strengthNeeded } from "~/domain/statements";
import { termsOf } from "~/domain/terms";
import { answering } from "./sign-answers";

/** What is signed, as its address names it. */
export const signActs = [
  "confirm",
  "continue",
  "stop",
  "yes",
  "no",
  "agree",
  "ready",
  "yesbut",
  "notready",
  "again",
  "approve",
  "refuse",
  "later",
  "goonif",
  "contract",
] as const;
export type SignAct = (typeof signActs)[number];
export const isSignAct = (value: string): value is SignAct => (signActs as readonly string[]).includes(value);

/** The command that the sheet posts, with what it names besides the signing fields. */
export type SignCommand =
  | { name: "verifier.sign"; fields: { verifierId: string } }
  | { name: "plan.commit"; fields: { edition: string } }
  | { name: "exit.answer"; fields: { [field: string]: string } }
  | { name: "readiness.give" | "readiness.reconfirm" | "approval.give"; fields: { [field: string]: string } }
  | { name: "contract.sign"; fields: { version: string } }
  | { name: "decision.give"; fields: { answer: "yes" | "no"; version: string } };

export type SignView = {
  act: SignAct;
  command: SignCommand;
  /** The words, paragraph by paragraph, exactly as they are hashed and kept. */
  paragraphs: string[];
  textHash: string;
  stepId: string | null;
  edition: number;
  offerVersion: number | null;
  /** staff: the sign-in of somebody who works for the vendor is enough. */
  strength: "mailbox" | "code" | "staff";
  named: boolean;
  /** The consent that goes before a first signature; null when it was given. */
  consent: string | null;
  /** mine: may sign now. */
  state: "mine" | "signed" | "answered" | "others" | "closed";
  signers: string[];
  seals: { personId: string; at: string; edition: number }[];
  reason: boolean;
};

export type Asked = {
  plan: Plan;
  me: Person | null;
  language: Language;
  hash(text: string): string;
  /** The day in the plan's zone. */
  today: Day;
  /** What must be true first, as its author has written it so far. */
  rows: readonly ConditionInput[];
  /** The day to which an answer is put off. */
  on: Day | null;
};
export type Sheet = Pick<
  SignView,
  "act" | "command" | "stepId" | "offerVersion" | "strength" | "named" | "signers" | "state" | "reason"
> & { text: string; signatures: Signature[] };

/** The sheet for an act and the id in its address (a confirmation, an exit point or "now", a version); null if none. */
export function signView(asked: Asked, act: SignAct, id: string): SignView | null {
  const sheet =
    act === "confirm" ? confirming(asked, id) : act === "agree" ? agreeing(asked, id) : answering(asked, act, id);
  if (sheet === null) return null;
  const { text, signatures, ...rest } = sheet;
  const { plan, me, language, hash } = asked;
  const consent = consentText(plan, language);
  return {
    ...rest,
    paragraphs: text.split("\n\n"),
    textHash: hash(text),
    edition: plan.edition,
    consent: me?.consentHash === hash(consent) ? null : consent,
    seals: signatures.map(({ personId, at, edition }) => ({ personId, at, edition })),
  };
}

const live = (plan: Plan) => plan.state !== "draft" && !isFrozen(plan);

function confirming({ plan, me, language }: Asked, id: string): Sheet | null {
  const verifier = under(plan.verifiers, id);
  if (!verifier || plan.steps[verifier.stepId]?.removed) return null;
  const signers = signersOf(plan, verifier).map((person) => person.personId);
  const mine =
    me !== null && signers.includes(me.personId) && isVouched(plan, me) && verifier.kind !== "final_decision";
  const signed = verifier.signatures.some((signature) => signature.personId === me?.personId);
  return {
    act: "confirm",
    command: { name: "verifier.sign", fields: { verifierId: id } },
    text: confirmationText(plan, verifier, language),
    stepId: verifier.stepId,
    offerVersion: null,
    strength: strengthNeeded[verifier.kind],
    named: needsTypedName(verifier.kind),
    signers,
    signatures: verifier.signatures,
    state: signed ? "signed" : !live(plan) ? "closed" : mine ? "mine" : "others",
    reason: false,
  };
}

/** One side's key for the edition in the address; an older one has no sheet any more. */
function agreeing({ plan, me, language, hash }: Asked, id: string): Sheet | null {
  if (id !== String(plan.edition) || plan.state === "draft") return null;
  const side = me?.side ?? "customer";
  const own = plan.commitments.filter((one) => one.side === side);
  const may =
    me !== null && barredBy(plan, me, "plan.commit") === null && (me.side === "vendor" || isVouched(plan, me));
  const open = commitmentBlockers(plan).length === 0 && plan.agreed === null;
  const leads = Object.values(plan.people).filter(
    (one) => one.side === side && one.removedAt === null && (one.lead || (one.decides && side === "customer")),
  );
  return {
    act: "agree",
    command: { name: "plan.commit", fields: { edition: id } },
    text: commitmentText(plan, { termsHash: hash(canonical(termsOf(plan) as never)) }, language),
    stepId: null,
    offerVersion: null,
    strength: side === "vendor" ? "staff" : "code",
    named: true,
    signers: own.length > 0 ? own.map((one) => one.personId) : leads.map((one) => one.personId),
    signatures: own,
    state: own.length > 0 ? "signed" : !open || !live(plan) ? "closed" : may ? "mine" : "others",
    reason: false,
  };
}

/** What a receipt shows of a binding fact; read from the fact, never from the plan as it is now. */
export type ReceiptView = {
  seq: number;
  at: string;
  kind:
    | "verifier.signed"
    | "plan.committed"
    | "exit.answered"
    | "decision.given"
    | "stop.takenBack"
    | "verifier.withdrawn"
    | "readiness.given"
    | "readiness.reconfirmed"
    | "approval.given"
    | "contract.signed";
  personId: string;
  typedName: string | null;
  paragraphs: string[];
  language: Language | null;
  edition: number | null;
  strength: Via;
  codeAge: number | null;
  reason: string;
};
