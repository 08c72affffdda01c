import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type ClientActionFunctionArgs, Link, useActionData, useParams } from "@remix-run/react";
import { actorFor } from "~/access/visitor.server";
import { actOrKeep } from "~/frame/offline";
import { upload } from "~/http/uploads.server";
import { sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";
import { Notice } from "~/ui";

/** Nothing stands here but the way back; whom the plan is not open to is told what they are told everywhere. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await actorFor(context, request, params.planId ?? "");
  return null;
}

/** Takes a file for a step. */
export const action = (args: ActionFunctionArgs) => upload(args, args.params.planId ?? "");

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

/** Only a page without scripts comes here, and only when the file could not be taken. */
export default function FilesRoute() {
  const answer = useActionData<typeof action>();
  const { planId } = useParams();
  const messages = useMessages();
  const refusal = answer && !answer.ok ? answer.refusal : null;
  const stepId = answer && !answer.ok ? String(answer.values.stepId ?? "") : "";
  const code = refusal?.fields?.[0]?.code;
  return (
    <main className="wrap wrap-narrow grid gap-4 py-8" id="main">
      <h1 className="heading">{messages.step.files}</h1>
      {refusal ? (
        <Notice tone="warn" title={code ? messages.fields[code] : undefined}>
          {sayRefusal(messages, refusal)}
        </Notice>
      ) : null}
      <Link to={stepId === "" ? `/plan/${planId}` : `/plan/${planId}/step/${encodeURIComponent(stepId)}`}>
        {messages.sign.backToPlan}
      </Link>
    </main>
  );
}
