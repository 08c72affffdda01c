// Meetings and their minutes.

import type { Day, Instant, MeetingKind } from "../facts";

export type MinutesItem = { id: string; text: string };

export type ActionItem = { id: string; text: string; ownerId: string; dueOn: Day; asStep: boolean };

export type MinutesWords = {
  summary: string;
  decisions: MinutesItem[];
  actions: ActionItem[];
  open: string;
  next: string;
};

export type MeetingsKinds = {
  "meeting.recorded": {
    data: {
      meetingId: string;
      stepId: string | null;
      type: MeetingKind;
      startsAt: Instant;
      endsAt: Instant;
      zone: string;
      present: string[];
      absent: string[];
      dueAt: Instant;
    };
    said: { words: { subject: string; aim: string } };
  };
  "minutes.sent": {
    data: { meetingId: string; version: number; to: string[]; late: boolean; textHash: string; becameSteps: string[] };
    said: { words: MinutesWords };
  };
};
