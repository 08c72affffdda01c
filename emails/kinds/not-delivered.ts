// To whoever looks after the plan: a mail did not arrive, whose it was, and what can be done instead.

import type { Frame, NotDeliveredView } from "~/views/letters";
import type { Body } from "../body";
import { dayWordsFor } from "../day-words";
import { letterName } from "../day-words/letter-names";
import type { Say } from "../say";

export function notDelivered(view: Frame & NotDeliveredView, say: Say): Body {
  const { lost } = dayWordsFor(say.language);
  const name = say.name(view.whose.name);
  const given = { letter: letterName(say.language, view.letter), name, address: say.name(view.whose.email) };
  const words =
    view.outcome === "bounced" || view.outcome === "failed"
      ? lost.bounced
      : view.outcome === "complained"
        ? lost.complained
        : lost.unknown;
  return {
    subject: lost.subject({ name }),
    preview: words(given),
    title: lost.title({ name }),
    blocks: [
      { block: "lead", text: words(given) },
      { block: "paragraph", text: lost.what },
      { block: "button", button: { label: lost.open, go: view.go }, note: "" },
    ],
    because: say.words.footer.writes,
  };
}
