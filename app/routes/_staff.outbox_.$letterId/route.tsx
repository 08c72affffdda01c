import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { openLetter, sendAgain } from "~/access/outbox.server";
import { requireStaff } from "~/access/staff.server";
import { notFound } from "~/access/visitor.server";
import { isRefusal } from "~/domain/refusal";
import { MailText } from "~/frame/mail-text";
import { refusedForm } from "~/http/staff-form.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Band, Button, Buttons, Card, Facts } from "~/ui";
import { RefusedSummary } from "../_staff/refused";
import { sayKind, sayReader, sayState } from "../_staff.outbox/say";

export const loader = async (args: LoaderFunctionArgs) => {
  const { world } = args.context;
  const looking = await requireStaff(args);
  const opened = await openLetter(world, args.params.letterId ?? "", looking);
  if (!opened) throw notFound();
  const { row, again, mail, waiting } = opened;
  return {
    row,
    again,
    waiting,
    mail: mail && { subject: mail.subject, text: mail.text },
    zone: looking.workspace.zone,
    origin: world.settings.publicUrl,
  };
};

/** Sends a letter that was given up once more. */
export const action = async (args: ActionFunctionArgs) => {
  const looking = await requireStaff(args);
  const sent = await sendAgain(args.context.world, args.params.letterId ?? "", looking);
  if (!sent) throw notFound();
  return isRefusal(sent) ? refusedForm(sent, {}) : redirect(`/outbox/${sent.letterId}`);
};

export default function LetterPage() {
  const { row, again, mail, waiting, zone, origin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { messages, language } = useReader();
  const { office } = messages;
  return (
    <>
      <Band title={sayKind(messages, row.kind)} lead={mail?.subject}>
        <Link to="/outbox">{office.backToOutbox}</Link>
      </Band>
      <Facts
        items={[
          { term: office.to, value: sayReader(messages, row) },
          { term: office.when, value: formatInstant(row.at, { language, zone, withOffset: true }) },
          { term: office.became, value: sayState(messages, row) },
        ]}
      />
      <RefusedSummary answer={answer} />
      {again === "may" ? (
        <Form method="post" className="grid gap-2">
          {row.state === "unknown" ? <p className="field-hint">{office.againTwice}</p> : null}
          <Buttons>
            <Button>{office.again}</Button>
          </Buttons>
        </Form>
      ) : again === "done" ? (
        <p className="field-hint">{office.againDone}</p>
      ) : null}
      {mail ? (
        <Card title={office.mailText}>
          <MailText text={mail.text} origin={origin} />
          <p>
            <a href={`/outbox/${row.letterId}/html`} target="_blank" rel="noreferrer">
              {office.mailPicture}
            </a>
          </p>
        </Card>
      ) : (
        <p>{waiting ? office.mailNotYet : office.mailHidden}</p>
      )}
    </>
  );
}
