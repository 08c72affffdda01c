// The last entries of a plan, and those of one step, as sentences in the reader's language.

import type { Audience } from "~/commands/plans.server";
import { lanesOf, openFacts } from "~/commands/plans.server";
import type { Fact, Instant, Kind } from "~/domain/facts";
import { inLanguage, type Language } from "~/domain/language";
import type { Plan } from "~/domain/plan";
import { messagesFor } from "~/i18n/all.server";
import { type SentenceWords, saySentence } from "~/i18n/say-sentence";
import { sentenceOf } from "~/views/sentences";
import { planStream, type World } from "~/world";

export type Told = { text: string; at: Instant };
export type Comment = { id: string; by: string | null; at: Instant; text: string | null; onlyUs: boolean };

type Reading = { plan: Plan; audience: Audience; language: Language };

/** What a reader who comes back does not look for under "last changes". */
const quiet: ReadonlySet<Kind> = new Set([
  "plan.opened",
  "lane.opened",
  "mailbox.confirmed",
  "consent.given",
  "attempt.refused",
  "export.made",
  "gate.added",
  "step.guided",
]);

/** The newest changes that this side may see, newest first. */
export async function lastChanges(world: World, reading: Reading, count = 6): Promise<Told[]> {
  const { plan, audience } = reading;
  const rows = await Promise.all(
    lanesOf(audience).map((lane) => world.store.factsBefore(planStream(plan.id, lane), 0, count * 4)),
  );
  const facts = await openFacts(world.store, rows.flat());
  const worth = facts.filter((fact) => !quiet.has(fact.kind) && (plan.sharedAt === null || fact.at >= plan.sharedAt));
  return tell(worth.sort(newestFirst).slice(0, count), reading);
}

const mostEntries = 60;

/** Comments, oldest first, and everything else about a step, newest first. */
export async function aboutStep(
  world: World,
  reading: Reading,
  stepId: string,
): Promise<{ comments: Comment[]; history: Told[] }> {
  const { plan, audience } = reading;
  const subjects = [stepId, ...partsOf(plan, stepId)];
  const rows = await Promise.all(
    lanesOf(audience).flatMap((lane) =>
      subjects.map((subject) => world.store.factsAbout(planStream(plan.id, lane), subject, mostEntries)),
    ),
  );
  const facts = (await openFacts(world.store, rows.flat())).sort(newestFirst);
  const comments = facts.flatMap((fact): Comment[] => {
    if (fact.kind !== "comment.added") return [];
    const by = fact.by.kind === "person" ? fact.by.id : null;
    return [
      { id: fact.data.commentId, by, at: fact.at, text: fact.said.words?.text ?? null, onlyUs: fact.lane !== "shared" },
    ];
  });
  const rest = facts.filter((fact) => fact.kind !== "comment.added" && fact.kind !== "attempt.refused");
  return { comments: comments.reverse(), history: tell(rest, reading) };
}

/** Its confirmation and its exit point have entries of their own. */
const partsOf = (plan: Plan, stepId: string): string[] => [
  ...Object.values(plan.verifiers).flatMap((one) => (one.stepId === stepId ? [one.verifierId] : [])),
  ...Object.values(plan.exits).flatMap((one) => (one.stepId === stepId ? [one.exitId] : [])),
];

const newestFirst = (a: Fact, b: Fact) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1);

function tell(facts: Fact[], { plan, language }: Reading): Told[] {
  const all = messagesFor(language);
  const words: SentenceWords = {
    language,
    messages: all,
    names: Object.fromEntries(Object.values(plan.people).map((person) => [person.personId, person.name])),
    titles: Object.fromEntries(
      Object.values(plan.steps).flatMap((step) =>
        step.title === null ? [] : [[step.stepId, inLanguage(step.title, language)]],
      ),
    ),
  };
  return facts.map((fact) => ({ text: saySentence(sentenceOf(fact, { plan, earlier: facts }), words), at: fact.at }));
}
