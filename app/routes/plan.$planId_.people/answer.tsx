import { sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";
import { ErrorSummary, Notice } from "~/ui";
import { usePage } from "./form";

/** What was done, or why not, above everything; the fault of a single field stands beside it too. */
export function AnswerNotice() {
  const { answer, page } = usePage();
  const messages = useMessages();
  const { common, people } = messages;
  if (answer === null) return null;
  if (answer.ok) {
    const added = page.names[String(answer.answer.personId ?? "")];
    const said: { [command: string]: string } = {
      "person.add": added && page.invites ? people.sent({ who: added }) : common.saved,
      "person.invite": people.resent,
      "person.remove": common.removed,
      "decider.confirm": people.confirmed,
      "link.replace": people.linkReplaced,
      "link.end": people.linkEnded,
    };
    return <Notice tone="quiet">{said[answer.command] ?? common.saved}</Notice>;
  }
  const { refusal } = answer;
  const labels: { [field: string]: string } = {
    name: common.name,
    email: common.email,
    company: common.company,
    title: common.jobTitle,
    language: common.language,
    zone: common.zone,
    reason: common.reason,
  };
  const faults = refusal.words === "checkFields" ? (refusal.fields ?? []) : [];
  const errors = faults.map(({ field, code }) => ({
    message: `${labels[field] ?? field}: ${messages.fields[code]}`,
  }));
  return (
    <ErrorSummary
      title={sayRefusal(messages, refusal)}
      errors={errors.length > 0 ? errors : [{ message: common.nothingLost }]}
    />
  );
}
