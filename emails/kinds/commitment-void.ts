// To whoever had agreed alone, when a change took that away (INV-03).

import type { CommitmentVoidView, Frame } from "~/views/letters";
import type { Body } from "../body";
import type { Say } from "../say";

export function commitmentVoid(view: Frame & CommitmentVoidView, say: Say): Body {
  const words = say.words.commitmentVoid;
  const what = view.what === "" ? say.subject : say.name(view.what);
  const lead = words.lead({ name: view.by === null ? say.vendor : say.person(view.by), what });
  return {
    subject: words.subject({ plan: say.subject }),
    preview: lead,
    title: words.title,
    blocks: [
      { block: "lead", text: lead },
      { block: "paragraph", text: words.after },
      { block: "button", button: { label: words.button, go: view.go }, note: say.words.ownLink },
    ],
    because: say.words.footer.onPlan,
  };
}
