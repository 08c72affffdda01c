import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import { type TimelinePage, timelinePage } from "~/http/schedule-page.server";
import { useLivePlan } from "~/live/use-live-plan";
import { ChainOf, Slips } from "./chain";
import { Chart } from "./chart";

export const loader = (args: LoaderFunctionArgs) => timelinePage(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The plan on a real time axis, and what its date hangs on. */
export default function TimelineRoute() {
  const page: TimelinePage = useLoaderData<typeof loader>();
  useLivePlan(page.plan.id, { heads: page.heads, today: page.plan.today, build: page.build });
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan}>
        <Screen page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Screen({ page }: { page: TimelinePage }) {
  const { time, common } = usePlanWords().messages;
  const here = `/plan/${page.plan.id}/timeline`;
  const look = (is: boolean) => (is ? "font-semibold text-ink no-underline" : undefined);
  return (
    <div className="grid gap-5">
      <h1 className="font-serif text-2xl">{time.title}</h1>
      <ChainOf chain={page.timeline.chain} planId={page.plan.id} />
      <nav className="no-print flex flex-wrap gap-x-5 text-sm" aria-label={time.axis}>
        <Link className={look(!page.near)} to={here} aria-current={page.near ? undefined : "true"}>
          {time.whole}
        </Link>
        <Link className={look(page.near)} to={`${here}?show=near`} aria-current={page.near ? "true" : undefined}>
          {time.near}
        </Link>
        <Link to={`/plan/${page.plan.id}/move`}>{time.another}</Link>
        <Link to={`/plan/${page.plan.id}/works`}>{time.worksTitle}</Link>
        <Link to={`/plan/${page.plan.id}/print`}>{common.print}</Link>
      </nav>
      <Chart page={page} />
      <Slips slips={page.timeline.slips} />
    </div>
  );
}
