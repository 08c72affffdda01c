import { inLanguage } from "~/domain/language";
import { useReader } from "~/i18n/context";
import { formatDayOf } from "~/i18n/dates";
import { Notice, StateMark } from "~/ui";
import { usePage } from "./form";

/** What became of the last mail to somebody, what else can be done where it did not arrive, and what stayed unanswered. */
export function MailFate({ personId }: { personId: string }) {
  const { page } = usePage();
  const { messages, language, zone } = useReader();
  const { you, mails } = messages;
  const silent = page.silent[personId];
  const fate = page.fates[personId];
  const kinds: { [kind: string]: { name: string } } = mails.kinds;
  const said =
    fate &&
    you.fate[fate.outcome]({
      letter: kinds[fate.letter]?.name ?? fate.letter,
      day: formatDayOf(fate.at, { language, zone, style: "medium" }),
    });
  const arrived = fate?.outcome === "delivered" || fate?.outcome === "sent";
  return (
    <>
      {said && arrived ? <p className="text-sm text-muted">{said}</p> : null}
      {said && fate && !arrived ? (
        <Notice tone="warn" announce={false} title={said}>
          {you.fate.otherWay}
          {fate.letterId === null ? null : (
            <>
              {" "}
              <a href={`/outbox/${fate.letterId}`}>{you.fate.text}</a>
            </>
          )}
        </Notice>
      ) : null}
      {silent ? (
        <p>
          <StateMark state="waiting">
            {you.silent({
              n: silent.reminders,
              steps: silent.steps
                .map((title) => (title === null ? you.erased : inLanguage(title, language)))
                .join(", "),
            })}
          </StateMark>
        </p>
      ) : null}
    </>
  );
}
