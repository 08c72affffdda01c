import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { OftenField } from "~/frame/often-field";
import { PlanFrame } from "~/frame/plan-frame";
import { Failed } from "~/frame/prove-mailbox";
import { youAct, youPage } from "~/http/you.server";
import { useMessages } from "~/i18n/context";
import { Band, Button, Buttons, Notice } from "~/ui";
import { Calendar } from "./calendar";

export const loader = (args: LoaderFunctionArgs) => youPage(args);
export const action = (args: ActionFunctionArgs) => youAct(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** The reader's own calendar and their wish about reminders, over all their plans. */
export default function YouRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { you } = useMessages();
  const [asked] = useSearchParams();
  const answer = result && "ok" in result ? result : null;
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <div className="grid gap-10">
        <Band title={you.title} lead={you.lead({ address: page.address })} />
        <Failed result={answer} />
        <Calendar page={page} result={answer} />
        <section aria-labelledby="mails">
          <h2 className="heading-small" id="mails">
            {you.mailsTitle}
          </h2>
          <p className="pb-4">{you.mailsLead}</p>
          {asked.get("saved") === "often" ? <Notice tone="quiet">{you.oftenSaved}</Notice> : null}
          <Form method="post" action={`/plan/${page.plan.id}/you`} className="sheet-form">
            <OftenField value={page.often} />
            <p className="field-hint">{you.always}</p>
            <Buttons>
              <Button name="command" value="mails.often">
                {you.oftenSave}
              </Button>
            </Buttons>
          </Form>
        </section>
      </div>
    </PlanFrame>
  );
}
