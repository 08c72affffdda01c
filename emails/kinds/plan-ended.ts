// The plan has ended: who ended it and when, that nothing is left to do, and that everything stays readable.

import type { Frame, PlanEndedView } from "~/views/letters";
import type { Body } from "../body";
import type { Block, Row } from "../mail";
import type { Say } from "../say";

export function planEnded(view: Frame & PlanEndedView, say: Say): Body {
  const words = say.words.ended;
  const given = { name: say.person(view.by), time: say.time(view.at) };
  const how = view.own ? words[`${view.how}Own`] : words[view.how];
  const rows: Row[] = [];
  if (view.reason !== "") rows.push({ label: words.reason, text: say.text(view.reason) });
  const blocks: Block[] = [{ block: "lead", text: say.sentences(how(given), words.nothing) }];
  if (rows.length > 0) blocks.push({ block: "rows", rows });
  if (view.takeBackUntil !== null) {
    const time = say.time(view.takeBackUntil);
    const name = say.name(view.by.name);
    blocks.push({ block: "paragraph", text: view.own ? words.takeBackOwn({ time }) : words.takeBack({ name, time }) });
  }
  blocks.push({ block: "button", button: { label: words.open, go: view.go }, note: words.keep });
  return {
    subject: words.subject({ plan: say.subject }),
    preview: how(given),
    title: words.title,
    blocks,
    because: say.words.footer.onPlan,
  };
}
