import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { act } from "~/http/act.server";
import { signPage } from "~/http/signing.server";
import { useMessages } from "~/i18n/context";
import { SignSheet } from "~/ui";
import { Ceremony } from "./ceremony";
import { Closed } from "./closed";
import { paragraphs, sheetFacts, titleOf } from "./sheet";
import { Signers } from "./signers";
import { StillOpen } from "./still-open";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return await signPage(context, request, params);
}

export function action(args: ActionFunctionArgs) {
  return act(args, args.params.planId ?? "", [
    "code.send",
    "mailbox.confirm",
    "verifier.sign",
    "exit.answer",
    "decision.give",
    "readiness.give",
    "readiness.reconfirm",
    "approval.give",
    "contract.sign",
    "plan.commit",
  ]);
}

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The exact words, who signs, and the form; after signing it leads to the receipt. */
export default function SignRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const messages = useMessages();
  const { sheet, plan } = page;
  const answer = result && "ok" in result ? result : null;
  return (
    <PlanFrame plan={plan} width="narrow">
      <SignSheet
        kind={messages.sign.readTitle}
        aside={messages.sign.edition({ n: sheet.edition })}
        title={titleOf(sheet.act, messages)}
        lang={page.language}
        statement={paragraphs(sheet.paragraphs)}
        facts={sheetFacts(page, messages)}
      >
        {page.open.length > 0 ? <StillOpen page={page} /> : null}
        {sheet.act === "confirm" ? <Signers page={page} /> : null}
        {sheet.state === "mine" ? <Ceremony page={page} result={answer} /> : <Closed page={page} />}
      </SignSheet>
    </PlanFrame>
  );
}
