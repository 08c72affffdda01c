// What somebody suggests to change, line by line: what stands there now and what would stand there (INV-04).

import { canonical, type Json } from "~/domain/chain";
import { factsOf } from "~/domain/changes";
import type { By, Day, Drafted, Fact, Instant, Side } from "~/domain/facts";
import type { Words } from "~/domain/language";
import { ownerOf, type Plan, type Proposal, sharedSteps, type Text } from "~/domain/plan";
import type { Terms } from "~/domain/terms";
import { type Sentence, sentenceOf } from "./sentences";
import { personOf, rightsOf, type Viewer } from "./viewer";

/** A value of the terms, before it is said in somebody's language. */
export type Value =
  | { as: "text"; text: Words | null }
  | { as: "day"; day: Day }
  | { as: "person"; id: string | null }
  | { as: "steps"; titles: Words[] }
  | { as: "yesNo"; yes: boolean };
/** The names of what changes; labels in the i18n area `agreement`. */
export type TermName =
  | "title"
  | "deliverable"
  | "acceptance"
  | "owner"
  | "counterpart"
  | "dueOn"
  | "hard"
  | "dependsOn"
  | "target"
  | "confirmation"
  | "exit"
  | "applies";
export type Line =
  /** One place with its old and its new value. */
  | { kind: "value"; stepId: string | null; about: Words | null; term: TermName; old: Value; now: Value }
  | { kind: "added"; stepId: string; about: Words | null; on: Day }
  | { kind: "removed"; stepId: string; about: Words | null; on: Day }
  /** Everything else, told as the record will tell it. */
  | { kind: "told"; stepId: string | null; sentence: Sentence };

export type SuggestionView = {
  id: string;
  side: Side;
  by: string | null;
  at: Instant;
  reason: Text;
  state: Proposal["state"];
  /** Who answered it; `overtakenBy` is the suggestion that took its place. */
  closed: { by: string | null; at: Instant; reason: Text; overtakenBy: string | null } | null;
  lines: Line[];
  may: "answer" | "withdraw" | null;
};

const idOf = (by: By) => (by.kind === "person" ? by.id : null);

/** All suggestions, open ones first, then the newest; only those that touch `stepId` where one is given. */
export function suggestionsOf(plan: Plan, viewer: Viewer, stepId: string | null = null): SuggestionView[] {
  return Object.values(plan.proposals)
    .map((proposal) => suggestionView(plan, viewer, proposal))
    .filter((one) => stepId === null || one.lines.some((line) => line.stepId === stepId))
    .sort((a, b) => Number(b.state === "open") - Number(a.state === "open") || (a.at < b.at ? 1 : -1));
}

function suggestionView(plan: Plan, viewer: Viewer, proposal: Proposal): SuggestionView {
  const { closed } = proposal;
  return {
    id: proposal.id,
    side: proposal.side,
    by: idOf(proposal.by),
    at: proposal.at,
    reason: proposal.reason,
    state: proposal.state,
    closed: closed
      ? { by: idOf(closed.by), at: closed.at, reason: closed.reason, overtakenBy: closed.proposalId }
      : null,
    lines: factsOf(proposal).map((fact, at) => lineOf(plan, fact, { proposal, at })),
    may: mayOf(plan, viewer, proposal),
  };
}

function mayOf(plan: Plan, viewer: Viewer, proposal: Proposal): SuggestionView["may"] {
  const me = personOf(plan, viewer.personId);
  if (!me || proposal.state !== "open") return null;
  if (proposal.side !== me.side) return rightsOf(plan, viewer, ["change.accept"]).length > 0 ? "answer" : null;
  const own = idOf(proposal.by) === me.personId || me.lead;
  return own && rightsOf(plan, viewer, ["change.withdraw"]).length > 0 ? "withdraw" : null;
}

const text = (words: Words | null | undefined): Value => ({ as: "text", text: words ?? null });
const day = (on: Day): Value => ({ as: "day", day: on });

function lineOf(plan: Plan, fact: Drafted, from: { proposal: Proposal; at: number }): Line {
  if (fact.kind === "step.set") return settingLine(plan, fact.data) ?? toldLine(plan, fact, from);
  if (fact.kind === "step.worded" && fact.data.field !== "why") {
    const { stepId, field } = fact.data;
    const step = plan.steps[stepId];
    const now = text(fact.said.words.text);
    return { kind: "value", stepId, about: step?.title ?? null, term: field, old: text(step?.[field]), now };
  }
  if (fact.kind === "step.added")
    return { kind: "added", stepId: fact.data.stepId, about: fact.said.words.title, on: fact.data.dueOn };
  if (fact.kind === "step.removed") {
    const step = plan.steps[fact.data.stepId];
    return { kind: "removed", stepId: fact.data.stepId, about: step?.title ?? null, on: step?.dueOn ?? plan.targetOn };
  }
  if (fact.kind === "target.moved") {
    const now = day(fact.data.on);
    return { kind: "value", stepId: null, about: null, term: "target", old: day(plan.targetOn), now };
  }
  return toldLine(plan, fact, from);
}

function toldLine(plan: Plan, drafted: Drafted, { proposal, at }: { proposal: Proposal; at: number }): Line {
  const fact = { ...drafted, seq: proposal.seq + at, at: proposal.at, by: proposal.by } as Fact;
  return { kind: "told", stepId: stepOf(plan, fact), sentence: sentenceOf(fact, { plan, earlier: [] }) };
}

