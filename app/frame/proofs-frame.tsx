// What stands around the pages of checkpoints, success criteria and the plan check.

import type { ReactNode } from "react";
import type { OfferPage } from "~/http/offer-page.server";
import { useLivePlan } from "~/live/use-live-plan";
import { ConnectionBanner } from "~/ui";
import { PlanFrame } from "./plan-frame";
import { PlanWordsOf, usePlanWords } from "./plan-words";

type Framed = { plan: OfferPage["plan"]; heads: number[]; build: string };

export function ProofsFrame({ page, children }: { page: Framed; children: ReactNode }) {
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan} width="narrow">
        {children}
        <Live page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Live({ page }: { page: Framed }) {
  const { messages } = usePlanWords();
  const live = useLivePlan(page.plan.id, { heads: page.heads, build: page.build, today: page.plan.today });
  return (
    <ConnectionBanner show={!live.connected || live.caughtUp}>
      {live.connected ? messages.common.caughtUp : messages.common.lostConnection}
    </ConnectionBanner>
  );
}
