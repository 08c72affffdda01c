import { Link } from "@remix-run/react";
import type { RecordPage } from "~/http/record-page.server";
import { useMessages } from "~/i18n/context";
import { buttonClass, Notice } from "~/ui";

/** Whether the history is as it was written: asked for with one press, answered in words. */
export function Check({ page }: { page: RecordPage }) {
  const { record, verify } = useMessages();
  const { checked, plan } = page;
  const own = page.lane === "own" ? "lane=own&" : "";
  return (
    <section className="grid justify-items-start gap-3" aria-labelledby="check">
      <h2 className="heading" id="check">
        {record.checkTitle}
      </h2>
      <p className="field-hint">{record.checkLead}</p>
      <Link to="/verify">{verify.title}</Link>
      {checked === null ? (
        <Link className={buttonClass()} to={`/plan/${plan.id}/record?${own}check`} preventScrollReset>
          {record.check}
        </Link>
      ) : checked.broken !== null ? (
        <Notice tone="error">{record.checkBroken({ n: checked.broken })}</Notice>
      ) : (
        <Notice icon="seal">
          <p>{record.checkValid({ n: checked.upTo })}</p>
          <p>{record.proves}</p>
          {plan.sample ? <p>{record.checkSample}</p> : null}
        </Notice>
      )}
    </section>
  );
}
