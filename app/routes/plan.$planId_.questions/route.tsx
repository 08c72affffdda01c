import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { spokenPlan } from "~/http/offer-page.server";
import { dataHeaders, openPlanFor } from "~/http/plan-page.server";
import { readIn } from "~/views/reading";
import { voiceRights, voicesView } from "~/views/voices";
import type { VoicesPage } from "./page";
import { VoicesScreen } from "./screen";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const page: VoicesPage = {
    plan: spokenPlan(opened),
    view: readIn(voicesView(opened.plan, opened.viewer, opened.today), opened.language),
    heads: opened.heads.map((head) => head.seq),
    build: context.build,
    fresh: context.world.newId(),
  };
  return data(page, { headers: opened.headers });
}

export const headers = dataHeaders;

export const action = (args: ActionFunctionArgs) => act(args, args.params.planId ?? "", voiceRights);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Questions, risks and concerns of both sides: the same page for both, but for what is behind a concern. */
export default function VoicesRoute() {
  return <VoicesScreen page={useLoaderData<typeof loader>()} />;
}
