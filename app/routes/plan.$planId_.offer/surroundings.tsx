import { Link } from "@remix-run/react";
import { initialsOf } from "~/frame/initials";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Whose } from "~/frame/whose";
import type { OfferPage } from "~/http/offer-page.server";
import { sayState } from "~/i18n/say-state";
import { Disclosure, ExitRow, Seal, StageSection } from "~/ui";

type Props = { offer: OfferPage["offer"] };

/** What people have confirmed in writing on the way to this offer. */
export function Confirmations({ offer }: Props) {
  const words = usePlanWords();
  const { plan, messages } = words;
  if (offer.confirmations.length === 0) return null;
  return (
    <section className="grid gap-5">
      <h2 className="heading">{messages.offer.confirmedTitle}</h2>
      {offer.confirmations.map((one) => (
        <div className="grid gap-2" key={one.id}>
          <h3 className="heading-small">{one.title}</h3>
          <p className="letter">{one.text}</p>
          {one.by.map(({ personId, at }) => (
            <Seal
              key={personId}
              size="small"
              initials={initialsOf(plan.people.find(({ id }) => id === personId)?.name ?? "")}
              name={capital(words.name(personId))}
              lines={[words.at(at)]}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

export function Steps({ offer }: Props) {
  const words = usePlanWords();
  const { plan, messages } = words;
  return (
    <Disclosure summary={messages.offer.stepsTitle}>
      <div className="grid gap-6 pt-3">
        {offer.stages.map((stage) => (
          <StageSection key={stage.id} title={stage.title}>
            {stage.steps.map((step) => (
              <li className="row" key={step.id}>
                <span className="text-muted w-7 text-end">{step.n}</span>
                <div className="row-main">
                  <h3 className="row-title">
                    <Link to={`/plan/${plan.id}/step/${step.id}`}>{step.title}</Link>
                  </h3>
                  <div className="row-meta">
                    <Whose id={step.owner} side={step.side} />
                    <span>{sayState(messages, step.state, words.company("vendor"))}</span>
                  </div>
                </div>
                <p className="row-when">
                  <time dateTime={step.due}>{words.day(step.due)}</time>
                </p>
              </li>
            ))}
          </StageSection>
        ))}
      </div>
    </Disclosure>
  );
}

export function Exits({ offer }: Props) {
  const words = usePlanWords();
  const { messages, plan } = words;
  const say = messages.step;
  const mine = plan.me?.side === "customer";
  if (offer.exits.length === 0) return null;
  return (
    <StageSection
      title={mine ? messages.offer.stopsTitle : say.stopTitleTheirs({ company: words.company("customer") })}
    >
      {offer.exits.map((exit) => {
        const said = exit.answer && { who: capital(words.name(exit.answer.by)), day: words.at(exit.answer.at) };
        const stopped = exit.answer?.code === "stop";
        return (
          <ExitRow
            key={exit.id}
            title={exit.question}
            state={exit.answer === null ? "open" : stopped ? "stopped" : "passed"}
            meta={
              said
                ? (stopped ? say.stopAnsweredStop : say.stopAnswered)(said)
                : say.stopWho({ who: capital(words.names(exit.who)) })
            }
            when={<time dateTime={exit.on}>{words.day(exit.on)}</time>}
          />
        );
      })}
    </StageSection>
  );
}
