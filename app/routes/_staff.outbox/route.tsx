import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { outboxFor } from "~/access/outbox.server";
import { requireStaff } from "~/access/staff.server";
import { isTrial } from "~/access/staff-door.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Band, EmptyState, Table } from "~/ui";
import type { OutboxRow } from "~/views/outbox";
import { sayKind, sayReader, sayState } from "./say";

export const loader = async (args: LoaderFunctionArgs) => {
  const { world } = args.context;
  const looking = await requireStaff(args);
  return { letters: await outboxFor(world, looking), trial: isTrial(world), zone: looking.workspace.zone };
};

export default function Outbox() {
  const { letters, trial, zone } = useLoaderData<typeof loader>();
  const { messages, language } = useReader();
  const { office } = messages;
  const lead = trial ? office.outboxLeadTrial : office.outboxLead;
  if (letters.length === 0) {
    return (
      <>
        <Band title={office.outbox} lead={lead} />
        <EmptyState title={office.noMailsTitle}>{office.noMails}</EmptyState>
      </>
    );
  }
  const cells = (letter: OutboxRow) => ({
    mail: <Link to={`/outbox/${letter.letterId}`}>{sayKind(messages, letter.kind)}</Link>,
    to: sayReader(messages, letter),
    plan: letter.plan ?? "–",
    when: formatInstant(letter.at, { language, zone }),
    became: sayState(messages, letter),
  });
  return (
    <>
      <Band title={office.outbox} lead={lead} />
      <Table
        caption={office.outboxCaption}
        label={office.outboxCaption}
        columns={[
          { key: "mail", label: office.mail },
          { key: "to", label: office.to },
          { key: "plan", label: office.plan },
          { key: "when", label: office.when },
          { key: "became", label: office.became },
        ]}
        rows={letters.map((letter) => ({ key: letter.letterId, cells: cells(letter) }))}
      />
    </>
  );
}
