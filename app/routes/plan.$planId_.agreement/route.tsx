import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { agreementPage } from "~/http/agreement-page.server";
import { dataHeaders } from "~/http/plan-page.server";
import { AgreementScreen } from "./agreement-screen";

export async function loader(args: LoaderFunctionArgs) {
  const [page, headers] = await agreementPage(args);
  return data(page, { headers });
}

export const headers = dataHeaders;

export const action = (args: ActionFunctionArgs) =>
  act(args, args.params.planId ?? "", ["slack.set", "change.accept", "change.decline", "change.withdraw"]);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Who has agreed to what, what is suggested, and what has changed since. */
export default function AgreementRoute() {
  return <AgreementScreen page={useLoaderData<typeof loader>()} />;
}
