import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { offerPage } from "~/http/offer-page.server";
import { dataHeaders } from "~/http/plan-page.server";
import { OfferScreen } from "./offer-screen";

export async function loader(args: LoaderFunctionArgs) {
  const [page, headers] = await offerPage(args);
  return data(page, { headers });
}

export const headers = dataHeaders;

export const action = (args: ActionFunctionArgs) =>
  act(args, args.params.planId ?? "", ["decision.request", "decision.postpone"]);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The offer: both sides open the same page; only people of the customer find an answer to give on it. */
export default function OfferRoute() {
  return <OfferScreen page={useLoaderData<typeof loader>()} />;
}
