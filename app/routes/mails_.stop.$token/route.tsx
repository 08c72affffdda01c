// Where "no more of these" leads: one button for a person, one post for a mail program (RFC 8058). The token in the
// address is all that is asked for; it can silence reminders and nothing else.

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { OftenField } from "~/frame/often-field";
import { LanguageMenu } from "~/frame/plan-frame";
import { stopAct, stopPage } from "~/http/you.server";
import { useMessages } from "~/i18n/context";
import { Band, Button, Buttons, Notice, PageFrame } from "~/ui";

export const loader = (args: LoaderFunctionArgs) => stopPage(args);
export const action = (args: ActionFunctionArgs) => stopAct(args);

// The header says no-referrer because of the address; the forms below must still say that they are ours.
export const meta: MetaFunction = () => [{ title: "Countersign" }, { name: "referrer", content: "same-origin" }];

export default function StopMails() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { you, common } = useMessages();
  const stopped = page.often === "none";
  return (
    <PageFrame
      skip={common.skip}
      name={common.product}
      language={<LanguageMenu />}
      width="narrow"
      footer={<a href="/mails">{common.everyMail}</a>}
    >
      <Band
        title={stopped ? you.mailsTitle : you.stopTitle}
        lead={stopped ? you.mailsLead : you.stopLead({ address: page.address })}
      />
      {done ? <Notice tone="quiet">{done.often === "none" ? you.stopDone : you.oftenSaved}</Notice> : null}
      {stopped ? null : (
        <Form method="post" className="pt-5">
          <Buttons>
            <Button variant="primary" name="often" value="none">
              {you.stopButton}
            </Button>
          </Buttons>
        </Form>
      )}
      <details className="pt-6">
        <summary>{you.stopLess}</summary>
        <Form method="post" className="sheet-form pt-4">
          <OftenField value={page.often} />
          <Buttons>
            <Button>{you.oftenSave}</Button>
          </Buttons>
        </Form>
      </details>
      <p className="field-hint pt-6">{you.always}</p>
    </PageFrame>
  );
}
