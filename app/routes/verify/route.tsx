import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, Form, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { LanguageMenu } from "~/frame/plan-frame";
import { publishedKeys } from "~/http/keys.server";
import { checkAsked } from "~/http/verify-asked.server";
import { useMessages } from "~/i18n/context";
import { Band, Button, PageFrame, TextArea } from "~/ui";
import { FileCheck } from "./file-check";
import { Outcome } from "./outcome";

/** The certificates that a browser compares a file's seal with. */
export const loader = ({ context }: LoaderFunctionArgs) => ({
  // The certificates alone: the page needs no more, and says no more.
  seals: publishedKeys(context.world).seal.map(({ pem: _pem, ...seal }) => seal),
});

/** Compares what was pasted, or the head that a file carries, with the histories kept here. Writes nothing. */
export async function action({ context, request }: ActionFunctionArgs) {
  const checked = await checkAsked(context.world, request);
  return data(checked, { status: checked.answers.length === 0 ? 422 : 200 });
}

export const meta: MetaFunction = () => [{ title: "Countersign" }];

/** Anybody checks a document or a receipt here, without an account. */
export default function Verify() {
  const { common, verify } = useMessages();
  const { seals } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const [text, setText] = useState<string | null>(null);
  return (
    <PageFrame skip={common.skip} name={common.product} language={<LanguageMenu />}>
      <Band title={verify.title} lead={verify.lead} />
      <div className="grid max-w-prose gap-8 pt-6">
        <FileCheck seals={seals} />
        <section className="grid gap-3" aria-labelledby="a-receipt">
          <h2 className="heading" id="a-receipt">
            {verify.receiptTitle}
          </h2>
          <Form method="post" className="grid justify-items-start gap-3">
            <TextArea
              name="receipt"
              label={verify.receiptLabel}
              hint={verify.receiptHint}
              rows={5}
              required
              value={text ?? posted?.text ?? ""}
              onChange={(event) => setText(event.currentTarget.value)}
              {...(posted && posted.answers.length === 0 ? { error: verify.noReceipt } : {})}
            />
            <Button>{verify.check}</Button>
          </Form>
          <div aria-live="polite" className="grid gap-4">
            {posted?.answers.map(({ kept, answer }) => (
              <Outcome key={`${kept.stream} ${kept.seq} ${kept.hash}`} kept={kept} answer={answer} file={null} />
            ))}
          </div>
        </section>
        <section className="grid gap-2" aria-labelledby="a-script">
          <h2 className="heading" id="a-script">
            {verify.scriptTitle}
          </h2>
          <p>{verify.scriptLead}</p>
          <p className="flex flex-wrap gap-5">
            <a href="/verify/script.zip" download>
              {verify.script}
            </a>
            <a href="/.well-known/countersign.json">{verify.keys}</a>
          </p>
          <pre className="fingerprint whitespace-pre-wrap">node verify.mjs document.pdf --keys countersign.json</pre>
        </section>
      </div>
    </PageFrame>
  );
}
