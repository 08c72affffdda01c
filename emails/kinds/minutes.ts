// Minutes, complete: who was there, what was decided, who does what by when, what is open, what comes next.

import type { Frame, MinutesView, Named } from "~/views/letters";
import type { Body } from "../body";
import type { Block, Row } from "../mail";
import type { Say } from "../say";

export function minutes(view: Frame & MinutesView, say: Say, attached: boolean): Body {
  const words = say.words.minutes;
  const meeting = say.name(view.subject);
  const day = say.dayIn(view.startsAt, view.zone);
  const first = view.version === 1;
  const blocks: Block[] = [];
  if (!first) blocks.push({ block: "paragraph", text: words.labelCorrected({ version: view.version }) });
  blocks.push({ block: "rows", rows: rows(view, say) });
  if (view.summary !== "") blocks.push({ block: "lead", text: say.text(view.summary) });
  blocks.push(
    { block: "list", title: words.decided, items: view.decisions.map(say.text), none: words.nothingDecided },
    {
      block: "tasks",
      title: words.steps,
      head: { what: words.what, who: words.who, by: words.by },
      rows: view.actions.map((action) => ({
        what: say.text(action.text),
        who: action.mine
          ? say.words.person({ name: say.name(action.owner), company: words.you })
          : say.name(action.owner),
        by: say.day(action.dueOn),
        mine: action.mine,
      })),
      none: words.noSteps,
    },
  );
  if (view.open !== "") blocks.push({ block: "prose", title: words.open, text: say.text(view.open) });
  if (view.next !== "") blocks.push({ block: "prose", title: words.next, text: say.text(view.next) });
  blocks.push(...ending(view, say, attached));
  return {
    subject: first ? words.subject({ day, meeting }) : words.subjectCorrected({ day, meeting, version: view.version }),
    preview: previewOf(view, say),
    title: meeting,
    label: words.label,
    blocks,
    because: say.words.footer.present,
  };
}

function previewOf(view: MinutesView, say: Say): string {
  const mine = view.actions.filter((action) => action.mine).length;
  return mine > 0 ? say.words.minutes.ofYou({ n: mine }) : say.sentences(...view.decisions.map(say.text));
}

function rows(view: Frame & MinutesView, say: Say): Row[] {
  const words = say.words.minutes;
  const when = say.range(view.startsAt, view.endsAt, view.zone);
  const own = say.sameClock(view.startsAt, view.zone)
    ? ""
    : words.yours({ time: say.ownRange(view.startsAt, view.endsAt) });
  const all: Row[] = [{ label: words.when, text: own === "" ? when : `${when}\n${own}` }];
  if (view.aim !== "") all.push({ label: words.aim, text: say.text(view.aim) });
  if (view.present.length > 0) all.push({ label: words.present, text: byCompany(view.present, say) });
  if (view.absent.length > 0) all.push({ label: words.absent, text: byCompany(view.absent, say) });
  return all;
}

/** Names one company a line, so that who sat on which side is seen at once. */
function byCompany(people: Named[], say: Say): string {
  const companies = new Map<string, string[]>();
  for (const one of people) {
    const company = one.company ? say.name(one.company) : "";
    companies.set(company, [...(companies.get(company) ?? []), say.name(one.name)]);
  }
  return [...companies]
    .map(([company, names]) => (company === "" ? say.names(names) : say.labelled(company, say.names(names))))
    .join("\n");
}

function ending(view: Frame & MinutesView, say: Say, attached: boolean): Block[] {
  const words = say.words.minutes;
  const sent = words.sent({ name: view.sentBy ? say.person(view.sentBy) : say.vendor, time: say.time(view.sentAt) });
  const correct = words.correct({ day: say.day(view.correctUntil) });
  return [
    { block: "button", button: { label: words.button, go: view.go }, note: correct },
    { block: "small", text: say.sentences(sent, attached ? words.attached : "") },
    { block: "proof", title: words.hash, text: "", rows: [{ label: words.hash, value: view.textHash }] },
  ];
}
