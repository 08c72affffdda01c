import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import { AskQuestion, RaiseRisk } from "~/frame/raise";
import { useLivePlan } from "~/live/use-live-plan";
import { Band, ConnectionBanner, Disclosure } from "~/ui";
import { Concern, NoteConcern } from "./concern";
import { addressOf, type VoicesPage } from "./page";
import { Question } from "./question";
import { Risk } from "./risk";

export function VoicesScreen({ page }: { page: VoicesPage }) {
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan} width="narrow">
        <Everything page={page} />
        <Live page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Everything({ page }: { page: VoicesPage }) {
  const { messages } = usePlanWords();
  const say = messages.voices;
  const { view, plan, fresh } = page;
  const { rights, open } = view;
  const raise = { action: addressOf(page), stepId: "", fresh };
  const settled = open.questions === 0 && open.risks === 0;
  return (
    <div className="grid gap-12">
      <Band title={say.title} parties={plan.subject} lead={settled ? say.allSettled : say.counts(open)}>
        <span className="text-sm text-muted">{say.lead}</span>
      </Band>
      <Part
        id="questions"
        title={say.questions}
        none={say.questionsNone}
        items={view.questions}
        closed={(one) => one.state === "accepted"}
        one={(question) => <Question page={page} question={question} />}
      >
        {rights.includes("question.ask") ? <AskQuestion {...raise} people={plan.people} /> : null}
      </Part>
      <Part
        id="risks"
        title={say.risks}
        lead={say.risksLead}
        none={say.risksNone}
        items={view.risks}
        closed={(one) => one.state !== "open"}
        one={(risk) => <Risk page={page} risk={risk} />}
      >
        {rights.includes("risk.raise") ? <RaiseRisk {...raise} /> : null}
      </Part>
      <Part
        id="concerns"
        title={say.concerns}
        lead={say.concernsLead}
        none={say.concernsNone}
        items={view.concerns}
        closed={(one) => one.resolved}
        one={(concern) => <Concern page={page} concern={concern} />}
      >
        {rights.includes("objection.raise") ? <NoteConcern page={page} /> : null}
      </Part>
    </div>
  );
}

type PartProps<T> = {
  id: string;
  title: string;
  lead?: string;
  none: string;
  items: T[];
  closed(item: T): boolean;
  one(item: T): ReactNode;
  children: ReactNode;
};

/** Open ones in full, closed ones behind one word, and the way to add one. */
function Part<T extends { id: string }>({ id, title, lead, none, items, closed, one, children }: PartProps<T>) {
  const { messages } = usePlanWords();
  const done = items.filter(closed);
  const list = (some: T[]) => (
    <ul className="grid">
      {some.map((item) => (
        <li key={item.id} id={item.id} className="grid gap-3 border-b border-line py-5">
          {one(item)}
        </li>
      ))}
    </ul>
  );
  return (
    <section id={id} className="grid gap-2" aria-labelledby={`${id}-title`}>
      <h2 className="heading" id={`${id}-title`}>
        {title}
      </h2>
      {lead ? <p className="text-sm text-muted">{lead}</p> : null}
      {items.length === 0 ? <p className="text-sm text-muted">{none}</p> : null}
      {list(items.filter((item) => !closed(item)))}
      {done.length > 0 ? (
        <Disclosure summary={`${messages.voices.closed} (${done.length})`}>{list(done)}</Disclosure>
      ) : null}
      {children}
    </section>
  );
}

function Live({ page }: { page: VoicesPage }) {
  const { messages } = usePlanWords();
  const live = useLivePlan(page.plan.id, { heads: page.heads, build: page.build, today: page.plan.today });
  return (
    <ConnectionBanner show={!live.connected || live.caughtUp}>
      {live.connected ? messages.common.caughtUp : messages.common.lostConnection}
    </ConnectionBanner>
  );
}

/** The step that something is about. */
export function AboutStep({ page, about }: { page: VoicesPage; about: { id: string; title: string } | null }) {
  const { messages } = usePlanWords();
  if (about === null) return null;
  return (
    <span>
      {messages.voices.onStep}: <Link to={`/plan/${page.plan.id}/step/${about.id}`}>{about.title}</Link>
    </span>
  );
}
