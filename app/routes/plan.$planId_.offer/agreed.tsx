import { Link } from "@remix-run/react";
import { initialsOf } from "~/frame/initials";
import { usePlanWords } from "~/frame/plan-words";
import type { OfferPage } from "~/http/offer-page.server";
import { Seal } from "~/ui";

/** Who was asked, who has answered and what, and whose answer is still out. */
export function Agreed({ page: { offer, plan } }: { page: OfferPage }) {
  const words = usePlanWords();
  const say = words.messages.offer;
  const { asked, given, open, postponed } = offer.decision;
  const undecided = offer.deciders.filter(({ confirmed }) => !confirmed);
  return (
    <section className="grid gap-3">
      <h2 className="heading">{words.messages.sign.titleDecide}</h2>
      {offer.deciders.length > 0 ? (
        <p>{say.showTo({ who: words.names(offer.deciders.map(({ personId }) => personId)) })}</p>
      ) : (
        <p>{words.messages.plan.check.nobodyDecides}</p>
      )}
      {plan.me?.side === "vendor" && asked === null
        ? undecided.map(({ personId }) => (
            <p className="text-muted text-sm" key={personId}>
              {say.vendorOnly({ who: words.name(personId) })}
            </p>
          ))
        : null}
      {asked ? <p>{say.asked({ who: words.company("vendor"), day: words.at(asked.at) })}</p> : null}
      {given.map((one) => (
        <div className="grid gap-1" key={one.seq}>
          <Seal
            size="small"
            initials={initialsOf(plan.people.find(({ id }) => id === one.personId)?.name ?? "")}
            name={one.answer === "yes" ? say.yes : say.no}
            lines={[words.name(one.personId), words.at(one.at)]}
          />
          {one.reason ? (
            <p className="text-sm">
              {say.reasons}: {one.reason}
            </p>
          ) : null}
          <Link className="text-sm" to={`/plan/${plan.id}/receipt/${one.seq}`}>
            {say.receipt}
          </Link>
        </div>
      ))}
      {open.length > 0 ? <p>{say.stillOpen({ who: words.names(open) })}</p> : null}
      {postponed ? (
        <p>
          {say.postponedBy({ who: words.name(postponed.personId), day: words.day(postponed.on) })} {postponed.reason}
        </p>
      ) : null}
    </section>
  );
}
