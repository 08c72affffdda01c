import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { PlanFrame } from "~/frame/plan-frame";
import { meetingPage } from "~/http/meeting.server";
import { actOnMinutes } from "~/http/minutes-act.server";
import { useReader } from "~/i18n/context";
import { useLivePlan } from "~/live/use-live-plan";
import { ConnectionBanner } from "~/ui";
import { documentOf } from "~/views/minutes-draft";
import { Editor } from "./editor";
import { Head } from "./head";
import { SentMinutes } from "./sent-minutes";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return await meetingPage(context, request, params);
}

export function action(args: ActionFunctionArgs) {
  return actOnMinutes(args, args.params.planId ?? "", args.params.meetingId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.meeting.subject ?? "" }];

/** A meeting: what is noted of it, its minutes as they were sent, and, for those who write them, the draft. */
export default function MeetingRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const { messages } = useReader();
  const { meeting, plan, editor } = page;
  const live = useLivePlan(plan.id, page.live, documentOf(meeting.meetingId));
  return (
    <PlanFrame plan={plan} width="narrow">
      <article className="grid gap-8">
        <p>
          <Link to={`/plan/${plan.id}/meetings`}>{messages.meeting.title}</Link>
        </p>
        <Head page={page} />
        <SentMinutes page={page} />
        {editor ? <Editor key={editor.version} page={page} editor={editor} result={result} /> : null}
      </article>
      <ConnectionBanner show={!live.connected || live.caughtUp}>
        {live.connected ? messages.common.caughtUp : messages.common.lostConnection}
      </ConnectionBanner>
    </PlanFrame>
  );
}
