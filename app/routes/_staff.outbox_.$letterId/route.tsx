import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { openLetter } from "~/access/outbox.server";
import { requireStaff } from "~/access/staff.server";
import { notFound } from "~/access/visitor.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Band, Card, Facts } from "~/ui";
import { sayKind, sayReader, sayState } from "../_staff.outbox/say";
import { MailText } from "./mail-text";

export const loader = async (args: LoaderFunctionArgs) => {
  const { world } = args.context;
  const looking = await requireStaff(args);
  const opened = await openLetter(world, args.params.letterId ?? "", looking);
  if (!opened) throw notFound();
  const { row, mail, waiting } = opened;
  return {
    row,
    waiting,
    mail: mail && { subject: mail.subject, text: mail.text },
    zone: looking.workspace.zone,
    origin: world.settings.publicUrl,
  };
};

export default function LetterPage() {
  const { row, mail, waiting, zone, origin } = useLoaderData<typeof loader>();
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
