// What the pages of checkpoints, success criteria and the plan check load: one view each, in the reader's language.

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { templateLibrary } from "~/templates/library.server";
import { type Read, readIn } from "~/views/reading";
import { type OfferPage, spokenPlan } from "./offer-page.server";
import { type Opened, openPlanFor } from "./plan-page.server";

export type ProofsPage<V> = { plan: OfferPage["plan"]; view: Read<V>; heads: number[]; build: string; fresh: string };

export async function proofsPage<V>({ context, request, params }: LoaderFunctionArgs, viewOf: (opened: Opened) => V) {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const page: ProofsPage<V> = {
    plan: spokenPlan(opened),
    view: readIn(viewOf(opened), opened.language),
    heads: opened.heads.map((head) => head.seq),
    build: context.build,
    fresh: context.world.newId(),
  };
  return data(page, { headers: opened.headers });
}

/** The most steps that a plan's template keeps to (N-12); a plan shows its template to the vendor's side only. */
export function stepBudget({ plan }: Pick<Opened, "plan">): number | null {
  const own = plan.template;
  return own === null ? null : (templateLibrary().find((one) => one.template === own.id)?.maxSteps ?? null);
}
