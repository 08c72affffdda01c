import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { act } from "~/http/act.server";
import { meetingFormPage } from "~/http/meeting.server";
import { useMessages } from "~/i18n/context";
import { MeetingForm } from "./meeting-form";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return await meetingFormPage(context, request, params.planId ?? "");
}

export function action(args: ActionFunctionArgs) {
  return act(args, args.params.planId ?? "", ["meeting.record"]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Notes a meeting that was held; what leads on is its own page, with the draft of its minutes. */
export default function NewMeetingRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { meeting } = useMessages();
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <h1 className="font-serif text-2xl">{meeting.record}</h1>
      <p className="field-hint mb-6">
        {meeting.recordLead} {meeting.policy[page.policy]}
      </p>
      <MeetingForm page={page} result={result && "ok" in result && !result.ok ? result : null} />
    </PlanFrame>
  );
}
