import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/access/visitor.server";
import { MailText } from "~/frame/mail-text";
import { PlanFrame } from "~/frame/plan-frame";
import { isSeat, sampleMails } from "~/http/sample.server";
import { planHead } from "~/http/signing.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { EmptyState } from "~/ui";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { planId = "", seat = "" } = params;
  if (!isSeat(seat)) throw notFound();
  const { plan, person, mails } = await sampleMails(context, planId, seat);
  return { plan: planHead(plan), name: person?.name ?? "", mails, origin: context.world.settings.publicUrl };
}

/** The mails that this person would have got: the sample sends none. */
export default function SampleMail() {
  const { plan, name, mails, origin } = useLoaderData<typeof loader>();
  const { messages, language, zone } = useReader();
  return (
    <PlanFrame plan={plan} width="narrow">
      <h1 className="heading">{messages.common.sampleMail}</h1>
      <p className="field-hint">{name}</p>
      {mails.length === 0 ? <EmptyState title={messages.common.none}>{messages.common.sampleWhy}</EmptyState> : null}
      {mails.map((mail) => (
        <article className="sheet" key={mail.letterId}>
          <p className="sheet-kind">
            <span>{formatInstant(mail.at, { language, zone })}</span>
          </p>
          <h2 className="sheet-title">{mail.subject}</h2>
          <MailText text={mail.text} origin={origin} />
        </article>
      ))}
    </PlanFrame>
  );
}
