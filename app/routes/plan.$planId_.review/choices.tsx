import { Link, useSearchParams } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import type { ReviewPage } from "~/http/review-page.server";
import { buttonClass, NextCard, Notice } from "~/ui";
import { ConditionForm } from "./condition-form";

type Choice = { to: string; label: string; means: string };

/** Three answers of the same size; the form for "yes, but" opens below them. */
export function Choices({ page }: { page: ReviewPage }) {
  const words = usePlanWords();
  const [search] = useSearchParams();
  const { plan, view } = page;
  const say = words.messages.review;
  const sign = (act: string, id = "now") => `/plan/${plan.id}/sign/${act}/${id}`;
  const answer = search.get("answer");
  const exitId = search.get("exit");
  if (view.may.again)
    return (
      <NextCard label={words.messages.plan.nextTitle} title={say.again} why={say.againLead}>
        <Link className={buttonClass("primary")} to={sign("again")}>
          {say.again}
        </Link>
      </NextCard>
    );
  const ready = [
    { to: sign("ready"), label: say.yes, means: say.yesMeans },
    { to: "?answer=yesbut#first", label: say.but, means: say.butMeans },
    { to: sign("notready"), label: say.no, means: say.noMeans },
  ];
  const approval = [
    { to: sign("approve"), label: say.approve, means: say.approveMeans },
    { to: "?answer=approve#first", label: say.approveIf, means: say.butMeans },
    { to: sign("refuse"), label: say.refuse, means: say.noMeans },
  ];
  const asked = answer === "yesbut" || answer === "approve" || (answer === "goonif" && exitId !== null);
  return (
    <>
      {view.held ? <Notice announce={false}>{say.held}</Notice> : null}
      {view.may.ready ? <Three title={say.question} lead={say.questionLead} choices={ready} /> : null}
      {view.may.approve ? <Three title={say.approveQuestion} lead={say.questionLead} choices={approval} /> : null}
      {asked && plan.me?.side === "customer" ? <ConditionForm page={page} act={answer} id={exitId ?? "now"} /> : null}
    </>
  );
}

function Three({ title, lead, choices }: { title: string; lead: string; choices: Choice[] }) {
  const { messages } = usePlanWords();
  return (
    <div className="no-print">
      <NextCard label={messages.plan.nextTitle} title={title} why={lead}>
        <ul className="grid w-full gap-4 sm:grid-cols-3">
          {choices.map((choice) => (
            <li className="grid content-start gap-2" key={choice.to}>
              <Link
                className={buttonClass("quiet", true)}
                to={choice.to}
                preventScrollReset={choice.to.startsWith("?")}
              >
                {choice.label}
              </Link>
              <span className="text-muted text-sm">{choice.means}</span>
            </li>
          ))}
        </ul>
      </NextCard>
    </div>
  );
}
