import type { SignPage } from "~/http/signing.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { sayList } from "~/i18n/plural";

/** Where several are asked: who has signed, and whose signature is still missing (INV-13). */
export function Signers({ page }: { page: SignPage }) {
  const { messages, language, zone } = useReader();
  const { sheet, named } = page;
  if (sheet.signers.length < 2) return null;
  const nameOf = (id: string) => named[id]?.name ?? messages.common.erased;
  const missing = sheet.signers.filter((id) => !sheet.seals.some((seal) => seal.personId === id));
  return (
    <div className="grid gap-1 text-sm">
      {sheet.seals.length > 0 ? (
        <>
          <p>{messages.proofs.signers.signedBy}:</p>
          <ul className="grid gap-1 pl-4">
            {sheet.seals.map((seal) => (
              <li key={seal.personId}>
                {nameOf(seal.personId)} · {formatInstant(seal.at, { language, zone })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {missing.length > 0 ? (
        <p>{messages.proofs.signers.missing({ who: sayList(missing.map(nameOf), language) })}</p>
      ) : null}
    </div>
  );
}
