import { changed, type Handlers } from "./handler";

type MeetingHandlers = Pick<Handlers, "meeting.recorded" | "minutes.sent">;

export const meetings: MeetingHandlers = {
  "meeting.recorded": (plan, fact) => {
    const { meetingId, ...data } = fact.data;
    const before = plan.meetings[meetingId];
    return {
      ...plan,
      meetings: {
        ...plan.meetings,
        [meetingId]: {
          ...data,
          id: meetingId,
          subject: fact.said.words?.subject ?? null,
          aim: fact.said.words?.aim ?? null,
          recordedBy: before?.recordedBy ?? fact.by,
          recordedAt: before?.recordedAt ?? fact.at,
          minutes: before?.minutes ?? [],
        },
      },
    };
  },
  "minutes.sent": (plan, fact) => ({
    ...plan,
    meetings: changed(plan.meetings, fact.data.meetingId, (meeting) => ({
      ...meeting,
      minutes: [
        ...meeting.minutes,
        {
          version: fact.data.version,
          at: fact.at,
          by: fact.by,
          to: fact.data.to,
          late: fact.data.late,
          textHash: fact.data.textHash,
          words: fact.said.words,
        },
      ],
    })),
  }),
};
