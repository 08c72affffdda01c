import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { OfferBody } from "~/frame/offer-body";
import { usePlanWords } from "~/frame/plan-words";
import type { OfferDesk } from "~/http/offer-desk.server";
import { Band, Button, Buttons, buttonClass, Notice, TextArea } from "~/ui";

/** The draft as the customer would read it, what is still missing, and the one button that shows it to them. */
export function Presenting({ desk }: { desk: OfferDesk }) {
  const { messages, company } = usePlanWords();
  const say = messages.offer;
  const written = desk.sections.filter((section) => section.text !== "");
  const ready = desk.missing.length === 0 && desk.presented === null && desk.mayPresent;
  return (
    <div className="grid gap-8">
      <Band
        title={say.checkTitle}
        parties={desk.plan.subject}
        lead={say.presentLead({ company: company("customer") })}
      />
      <Missing desk={desk} />
      <article className="sheet grid gap-8">
        {written.map((section) => (
          <section key={section.key}>
            <h2 className="heading mb-3">{section.title}</h2>
            <OfferBody blocks={section.blocks} label={section.title} />
          </section>
        ))}
        {written.length === 0 ? <p className="text-muted">{say.sectionEmpty}</p> : null}
      </article>
      {ready ? <PresentForm desk={desk} /> : null}
      {desk.presented === null ? null : (
        <Notice announce={false}>
          {say.version({ version: String(desk.presented) })}: {say.statePresented}
        </Notice>
      )}
      <p>
        <Link className={buttonClass("plain")} to={`/plan/${desk.plan.id}/offer/edit`}>
          {say.backToDraft}
        </Link>
      </p>
    </div>
  );
}

function Missing({ desk }: { desk: OfferDesk }) {
  const say = usePlanWords().messages.offer;
  if (desk.missing.length === 0) return null;
  return (
    <Notice tone="warn" title={say.stillMissing} announce={false}>
      <ul className="list-disc ps-5">
        {desk.missing.map((key) => (
          <li key={key}>
            <Link to={`/plan/${desk.plan.id}/offer/edit#${key}`}>{say.sections[key]}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function PresentForm({ desk }: { desk: OfferDesk }) {
  const say = usePlanWords().messages.offer;
  return (
    <ActForm
      action={`/plan/${desk.plan.id}/offer/edit?check=1`}
      command="offer.present"
      fields={{ seen: desk.seen }}
      fresh={desk.fresh}
      name="show"
      goto={`/plan/${desk.plan.id}/offer`}
      className="card sheet-form"
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          {desk.open.length > 0 ? (
            <>
              <div>
                <p className="heading-small">{say.presentOpen}</p>
                <ul className="list-disc ps-5">
                  {desk.open.map((one) => (
                    <li key={one.id}>{one.title}</li>
                  ))}
                </ul>
              </div>
              <TextArea
                name="override"
                label={say.presentAnyway}
                hint={say.overrideHint}
                defaultValue={turn.typed("override")}
                error={turn.error("override")}
                required
              />
            </>
          ) : null}
          <Buttons>
            <Button variant="primary" disabled={turn.busy}>
              {say.present}
            </Button>
          </Buttons>
        </>
      )}
    </ActForm>
  );
}
