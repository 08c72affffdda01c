// One mail for all that is the reader's today, plan by plan; each thing with the answers that it can be given.

import type { Day } from "~/domain/facts";
import { inLanguage, type Language, type Words } from "~/domain/language";
import type { Text } from "~/domain/plan";
import { formatDay } from "~/i18n/dates";
import type { DayView } from "~/views/letters";
import type { DayItem, PlanDay } from "~/views/reader-day";
import type { Body } from "../body";
import { cleanText, plainName } from "../clean";
import { type DayWords, dayWordsFor } from "../day-words";
import type { Block, Button } from "../mail";
import { names, sentences } from "../marks";
import type { MailWords } from "../words";

type Speaking = {
  words: DayWords;
  language: Language;
  today: Day;
  line(text: Text<Words>): string;
  prose(text: Text<Words>): string;
  day(day: Day): string;
};

/** `stop`: the words of the link that makes these mails fewer. */
export function day(view: DayView, mails: MailWords): Body & { stop: string } {
  const { language } = view.reader;
  const words = dayWordsFor(language);
  const read = (text: Text<Words>) => (text === null ? mails.erased : inLanguage(text, language));
  const speaking: Speaking = {
    words,
    language,
    today: view.day,
    line: (text) => plainName(read(text)),
    prose: (text) => cleanText(read(text)),
    day: (one) => formatDay(one, language, "shortYear"),
  };
  const items = view.plans.flatMap((plan) => plan.items);
  const n = items.length;
  const first = items[0] ? speaking.line(items[0].title) : words.digest.title;
  const weekly = view.kind === "digest";
  const lead = weekly ? words.digest.lead({ n }) : words.steps.lead({ n });
  return {
    subject: weekly ? words.digest.subject({ day: speaking.day(view.day) }) : words.steps.subject({ title: first, n }),
    preview: items[0] ? sentences(language, `${first}, ${byOf(items[0], speaking)}`) : lead,
    title: weekly ? words.digest.title : words.steps.title,
    blocks: [{ block: "lead", text: lead }, ...view.plans.flatMap((plan) => planBlocks(plan, speaking, mails))],
    because: words.because,
    stop: words.stop,
  };
}

function planBlocks(plan: PlanDay, speaking: Speaking, mails: MailWords): Block[] {
  const { words, line } = speaking;
  const between = mails.between({ customer: line(plan.customer), vendor: line(plan.vendor) });
  const blocks: Block[] = [{ block: "heading", text: line(plan.subject), under: between }];
  for (const item of plan.items) blocks.push(itemBlock(plan, item, speaking));
  if (plan.others.length > 0)
    blocks.push({
      block: "list",
      title: words.others,
      items: plan.others.map((one) => otherLine(one, speaking)),
      none: "",
    });
  if (plan.moved.length > 0)
    blocks.push({
      block: "list",
      title: words.moved,
      items: plan.moved.map(({ title, from, to }) =>
        words.move({ title: line(title), from: speaking.day(from), to: speaking.day(to) }),
      ),
      none: "",
    });
  if (plan.exit)
    blocks.push({
      block: "list",
      title: words.exitNext,
      items: [words.exitLine({ question: line(plan.exit.question), day: speaking.day(plan.exit.dueOn) })],
      none: "",
    });
  return blocks;
}

function otherLine({ title, who, dueOn }: PlanDay["others"][number], speaking: Speaking): string {
  const { words, line, language } = speaking;
  const people = who.length === 0 ? words.nobody : names(language, who.map(line));
  return words.other({ title: line(title), who: people, day: speaking.day(dueOn) });
}

function itemBlock(plan: PlanDay, item: DayItem, speaking: Speaking): Block {
  return {
    block: "item",
    title: speaking.line(item.title),
    by: byOf(item, speaking),
    text: textOf(item, speaking),
    links: linksOf(plan, item, speaking.words),
  };
}

function byOf(item: DayItem, { words, day, today }: Speaking): string {
  if (item.kind === "change" || item.kind === "agree") return words.fresh;
  const said =
    item.late > 0
      ? words.late({ day: day(item.dueOn), n: item.late })
      : item.dueOn === today
        ? words.today({ day: day(item.dueOn) })
        : words.by({ day: day(item.dueOn) });
  return item.fresh ? `${said} · ${words.fresh}` : said;
}

function textOf(item: DayItem, { words, line, prose, language }: Speaking): string {
  const said = {
    step: "",
    confirm: words.confirm({ words: prose(item.words) }),
    exit: words.exit({ words: prose(item.words) }),
    accept: words.accept,
    decide: words.decide,
    change: words.change({ words: item.words === "" ? "" : prose(item.words) }),
    agree: words.agree,
    minutes: words.minutes,
  }[item.kind];
  const parts = [said];
  if (item.stuck) parts.push(words.stuck);
  if (item.waitsFor.length > 0) parts.push(words.first({ steps: names(language, item.waitsFor.map(line)) }));
  return parts.filter((part) => part !== "").join("\n");
}

/** Each leads to a page with the step, the question and one button; what binds leads to its own page. */
function linksOf({ planId }: PlanDay, item: DayItem, { links }: DayWords): Button[] {
  const to = (label: string, place: string): Button => ({ label, go: { to: "place", planId, place } });
  const own = item.own
    ? [
        to(links.later, `answer/${item.stepId}/later`),
        to(links.other, `answer/${item.stepId}/other`),
        to(links.blocked, `answer/${item.stepId}/blocked`),
      ]
    : [];
  switch (item.kind) {
    case "step":
      return [to(links.done, `answer/${item.stepId}/done`), ...own];
    case "confirm":
      return [to(links.confirm, `sign/confirm/${item.id}`), ...own];
    case "exit":
      return [to(links.exit, `step/${item.stepId}`)];
    case "accept":
      return [to(links.accept, `step/${item.stepId}`)];
    case "decide":
      return [to(links.decide, "offer")];
    case "agree":
      return [to(links.agree, "agreement")];
    case "change":
      return [to(links.change, "agreement")];
    case "minutes":
      return [to(links.minutes, `meeting/${item.id}`)];
  }
}
