import { Link } from "@remix-run/react";
import type { MinutesWords } from "~/domain/facts";
import type { MeetingPage, SentLetter } from "~/http/meeting.server";
import { useReader } from "~/i18n/context";
import { formatDay, formatInstant, placeOf } from "~/i18n/dates";
import { sayList } from "~/i18n/plural";
import { ButtonLink, Buttons, buttonClass, Disclosure, Notice, Table } from "~/ui";
import { useName } from "./head";

type Props = { page: MeetingPage };

/** The minutes as they were sent, to whom and when; and what can still be done about them. */
export function SentMinutes({ page }: Props) {
  const { messages } = useReader();
  const { meeting } = page;
  const last = meeting.versions.at(-1);
  if (!last) return page.editor ? null : <Notice announce={false}>{messages.meeting.notSent}</Notice>;
  return (
    <section className="grid gap-6" aria-labelledby="minutes">
      <Letter page={page} />
      <WhoGot page={page} />
      <Corrections page={page} />
      {meeting.versions.slice(0, -1).map(({ version, words }) => (
        <Disclosure key={version} summary={messages.meeting.version({ version: String(version) })}>
          {words === null ? <p>{messages.common.erased}</p> : <Words page={page} words={words} />}
        </Disclosure>
      ))}
    </section>
  );
}

function Letter({ page }: Props) {
  const { messages, language, zone } = useReader();
  const name = useName(page);
  const { meeting, plan } = page;
  const words = messages.meeting;
  const last = meeting.versions.at(-1);
  if (!last) return null;
  const when = formatInstant(last.at, { language, zone, style: "shortYear" });
  return (
    <div className="card grid gap-4">
      <h2 className="heading" id="minutes">
        {words.minutes}
        {last.version > 1 ? ` · ${words.version({ version: String(last.version) })}` : null}
      </h2>
      <p className="field-hint">
        {words.sentBy({ who: name(last.by), when })} {words.sentTo({ people: sayList(last.to.map(name), language) })}
      </p>
      {last.words === null ? <p>{messages.common.erased}</p> : <Words page={page} words={last.words} />}
      <Buttons>
        <ButtonLink href={`/plan/${plan.id}/meeting/${meeting.meetingId}.pdf`}>
          {messages.record.takeMinutes}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

/** Set as a letter: what was said, decided, agreed, left open, and what comes next. */
function Words({ page, words }: Props & { words: MinutesWords }) {
  const { messages, language } = useReader();
  const name = useName(page);
  const { meeting } = messages;
  return (
    <div className="letter">
      {words.summary ? <p className="whitespace-pre-line">{words.summary}</p> : null}
      <h3 className="heading-small font-sans">{meeting.decisions}</h3>
      {words.decisions.length === 0 ? <p>{meeting.decisionsNone}</p> : null}
      <ul className="list-disc ps-5">
        {words.decisions.map(({ id, text }) => (
          <li key={id} className="whitespace-pre-line">
            {text}
          </li>
        ))}
      </ul>
      <h3 className="heading-small font-sans">{meeting.actions}</h3>
      {words.actions.length === 0 ? <p>{meeting.actionsNone}</p> : null}
      <ul className="list-disc ps-5">
        {words.actions.map((action) => (
          <li key={action.id}>
            {action.text} · <strong>{name(action.ownerId)}</strong>,{" "}
            {messages.dates.by({ day: formatDay(action.dueOn, language, "shortYear") })}
          </li>
        ))}
      </ul>
      <Prose title={meeting.open} text={words.open} />
      <Prose title={meeting.next} text={words.next} />
    </div>
  );
}

function Prose({ title, text }: { title: string; text: string }) {
  return text === "" ? null : (
    <>
      <h3 className="heading-small font-sans">{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </>
  );
}

/** One line a person and version: what became of their mail, as far as is known. */
function WhoGot({ page }: Props) {
  const { messages, language, zone } = useReader();
  const name = useName(page);
  const words = messages.meeting;
  const { versions } = page.meeting;
  const said = (letter: SentLetter | undefined) => {
    if (!letter) return words.mail.unknown;
    if (letter.outcome !== null && letter.outcome !== "sent" && letter.at !== null) {
      const day = formatInstant(letter.at, { language, zone });
      return messages.you.fate[letter.outcome]({ letter: messages.mails.kinds.minutes.name, day });
    }
    if (letter.state !== "sent" || letter.at === null)
      return words.mail[letter.state === "sent" ? "unknown" : letter.state];
    return words.mail.sent({ when: formatInstant(letter.at, { language, zone }) });
  };
  const rows = versions.flatMap(({ version, to }) =>
    to.map((id) => {
      const letter = page.letters.find((one) => one.version === version && one.personId === id);
      const cells = { person: name(id), version: String(version), mail: said(letter) };
      return { key: `${version}-${id}`, cells };
    }),
  );
  const columns = [
    { key: "person", label: words.person },
    ...(versions.length > 1 ? [{ key: "version", label: words.versionLabel, numeric: true }] : []),
    { key: "mail", label: words.delivery },
  ];
  return <Table caption={words.whoGot} label={words.whoGot} columns={columns} rows={rows} />;
}

function Corrections({ page }: Props) {
  const { messages, language } = useReader();
  const words = messages.meeting;
  const { correct, maySend, zone, meetingId } = page.meeting;
  if (!correct) return null;
  if (!correct.open) return <p className="field-hint">{words.correctClosed}</p>;
  const when = `${messages.dates.endOf({ day: formatDay(correct.until, language, "shortYear") })} (${placeOf(zone)})`;
  const mine = maySend === "now" && page.editor === null;
  return (
    <div className="grid gap-2">
      <p className="field-hint">{words.correctUntil({ when })}</p>
      {page.correcting ? <Notice announce={false}>{words.correcting}</Notice> : null}
      {mine ? (
        <p>
          <Link className={buttonClass()} to={`/plan/${page.plan.id}/meeting/${meetingId}?correct=1`}>
            {words.correct}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
