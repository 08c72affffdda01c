import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/access/visitor.server";
import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf } from "~/frame/plan-words";
import { openPlanFor } from "~/http/plan-page.server";
import { planView } from "~/views/plan";
import { criteriaView } from "~/views/proofs";
import { readIn } from "~/views/reading";
import { reader } from "~/views/viewer";
import { Paper } from "./paper";

/** What goes on paper is what both sides see, in nobody's name: the sheet is handed round. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const shared = await context.world.plans.load(opened.plan.id, "public");
  if (!shared) throw notFound();
  const [head] = shared.heads;
  return {
    plan: readIn(planView(shared.plan, reader, opened), opened.language),
    criteria: criteriaView(shared.plan, reader).list,
    head: { seq: head?.seq ?? 0, hash: head?.hash ?? "" },
    now: opened.now,
    zone: opened.zone,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The plan on one sheet for the meeting in which nobody opens links. */
export default function PrintRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan}>
        <Paper page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}
