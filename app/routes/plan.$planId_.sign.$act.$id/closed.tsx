import { initialsOf } from "~/frame/initials";
import type { SignPage } from "~/http/signing.server";
import { sayRefusal } from "~/i18n";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { ButtonLink, Notice, Seal } from "~/ui";

/** The sheet for somebody who cannot sign it now: who can, or who has. */
export function Closed({ page }: { page: SignPage }) {
  const { messages, language, zone } = useReader();
  const { sheet, named, plan } = page;
  const waiting = sheet.signers.filter((id) => !sheet.seals.some((seal) => seal.personId === id));
  const names = waiting.map((id) => named[id]?.name ?? "").join(", ");
  return (
    <>
      {sheet.seals.length > 0 ? (
        <div className="seals">
          {sheet.seals.map((seal) => (
            <Seal
              key={seal.personId}
              initials={initialsOf(named[seal.personId]?.name ?? "")}
              name={named[seal.personId]?.name ?? ""}
              lines={[named[seal.personId]?.company ?? "", formatInstant(seal.at, { language, zone })]}
            />
          ))}
        </div>
      ) : null}
      {names && sheet.state === "others" ? (
        <Notice announce={false}>{sayRefusal(messages, { words: "onlyNamed", about: [names] })}</Notice>
      ) : null}
      {sheet.state === "closed" ? <Notice announce={false}>{messages.refusals.planFrozen}</Notice> : null}
      <div className="buttons">
        <ButtonLink href={`/plan/${plan.id}`}>{messages.sign.backToPlan}</ButtonLink>
      </div>
    </>
  );
}
