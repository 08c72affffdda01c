import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import type { OfferDesk } from "~/http/offer-desk.server";
import { useLivePlan } from "~/live/use-live-plan";
import { Band, Buttons, buttonClass, ConnectionBanner, StateMark } from "~/ui";
import { offerDocument } from "~/views/offer-draft";
import { SectionForm } from "./section-form";

export function Draft({ desk }: { desk: OfferDesk }) {
  const { messages, company } = usePlanWords();
  const { plan } = desk;
  const say = messages.offer;
  const live = useLivePlan(plan.id, { heads: desk.heads, build: desk.build, today: plan.today }, offerDocument);
  return (
    <div className="grid gap-8">
      <Band title={say.draftTitle} parties={plan.subject} lead={say.draftLead}>
        <StateMark state="private">{messages.sides.onlyUsWhy({ company: company("vendor") })}</StateMark>
      </Band>
      <p className="text-muted text-sm">{say.textForm}</p>
      {desk.sections.map((section) => (
        <SectionForm key={section.key} section={section} missing={desk.missing.includes(section.key)} />
      ))}
      <Buttons>
        <Link className={buttonClass("primary")} to="?check=1">
          {say.check}
        </Link>
      </Buttons>
      <ConnectionBanner show={!live.connected || live.caughtUp}>
        {live.connected ? messages.common.caughtUp : messages.common.lostConnection}
      </ConnectionBanner>
    </div>
  );
}
