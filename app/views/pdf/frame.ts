// What the printed documents of a plan have in common: the frame around every page, and the plan's steps and exits with
// everything already written out. Times stand in the plan's zone, so that a document is the same for whoever prints it.

import { localDay } from "~/domain/days";
import type { Day, Instant } from "~/domain/facts";
import { inLanguage, type Language, type Words } from "~/domain/language";
import type { Plan } from "~/domain/plan";
import type { Messages } from "~/i18n";
import { formatDay, formatInstant } from "~/i18n/dates";
import { sayList } from "~/i18n/plural";
import { sayState } from "~/i18n/say-state";
import type { PdfExit, PdfFrame, PdfMark, PdfOwner, PdfPaper, PdfStage } from "~/pdf/model";
import { type Ground, groundOf } from "../ground";
import { offerExits, offerStages } from "../offer";
import type { StepState } from "../step-state";

/** Everything a document is made of; the same of it gives the same bytes (INV-31). */
export type Printed = {
  /** As the public of the plan sees it: nobody's private steps come near a printed page. */
  plan: Plan;
  /** The entry of the shared history as of which the plan is printed. */
  head: { seq: number; hash: string };
  /** The instant of that entry, or a later one that counts as "today". */
  at: Instant;
  language: Language;
  paper: PdfPaper;
  messages: Messages;
};

export type Printing = Printed & { ground: Ground; today: Day };

export const printing = (printed: Printed): Printing => {
  const today = localDay(printed.at, printed.plan.zone);
  return { ...printed, today, ground: groundOf(printed.plan, today) };
};

export function frameOf({ plan, head, at, language, paper, messages }: Printing): PdfFrame {
  return {
    title: plan.subject ?? messages.common.erased,
    language,
    paper,
    madeAt: at,
    // A plan printed on a later day than its last change is as of that day, not of its first minute.
    madeAtText: at > plan.lastAt ? dayOf({ language }, localDay(at, plan.zone)) : momentOf({ plan, language }, at),
    zone: plan.zone,
    ...(plan.sample ? { watermark: "sample" as const } : plan.trial ? { watermark: "trial" as const } : {}),
    edition: plan.edition,
    head,
    vendorName: plan.vendor ?? messages.common.erased,
    customerName: plan.customer ?? messages.common.erased,
  };
}

/** "17 Nov 2026, 16:32 (UTC+1)" */
export const momentOf = ({ plan, language }: Pick<Printed, "plan" | "language">, at: Instant): string =>
  formatInstant(at, { zone: plan.zone, language, style: "medium", withOffset: true });

export const dayOf = ({ language }: Pick<Printed, "language">, day: Day): string => formatDay(day, language, "medium");

/** With its weekday, and with the year only where it is another one: it stands in a narrow column. */
const dueOf = ({ language, today }: Printing, day: Day): string =>
  formatDay(day, language, day.slice(0, 4) === today.slice(0, 4) ? "short" : "shortYear");

/** The day of an instant in the plan's zone. */
export const dayAt = (printing: Printing, at: Instant): string => dayOf(printing, localDay(at, printing.plan.zone));

export const read = ({ language }: Pick<Printed, "language">, words: Words): string => inLanguage(words, language);

export const nameIn = ({ plan, messages }: Printing, personId: string): string =>
  plan.people[personId]?.name ?? messages.common.erased;

export const companyIn = ({ plan, messages }: Printing, personId: string): string =>
  plan.people[personId]?.company ?? messages.common.erased;

export const namesIn = (printing: Printing, personIds: readonly string[]): string =>
  sayList(
    personIds.map((id) => nameIn(printing, id)),
    printing.language,
  );

const marks: { [S in StepState]: PdfMark } = {
  done: "done",
  verified: "confirmed",
  delivered: "waiting",
  toAccept: "waiting",
  reported: "waiting",
  setAside: "not-applicable",
  ifNeeded: "open",
  ended: "stopped",
  overdue: "overdue",
  blocked: "blocked",
  dueSoon: "due-soon",
  waiting: "open",
};

const calm: ReadonlySet<StepState> = new Set(["overdue", "blocked", "dueSoon", "waiting", "ended"]);

/** `settledOnly`: what is not done is only not done, for a paper that is read long after the days in it. */
export function stagesOf(printing: Printing, settledOnly = false): PdfStage[] {
  const stateOf = (state: StepState): PdfStage["steps"][number]["state"] =>
    settledOnly && calm.has(state)
      ? { mark: "open", text: "" }
      : { mark: marks[state], text: sayState(printing.messages, state, printing.plan.vendor ?? "") };
  return offerStages(printing.ground).map(({ title, steps }) => ({
    title: read(printing, title),
    steps: steps.map((step) => ({
      number: String(step.n),
      title: read(printing, step.title),
      owner: ownerOf(printing, step),
      due: dueOf(printing, step.due),
      state: stateOf(step.state),
    })),
  }));
}

function ownerOf(printing: Printing, step: { owner: string | null; side: "vendor" | "customer" }): PdfOwner {
  const { plan, messages } = printing;
  const name = step.owner === null ? (plan[step.side] ?? messages.common.nobody) : nameIn(printing, step.owner);
  return { name, side: step.side };
}

export function exitsOf(printing: Printing): PdfExit[] {
  const { step } = printing.messages;
  return offerExits(printing.ground).map(({ question, on, who, answer }) => {
    const said = answer && { who: nameIn(printing, answer.by), day: dayAt(printing, answer.at) };
    return {
      question: read(printing, question),
      date: dueOf(printing, on),
      who: namesIn(printing, who),
      ...(said ? { answer: answer.code === "stop" ? step.stopAnsweredStop(said) : step.stopAnswered(said) } : {}),
    };
  });
}
