// Every fact as one sentence: which one, and what stands in it as ids, days and words. The i18n area `sentences` has
// the sentence itself in four languages (say-sentence.ts joins the two).

import type { Fact, Kind } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import { agreementWith } from "./sentence/agreement";
import { answers, contract } from "./sentence/answers";
import { confirmations } from "./sentence/confirmations";
import { letters } from "./sentence/letters";
import { meetings } from "./sentence/meetings";
import { offers } from "./sentence/offers";
import {
  type Around,
  byOf,
  type Parts,
  type Says,
  type Sentence,
  type SentenceCode,
  type Way,
  whoFor,
} from "./sentence/parts";
import { people } from "./sentence/people";
import { plans } from "./sentence/plans";
import { proofs } from "./sentence/proofs";
import { schedule } from "./sentence/schedule";
import { sides } from "./sentence/sides";
import { steps } from "./sentence/steps";
import { voices } from "./sentence/voices";

export type * from "./sentence/parts";

const says: Says<Kind> = {
  ...agreementWith(sentenceOf),
  ...answers,
  ...confirmations,
  ...letters,
  ...contract,
  ...meetings,
  ...offers,
  ...people,
  ...plans,
  ...proofs,
  ...schedule,
  ...sides,
  ...steps,
  ...voices,
};

/** The sentence for a fact. `who` is in the parts of every sentence. */
export function sentenceOf(fact: Fact, around: Around): Sentence {
  const say = says[fact.kind] as (fact: Fact, around: Around) => Parts | [Way, Parts];
  const said = say(fact, around);
  const [code, parts]: [SentenceCode, Parts] = Array.isArray(said) ? said : [fact.kind, said];
  const { inPlaceOf = null } = "inPlaceOf" in fact.data ? fact.data : {};
  return { code, parts: { who: inPlaceOf === null ? byOf(fact.by) : whoFor(fact.by, inPlaceOf), ...parts } };
}

/** Subjects whose earlier facts have to be read because the plan no longer has them. */
export function forgotten(fact: Fact, plan: Plan): string | null {
  if ("verifierId" in fact.data && !plan.verifiers[fact.data.verifierId]) return fact.data.verifierId;
  if ("gateId" in fact.data && !plan.gates.some((one) => one.id === fact.subject)) return fact.subject;
  if ("criterionId" in fact.data && !plan.criteria.some((one) => one.id === fact.subject)) return fact.subject;
  if ("exitId" in fact.data && fact.data.exitId !== null && !plan.exits[fact.data.exitId]) return fact.data.exitId;
  return fact.kind === "attachment.removed" ? fact.data.stepId : null;
}
