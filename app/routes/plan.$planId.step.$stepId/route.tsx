import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { act } from "~/http/act.server";
import { titlesFor } from "~/http/agreement-page.server";
import { dataHeaders, openPlanFor } from "~/http/plan-page.server";
import { missingPage } from "~/http/respond.server";
import { aboutStep } from "~/http/told.server";
import { confirmMarks } from "~/views/confirm-proof";
import { readIn } from "~/views/reading";
import { stepView } from "~/views/step";
import type { StepPage } from "./page";
import { StepPanel } from "./step-panel";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { planId = "", stepId = "" } = params;
  const opened = await openPlanFor(context, request, planId);
  const { plan, viewer, audience, language, today } = opened;
  const step = stepView(plan, viewer, { stepId, today });
  if (step === null) throw missingPage();
  const page: StepPage = {
    planId,
    step: readIn(step, language),
    titles: titlesFor(plan, step.suggestions.length > 0, language),
    ...(await aboutStep(context.world, { plan, audience, language }, stepId)),
    marks: confirmMarks(plan, stepId, language),
    fresh: context.world.newId(),
  };
  return data(page, { headers: opened.headers });
}

export const headers = dataHeaders;

export function action(args: ActionFunctionArgs) {
  return act(args, args.params.planId ?? "", [
    "step.word",
    "step.set",
    "step.revise",
    "step.move",
    "step.remove",
    "step.restore",
    "step.setAside",
    "step.takeUp",
    "step.tick",
    "step.untick",
    "step.accept",
    "step.block",
    "step.unblock",
    "step.guide",
    "comment.add",
    "resource.add",
    "attachment.remove",
    "colleague.ask",
    "verifier.add",
    "verifier.word",
    "verifier.set",
    "verifier.remove",
    "verifier.report",
    "verifier.withdraw",
    "exit.add",
    "exit.word",
    "exit.remove",
    "question.ask",
    "risk.raise",
    "change.accept",
    "change.decline",
    "change.withdraw",
    "placeholder.show",
    "placeholder.take",
  ]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.step.texts.title ?? "" }];

/** A step: beside the list on a wide screen, a page of its own on a phone. */
export default function StepRoute() {
  return <StepPanel page={useLoaderData<typeof loader>()} />;
}
