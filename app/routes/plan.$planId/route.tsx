import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { dataHeaders, onceFor, openPlanFor } from "~/http/plan-page.server";
import { lastChanges } from "~/http/told.server";
import { planView } from "~/views/plan";
import { readIn } from "~/views/reading";
import type { PlanPage } from "./page";
import { PlanScreen } from "./plan-screen";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const page: PlanPage = {
    plan: onceFor("plan", opened, () => readIn(planView(opened.plan, opened.viewer, opened), opened.language)),
    heads: opened.heads.map((head) => head.seq),
    build: context.build,
    fresh: context.world.newId(),
    changes: await lastChanges(context.world, opened),
  };
  return data(page, { headers: opened.headers });
}

export const headers = dataHeaders;

export function action(args: ActionFunctionArgs) {
  return act(args, args.params.planId ?? "", [
    "plan.share",
    "plan.word",
    "plan.setEvent",
    "target.move",
    "target.suggest",
    "target.confirm",
    "stage.add",
    "step.add",
    "step.tick",
    "step.untick",
    "step.accept",
    "step.restore",
  ]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The plan: both sides open the same page; what differs is what each may do. */
export default function PlanRoute() {
  return <PlanScreen page={useLoaderData<typeof loader>()} />;
}
