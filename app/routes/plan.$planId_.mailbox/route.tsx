import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { Failed, ProveMailbox } from "~/frame/prove-mailbox";
import { act } from "~/http/act.server";
import { mailboxPage } from "~/http/signing.server";
import { useReader } from "~/i18n/context";
import { formatTime } from "~/i18n/dates";
import { ButtonLink, Notice } from "~/ui";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return await mailboxPage(context, request, params.planId ?? "");
}

export function action(args: ActionFunctionArgs) {
  return act(args, args.params.planId ?? "", ["code.send", "mailbox.confirm"]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** "Check now that you can sign": proves the mailbox in this browser and signs nothing. */
export default function MailboxRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { messages, zone } = useReader();
  const { sign } = messages;
  const answer = result && "ok" in result ? result : null;
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <div className="grid gap-6">
        <h1 className="heading">{sign.checkNow}</h1>
        <Failed result={answer} />
        {page.mailboxUntil === null ? (
          <ProveMailbox page={page} result={answer} next={page.next} />
        ) : (
          <Notice tone="quiet" announce={false} title={sign.checkDone}>
            {sign.mailboxOk({ time: formatTime(page.mailboxUntil, { zone }) })}
          </Notice>
        )}
        <div className="buttons">
          <ButtonLink href={page.next}>{sign.backToPlan}</ButtonLink>
        </div>
      </div>
    </PlanFrame>
  );
}
