import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import type { ReviewPage } from "~/http/review-page.server";
import { Band } from "~/ui";
import { Choices } from "./choices";
import { Conditions } from "./conditions";
import { ContractPart } from "./contract";
import { Course } from "./course";
import { GiveUp, StandIn } from "./others";

export function ReviewScreen({ page }: { page: ReviewPage }) {
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan} width="narrow">
        <div className="grid gap-10">
          <Top page={page} />
          <Choices page={page} />
          <Conditions page={page} />
          <Course page={page} />
          <ContractPart page={page} />
          <StandIn page={page} />
          <GiveUp page={page} />
        </div>
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Top({ page: { plan } }: { page: ReviewPage }) {
  const { review } = usePlanWords().messages;
  return <Band title={review.title} parties={plan.subject} lead={review.lead} />;
}
