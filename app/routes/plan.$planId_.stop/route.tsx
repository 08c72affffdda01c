import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { Failed, ProveMailbox } from "~/frame/prove-mailbox";
import { act } from "~/http/act.server";
import { mailboxPage } from "~/http/signing.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Button, ButtonLink, Notice } from "~/ui";

/** One address for leaving: the sheet to sign while the plan goes on, the way back once it was stopped. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = await mailboxPage(context, request, params.planId ?? "");
  if (page.stop === null) throw redirect(`/plan/${page.plan.id}/sign/stop/now`);
  return { ...page, stop: page.stop, late: context.world.clock.now() >= page.stop.until };
}

export function action(args: ActionFunctionArgs) {
  return act(args, args.params.planId ?? "", ["code.send", "mailbox.confirm", "stop.takeBack"]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

export default function StopRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { messages, language, zone } = useReader();
  const { sign } = messages;
  const answer = result && "ok" in result ? result : null;
  const { stop } = page;
  const when = formatInstant(stop.until, { language, zone });
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <div className="grid gap-6">
        <h1 className="heading">{sign.stoppedTitle}</h1>
        <Notice tone="quiet" announce={false} title={stop.who}>
          {formatInstant(stop.at, { language, zone })}
        </Notice>
        <Failed result={answer} />
        {stop.mine && !page.late ? (
          <>
            <p>{sign.stopAfter({ when })}</p>
            <p>{sign.takeBackLead}</p>
            {page.mailboxUntil === null ? <ProveMailbox page={page} result={answer} /> : <TakeBack page={page} />}
          </>
        ) : null}
        <div className="buttons">
          <ButtonLink href={`/plan/${page.plan.id}`}>{sign.backToPlan}</ButtonLink>
        </div>
      </div>
    </PlanFrame>
  );
}

function TakeBack({ page }: { page: { plan: { id: string }; requestId: string } }) {
  const { messages } = useReader();
  return (
    <Form method="post">
      <input type="hidden" name="requestId" value={`${page.requestId}-back`} />
      <input type="hidden" name="goto" value={`/plan/${page.plan.id}`} />
      <Button variant="primary" name="command" value="stop.takeBack">
        {messages.sign.takeBack}
      </Button>
    </Form>
  );
}
