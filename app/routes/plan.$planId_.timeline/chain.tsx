import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import type { TimelinePage } from "~/http/schedule-page.server";
import { Disclosure } from "~/ui";

type Chain = TimelinePage["timeline"]["chain"];

/** What the date hangs on, in sentences: whose step, until which day, and how many days there are to spare. */
export function ChainOf({ chain, planId }: { chain: Chain; planId: string }) {
  const words = usePlanWords();
  const { time } = words.messages;
  const [first, ...rest] = chain.links;
  if (!first) return <p className="text-muted">{time.chainNone}</p>;
  const said = (link: Chain["links"][number]) => ({
    step: link.title,
    who: link.owner === null ? words.company(link.side) : words.name(link.owner),
    by: words.day(link.by),
    spare: time.spare({ n: link.spare }),
  });
  const late = chain.earliest > chain.targetOn;
  return (
    <section className="grid gap-1">
      <h2 className="sr-only">{time.chainTitle}</h2>
      {late ? <p>{time.chainLate({ day: words.day(chain.targetOn), earliest: words.day(chain.earliest) })}</p> : null}
      <p>
        <Link className="text-ink" to={`/plan/${planId}/step/${first.stepId}`}>
          {time.chain({ day: words.day(chain.earliest), ...said(first) })}
        </Link>
      </p>
      {rest.length > 0 ? (
        <Disclosure summary={time.chainTitle}>
          <ol className="grid gap-1 pt-1 text-sm">
            {rest.map((link) => (
              <li key={link.stepId}>
                <Link to={`/plan/${planId}/step/${link.stepId}`}>{time.chainNext(said(link))}</Link>
              </li>
            ))}
          </ol>
          <p className="field-hint">{time.chainWhy}</p>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** How late each side has been so far; nothing while nobody was. */
export function Slips({ slips }: { slips: TimelinePage["timeline"]["slips"] }) {
  const words = usePlanWords();
  const { time } = words.messages;
  if (slips.length === 0) return null;
  return (
    <section className="text-sm">
      <h2 className="heading mb-1">{time.slips}</h2>
      <ul>
        {slips.map((slip) => (
          <li key={slip.side}>{time.slip({ company: words.company(slip.side), n: slip.n, days: slip.days })}</li>
        ))}
      </ul>
    </section>
  );
}
