import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData, useSearchParams } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf } from "~/frame/plan-words";
import { actOnOffer, offerDesk } from "~/http/offer-desk.server";
import { Draft } from "./draft";
import { Presenting } from "./presenting";

export const loader = (args: LoaderFunctionArgs) => offerDesk(args);

export const action = (args: ActionFunctionArgs) => actOnOffer(args);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The vendor's desk: the sections as they are written, and, a page further, as they would be read. */
export default function OfferDeskRoute() {
  const desk = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <PlanWordsOf plan={desk.plan}>
      <PlanFrame plan={desk.plan} width="narrow">
        {search.has("check") ? <Presenting desk={desk} /> : <Draft desk={desk} />}
      </PlanFrame>
    </PlanWordsOf>
  );
}
