// What "New plan" offers: the templates that fit two answers, each with what somebody chooses it by.

import { type Answers, decidersChoices, type RecommendReason, recommend } from "~/domain/recommend";
import { isSharedStep, type Template, type Translated } from "~/domain/template";

export type TemplateCard = {
  template: string;
  title: Translated;
  description: Translated;
  /** Of what the customer sees. */
  phases: number;
  steps: number;
  days: number;
  reason: RecommendReason | null;
};
export type TemplateOffer = { first: TemplateCard[]; more: TemplateCard[]; rest: TemplateCard[] };

/** The two answers as they stand in an address; null while one is missing. */
export function answersIn(asked: { get(name: string): string | null }): Answers | null {
  const deciders = decidersChoices.find((choice) => choice === asked.get("deciders"));
  const tender = asked.get("tender");
  if (!deciders || (tender !== "yes" && tender !== "no")) return null;
  return { deciders, tender: tender === "yes" };
}

/** The recommended template, two more, and the others. */
export function templateOffer(templates: readonly Template[], answers: Answers): TemplateOffer {
  const { first, more, all } = recommend(answers, templates);
  const suggested = [first ?? [], more].flat();
  const card = (name: string): TemplateCard[] => {
    const template = templates.find((one) => one.template === name);
    if (!template) return [];
    const shared = template.steps.filter((step) => isSharedStep(template, step));
    return [
      {
        template: name,
        title: template.title,
        description: template.description,
        phases: new Set(shared.map((step) => step.stage)).size,
        steps: shared.length,
        days: template.usualLengthDays,
        reason: suggested.find((one) => one.template === name)?.reason ?? null,
      },
    ];
  };
  return {
    first: all.slice(0, 1).flatMap(card),
    more: all.slice(1, 3).flatMap(card),
    rest: all.slice(3).flatMap(card),
  };
}
