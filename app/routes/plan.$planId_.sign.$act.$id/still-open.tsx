import { Link } from "@remix-run/react";
import type { SignPage } from "~/http/signing.server";
import { useMessages } from "~/i18n/context";
import { Notice } from "~/ui";

/** Open questions and risks by name, before a signature that they touch: a warning, never a block (A15, V-05). */
export function StillOpen({ page: { open, plan } }: { page: SignPage }) {
  const { voices, common } = useMessages();
  return (
    <Notice tone="info" icon="waiting" title={voices.openTitle({ n: open.length })} announce={false}>
      <ul className="grid gap-1 py-1">
        {open.map((point) => (
          <li key={point.id}>
            <Link to={`/plan/${plan.id}/questions#${point.id}`}>{point.text ?? common.erased}</Link>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{voices.openLead}</p>
    </Notice>
  );
}
