// What is not said yet: blocks of a document that nobody has sent or presented. Kept in the lane of those who write it,
// outside the record; two people on one block get both texts, as everywhere (INV-05, R-08).

import type { DraftRow } from "db/store";
import type { PersonActor } from "~/access/actor";
import type { Instant, Lane } from "~/domain/facts";
import { under } from "~/domain/ids";
import type { Person, Plan } from "~/domain/plan";
import { barredBy, policy } from "~/domain/policy";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { planStream, type World } from "~/world";
import { cleaned } from "./fields";

/** `minutes/<meetingId>` in the shared lane, `answer/<personId>` in the customer's, `offer` (or `offer/…`) in the vendor's. */
export type DraftPlace = { planId: string; lane: Lane; document: string };
export type DraftBlock = Pick<DraftRow, "blockId" | "revision" | "body" | "by" | "at">;
export type SavedBlock = { saved: true; blockId: string; revision: number; body: string };
/** Somebody else was faster: the refusal carries both texts, `stands` what is kept now (revision 0: it was removed). */
export type DraftConflict = Refusal & { stands: { blockId: string; revision: number; body: string } };

/** Whether a refusal is the meeting of two texts in a draft. */
export const isDraftConflict = (value: object): value is DraftConflict => "stands" in value;

const longestBody = 40_000;
const mostBlocks = 200;

/** The blocks of a draft, for those who may write it; the same refusal for everybody else. */
export async function readDraft(world: World, actor: PersonActor, place: DraftPlace): Promise<DraftBlock[] | Refusal> {
  const writer = await writerOf(world, actor, place);
  if (isRefusal(writer)) return writer;
  const rows = await world.store.draft(place.planId, place.lane, place.document);
  return rows.map(({ blockId, revision, body, by, at }) => ({ blockId, revision, body, by, at }));
}

/** Writes a block if `revision` (0 = new) still stands, and tells the pages on which it can be read. */
export async function saveDraft(
  world: World,
  actor: PersonActor,
  block: DraftPlace & { blockId: string; revision: number; body: string },
): Promise<SavedBlock | Refusal | DraftConflict> {
  const writer = await writerOf(world, actor, block);
  if (isRefusal(writer)) return writer;
  const body = cleaned(block.body);
  const wrong = await unfit(world, { ...block, body });
  if (wrong) return wrong;
  const { planId, lane, document, blockId, revision } = block;
  const row = { planId, lane, document, blockId, revision, body, by: actor.personId, at: world.clock.now() };
  const result = await world.store.saveBlock(row);
  if (result.saved) {
    await tell(world, block);
    return { saved: true, blockId, revision: revision + 1, body };
  }
  if (result.now?.body === body) return { saved: true, blockId, revision: result.now.revision, body };
  return conflict(writer.plan, { lane, blockId, yours: body, now: result.now });
}

/** Takes a block away if `revision` still stands; a block that is gone already is gone. */
export async function dropDraftBlock(
  world: World,
  actor: PersonActor,
  block: DraftPlace & { blockId: string; revision: number },
): Promise<{ dropped: true } | Refusal | DraftConflict> {
  const writer = await writerOf(world, actor, block);
  if (isRefusal(writer)) return writer;
  if (!(await world.store.dropBlock(block))) {
    const rows = await world.store.draft(block.planId, block.lane, block.document);
    const now = rows.find((row) => row.blockId === block.blockId);
    if (now) return conflict(writer.plan, { lane: block.lane, blockId: block.blockId, yours: "", now });
  }
  await tell(world, block);
  return { dropped: true };
}

/** Both texts of a block that two people wrote. */
export function conflict(
  plan: Plan,
  met: {
    lane: Lane;
    blockId: string;
    yours: string;
    now: Pick<DraftRow, "revision" | "body" | "by" | "at"> | null;
  },
): DraftConflict {
  const { lane, blockId, yours, now } = met;
  const by = now === null ? null : (plan.people[now.by]?.name ?? null);
  const at: Instant = now?.at ?? plan.lastAt;
  const theirs = now?.body ?? "";
  return {
    ...refuse("conflict", "somebodyChanged", { conflict: { field: blockId, lane, yours, theirs, by, at } }),
    stands: { blockId, revision: now?.revision ?? 0, body: theirs },
  };
}

/** Whether this person may read and write the draft: by the policy table, and whoever recorded the meeting. */
export function mayDraft(plan: Plan, person: Person, { lane, document }: Omit<DraftPlace, "planId">): boolean {
  if (person.removedAt !== null) return false;
  const [kind, subject = ""] = document.split("/");
  if (kind === "offer" && lane === "vendor")
    return policy["offer.present"][person.side] !== "never" && person.side === lane;
  // What must be true first, while one person writes it: theirs alone until they sign.
  if (kind === "answer" && lane === "customer") return person.side === "customer" && subject === person.personId;
  const meeting = kind === "minutes" && lane === "shared" ? under(plan.meetings, subject) : undefined;
  if (!meeting) return false;
  const recorded = meeting.recordedBy.kind === "person" && meeting.recordedBy.id === person.personId;
  return recorded || barredBy(plan, person, "minutes.send") === null;
}

type Writer = { plan: Plan; person: Person };

async function writerOf(world: World, actor: PersonActor, place: DraftPlace): Promise<Writer | Refusal> {
  const loaded = actor.planId === place.planId ? await world.plans.load(place.planId, actor.side) : null;
  const person = loaded?.plan.people[actor.personId];
  if (!loaded || !person || person.side !== actor.side) return refuse("not-found", "notFound");
  if (!mayDraft(loaded.plan, person, place)) return refuse("not-found", "notFound");
  return { plan: loaded.plan, person };
}

async function unfit(
  world: World,
  block: DraftPlace & { blockId: string; revision: number; body: string },
): Promise<Refusal | null> {
  const { planId, lane, document, blockId, revision, body } = block;
  if (!/^[a-z][\w.-]{0,79}$/i.test(blockId) || !Number.isSafeInteger(revision) || revision < 0)
    return refuse("invalid", "checkFields", { fields: [{ field: "blockId", code: "unexpected" }] });
  if (body.length > longestBody)
    return refuse("invalid", "checkFields", { fields: [{ field: blockId, code: "tooLong" }] });
  if (revision > 0) return null;
  const rows = await world.store.draft(planId, lane, document);
  if (rows.length < mostBlocks) return null;
  return refuse("invalid", "checkFields", { fields: [{ field: blockId, code: "tooLong" }] });
}

/** A draft is no entry: the lane's number stays, and pages that show the draft look again. */
async function tell(world: World, { planId, lane, document }: DraftPlace): Promise<void> {
  const [head] = await world.store.heads([planStream(planId, lane)]);
  world.hub.publish({ planId, lane, seq: head?.seq ?? 0, draft: document });
}
