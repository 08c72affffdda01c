// Proving a mailbox: a code on its way, and the field for its six digits. Where a text is signed by code, its own code
// is asked for in the same words.

import { Form } from "@remix-run/react";
import type { Acted } from "~/http/act.server";
import type { SignPage } from "~/http/signing.server";
import { sayRefusal } from "~/i18n";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Button, CodeField, ErrorSummary, Notice } from "~/ui";

export const refusalIn = (result: Acted | null) => (result && !result.ok ? result.refusal : null);

/** What kept the last post from happening, beside its fields and here. */
export function Failed({ result }: { result: Acted | null }) {
  const { messages } = useReader();
  const refusal = refusalIn(result);
  if (!refusal) return null;
  const errors = (refusal.fields ?? []).map(({ field, code }) => ({ field, message: messages.fields[code] }));
  const said = sayRefusal(messages, refusal);
  if (errors.length > 0) return <ErrorSummary title={said} errors={errors} />;
  return <Notice tone="error">{said}</Notice>;
}

/** What is wrong with one field, in the reader's words. */
export function useWrong(result: Acted | null): (field: string) => string | undefined {
  const { messages } = useReader();
  return (field) => {
    const error = refusalIn(result)?.fields?.find((one) => one.field === field);
    return error ? messages.fields[error.code] : undefined;
  };
}

export type Proving = Pick<SignPage, "plan" | "me" | "codeSentAt" | "requestId">;

/** The six digits, asked for with one press; the mail says what they are for. */
export function SendCode({ page, textHash, act }: { page: Proving; textHash: string; act: string }) {
  const { messages, language, zone } = useReader();
  const { sign } = messages;
  const address = page.me?.address ?? "";
  const sent = page.codeSentAt;
  return (
    <Form method="post" className="sheet-form">
      <input type="hidden" name="requestId" value={`${page.requestId}-code`} />
      <input type="hidden" name="textHash" value={textHash} />
      <input type="hidden" name="act" value={act} />
      <p>{sent === null ? sign.codeLead({ address }) : sign.codeSent({ address })}</p>
      {sent === null ? null : (
        <p className="field-hint">{sign.codeSentAt({ when: formatInstant(sent, { language, zone }) })}</p>
      )}
      {page.plan.sample ? (
        <Notice announce={false}>{sign.codeSample}</Notice>
      ) : page.plan.trial ? (
        <Notice announce={false}>{sign.codeTrial}</Notice>
      ) : null}
      <div className="buttons">
        <Button variant={sent === null ? "primary" : "quiet"} name="command" value="code.send">
          {sent === null ? sign.codeSend : sign.codeAgain}
        </Button>
      </div>
    </Form>
  );
}

/** Send, then type: afterwards this browser counts as the person's own for twelve hours. */
export function ProveMailbox({ page, result, next }: { page: Proving; result: Acted | null; next?: string }) {
  const { messages } = useReader();
  const { sign } = messages;
  const wrong = useWrong(result);
  return (
    <section aria-labelledby="mailbox">
      <h2 className="heading-small" id="mailbox">
        {sign.mailboxTitle}
      </h2>
      <SendCode page={page} textHash="" act="mailbox.confirm" />
      {page.codeSentAt === null ? null : (
        <Form method="post" className="sheet-form">
          <input type="hidden" name="requestId" value={`${page.requestId}-mailbox`} />
          <input type="hidden" name="textHash" value="" />
          {next === undefined ? null : <input type="hidden" name="goto" value={next} />}
          <CodeField name="code" label={sign.codeLabel} hint={sign.codeHint} error={wrong("code")} required />
          <div className="buttons">
            <Button variant="primary" name="command" value="mailbox.confirm">
              {sign.mailboxTitle}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
