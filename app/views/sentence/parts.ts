// What the sentences of the record are made of, and where names and titles come from.

import type { By, Day, Fact, FactOf, Instant, Kind } from "~/domain/facts";
import type { Words } from "~/domain/language";
import type { Plan } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";

/** What stands in a sentence; `null` where it was erased. */
export type Part =
  | { as: "text"; text: Words | null }
  /** A person by name; `null`: the system. */
  | { as: "who"; personId: string | null }
  /** Somebody who answered in the place of another. */
  | { as: "whoFor"; personId: string | null; ofId: string }
  | { as: "people"; personIds: string[] }
  | { as: "day"; day: Day }
  | { as: "when"; at: Instant; zone: string }
  | { as: "number"; n: number }
  | { as: "planField" | "stepField" | "riskField"; field: string }
  | { as: "sentences"; sentences: Sentence[] }
  | { as: "yesNo"; yes: boolean }
  | { as: "steps"; stepIds: string[] }
  /** A mail by what the list of all mails calls it. */
  | { as: "letter"; kind: string }
  | { as: "act"; act: CommandName }
  /** Whoever holds a role, or everybody of a kind. */
  | { as: "role"; role: string }
  /** A word that is the same in every language: a document's name, a version. */
  | { as: "plain"; text: string };

/** Ways in which a kind is said differently. */
export type Way =
  | "plan.eventSet.none"
  | "criterion.judged.not"
  | "person.removed.handedOn"
  | "link.ended.viewer"
  | "step.set.dueOn"
  | "step.timed.fixed"
  | "step.timed.due"
  | "step.timed.done"
  | "step.ticked.claim"
  | "plan.committed.both"
  | "exit.answered.stop"
  | "exit.answered.anyDay"
  | "exit.answered.continue_with"
  | "exit.answered.extend"
  | "readiness.given.yes_but"
  | "readiness.given.no"
  | "approval.given.refused"
  | "payment.noted.final"
  | "minutes.sent.late"
  | "minutes.sent.correction"
  | "offer.presented.early"
  | "decision.given.no"
  | "risk.settled.accepted"
  | "risk.settled.open"
  | "objection.answered.resolved"
  | "letter.reported.delivered"
  | "placeholder.tied.none"
  | "pass.settled.refused"
  | "attempt.refused.conflict";
export type SentenceCode = Kind | Way;
export type Sentence = { code: SentenceCode; parts: { [name: string]: Part } };

/** Where names and titles come from: the plan, and earlier facts for what the plan has forgotten. */
export type Around = { plan: Plan; earlier: readonly Fact[] };

export type Parts = Sentence["parts"];
export type Say<K extends Kind> = (fact: FactOf<K>, around: Around) => Parts | [Way, Parts];

export const text = (words: Words | null | undefined): Part => ({ as: "text", text: words ?? null });
export const who = (personId: string | null): Part => ({ as: "who", personId });
export const day = (on: Day): Part => ({ as: "day", day: on });
export const number = (n: number): Part => ({ as: "number", n });
export const plain = (said: string): Part => ({ as: "plain", text: said });
export const whoFor = (by: By, ofId: string): Part => ({
  as: "whoFor",
  personId: by.kind === "person" ? by.id : null,
  ofId,
});
export const byOf = (by: By): Part => who(by.kind === "person" ? by.id : null);

export const step = ({ plan, earlier }: Around, stepId: string): Part => {
  const there = plan.steps[stepId];
  if (there) return text(there.title);
  const added = earlier.find((fact) => fact.kind === "step.added" && fact.data.stepId === stepId);
  return text(added?.kind === "step.added" ? added.said.words?.title : null);
};
export const verifier = ({ plan, earlier }: Around, verifierId: string): { text: Words | null; stepId: string } => {
  const there = plan.verifiers[verifierId];
  if (there) return there;
  const found = earlier.find((fact) => fact.kind === "verifier.added" && fact.data.verifierId === verifierId);
  if (found?.kind !== "verifier.added") return { text: null, stepId: "" };
  return { text: found.said.words?.text ?? null, stepId: found.data.stepId };
};
export const exit = ({ plan, earlier }: Around, exitId: string): { question: Words | null; stepId: string } => {
  const there = plan.exits[exitId];
  if (there) return there;
  const found = earlier.find((fact) => fact.kind === "exit.added" && fact.data.exitId === exitId);
  if (found?.kind !== "exit.added") return { question: null, stepId: "" };
  return { question: found.said.words?.question ?? null, stepId: found.data.stepId };
};
export const attachment = (
  { plan, earlier }: Around,
  { stepId, attachmentId }: { stepId: string; attachmentId: string },
) => {
  const there = plan.steps[stepId]?.attachments.find((one) => one.id === attachmentId);
  if (there) return text(there.label);
  for (const fact of earlier) {
    if (fact.kind === "file.added" && fact.data.fileId === attachmentId) return text(fact.said.words?.name);
    if (fact.kind === "resource.added" && fact.data.resourceId === attachmentId) return text(fact.said.words?.label);
  }
  return text(null);
};
export const meetingName = ({ plan }: Around, meetingId: string): Part => text(plan.meetings[meetingId]?.subject);

export function settingOf(data: FactOf<"step.set">["data"]): Part {
  const { field, value } = data;
  if (field === "dueOn") return day(String(value));
  if (field === "hard") return { as: "yesNo", yes: value === true };
  if (field === "dependsOn") return { as: "steps", stepIds: Array.isArray(value) ? value.map(String) : [] };
  if (field === "supporters") {
    const people = Array.isArray(value)
      ? value.flatMap((one) => (typeof one === "object" ? (one.personId ?? []) : []))
      : [];
    return { as: "people", personIds: people };
  }
  return { as: "people", personIds: typeof value === "string" && value !== "" ? [value] : [] };
}

export const nothing: Part = { as: "steps", stepIds: [] };
export const peopleIn = (id: string | null): Part => ({ as: "people", personIds: id === null ? [] : [id] });
export const question = ({ plan }: Around, id: string): Part => text(plan.voices.questions[id]?.text);
export const risk = ({ plan }: Around, id: string): Part => text(plan.voices.risks[id]?.text);
export const objection = ({ plan }: Around, id: string): Part => text(plan.voices.objections[id]?.text);

/** Ways to say the kinds of one area. */
export type Says<K extends Kind> = { [k in K]: Say<k> };
