// What is confirmed, how much it asks, and what hangs on it.

import { isAsked, verifiersOf } from "../gates";
import { inLanguage } from "../language";
import type { Plan, Verifier } from "../plan";
import { againOf, falling } from "../signers";
import { marksOf } from "../wording";
import { type Asked, applying, type Finding, found } from "./finding";

export function checkedConfirmations(asked: Asked): Finding[] {
  const { plan } = asked;
  const all = Object.values(plan.verifiers).filter((verifier) => isAsked(plan, verifier));
  const place = { to: "checkpoints" } as const;
  const dead = plan.gates.filter((gate) => {
    const there = verifiersOf(plan, gate);
    return there.length < gate.verifiers.length || there.some((one) => one.metAt === null && !isAsked(plan, one));
  });
  return [
    ...all.flatMap((verifier) => weak(asked, verifier)),
    ...falling(plan).map(({ verifier, than }) =>
      found("falling", at(verifier), { title: titleOf(plan, verifier), other: titleOf(plan, than) }),
    ),
    ...all.flatMap((verifier) => {
      const again = againOf(plan, verifier);
      const people = again?.asked.map((person) => person.personId);
      return people ? [found("again", at(verifier), { title: titleOf(plan, verifier), people })] : [];
    }),
    ...all
      .filter((verifier) => verifier.outdated !== null)
      .map((verifier) => found("outdated", at(verifier), { title: titleOf(plan, verifier) })),
    ...dead.map((gate) => found("gateDead", place, { title: gate.title ?? "" })),
    ...unproven(plan),
    ...criteria(plan),
  ];
}

const at = (verifier: Verifier) => ({ to: "step", stepId: verifier.stepId }) as const;
const titleOf = (plan: Plan, verifier: Verifier) => plan.steps[verifier.stepId]?.title ?? "";

/** H-34, H-35, H-40: a feeling, a hope or the seller's own act proves nothing; asked until it is signed. */
function weak({ plan, language }: Asked, verifier: Verifier): Finding[] {
  if (verifier.signatures.length > 0 || verifier.text === null) return [];
  const own = typeof verifier.text === "string";
  const text = inLanguage(verifier.text, language);
  const [mark] = marksOf(text, { language: own ? plan.language : language, vendor: plan.vendor ?? "" });
  if (!mark) return [];
  const { weakness, words } = mark;
  return [found("weak", at(verifier), { title: titleOf(plan, verifier), weakness, words })];
}

/** H-33: every phase ends in at least one confirmation. */
function unproven(plan: Plan): Finding[] {
  const steps = applying(plan);
  const asked = new Set(Object.values(plan.verifiers).map((verifier) => verifier.stepId));
  return plan.stages.flatMap((stage) => {
    const own = steps.filter((step) => step.stageId === stage.id);
    const [first] = own;
    if (!first || own.some((step) => asked.has(step.stepId))) return [];
    const last = own.at(-1) ?? first;
    return [found("stageUnproven", { to: "step", stepId: last.stepId }, { title: stage.title ?? "" })];
  });
}

/** H-46, S-22, N-52: by what it will be judged, agreed with its weights. */
function criteria(plan: Plan): Finding[] {
  if (plan.criteria.length === 0) return [found("criteriaNone", { to: "criteria" })];
  const { vendor, customer } = plan.criteriaAgreed;
  return vendor && customer ? [] : [found("criteriaOpen", { to: "criteria" }, { n: plan.criteria.length })];
}
