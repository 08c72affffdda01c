// The question to whoever decides: yes, no, or another day, each equally easy.

import type { DecisionRequestedView, Frame } from "~/views/letters";
import type { Body } from "../body";
import type { Block, Row } from "../mail";
import type { Say } from "../say";

export function decisionRequested(view: Frame & DecisionRequestedView, say: Say): Body {
  const words = say.words.decision;
  const lead = words.lead({ vendor: say.vendor, version: view.version });
  const rows: Row[] = [];
  if (view.due !== null) rows.push({ label: words.by, text: say.day(view.due) });
  rows.push({
    label: words.deciders,
    text: say.names(view.deciders.map(say.name)),
  });
  const blocks: Block[] = [{ block: "lead", text: lead }];
  if (view.message !== "")
    blocks.push({
      block: "prose",
      title: words.message({ name: view.from ? say.name(view.from.name) : say.vendor }),
      text: say.text(view.message),
    });
  blocks.push(
    { block: "rows", rows },
    { block: "button", button: { label: words.open, go: view.go }, note: words.check },
    { block: "small", text: words.nothing },
  );
  return {
    subject: words.subject({ plan: say.subject }),
    preview: lead,
    title: words.title,
    blocks,
    because: say.words.footer.decides,
  };
}
