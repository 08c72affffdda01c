import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { PlanWordsOf, usePlanWords } from "~/frame/plan-words";
import { act } from "~/http/act.server";
import { type MovePage, movePage } from "~/http/schedule-page.server";
import { AskDay } from "./ask-day";
import { AskRule } from "./ask-rule";
import { Preview } from "./preview";
import { SaveForm } from "./save-form";

export const loader = (args: LoaderFunctionArgs) => movePage(args);

export function action(args: ActionFunctionArgs) {
  return act(args, args.params.planId ?? "", ["target.move", "target.suggest", "step.set", "step.time"]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Another date, looked at before it is saved. Looking changes nothing. */
export default function MoveRoute() {
  const page: MovePage = useLoaderData<typeof loader>();
  return (
    <PlanWordsOf plan={page.plan}>
      <PlanFrame plan={page.plan} width="narrow">
        <Screen page={page} />
      </PlanFrame>
    </PlanWordsOf>
  );
}

function Screen({ page }: { page: MovePage }) {
  const { time, plan } = usePlanWords().messages;
  const { step, preview } = page;
  return (
    <div className="grid gap-6">
      <h1 className="font-serif text-2xl">{step ? time.moveTitle({ step: step.title }) : plan.moveDate}</h1>
      {step?.done ? <p>{time.why.done}</p> : <AskDay page={page} />}
      {preview ? <Preview page={page} preview={preview} /> : null}
      {preview && !preview.blocked && page.command && !step?.done ? <SaveForm page={page} /> : null}
      {step && !step.done ? <AskRule page={page} step={step} /> : null}
    </div>
  );
}
