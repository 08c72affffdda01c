import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dataHeaders } from "~/http/plan-page.server";
import { proofsPage, stepBudget } from "~/http/proofs-page.server";
import { checkView } from "~/views/plan-check";
import { CheckScreen } from "./screen";

export const loader = (args: LoaderFunctionArgs) =>
  proofsPage(args, (opened) => {
    const { plan, viewer, today, language } = opened;
    return checkView(plan, viewer, { today, language, budget: stepBudget(opened) });
  });

export const headers = dataHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** What usually goes wrong with plans like this one; it blocks nothing. */
export default function CheckRoute() {
  return <CheckScreen page={useLoaderData<typeof loader>()} />;
}
