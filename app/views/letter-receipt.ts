// The receipt of a binding act: who said what, when, how sure we are, and where it stands in the record.

import type { Fact, SignedWords } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { type LetterPayloads, receiptActs } from "~/domain/letters";
import type { Plan, Text } from "~/domain/plan";
import { factIs, named, takeBackEnd } from "./letter-parts";
import type { KindView, ReceiptView } from "./letter-types";
import type { Asked } from "./letters";

type Act = Extract<Fact, { kind: (typeof receiptActs)[number] }>;

const isAct = (fact: Fact | null): fact is Act => fact !== null && receiptActs.some((act) => act === fact.kind);

export function receiptView({ plan, reader, evidence }: Asked, payload: LetterPayloads["receipt"]): KindView | null {
  const { fact } = evidence;
  if (!isAct(fact) || fact.kind !== payload.act) return null;
  const signer = plan.people[fact.data.personId];
  const signed = "strength" in fact.data ? fact.data : null;
  return {
    kind: "receipt",
    act: fact.kind,
    signer: { ...(named(signer) ?? { name: null, company: null, title: null }), side: signer?.side ?? "customer" },
    own: fact.data.personId === reader.personId,
    at: fact.at,
    ...said(plan, fact),
    edition: signed?.edition ?? null,
    strength: signed?.strength ?? (fact.by.kind === "person" ? fact.by.via : "link"),
    codeAge: signed?.codeAge ?? null,
    proof: {
      seq: fact.seq,
      hash: evidence.hash,
      textHash: "textHash" in fact.data ? fact.data.textHash : null,
      key: plan.key,
      head: evidence.head,
    },
  };
}

type Said = Pick<
  ReceiptView,
  "about" | "answer" | "version" | "statement" | "typedName" | "reason" | "postponedTo" | "takeBackUntil"
>;

const nothing: Said = {
  about: "",
  answer: null,
  version: null,
  statement: "",
  typedName: "",
  reason: "",
  postponedTo: null,
  takeBackUntil: null,
};

const words = (given: SignedWords | null) => ({
  statement: given === null ? null : given.statement,
  typedName: given === null ? null : given.typedName,
});

const stepTitle = (plan: Plan, verifierId: string): Text<Words> => {
  const verifier = plan.verifiers[verifierId];
  return verifier ? (plan.steps[verifier.stepId]?.title ?? null) : "";
};

function said(plan: Plan, fact: Act): Said {
  if (factIs(fact, "plan.committed")) return { ...nothing, ...words(fact.said.words) };
  if (factIs(fact, "verifier.signed"))
    return { ...nothing, about: stepTitle(plan, fact.data.verifierId), ...words(fact.said.words) };
  if (factIs(fact, "verifier.withdrawn"))
    return { ...nothing, about: stepTitle(plan, fact.data.verifierId), reason: fact.said.words?.reason ?? null };
  if (factIs(fact, "exit.answered")) {
    const exit = fact.data.exitId === null ? null : plan.exits[fact.data.exitId];
    const stops = fact.data.answer === "stop";
    return {
      ...nothing,
      about: exit ? exit.question : "",
      answer: fact.data.answer === "continue_with" ? "continue" : fact.data.answer,
      ...words(fact.said.words),
      reason: fact.said.words?.reason ?? null,
      takeBackUntil: stops ? takeBackEnd(fact.at) : null,
    };
  }
  if (factIs(fact, "decision.given"))
    return {
      ...nothing,
      answer: fact.data.answer,
      version: fact.data.version,
      ...words(fact.said.words),
      reason: fact.said.words?.reason ?? null,
    };
  if (factIs(fact, "readiness.given") || factIs(fact, "approval.given"))
    return { ...nothing, ...words(fact.said.words), reason: fact.said.words?.reason ?? null };
  if (factIs(fact, "readiness.reconfirmed") || factIs(fact, "contract.signed"))
    return { ...nothing, ...words(fact.said.words) };
  if (factIs(fact, "decision.postponed"))
    return { ...nothing, postponedTo: fact.data.on, reason: fact.said.words?.reason ?? null };
  if (factIs(fact, "consent.given")) return { ...nothing, statement: fact.said.words?.text ?? null };
  return nothing;
}
