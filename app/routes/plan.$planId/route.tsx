import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { dataHeaders, openPlanFor } from "~/http/plan-page.server";
import { type PlanData, readText } from "./page";
import { PlanScreen } from "./plan-screen";
import { planText } from "./plan-text.server";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const page: PlanData = {
    title: opened.plan.subject ?? "",
    text: await planText(context.world, opened),
    heads: opened.heads.map((head) => head.seq),
    build: context.build,
    fresh: context.world.newId(),
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

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** The plan: both sides open the same page; what differs is what each may do. */
export default function PlanRoute() {
  const { text, title: _title, ...rest } = useLoaderData<typeof loader>();
  // The same text is the same plan: nothing is drawn anew when only the ids for forms are fresh.
  const read = useMemo(() => readText(text), [text]);
  return <PlanScreen page={{ ...rest, ...read }} />;
}
