import { Form } from "@remix-run/react";
import { Failed, ProveMailbox, refusalIn, SendCode, useWrong } from "~/frame/prove-mailbox";
import type { Acted } from "~/http/act.server";
import type { SignPage } from "~/http/signing.server";
import { useReader } from "~/i18n/context";
import { formatTime } from "~/i18n/dates";
import { Button, ButtonLink, CheckboxField, CodeField, TextArea, TextField } from "~/ui";
import { buttonOf } from "./sheet";

type Props = { page: SignPage; result: Acted | null };

/** What somebody who may sign does: prove the mailbox where needed, then the form. */
export function Ceremony({ page, result }: Props) {
  const { sheet } = page;
  const { messages } = useReader();
  const proven =
    sheet.strength === "staff" || (sheet.strength === "code" ? page.codeSentAt !== null : page.mailboxUntil !== null);
  return (
    <>
      <Failed result={result} />
      {sheet.strength === "mailbox" && !proven ? <ProveMailbox page={page} result={result} /> : null}
      {sheet.strength === "code" ? <SendCode page={page} textHash={sheet.textHash} act={sheet.command.name} /> : null}
      {proven ? <SigningForm page={page} result={result} /> : null}
      <div className="buttons">
        <ButtonLink variant="plain" href={`/plan/${page.plan.id}`}>
          {messages.sign.later}
        </ButtonLink>
      </div>
    </>
  );
}

const valueIn = (result: Acted | null, field: string): string => {
  const value = refusalIn(result) && result && !result.ok ? result.values[field] : undefined;
  return typeof value === "string" ? value : "";
};

/** Name, consent where it was not given yet, the code where this act asks for one, and the one button. */
function SigningForm({ page, result }: Props) {
  const { messages, zone } = useReader();
  const { sign } = messages;
  const { sheet, me } = page;
  const wrong = useWrong(result);
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
