// What the review loads.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { type Read, readIn } from "~/views/reading";
import { type ReviewView, reviewView } from "~/views/review";
import { type OfferPage, spokenPlan } from "./offer-page.server";
import { openPlanFor } from "./plan-page.server";

export type ReviewPage = {
  plan: OfferPage["plan"];
  view: Read<ReviewView>;
  currency: string;
  heads: number[];
  build: string;
  fresh: string;
};

export async function reviewPage({ context, request, params }: LoaderFunctionArgs): Promise<[ReviewPage, Headers]> {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const page = {
    plan: spokenPlan(opened),
    view: readIn(reviewView(opened.plan, opened.viewer, opened.today), opened.language),
    currency: opened.plan.currency,
    heads: opened.heads.map((head) => head.seq),
    build: context.build,
    fresh: context.world.newId(),
  };
  return [page, opened.headers];
}
