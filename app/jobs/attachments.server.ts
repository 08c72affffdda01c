// The files that go with a letter: minutes carry their own sheet. What cannot be printed now is thrown, so that the
// letter waits; after ten minutes the post sends it without (E-12, R-23).

import type { Letter } from "db/store";
import { openFacts } from "~/commands/plans.server";
import { fold } from "~/domain/evolve";
import { under } from "~/domain/ids";
import type { Language } from "~/domain/language";
import type { Plan } from "~/domain/plan";
import { messagesFor } from "~/i18n/all.server";
import { localOf } from "~/i18n/dates";
import { minutesPdf } from "~/views/pdf/minutes";
import { planStream, type World } from "~/world";
import type { Attachment } from "./frozen.server";
import { printSealed, sealFor } from "./print.server";

export type MinutesAsked = { planId: string; meetingId: string; version: number; language: Language };

/** The printed minutes: the same bytes whenever they are asked for. Null when there are none, or they were erased. */
export async function printMinutes(world: World, asked: MinutesAsked): Promise<Attachment | null> {
  const sent = await sentMinutes(world, asked);
  const { planId, language, meetingId, version } = asked;
  const meeting = sent && under(sent.plan.meetings, meetingId);
  if (!sent || !meeting) return null;
  const model = minutesPdf({ ...sent, meetingId, version, language, messages: messagesFor(language) });
  if (model === null) return null;
  const { day } = localOf(meeting.startsAt, meeting.zone);
  return {
    filename: `minutes-${day}${version > 1 ? `-v${version}` : ""}.pdf`,
    type: "application/pdf",
    content: await printSealed(world, {
      planId,
      document: { kind: "minutes", version, edition: model.frame.edition, head: model.frame.head },
      model,
      seal: await sealFor(world, sent.plan),
    }),
  };
}

/** The entry that a version is, and the plan as both sides saw it right after. */
async function sentMinutes(
  world: World,
  { planId, meetingId, version }: MinutesAsked,
): Promise<{ plan: Plan; entry: { seq: number; hash: string } } | null> {
  const stream = planStream(planId, "shared");
  const rows = await world.store.factsAfter(stream, 0);
  const sent = rows.filter((row) => row.kind === "minutes.sent");
  const facts = await openFacts(world.store, sent);
  const at = facts.findIndex(
    (fact) => fact.kind === "minutes.sent" && fact.data.meetingId === meetingId && fact.data.version === version,
  );
  const row = sent[at];
  if (!row) return null;
  const until = rows.filter(({ seq }) => seq <= row.seq);
  const plan = fold(null, await openFacts(world.store, until));
  return plan && { plan, entry: { seq: row.seq, hash: row.hash } };
}

const mostKept = 8;

/** What the post attaches. Colleagues with one language get one print. */
export function letterAttachments(world: World): (letter: Letter) => Promise<Attachment[]> {
  const printed = new Map<string, Attachment>();
  return async ({ kind, planId, personId, payload }) => {
    if (kind !== "minutes" || planId === null) return [];
    const plan = (await world.plans.load(planId, "public"))?.plan;
    const reader = plan?.people[personId ?? ""];
    if (!reader) return [];
    const asked = {
      planId,
      meetingId: String(payload.meetingId),
      version: Number(payload.version),
      language: reader.language,
    };
    const key = JSON.stringify(asked);
    const file = printed.get(key) ?? (await printMinutes(world, asked));
    if (file === null) return [];
    printed.set(key, file);
    for (const oldest of [...printed.keys()].slice(0, Math.max(0, printed.size - mostKept))) printed.delete(oldest);
    return [file];
  };
}
