// Minutes as the typesetter takes them: every string in the reader's language, every time in the meeting's own zone, so
// that readers of one language hold the same sheet. The same minutes give the same model for ever.

import type { MinutesWords } from "~/domain/facts";
import { under } from "~/domain/ids";
import type { Language } from "~/domain/language";
import type { Meeting, MinutesVersion, Person, Plan } from "~/domain/plan";
import { type Messages, sayRole } from "~/i18n";
import { formatDay, formatInstant, formatRange } from "~/i18n/dates";
import type { MinutesPdf, PdfOwner, PdfPerson } from "~/pdf/model";

export type MinutesPrint = {
  /** The plan as it stood when these minutes were sent. */
  plan: Plan;
  meetingId: string;
  version: number;
  language: Language;
  messages: Messages;
  /** The sealed entry that these minutes are. */
  entry: { seq: number; hash: string };
};

/** The sheet, or null when there are no such minutes or their words were erased. */
export function minutesPdf(print: MinutesPrint): MinutesPdf | null {
  const { plan, language, messages } = print;
  const meeting = under(plan.meetings, print.meetingId);
  const minutes = meeting?.minutes.find(({ version }) => version === print.version);
  if (!meeting || !minutes || minutes.words === null) return null;
  const { words } = minutes;
  const people = (ids: string[]) => ids.flatMap((id) => personOf(plan.people[id], messages));
  const style = { language, zone: meeting.zone, style: "shortYear", withOffset: true } as const;
  return {
    kind: "minutes",
    frame: frameOf(print, meeting, minutes),
    subject: meeting.subject ?? messages.common.erased,
    when: formatRange(meeting.startsAt, meeting.endsAt, style),
    ...(minutes.version > 1
      ? {
          correction: `${messages.meeting.version({ version: String(minutes.version) })} · ${formatInstant(minutes.at, style)}`,
        }
      : {}),
    ...(words.summary === "" ? {} : { summary: words.summary }),
    present: people(meeting.present),
    absent: people(meeting.absent),
    decided: words.decisions.map(({ text }) => text),
    steps: actionsOf(plan, words, { language, messages }),
    open: words.open.split("\n").filter((line) => line.trim() !== ""),
    nextMeeting: words.next,
  };
}

function frameOf(print: MinutesPrint, meeting: Meeting, minutes: MinutesVersion): MinutesPdf["frame"] {
  const { plan, language, messages, entry } = print;
  const watermark = plan.sample ? "sample" : plan.trial ? "trial" : null;
  return {
    title: messages.meeting.minutesOf({ subject: meeting.subject ?? messages.common.erased }),
    language,
    paper: "A4",
    madeAt: minutes.at,
    madeAtText: formatInstant(minutes.at, { language, zone: meeting.zone, style: "shortYear", withOffset: true }),
    zone: meeting.zone,
    ...(watermark ? { watermark } : {}),
    edition: plan.edition,
    head: entry,
    vendorName: plan.vendor ?? messages.common.erased,
    customerName: plan.customer ?? messages.common.erased,
  };
}

function personOf(person: Person | undefined, messages: Messages): PdfPerson[] {
  if (!person) return [];
  const role = person.roles[0];
  const does = person.decides ? messages.roles.decides : role ? sayRole(messages, role) : "";
  return [{ name: person.name ?? messages.common.erased, does, side: person.side }];
}

function actionsOf(
  plan: Plan,
  words: MinutesWords,
  { language, messages }: Pick<MinutesPrint, "language" | "messages">,
) {
  const owner = (id: string): PdfOwner => {
    const person = plan.people[id];
    return { name: person?.name ?? messages.common.erased, side: person?.side ?? "both" };
  };
  return words.actions.map(({ text, ownerId, dueOn }) => ({
    text,
    owner: owner(ownerId),
    due: formatDay(dueOn, language, "shortYear"),
  }));
}