const stepOf = (plan: Plan, fact: Fact): string | null =>
  "stepId" in fact.data && typeof fact.data.stepId === "string"
    ? fact.data.stepId
    : (plan.verifiers[fact.subject]?.stepId ?? plan.exits[fact.subject]?.stepId ?? null);

function settingLine(
  plan: Plan,
  { stepId, field, value }: Extract<Drafted, { kind: "step.set" }>["data"],
): Line | null {
  const step = plan.steps[stepId];
  if (!step) return null;
  const titles = (ids: unknown): Value => ({
    as: "steps",
    titles: (Array.isArray(ids) ? ids : []).flatMap((id) => plan.steps[String(id)]?.title ?? []),
  });
  const pairs: { [name: string]: [TermName, Value, Value] } = {
    dueOn: ["dueOn", day(step.dueOn), day(String(value))],
    ownerId: [
      "owner",
      { as: "person", id: ownerOf(plan, step)?.personId ?? null },
      { as: "person", id: typeof value === "string" ? value : null },
    ],
    counterpartId: [
      "counterpart",
      { as: "person", id: step.counterpartId },
      { as: "person", id: typeof value === "string" ? value : null },
    ],
    hard: ["hard", { as: "yesNo", yes: step.hard }, { as: "yesNo", yes: value === true }],
    dependsOn: ["dependsOn", titles(step.dependsOn), titles(value)],
  };
  const pair = pairs[field];
  return pair ? { kind: "value", stepId, about: step.title, term: pair[0], old: pair[1], now: pair[2] } : null;
}

/** Terms that were kept come back with their keys in canonical order. */
const same = (a: Json, b: Json) => canonical(a) === canonical(b);

/** Every difference between the terms that were agreed and the terms of today, in the order of the page. */
export function differences(agreed: Terms, today: Terms): Line[] {
  const before = new Map(agreed.steps.map((step) => [step.stepId, step]));
  const after = new Map(today.steps.map((step) => [step.stepId, step]));
  const title = new Map([...agreed.steps, ...today.steps].map((step) => [step.stepId, step.title]));
  const titles = (ids: string[]): Value => ({ as: "steps", titles: ids.flatMap((id) => title.get(id) ?? []) });
  const lines: Line[] = [];
  if (agreed.targetOn !== today.targetOn)
    lines.push({
      kind: "value",
      stepId: null,
      about: null,
      term: "target",
      old: day(agreed.targetOn),
      now: day(today.targetOn),
    });
  for (const step of today.steps) {
    const { stepId } = step;
    const was = before.get(stepId);
    if (!was) {
      lines.push({ kind: "added", stepId, about: step.title, on: step.dueOn });
      continue;
    }
    const person = (id: string | null): Value => ({ as: "person", id });
    const all: [TermName, Json, Json, Value, Value][] = [
      ["title", was.title, step.title, text(was.title), text(step.title)],
      ["dueOn", was.dueOn, step.dueOn, day(was.dueOn), day(step.dueOn)],
      ["owner", was.owner, step.owner, person(was.owner), person(step.owner)],
      ["counterpart", was.counterpart, step.counterpart, person(was.counterpart), person(step.counterpart)],
      ["deliverable", was.deliverable, step.deliverable, text(was.deliverable), text(step.deliverable)],
      ["acceptance", was.acceptance, step.acceptance, text(was.acceptance), text(step.acceptance)],
      ["hard", was.hard, step.hard, { as: "yesNo", yes: was.hard }, { as: "yesNo", yes: step.hard }],
      ["dependsOn", was.dependsOn, step.dependsOn, titles(was.dependsOn), titles(step.dependsOn)],
      [
        "confirmation",
        was.confirmation,
        step.confirmation,
        text(was.confirmation?.text ?? ""),
        text(step.confirmation?.text ?? ""),
      ],
      ["exit", was.exit, step.exit, text(was.exit?.question ?? ""), text(step.exit?.question ?? "")],
      [
        "applies",
        was.setAside,
        step.setAside,
        { as: "yesNo", yes: !was.setAside },
        { as: "yesNo", yes: !step.setAside },
      ],
    ];
    for (const [term, old, now, oldValue, nowValue] of all)
      if (!same(old, now)) lines.push({ kind: "value", stepId, about: step.title, term, old: oldValue, now: nowValue });
  }
  for (const was of agreed.steps)
    if (!after.has(was.stepId)) lines.push({ kind: "removed", stepId: was.stepId, about: was.title, on: was.dueOn });
  return lines;
}

/** By how many steps, and how many calendar days in all, each side's days are later than agreed. */
export function slipsOf(plan: Plan, agreed: Terms): { side: Side; steps: number; days: number }[] {
  const was = new Map(agreed.steps.map((step) => [step.stepId, step.dueOn]));
  return (["customer", "vendor"] as const).map((side) => {
    const late = sharedSteps(plan).flatMap((step) => {
      const before = was.get(step.stepId);
      const whose = ownerOf(plan, step)?.side ?? step.ownerSide;
      return before !== undefined && whose === side && step.dueOn > before ? [daysFrom(before, step.dueOn)] : [];
    });
    return { side, steps: late.length, days: late.reduce((sum, days) => sum + days, 0) };
  });
}

const daysFrom = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
