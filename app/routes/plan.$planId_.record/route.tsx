import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PlanFrame } from "~/frame/plan-frame";
import { StandingApart } from "~/frame/standing";
import { TakeForm } from "~/frame/take-form";
import { recordPage } from "~/http/record-page.server";
import { useMessages } from "~/i18n/context";
import { Band, Buttons, buttonClass } from "~/ui";
import { Check } from "./check";
import { Entries } from "./entries";

export const loader = (args: LoaderFunctionArgs) => recordPage(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Everything that ever happened on the plan, as sentences; check it, take it away. */
export default function RecordRoute() {
  const page = useLoaderData<typeof loader>();
  const { record, common, plan: say, take } = useMessages();
  const base = `/plan/${page.plan.id}/record`;
  const at = (more: string) => `${base}?${page.lane === "own" ? "lane=own&" : ""}${more}`;
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <div className="grid gap-8">
        <Band title={record.title} parties={page.plan.subject} lead={record.lead}>
          {page.hasOwn ? (
            <nav aria-label={record.lanes} className="flex gap-5">
              <Link
                to={base}
                aria-current={page.lane === "shared" ? "page" : undefined}
                className="aria-[current]:font-semibold aria-[current]:text-ink inline-flex min-h-11 items-center"
              >
                {record.laneTab.shared}
              </Link>
              <Link
                to={`${base}?lane=own`}
                aria-current={page.lane === "own" ? "page" : undefined}
                className="aria-[current]:font-semibold aria-[current]:text-ink inline-flex min-h-11 items-center"
              >
                {record.laneTab.own}
              </Link>
            </nav>
          ) : null}
        </Band>
        <StandingApart standing={page.standing} today={page.today} />
        <Check page={page} />
        <Entries page={page} />
        <Buttons>
          {page.newest ? null : (
            <Link className={buttonClass()} to={page.lane === "own" ? `${base}?lane=own` : base}>
              {record.backToNewest}
            </Link>
          )}
          {page.older === null ? null : (
            <Link className={buttonClass()} to={at(`before=${page.older}`)}>
              {common.older}
            </Link>
          )}
        </Buttons>
        <section className="grid gap-3" aria-labelledby="take">
          <h2 className="heading" id="take">
            {record.takeTitle}
          </h2>
          <p className="field-hint">{record.takeLead}</p>
          <ul className="grid gap-1">
            {page.hasOwn ? (
              <li>
                <Link to={`/plan/${page.plan.id}/take-away`}>{take.title}</Link>
              </li>
            ) : null}
            <li>
              <a href={`${base}.jsonl`} download>
                {record.takeLines}
              </a>
            </li>
            <li>
              <TakeForm action={`/plan/${page.plan.id}/pdf/plan`}>{say.takeA4}</TakeForm>
            </li>
          </ul>
          <Fingerprint label={record.head} value={page.head.hash} />
          <Fingerprint label={record.key} value={page.key} />
        </section>
      </div>
    </PlanFrame>
  );
}

/** Sixty-four characters in groups of four, so that two of them can be compared by eye. */
function Fingerprint({ label, value }: { label: string; value: string }) {
  return (
    <p className="text-sm">
      {label}
      <span className="fingerprint block">{value.match(/.{1,4}/g)?.join(" ")}</span>
    </p>
  );
}
