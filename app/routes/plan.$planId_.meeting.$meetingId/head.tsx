import { Link } from "@remix-run/react";
import { MinutesState } from "~/frame/minutes-state";
import type { MeetingPage } from "~/http/meeting.server";
import { useReader } from "~/i18n/context";
import { formatRange } from "~/i18n/dates";
import { sayList } from "~/i18n/plural";
import { Facts } from "~/ui";

/** A person's name, or that it was erased. */
export function useName(page: MeetingPage): (id: string | null) => string {
  const { messages } = useReader();
  return (id) => {
    if (id === null) return messages.common.system;
    return page.people.find((person) => person.id === id)?.name ?? messages.common.erased;
  };
}

/** What is noted of the meeting, and how its minutes stand. */
export function Head({ page }: { page: MeetingPage }) {
  const { messages, language, zone } = useReader();
  const name = useName(page);
  const { meeting, plan, now } = page;
  const words = messages.meeting;
  const style = { language, style: "shortYear", withOffset: true } as const;
  const there = formatRange(meeting.startsAt, meeting.endsAt, { ...style, zone: meeting.zone });
  const here = formatRange(meeting.startsAt, meeting.endsAt, { ...style, zone });
  const people = (ids: string[]) => sayList(ids.map(name), language) || messages.common.nobody;
  const items = [
    { term: words.day, value: here === there ? there : `${there} · ${here}` },
    ...(meeting.aim ? [{ term: words.aim, value: meeting.aim }] : []),
    { term: words.present, value: people(meeting.present) },
    ...(meeting.absent.length > 0 ? [{ term: words.absent, value: people(meeting.absent) }] : []),
    ...(meeting.step
      ? [
          {
            term: words.step,
            value: <Link to={`/plan/${plan.id}/step/${meeting.step.stepId}`}>{meeting.step.title}</Link>,
          },
        ]
      : []),
  ];
  return (
    <header className="grid gap-4">
      <p className="band-parties">
        {words.kinds[meeting.type]} · {words.notedBy({ who: name(meeting.recordedBy) })}
      </p>
      <h1 className="font-serif text-2xl">{meeting.subject ?? messages.common.erased}</h1>
      <MinutesState standing={meeting} now={now} />
      <Facts items={items} />
      {meeting.mayRecord ? (
        <p>
          <Link to={`/plan/${plan.id}/meeting/new?meeting=${meeting.meetingId}`}>{words.changeNoted}</Link>
        </p>
      ) : null}
    </header>
  );
}
