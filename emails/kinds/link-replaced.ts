// A new personal link in place of one that no longer works.

import type { Frame, LinkReplacedView } from "~/views/letters";
import type { Body } from "../body";
import type { Say } from "../say";

export function linkReplaced(view: Frame & LinkReplacedView, say: Say): Body {
  const words = say.words.link;
  return {
    subject: words.subject({ plan: say.subject }),
    preview: words.lead,
    title: words.title,
    blocks: [
      { block: "lead", text: words.lead },
      { block: "button", button: { label: say.words.openPlan, go: view.go }, note: say.words.ownLink },
      { block: "small", text: words.own },
    ],
    because: say.words.footer.onPlan,
  };
}
