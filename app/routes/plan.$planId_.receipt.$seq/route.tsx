import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { initialsOf } from "~/frame/initials";
import { PlanFrame } from "~/frame/plan-frame";
import { receiptPage } from "~/http/receipt.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { ButtonLink, Receipt, Seal } from "~/ui";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return await receiptPage(context, request, params);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** What was signed, by whom, when and how surely, with what lets anybody check it later. */
export default function ReceiptRoute() {
  const page = useLoaderData<typeof loader>();
  const { messages, language, zone } = useReader();
  const { sign } = messages;
  const { receipt, plan, entry, head } = page;
  const person = page.named[receipt.personId];
  const name = receipt.typedName ?? person?.name ?? "—";
  const planTime = formatInstant(receipt.at, { language, zone: plan.zone, withOffset: true });
  const myTime = zone === plan.zone ? null : formatInstant(receipt.at, { language, zone, withOffset: true });
  return (
    <PlanFrame plan={plan} width="narrow">
      <Receipt
        kind={sign.receiptTitle}
        aside={receipt.edition === null ? `#${receipt.seq}` : sign.edition({ n: receipt.edition })}
        title={plan.subject}
        {...(receipt.language === null ? {} : { lang: receipt.language })}
        statement={receipt.paragraphs.map((text) => <p key={text}>{text}</p>)}
        facts={[
          { term: sign.receipt.who, value: [person?.name, person?.company].filter(Boolean).join(", ") },
          { term: sign.receipt.when, value: myTime === null ? planTime : `${planTime} · ${myTime}` },
          { term: sign.receipt.how, value: sign.strength[receipt.strength] },
          { term: sign.receipt.entry, value: String(entry.seq) },
          ...(receipt.reason ? [{ term: messages.common.reason, value: receipt.reason }] : []),
        ]}
        seals={<Seal initials={initialsOf(name)} name={name} lines={[person?.company ?? "", planTime]} />}
        fingerprint={{ label: sign.receipt.head, value: spaced(head?.hash ?? entry.hash) }}
        note={
          <>
            <p>{sign.receiptLead}</p>
            {page.address ? <p>{sign.receiptMailed({ address: page.address })}</p> : null}
            <p className="fingerprint">
              {sign.receipt.key}: {spaced(page.key)}
            </p>
            <p>
              <Link to="/verify">{messages.verify.title}</Link>
            </p>
            {head ? <p className="fingerprint">{JSON.stringify({ line: "head", ...head })}</p> : null}
          </>
        }
        actions={
          <>
            <ButtonLink variant="primary" href={`/plan/${plan.id}`}>
              {sign.backToPlan}
            </ButtonLink>
            {page.mayTakeBack ? <ButtonLink href={`/plan/${plan.id}/stop`}>{sign.takeBack}</ButtonLink> : null}
            <ButtonLink href={`/plan/${plan.id}/record`}>
              {sign.receipt.entry} {entry.seq}
            </ButtonLink>
          </>
        }
      />
    </PlanFrame>
  );
}

/** A hash in groups of four, so that two of them can be compared by eye. */
const spaced = (hash: string) => hash.match(/.{1,4}/g)?.join(" ") ?? hash;
