// What the page of the offer loads. It never opens the draft: for the customer, and for staff too, there is only what
// was presented (INV-26).

import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Side } from "~/domain/facts";
import { type OfferView, offerView } from "~/views/offer";
import type { PersonRow } from "~/views/plan";
import { type Read, readIn } from "~/views/reading";
import { type Opened, openPlanFor } from "./plan-page.server";
import { planHead, type SignPage } from "./signing.server";

export type OfferPage = {
  plan: SignPage["plan"] & { today: string; people: PersonRow[]; me: { id: string; side: Side } | null };
  offer: Read<OfferView>;
  heads: number[];
  build: string;
  fresh: string;
};

export async function offerPage({ context, request, params }: LoaderFunctionArgs): Promise<[OfferPage, Headers]> {
  const opened = await openPlanFor(context, request, params.planId ?? "");
  const asked = new URL(request.url).searchParams.get("version") ?? "";
  const version = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : null;
  const view = offerView(opened.plan, opened.viewer, { today: opened.today, version });
  const page = {
    plan: spokenPlan(opened),
    offer: readIn(view, opened.language),
    heads: opened.heads.map((head) => head.seq),
    build: context.build,
    fresh: context.world.newId(),
  };
  return [page, opened.headers];
}

/** The plan as its words need it: whose names, which companies, which day. */
export function spokenPlan({ plan, viewer, today }: Pick<Opened, "plan" | "viewer" | "today">): OfferPage["plan"] {
  const { personId, side } = viewer;
  return {
    ...planHead(plan),
    today,
    people: Object.values(plan.people).map((person) => ({
      id: person.personId,
      side: person.side,
      name: person.name,
      does: [],
      ...(person.removedAt === null ? {} : { left: true as const }),
    })),
    me: personId === null || side === "viewer" ? null : { id: personId, side },
  };
}
