import type { MeetingsKinds } from "~/domain/facts";
import { meetingName, number, type Says, text } from "./parts";

export const meetings: Says<keyof MeetingsKinds> = {
  "meeting.recorded": ({ data, said }) => ({
    meeting: text(said.words?.subject),
    when: { as: "when", at: data.startsAt, zone: data.zone },
  }),
  "minutes.sent": ({ data }, around) => {
    const parts = { meeting: meetingName(around, data.meetingId), n: number(data.to.length) };
    if (data.version > 1) return ["minutes.sent.correction", parts];
    return data.late ? ["minutes.sent.late", parts] : parts;
  },
};
