import { Form } from "@remix-run/react";
import { CopyButton } from "~/frame/copy-button";
import { ProveMailbox } from "~/frame/prove-mailbox";
import type { Acted } from "~/http/act.server";
import type { YouPage } from "~/http/you.server";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, buttonClass, Notice, TextField } from "~/ui";

/** The secret address of the reader's calendar: to be asked for, copied, and replaced. */
export function Calendar({ page, result }: { page: YouPage; result: Acted | null }) {
  const { you } = useMessages();
  const { calendar } = page;
  return (
    <section aria-labelledby="calendar">
      <h2 className="heading-small" id="calendar">
        {you.calendarTitle}
      </h2>
      <p className="pb-4">{you.calendarLead}</p>
      {calendar === "sample" ? (
        <Notice tone="quiet" announce={false}>
          {you.calendarSample}
        </Notice>
      ) : calendar === "prove" ? (
        <>
          <p className="pb-4">{you.calendarProve}</p>
          <ProveMailbox page={page} result={result} />
        </>
      ) : calendar.url === null ? (
        <Press page={page} command="calendar.open" primary>
          {you.calendarGet}
        </Press>
      ) : (
        <Address page={page} url={calendar.url} />
      )}
    </section>
  );
}

function Address({ page, url }: { page: YouPage; url: string }) {
  const { you } = useMessages();
  return (
    <div className="grid gap-4">
      <TextField
        name="calendar-address"
        label={you.calendarAddress}
        hint={you.calendarHint}
        defaultValue={url}
        key={url}
        readOnly
      />
      <Buttons>
        <CopyButton of="calendar-address">{you.calendarCopy}</CopyButton>
        <a className={buttonClass("quiet")} href={url.replace(/^https?:/, "webcal:")}>
          {you.calendarOpen}
        </a>
      </Buttons>
      <Press page={page} command="calendar.renew" hint={you.calendarRenewHint}>
        {you.calendarRenew}
      </Press>
    </div>
  );
}

type PressProps = { page: YouPage; command: string; primary?: boolean; hint?: string; children: string };

function Press({ page, command, primary = false, hint, children }: PressProps) {
  return (
    <Form method="post" action={`/plan/${page.plan.id}/you`}>
      <Buttons>
        <Button name="command" value={command} variant={primary ? "primary" : "quiet"}>
          {children}
        </Button>
      </Buttons>
      {hint ? <p className="field-hint pt-2">{hint}</p> : null}
    </Form>
  );
}
