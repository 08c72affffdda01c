import { Form } from "@remix-run/react";
import type { Acted } from "~/http/act.server";
import type { SignPage } from "~/http/signing.server";
import { sayRefusal } from "~/i18n";
import { useReader } from "~/i18n/context";
import { formatInstant, formatTime } from "~/i18n/dates";
import { Button, ButtonLink, CheckboxField, CodeField, ErrorSummary, Notice, TextArea, TextField } from "~/ui";
import { buttonOf } from "./sheet";

type Props = { page: SignPage; result: Acted | null };

/** What somebody who may sign does: prove the mailbox where needed, then the form. */
export function Ceremony({ page, result }: Props) {
  const { sheet } = page;
  const proven = sheet.strength === "code" ? page.codeSentAt !== null : page.mailboxUntil !== null;
  return (
    <>
      <Failed result={result} />
      {sheet.strength === "mailbox" && !proven ? <ProveMailbox page={page} result={result} /> : null}
      {sheet.strength === "code" ? <SendCode page={page} textHash={sheet.textHash} /> : null}
      {proven ? <SigningForm page={page} result={result} /> : null}
      <NotNow planId={page.plan.id} />
    </>
  );
}

const refusalIn = (result: Acted | null) => (result && !result.ok ? result.refusal : null);
const valueIn = (result: Acted | null, field: string): string => {
  const value = result && !result.ok ? result.values[field] : undefined;
  return typeof value === "string" ? value : "";
};

function Failed({ result }: { result: Acted | null }) {
  const { messages } = useReader();
  const refusal = refusalIn(result);
  if (!refusal) return null;
  const errors = (refusal.fields ?? []).map(({ field, code }) => ({ field, message: messages.fields[code] }));
  const said = sayRefusal(messages, refusal);
  if (errors.length > 0) return <ErrorSummary title={said} errors={errors} />;
  return <Notice tone="error">{said}</Notice>;
}

/** The six digits, asked for with one press; the mail says what they are for. */
function SendCode({ page, textHash }: { page: SignPage; textHash: string }) {
  const { messages, language, zone } = useReader();
  const { sign } = messages;
  const address = page.me?.address ?? "";
  const sent = page.codeSentAt;
  return (
    <Form method="post" className="sheet-form">
      <input type="hidden" name="requestId" value={`${page.requestId}-code`} />
      <input type="hidden" name="textHash" value={textHash} />
      <input type="hidden" name="act" value={page.sheet.command.name} />
      <p>{sent === null ? sign.codeLead({ address }) : sign.codeSent({ address })}</p>
      {sent === null ? null : <p className="field-hint">{formatInstant(sent, { language, zone })}</p>}
      {page.plan.trial || page.plan.sample ? <Notice announce={false}>{sign.codeTrial}</Notice> : null}
      <div className="buttons">
        <Button variant={sent === null ? "primary" : "quiet"} name="command" value="code.send">
          {sent === null ? sign.codeSend : sign.codeAgain}
        </Button>
      </div>
    </Form>
  );
}

function ProveMailbox({ page, result }: Props) {
  const { messages } = useReader();
  const { sign } = messages;
  return (
    <section aria-labelledby="mailbox">
      <h2 className="heading-small" id="mailbox">
        {sign.mailboxTitle}
      </h2>
      <SendCode page={page} textHash="" />
      {page.codeSentAt === null ? null : (
        <Form method="post" className="sheet-form">
          <input type="hidden" name="requestId" value={`${page.requestId}-mailbox`} />
          <input type="hidden" name="textHash" value="" />
          <CodeField
            name="code"
            label={sign.codeLabel}
            hint={sign.codeHint}
            error={codeError(result, messages)}
            required
          />
          <div className="buttons">
            <Button variant="primary" name="command" value="mailbox.confirm">
              {messages.common.next}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}

const codeError = (result: Acted | null, messages: ReturnType<typeof useReader>["messages"]) =>
  refusalIn(result)?.fields?.some((error) => error.field === "code") ? messages.fields.code : undefined;

/** Name, consent where it was not given yet, the code where this act asks for one, and the one button. */
function SigningForm({ page, result }: Props) {
  const { messages, zone } = useReader();
  const { sign, fields } = messages;
  const { sheet, me } = page;
  const wrong = (field: string) => {
    const error = refusalIn(result)?.fields?.find((one) => one.field === field);
    return error ? fields[error.code] : undefined;
  };
  return (
    <Form method="post" className="sheet-form">
      <input type="hidden" name="requestId" value={`${page.requestId}-sign`} />
      <input type="hidden" name="goto" value={`/plan/${page.plan.id}/receipt/{seq}`} />
      <input type="hidden" name="textHash" value={sheet.textHash} />
      <input type="hidden" name="language" value={page.language} />
      {Object.entries(sheet.command.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {sheet.strength === "mailbox" && page.mailboxUntil ? (
        <p className="field-hint">{sign.mailboxOk({ time: formatTime(page.mailboxUntil, { zone }) })}</p>
      ) : null}
      {sheet.strength === "code" ? (
        <CodeField name="code" label={sign.codeLabel} hint={sign.codeHint} error={wrong("code")} required />
      ) : null}
      {sheet.named ? (
        <TextField
          name="typedName"
          label={sign.nameLabel}
          hint={sign.nameHint({ name: me?.name ?? "" })}
          look="signature"
          autoComplete="name"
          defaultValue={valueIn(result, "typedName")}
          error={wrong("typedName")}
          required
        />
      ) : null}
      {sheet.reason ? (
        <TextArea
          name="reason"
          label={sign.reasonLabel}
          hint={sign.reasonHint}
          defaultValue={valueIn(result, "reason")}
          error={wrong("reason")}
        />
      ) : null}
      {sheet.consent === null ? null : (
        <div>
          <p className="field-hint">{sheet.consent}</p>
          <CheckboxField
            name="consent"
            label={sign.consentBox}
            error={wrong("consent")}
            defaultChecked={valueIn(result, "consent") === "on"}
            required
          />
        </div>
      )}
      <div className="buttons">
        <Button variant={sheet.act === "stop" ? "danger" : "primary"} name="command" value={sheet.command.name}>
          {buttonOf(sheet.act, messages)}
        </Button>
      </div>
    </Form>
  );
}

function NotNow({ planId }: { planId: string }) {
  const { messages } = useReader();
  return (
    <div className="buttons">
      <ButtonLink variant="plain" href={`/plan/${planId}`}>
        {messages.sign.later}
      </ButtonLink>
    </div>
  );
}
