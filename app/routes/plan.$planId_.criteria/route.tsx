import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { dataHeaders } from "~/http/plan-page.server";
import { proofsPage } from "~/http/proofs-page.server";
import { criteriaRights, criteriaView } from "~/views/proofs";
import { CriteriaScreen } from "./screen";

export const loader = (args: LoaderFunctionArgs) => proofsPage(args, ({ plan, viewer }) => criteriaView(plan, viewer));

export const headers = dataHeaders;

export const action = (args: ActionFunctionArgs) => act(args, args.params.planId ?? "", criteriaRights);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

export default function CriteriaRoute() {
  return <CriteriaScreen page={useLoaderData<typeof loader>()} />;
}
