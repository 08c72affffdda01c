// The draft of a meeting's minutes as somebody who may write it finds it: what was saved, or, before anything was, what
// the record of both sides proposes, or, for a correction, the words that were sent.

import type { PersonActor } from "~/access/actor";
import { type DraftBlock, readDraft } from "~/commands/drafts.server";
import { openFacts } from "~/commands/plans.server";
import type { Fact } from "~/domain/facts";
import { under } from "~/domain/ids";
import { inLanguage } from "~/domain/language";
import type { Meeting, Plan } from "~/domain/plan";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { messagesFor } from "~/i18n/all.server";
import { saySentence } from "~/i18n/say-sentence";
import { proposeMinutes } from "~/views/minutes";
import { type Block, begun, blocksOf, documentOf } from "~/views/minutes-draft";
import { planStream, type World } from "~/world";

export type FoundDraft = {
  /** What stands on the page: saved blocks, or proposed ones of revision 0. */
  blocks: Block[];
  /** What is in the store; empty while nobody has written anything. */
  saved: DraftBlock[];
  /** The version of the minutes that this draft will be. */
  version: number;
};

export const placeOf = (planId: string, meetingId: string) =>
  ({ planId, lane: "shared", document: documentOf(meetingId) }) as const;

/** The draft, or the refusal for whoever may not see it. */
export async function findDraft(world: World, actor: PersonActor, meetingId: string): Promise<FoundDraft | Refusal> {
  const saved = await readDraft(world, actor, placeOf(actor.planId, meetingId));
  if (isRefusal(saved)) return saved;
  // Only what both sides see may be proposed, whoever looks (INV-37).
  const plan = (await world.plans.load(actor.planId, "public"))?.plan;
  const meeting = plan && under(plan.meetings, meetingId);
  if (!plan || !meeting) return { blocks: [], saved, version: 1 };
  const version = meeting.minutes.length + 1;
  if (saved.length > 0) return { blocks: saved.filter(({ blockId }) => blockId !== begun), saved, version };
  const sent = meeting.minutes.at(-1)?.words;
  return { blocks: blocksOf(sent ?? (await proposal(world, plan, meeting))), saved, version };
}

async function proposal(world: World, plan: Plan, meeting: Meeting) {
  const { language } = plan;
  const messages = messagesFor(language);
  const names = Object.fromEntries(Object.values(plan.people).map((person) => [person.personId, person.name]));
  const titles = Object.fromEntries(
    Object.values(plan.steps).map((step) => [step.stepId, step.title === null ? "" : inLanguage(step.title, language)]),
  );
  const say = (sentence: Parameters<typeof saySentence>[0]) =>
    saySentence(sentence, { language, messages, names, titles });
  return proposeMinutes(plan, await factsSince(world, plan.id, meeting.startsAt), meeting, { language, say });
}

const page = 200;

/** Facts of the shared lane from an instant on, oldest first. */
async function factsSince(world: World, planId: string, since: string): Promise<Fact[]> {
  const stream = planStream(planId, "shared");
  const found: Fact[] = [];
  for (let before = 0; ; ) {
    const facts = await openFacts(world.store, await world.store.factsBefore(stream, before, page));
    found.push(...facts.filter((fact) => fact.at >= since));
    const oldest = facts.at(-1);
    if (!oldest || facts.length < page || oldest.at < since) return found.reverse();
    before = oldest.seq;
  }
}
