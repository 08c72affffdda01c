import { Link, useOutlet, useParams, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import { Disclosure, Panel, PlanLayout } from "~/ui";
import { About, SuggestedDate } from "./about";
import { AddStage } from "./add-stage";
import { Keys } from "./keys";
import { useLive } from "./live";
import { Meetings } from "./meetings";
import { NextStep } from "./next-card";
import { Notices } from "./notices";
import type { PlanPage } from "./page";
import { PlanHead } from "./plan-head";
import { Proofs } from "./proofs";
import { Away, Changes, Offer, People, SideColumn, WaitingFor } from "./side-column";
import { Stages } from "./stages";
import { Phases } from "./strip";
import { Voices } from "./voices";

export function PlanScreen({ page }: { page: PlanPage }) {
  const { me, people } = page.plan;
  const as = me?.side === "customer" ? people.find((person) => person.id === me.id)?.name : null;
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan} home as={as ?? null}>
        <Screen page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Screen({ page }: { page: PlanPage }) {
  const panel = useOutlet();
  const live = useLive(page);
  const { plan } = page;
  const opened = useParams().stepId ?? null;
  const brief = plan.brief && panel === null;
  const list = <Everything page={page} glows={live.glows} opened={opened} />;
  return (
    <>
      <TickForms page={page} />
      <PlanLayout
        notice={<Notices page={page} live={live} />}
        band={<PlanHead page={page} />}
        strip={brief ? undefined : <Phases strip={plan.strip} />}
        next={panel ? undefined : <NextStep page={page} />}
        aside={brief ? <BriefAside page={page} /> : <SideColumn page={page} />}
        panel={panel ? <OpenedStep page={page}>{panel}</OpenedStep> : undefined}
      >
        {brief ? <Brief page={page}>{list}</Brief> : list}
      </PlanLayout>
      <Keys />
      {live.banner}
    </>
  );
}

/** What was put to this very reader stands beside their one thing. */
function BriefAside({ page }: { page: PlanPage }) {
  return (
    <>
      {page.plan.voices.mine.length > 0 ? <Voices page={page} /> : null}
      <People page={page} />
    </>
  );
}

/** For somebody with one thing to do: the rest stands behind one word. */
function Brief({ page, children }: { page: PlanPage; children: ReactNode }) {
  const { messages } = usePlanWords();
  return (
    <Disclosure summary={messages.common.everything}>
      <div className="grid gap-8 pt-4">
        <Phases strip={page.plan.strip} />
        {children}
        <WaitingFor page={page} />
        <Offer page={page} />
        {page.plan.voices.mine.length > 0 ? null : <Voices page={page} />}
        <Proofs page={page} />
        <Meetings page={page} />
        <Changes page={page} />
        <Away page={page} />
      </div>
    </Disclosure>
  );
}

function Everything({
  page,
  glows,
  opened,
}: {
  page: PlanPage;
  glows: ReadonlyMap<string, string>;
  opened: string | null;
}) {
  const [search] = useSearchParams();
  const mine = search.get("show") === "mine" && page.plan.me !== null;
  return (
    <>
      <SuggestedDate page={page} />
      {page.plan.me ? <Views mine={mine} /> : null}
      <Stages page={page} mine={mine} opened={opened} glows={glows} />
      {mine ? null : <AddStage page={page} />}
      <About page={page} />
    </>
  );
}

const view = (here: boolean) => `py-2 ${here ? "font-semibold text-ink no-underline" : ""}`;

function Views({ mine }: { mine: boolean }) {
  const { messages, plan } = usePlanWords();
  const say = messages.plan;
  const base = `/plan/${plan.id}`;
  return (
    <nav className="-mb-4 flex flex-wrap gap-x-5 text-sm" aria-label={say.viewsLabel}>
      <Link className={view(!mine)} to={base} preventScrollReset aria-current={mine ? undefined : "true"}>
        {say.views.all}
      </Link>
      <Link className={view(mine)} to={`${base}?show=mine`} preventScrollReset aria-current={mine ? "true" : undefined}>
        {say.views.mine}
      </Link>
      <Link className={view(false)} to={`${base}/timeline`}>
        {say.views.timeline}
      </Link>
      <Link className={view(false)} to={`${base}/print`}>
        {say.views.print}
      </Link>
    </nav>
  );
}

function OpenedStep({ page, children }: { page: PlanPage; children: ReactNode }) {
  const { stepId } = useParams();
  const row = page.plan.stages.flatMap((stage) => stage.rows).find((one) => one.id === stepId);
  return <Panel label={row?.title ?? page.plan.subject ?? ""}>{children}</Panel>;
}

/** What the ticks of the list post to while no script does it: one form for all of them keeps the page small. */
function TickForms({ page: { plan, fresh } }: { page: PlanPage }) {
  if (!plan.rights.includes("step.tick")) return null;
  return (["tick", "untick"] as const).map((which) => (
    <form key={which} id={which} method="post" action={`/plan/${plan.id}`} hidden>
      <input type="hidden" name="command" value={`step.${which}`} />
      <input type="hidden" name="requestId" value={`${fresh}-${which}`} />
    </form>
  ));
}
