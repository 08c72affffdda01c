// To whoever leads for the vendor: minutes are not sent yet, and until when they are on time.

import { placeOf } from "~/i18n/dates";
import type { Frame, MinutesDueView } from "~/views/letters";
import type { Body } from "../body";
import type { Say } from "../say";

export function minutesDue(view: Frame & MinutesDueView, say: Say): Body {
  const words = say.words.minutesDue;
  const meeting = say.name(view.subject);
  const given = { day: say.day(view.dueOn), place: placeOf(view.zone), n: view.readers };
  const rows = [{ label: words.meeting, text: say.time(view.startsAt) }];
  if (!say.sameClock(view.dueAt, view.zone))
    rows.push({ label: words.yours, text: words.before({ time: say.time(view.dueAt) }) });
  const lead = view.overdue ? words.overdue(given) : words.lead(given);
  return {
    subject: words.subject({ day: given.day, meeting }),
    preview: lead,
    title: words.title({ meeting }),
    blocks: [
      { block: "lead", text: lead },
      { block: "rows", rows },
      { block: "button", button: { label: words.open, go: view.go }, note: "" },
    ],
    because: say.words.footer.writes,
  };
}
