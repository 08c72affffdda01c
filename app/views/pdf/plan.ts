// The plan on paper: one page for a meeting where nobody opens links, or all of it.

import { daysBetween } from "~/domain/days";
import type { Day, Fact } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { peopleOf } from "~/domain/plan";
import { sayRole } from "~/i18n";
import type { PdfPerson, PlanPdf } from "~/pdf/model";
import { headlineOf } from "../headline";
import { standingOf } from "../proofs";
import { stripOf } from "../strip";
import { reader } from "../viewer";
import { evidenceOf, type Sealing } from "./evidence";
import {
  dayAt,
  dayOf,
  exitsOf,
  frameOf,
  nameIn,
  namesIn,
  type Printed,
  type Printing,
  printing,
  read,
  stagesOf,
} from "./frame";

/** `proof`: what the full plan's last pages rest on; the one page leaves them out. */
export function planPdf(
  printed: Printed,
  shape: PlanPdf["shape"],
  proof?: { facts: readonly Fact[]; sealing: Sealing },
): PlanPdf {
  const on = printing(printed);
  const { plan } = on;
  const strip = stripPdf(on);
  return {
    kind: "plan",
    shape,
    frame: frameOf(on),
    headline: headlineText(on),
    target: {
      date: dayOf(on, plan.targetOn),
      reason: [on.messages.plan.anchor[plan.anchor], plan.targetReason].filter(Boolean).join(": "),
      standing: standingText(on),
    },
    stages: stagesOf(on),
    exits: exitsOf(on),
    people: peoplePdf(on),
    ...(strip ? { strip } : {}),
    ...(proof ? { evidence: evidenceOf(on, proof.facts, proof.sealing) } : {}),
  };
}

/** The computed sentence as somebody reads it who is neither side: where things stand and where one may stop. */
function headlineText(on: Printing): string {
  const { plan, ground, messages, at } = on;
  const say = messages.plan.headline;
  const { course, stop } = headlineOf(ground, reader, { waiting: [], now: at });
  const company = plan.customer ?? messages.common.erased;
  const stops = stop === null || stop === "any" ? null : say.theyCanStopOn({ company, day: dayOf(on, stop) });
  return [courseText(on, course), stops, provenText(on)].filter(Boolean).join(" ");
}

/** Where the plan stands by what is confirmed, in the words of its page (INV-16). */
function provenText(on: Printing): string {
  const { gate, last } = standingOf(on.plan);
  const say = on.messages.proofs.standing;
  if (last === null) return "";
  const said = ({ title, on: day }: { title: Words; on: Day }) => ({ title: read(on, title), day: dayOf(on, day) });
  return [gate ? say.gate(said(gate)) : "", say.last(said(last))].filter(Boolean).join(" ");
}

type Course = ReturnType<typeof headlineOf>["course"];

function courseText(on: Printing, course: Course): string {
  const { plan, messages } = on;
  const say = messages.plan.headline;
  switch (course.code) {
    case "draft":
      return say.draft({ company: plan.customer ?? messages.common.erased });
    case "frozen":
      return say.frozen;
    case "onCourse":
      return say.onCourse({ day: dayOf(on, course.day) });
    case "late":
      return say.late({ day: dayOf(on, course.day), n: course.n });
    case "deciding":
      return say.deciding({ who: namesIn(on, course.who) });
    default:
      return say[course.code]({ who: nameIn(on, course.who), day: dayOf(on, course.day) });
  }
}

function standingText(on: Printing): string {
  const { plan, messages } = on;
  const confirmed = plan.targetConfirmed;
  if (!confirmed) return messages.plan.proposedBy({ company: plan.vendor ?? messages.common.erased });
  const who = nameIn(on, confirmed.personId);
  return `${messages.plan.confirmedDate({ who })} · ${dayAt(on, confirmed.at)}`;
}

function peoplePdf(on: Printing): PdfPerson[] {
  const { plan, messages } = on;
  return (["customer", "vendor"] as const).flatMap((side) =>
    peopleOf(plan, side).map(({ personId, roles, lead, decides }) => {
      const does = roles.filter((role) => role !== "decision_owner").map((role) => sayRole(messages, role));
      const first = decides ? [messages.roles.decides] : lead && does.length === 0 ? [messages.roles.lead] : [];
      return { name: nameIn(on, personId), does: [...first, ...does].slice(0, 2).join(", "), side };
    }),
  );
}

/** Where the phases stand between the first and the last day; none where there is only one day. */
function stripPdf(on: Printing): PlanPdf["strip"] | null {
  const { ground, plan, today } = on;
  const stages = stripOf(ground).stages.flatMap(({ title, from, to, exits = [] }) =>
    from === null || to === null ? [] : [{ label: read(on, title), from, to, exits }],
  );
  const days = [...stages.flatMap(({ from, to }) => [from, to]), plan.targetOn].sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const share = (day: Day) => daysBetween(first, day) / daysBetween(first, last);
  const now = share(today);
  return {
    stages: stages.map(({ label, from, to }) => ({ label, from: share(from), to: share(to) })),
    exits: [...new Set(stages.flatMap(({ exits }) => exits.map(({ on: day }) => share(day))))],
    target: share(plan.targetOn),
    today: now < 0 || now > 1 ? null : now,
    first: dayOf(on, first),
    last: dayOf(on, last),
  };
}
