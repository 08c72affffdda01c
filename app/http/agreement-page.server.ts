// What the page of the agreement loads: the same for both sides, but for whose turn it is.

import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Side } from "~/domain/facts";
import { inLanguage, type Language } from "~/domain/language";
import type { Plan } from "~/domain/plan";
import { type AgreementView, agreementView } from "~/views/agreement";
import type { PersonRow } from "~/views/plan";
import { type Read, readIn } from "~/views/reading";
import { spokenPlan } from "./offer-page.server";
import { openPlanFor } from "./plan-page.server";
import type { SignPage } from "./signing.server";

export type AgreementPage = {
  plan: SignPage["plan"] & { today: string; people: PersonRow[]; me: { id: string; side: Side } | null };
  view: Read<AgreementView>;
  /** Titles of steps, for what is told as a sentence. */
  titles: { [stepId: string]: string };
  heads: number[];
  build: string;
  fresh: string;
};

/** The titles of the steps both sides see; none where nothing is told. */
export function titlesFor(plan: Plan, needed: boolean, language: Language): { [stepId: string]: string } {
  if (!needed) return {};
  const shared = Object.values(plan.steps).filter((step) => step.lane === "shared");
  return Object.fromEntries(
    shared.map(({ stepId, title }) => [stepId, title === null ? "" : inLanguage(title, language)]),
  );
}

export async function agreementPage({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<[AgreementPage, Headers]> {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const { plan, viewer, language } = opened;
  const page = {
    plan: spokenPlan(opened),
    view: readIn(agreementView(plan, viewer), language),
    titles: titlesFor(plan, true, language),
    heads: opened.heads.map((head) => head.seq),
    build: context.build,
    fresh: context.world.newId(),
  };
  return [page, opened.headers];
}
