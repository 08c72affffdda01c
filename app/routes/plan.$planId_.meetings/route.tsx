import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { MinutesState } from "~/frame/minutes-state";
import { PlanFrame } from "~/frame/plan-frame";
import { type MeetingsPage, meetingsPage } from "~/http/meeting.server";
import { useReader } from "~/i18n/context";
import { formatRange } from "~/i18n/dates";
import { sayList } from "~/i18n/plural";
import { useLivePlan } from "~/live/use-live-plan";
import { buttonClass, EmptyState } from "~/ui";
import type { MinutesStanding } from "~/views/minutes-due";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return await meetingsPage(context, request, params.planId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Past meetings, the latest first, and how the minutes of each stand. */
export default function MeetingsRoute() {
  const page: MeetingsPage = useLoaderData<typeof loader>();
  const { messages } = useReader();
  const { meeting } = messages;
  useLivePlan(page.plan.id, page.live);
  const record = page.mayRecord ? (
    <Link className={buttonClass(page.meetings.length === 0 ? "primary" : "quiet")} to={newPath(page.plan.id)}>
      {meeting.record}
    </Link>
  ) : null;
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <header className="grid gap-2">
        <h1 className="font-serif text-2xl">{meeting.title}</h1>
        <p className="field-hint">{meeting.policy[page.policy]}</p>
      </header>
      {page.meetings.length === 0 ? (
        <EmptyState title={meeting.none} action={record}>
          {meeting.noneLead}
        </EmptyState>
      ) : (
        <>
          <ol className="my-6 grid gap-4">
            {page.meetings.map((one) => (
              <MeetingRow key={one.meetingId} standing={one} page={page} />
            ))}
          </ol>
          {record}
        </>
      )}
    </PlanFrame>
  );
}

const newPath = (planId: string) => `/plan/${planId}/meeting/new`;

function MeetingRow({ standing, page }: { standing: MinutesStanding; page: MeetingsPage }) {
  const { messages, language } = useReader();
  const { meeting, common } = messages;
  const { startsAt, endsAt, zone } = standing;
  const when = formatRange(startsAt, endsAt, { language, zone, style: "shortYear", withOffset: true });
  const names = standing.readers.map((id) => page.people.find((person) => person.id === id)?.name ?? common.erased);
  return (
    <li className="card grid gap-2">
      <h2 className="card-title">
        <Link to={`/plan/${page.plan.id}/meeting/${standing.meetingId}`}>{standing.subject ?? common.erased}</Link>
      </h2>
      <p className="row-meta">
        <span>{meeting.kinds[standing.type]}</span>
        <span>{when}</span>
      </p>
      <MinutesState standing={standing} now={page.now} />
      {standing.sentAt && names.length > 0 ? (
        <p className="field-hint">{meeting.sentTo({ people: sayList(names, language) })}</p>
      ) : null}
    </li>
  );
}
