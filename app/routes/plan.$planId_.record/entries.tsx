import { Link } from "@remix-run/react";
import type { Entry, RecordPage } from "~/http/record-page.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { saySentence } from "~/i18n/say-sentence";
import { cx, StateMark } from "~/ui";

/** The entries of this page, newest first. */
export function Entries({ page }: { page: RecordPage }) {
  const { record } = useReader().messages;
  if (page.entries.length === 0) return <p>{record.empty}</p>;
  return (
    <ol reversed start={page.entries[0]?.seq} className={cx("list-none", page.lane === "own" && "card card-private")}>
      {page.entries.map((entry) => (
        <OneEntry key={entry.seq} entry={entry} page={page} />
      ))}
    </ol>
  );
}

function OneEntry({ entry, page }: { entry: Entry; page: RecordPage }) {
  const { messages, language, zone } = useReader();
  const { record, sign } = messages;
  const broken = page.checked?.broken === entry.seq;
  return (
    <li className="grid gap-1 border-b border-line py-3" id={`entry-${entry.seq}`} value={entry.seq}>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        {saySentence(entry.sentence, { language, messages, names: page.names, titles: page.titles })}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
        {broken ? <StateMark state="blocked">{record.checkBroken({ n: entry.seq })}</StateMark> : null}
        <span>{record.entry({ n: entry.seq })}</span>
        <time dateTime={entry.at}>{formatInstant(entry.at, { language, zone, style: "shortYear" })}</time>
        {entry.via ? <span>{sign.strength[entry.via]}</span> : null}
        {entry.signed ? <Link to={`/plan/${page.plan.id}/receipt/${entry.seq}`}>{record.signedBy}</Link> : null}
      </p>
    </li>
  );
}
