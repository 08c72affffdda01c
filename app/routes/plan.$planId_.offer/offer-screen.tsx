import { Link } from "@remix-run/react";
import { OfferBody } from "~/frame/offer-body";
import { PlanFrame } from "~/frame/plan-frame";
import { capital, type PlanWords, PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import { TakeForm } from "~/frame/take-form";
import type { OfferPage } from "~/http/offer-page.server";
import { useLivePlan } from "~/live/use-live-plan";
import { Band, Buttons, buttonClass, ConnectionBanner, Notice, PlanLayout } from "~/ui";
import { Agreed } from "./agreed";
import { AskForDecision } from "./ask";
import { Answers } from "./decision";
import { Confirmations, Exits, Steps } from "./surroundings";

export type Shown = NonNullable<OfferPage["offer"]["shown"]>;

export function OfferScreen({ page }: { page: OfferPage }) {
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan}>
        {page.offer.shown === null ? <Before page={page} /> : <After page={page} shown={page.offer.shown} />}
        <Live page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Live({ page }: { page: OfferPage }) {
  const { messages } = usePlanWords();
  const live = useLivePlan(page.plan.id, { heads: page.heads, build: page.build, today: page.plan.today });
  return (
    <ConnectionBanner show={!live.connected || live.caughtUp}>
      {live.connected ? messages.common.caughtUp : messages.common.lostConnection}
    </ConnectionBanner>
  );
}

/** Before it is presented there is a day and nothing else. */
function Before({ page: { offer, plan } }: { page: OfferPage }) {
  const words = usePlanWords();
  const say = words.messages.offer;
  const company = words.company("vendor");
  const lead = offer.due === null ? say.beforeNoDay({ company }) : say.before({ company, day: words.day(offer.due) });
  return (
    <div className="grid gap-6">
      <Band title={say.of({ company })} parties={plan.subject} lead={offer.edits ? capital(say.stateDraft) : lead} />
      {offer.edits ? (
        <>
          <p>{say.draftLead}</p>
          <Buttons>
            <Link className={buttonClass("primary")} to={`/plan/${plan.id}/offer/edit`}>
              {say.write}
            </Link>
          </Buttons>
        </>
      ) : null}
    </div>
  );
}

function After({ page, shown }: { page: OfferPage; shown: Shown }) {
  const words = usePlanWords();
  const { messages } = words;
  const { plan, offer } = page;
  const say = messages.offer;
  return (
    <PlanLayout
      band={
        <Band
          title={say.of({ company: words.company("vendor") })}
          parties={plan.subject}
          lead={capital(standingOf(page, { shown, words }))}
        >
          <span className="text-muted text-sm">
            {say.presentedOn({ version: String(shown.version), who: words.name(shown.by), day: words.at(shown.at) })}
          </span>
        </Band>
      }
      notice={<EarlyNotice shown={shown} />}
      next={shown.replacedBy === null ? <Answers page={page} version={shown.version} /> : null}
      aside={<Aside page={page} shown={shown} />}
    >
      <Sections shown={shown} />
      <Confirmations offer={offer} />
      <Steps offer={offer} />
      <Exits offer={offer} />
    </PlanLayout>
  );
}

/** What the paper is, in so many words: presented is not agreed. */
function standingOf({ offer }: OfferPage, { shown, words }: { shown: Shown; words: PlanWords }): string {
  const say = words.messages.offer;
  if (shown.replacedBy !== null) return say.stateReplaced({ version: String(shown.replacedBy) });
  if (offer.standing === "declined") return say.stateDeclined;
  if (offer.standing !== "agreed") return say.statePresented;
  const last = offer.decision.given.at(-1);
  return last ? say.stateAgreedBy({ who: words.name(last.personId), day: words.at(last.at) }) : say.stateAgreed;
}

function EarlyNotice({ shown }: { shown: Shown }) {
  const say = usePlanWords().messages.offer;
  if (!shown.override) return null;
  return (
    <Notice tone="quiet" announce={false}>
      {say.early({ reason: shown.override })}
    </Notice>
  );
}

function Sections({ shown }: { shown: Shown }) {
  const { messages } = usePlanWords();
  if (shown.sections === null) return <p className="text-muted">{messages.common.erased}</p>;
  return (
    <article className="sheet grid gap-8" id="text">
      {shown.sections.map((section) => (
        <section key={section.key} aria-labelledby={`section-${section.key}`}>
          <h2 className="heading mb-3" id={`section-${section.key}`}>
            {section.title}
          </h2>
          <OfferBody blocks={section.blocks} label={section.title} />
        </section>
      ))}
    </article>
  );
}

function Aside({ page, shown }: { page: OfferPage; shown: Shown }) {
  const { messages } = usePlanWords();
  const { plan, offer } = page;
  const say = messages.offer;
  return (
    <>
      <Agreed page={page} />
      <AskForDecision page={page} />
      <section className="grid gap-2">
        <Buttons>
          <TakeForm action={`/plan/${plan.id}/pdf/offer`} button>
            {say.pdf}
          </TakeForm>
        </Buttons>
        <p className="text-muted text-sm">{say.pdfSealed}</p>
      </section>
      {offer.versions.length > 1 ? (
        <nav aria-label={say.versions}>
          <h2 className="heading mb-2">{say.versions}</h2>
          <ul className="grid gap-1 text-sm">
            {offer.versions.map((version) => (
              <li key={version}>
                <Link to={`?version=${version}`} aria-current={version === shown.version ? "true" : undefined}>
                  {say.version({ version: String(version) })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {offer.edits ? (
        <p className="text-sm">
          <Link to={`/plan/${plan.id}/offer/edit`}>{say.newVersion}</Link>
        </p>
      ) : null}
    </>
  );
}
