import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { inLanguage } from "~/domain/language";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { Failed } from "~/frame/prove-mailbox";
import { act } from "~/http/act.server";
import { answerPage } from "~/http/answer-page.server";
import { useReader } from "~/i18n/context";
import { formatDay } from "~/i18n/dates";
import { ButtonLink, Buttons, Notice } from "~/ui";
import { Question } from "./question";

export const loader = (args: LoaderFunctionArgs) => answerPage(args);

export const action = (args: ActionFunctionArgs) =>
  act(args, args.params.planId ?? "", ["step.tick", "step.set", "step.block"]);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Done, not yet, not mine, blocked: one page each, for whoever comes from a mail and may never have been here. */
export default function AnswerRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { messages, language } = useReader();
  const { answer, erased } = messages.you;
  const { step, how, state } = page;
  const title = step.title === null ? erased : inLanguage(step.title, language);
  const ready = step.deliverable === null ? erased : inLanguage(step.deliverable, language);
  const failed = result && "ok" in result ? result : null;
  const asks = how !== "noted" && state === "open";
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <div className="grid gap-5">
        <div className="grid gap-1">
          <p className="text-sm text-muted">{page.plan.subject}</p>
          <h1 className="font-serif text-xl">{title}</h1>
          <p>{answer.due({ day: formatDay(step.dueOn, language, "shortYear") })}</p>
          {ready === "" ? null : <p className="text-muted">{ready}</p>}
        </div>
        <Failed result={failed} />
        {how === "noted" ? (
          <Notice tone="quiet">{page.suggested ? answer.suggested : answer.noted}</Notice>
        ) : state === "open" ? null : (
          <Notice tone="quiet">{state === "done" ? answer.isDone : answer.isGone}</Notice>
        )}
        {asks ? <Question page={page} how={how} result={failed} /> : null}
        <Buttons>
          <ButtonLink href={`/plan/${page.plan.id}/step/${step.id}`}>{answer.toStep}</ButtonLink>
        </Buttons>
      </div>
    </PlanFrame>
  );
}
