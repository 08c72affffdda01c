import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { isKeeping, keepConditions } from "~/http/conditions-draft.server";
import { dataHeaders } from "~/http/plan-page.server";
import { reviewPage } from "~/http/review-page.server";
import { ReviewScreen } from "./review-screen";

export async function loader(args: LoaderFunctionArgs) {
  const [page, headers] = await reviewPage(args);
  return data(page, { headers });
}

export const headers = dataHeaders;

export async function action(args: ActionFunctionArgs) {
  const form = await isKeeping(args.request);
  if (form) return await keepConditions(args, form);
  return await act(args, args.params.planId ?? "", [
    "condition.close",
    "condition.waive",
    "condition.fail",
    "standIn.name",
    "standIn.end",
    "contract.draft",
    "contract.approve",
    "contract.dispatch",
    "payment.note",
    "plan.giveUp",
  ]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The whole engagement in order; whoever decides answers here: yes, yes but, no. */
export default function ReviewRoute() {
  return <ReviewScreen page={useLoaderData<typeof loader>()} />;
}
