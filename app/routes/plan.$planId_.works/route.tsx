import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, Link, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import { act } from "~/http/act.server";
import { type WorksPage, worksPage } from "~/http/schedule-page.server";
import { sayList } from "~/i18n/plural";
import { Facts } from "~/ui";
import { WorksForm } from "./works-form";

export const loader = (args: LoaderFunctionArgs) => worksPage(args);

export const action = (args: ActionFunctionArgs) => act(args, args.params.planId ?? "", ["calendar.set"]);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** On which days each side works: shown to both, and changed like any term of the plan. */
export default function WorksRoute() {
  const page: WorksPage = useLoaderData<typeof loader>();
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan} width="narrow">
        <Screen page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Screen({ page }: { page: WorksPage }) {
  const { time } = usePlanWords().messages;
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-2xl">{time.worksTitle}</h1>
        <p className="field-hint">{time.worksLead}</p>
      </header>
      {page.sides.map((one) => (
        <SideOf key={one.side} one={one} page={page} />
      ))}
    </div>
  );
}

function SideOf({ one, page }: { one: WorksPage["sides"][number]; page: WorksPage }) {
  const words = usePlanWords();
  const { time, dates } = words.messages;
  const { workdays, holidays, freezes } = one.days;
  const here = `/plan/${page.plan.id}/works`;
  return (
    <section className="grid gap-3" id={one.side}>
      <h2 className="heading">{words.company(one.side)}</h2>
      {page.open === one.side && page.may ? (
        <WorksForm page={page} one={one} />
      ) : (
        <>
          <Facts
            items={[
              {
                term: time.works,
                value: sayList(
                  workdays.map((day) => dates.weekdays[day - 1] ?? ""),
                  words.language,
                ),
              },
              { term: time.off, value: holidays.length === 0 ? time.offNone : holidays.map(words.day).join("; ") },
              ...(freezes.length === 0
                ? []
                : [
                    {
                      term: time.breaks,
                      value: freezes.map(({ from, to }) => `${words.day(from)} – ${words.day(to)}`).join("; "),
                    },
                  ]),
            ]}
          />
          {page.may ? (
            <p>
              <Link to={`${here}?side=${one.side}#${one.side}`}>
                {time.change({ company: words.company(one.side) })}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
