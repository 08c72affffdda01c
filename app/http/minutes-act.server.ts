// What the page of a meeting can do: write the draft of its minutes, and send them. Drafts are no acts: they are kept,
// not recorded, and only sending passes the door.

import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";
import { actorFor } from "~/access/visitor.server";
import {
  conflict,
  type DraftBlock,
  type DraftConflict,
  dropDraftBlock,
  isDraftConflict,
  type SavedBlock,
  saveDraft,
} from "~/commands/drafts.server";
import { under } from "~/domain/ids";
import { invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { actionBody, actionId, begun, decisionBody, decisionId, draftOf, mostRows } from "~/views/minutes-draft";
import type { World } from "~/world";
import { type Acted, act, sessionOf } from "./act.server";
import { type PostedForm, readForm } from "./form.server";
import { findDraft, placeOf } from "./minutes-draft.server";
import { type PostedBlock, postedBlocks, sendingOf } from "./minutes-form.server";
import { answerTo } from "./respond.server";
import { orBusy } from "./unwritten.server";

/** What became of a draft's blocks; `added` and `chosen` name the block that the page should turn to. */
export type DraftActed =
  | { ok: true; command: "draft"; saved: SavedBlock[]; added: string | null; chosen: string | null; nonce: string }
  | {
      ok: false;
      command: "draft";
      refusal: Refusal;
      stands: DraftConflict["stands"] | null;
      saved: SavedBlock[];
      values: PostedForm["typed"];
    };

type Args = { args: ActionFunctionArgs; planId: string; meetingId: string };

/** Everything that the page of a meeting posts. */
export async function actOnMinutes(args: ActionFunctionArgs, planId: string, meetingId: string) {
  const form = await readForm(args.request.clone());
  const command = typeof form?.nested.command === "string" ? form.nested.command : "";
  const about = { args, planId, meetingId };
  if (!form || !command.startsWith("draft.")) return await send(about, form);
  return await orBusy(
    () => write(about, command, form),
    () => answered(form, { refusal: refuse("busy", "busy") }),
  );
}

async function write({ args, planId, meetingId }: Args, command: string, form: PostedForm) {
  const { context, request } = args;
  const visitor = await actorFor(context, request, planId);
  if (visitor.kind !== "person") return answered(form, { refusal: refuse("forbidden", "readOnly") });
  const bucket = { key: `posts:${visitor.personId}`, capacity: 60, perSeconds: 60, now: context.world.clock.now() };
  if (!(await context.world.store.take(bucket))) return answered(form, { refusal: refuse("too-many", "tooMany") });
  const { actor, headers } = await sessionOf(args, visitor, form);
  const written = await writeBlocks({ world: context.world, actor, meetingId }, command, form);
  if ("refusal" in written) return answered(form, written, headers);
  if (!context.document) {
    const nonce = context.world.newId();
    return data<DraftActed>({ ok: true, command: "draft", ...written, nonce }, { headers });
  }
  const here = new URL(request.url);
  const place = written.added === null ? "" : `#${written.added}`;
  return redirect(`${here.pathname}${here.search}${place}`, { status: 303, headers });
}

type Desk = { world: World; actor: PersonActor; meetingId: string };
type Refused = { refusal: Refusal; stands?: DraftConflict["stands"]; saved?: SavedBlock[] };
type Written = { saved: SavedBlock[]; added: string | null; chosen: string | null };

const answered = (form: PostedForm, { refusal, stands, saved = [] }: Refused, headers?: Headers) =>
  data<DraftActed>(
    { ok: false, command: "draft", refusal, stands: stands ?? null, saved, values: form.typed },
    answerTo(refusal, headers),
  );

const standsIn = (refusal: Refusal) => (isDraftConflict(refusal) ? { stands: refusal.stands } : {});

const newRow = /^draft\.(decision|action)$/;
const gone = /^draft\.remove:((?:decision|action)\.[0-9a-z-]{2,60})$/;

async function writeBlocks(desk: Desk, command: string, form: PostedForm): Promise<Written | Refused> {
  const found = await findDraft(desk.world, desk.actor, desk.meetingId);
  if (isRefusal(found)) return { refusal: found };
  // A save that arrives behind the sending begins no correction.
  if (Number(form.nested.version) !== found.version) return { refusal: refuse("conflict", "alreadySent") };
  const removed = gone.exec(command)?.[1] ?? null;
  const choice = command === "draft.choose" ? choiceIn(form) : null;
  const row = newRow.exec(command)?.[1] ?? null;
  const posted = postedBlocks(form);
  const changed = posted.filter(
    (block) => block.body !== block.was && block.blockId !== removed && block.blockId !== choice?.blockId,
  );
  if (changed.length === 0 && !removed && !row && !choice) return { saved: [], added: null, chosen: null };
  if (found.saved.length === 0) await begin(desk, found.blocks, changed);
  const saved: SavedBlock[] = [];
  let refused: Refused | null = null;
  for (const block of changed) {
    const result = await save(desk, block);
    if ("saved" in result) saved.push(result);
    else refused ??= { refusal: result, ...standsIn(result) };
  }
  if (refused) return { ...refused, saved };
  if (removed !== null) return await remove(desk, removed, { posted, saved });
  if (choice) return await choose(desk, choice, saved);
  if (row) return await addRow(desk, row, { blocks: found.blocks, saved });
  return { saved, added: null, chosen: null };
}

type Saving = Pick<PostedBlock, "blockId" | "revision" | "body"> & { was?: string };

/** What counts is the text that stood on the page, not how often it was saved: the same text met again is no conflict. */
async function save({ world, actor, meetingId }: Desk, { was, ...block }: Saving) {
  const place = placeOf(actor.planId, meetingId);
  const result = await saveDraft(world, actor, { ...place, ...pick(block) });
  if (!isDraftConflict(result) || result.stands.revision === 0 || result.stands.body !== was) return result;
  return await saveDraft(world, actor, { ...place, ...pick(block), revision: result.stands.revision });
}
const pick = ({ blockId, revision, body }: Saving) => ({ blockId, revision, body });

/** The first change of a draft keeps all of what was proposed, so that the rest does not vanish or change any more. */
async function begin(desk: Desk, proposed: { blockId: string; body: string }[], changed: PostedBlock[]) {
  await save(desk, { blockId: begun, revision: 0, body: "1" });
  for (const { blockId, body } of proposed)
    if (!changed.some((block) => block.blockId === blockId)) await save(desk, { blockId, revision: 0, body });
}

type Before = { posted: PostedBlock[]; saved: SavedBlock[] };

async function remove(desk: Desk, blockId: string, { posted, saved }: Before): Promise<Written | Refused> {
  const { world, actor, meetingId } = desk;
  const shown = posted.find((block) => block.blockId === blockId);
  const block = { ...placeOf(actor.planId, meetingId), blockId, revision: shown?.revision ?? 0 };
  const first = await dropDraftBlock(world, actor, block);
  const same = isDraftConflict(first) && first.stands.body === shown?.was;
  const again = same ? { ...block, revision: first.stands.revision } : null;
  const result = again ? await dropDraftBlock(world, actor, again) : first;
  if ("dropped" in result) return { saved, added: null, chosen: null };
  return { refusal: result, saved, ...standsIn(result) };
}

type Choice = { blockId: string; revision: number; mine: string; keep: boolean };

function choiceIn({ nested }: PostedForm): Choice | null {
  const { choice, conflict: about } = nested;
  if (typeof about !== "object" || Array.isArray(about) || about instanceof File) return null;
  const { blockId, revision, mine } = about;
  if (typeof blockId !== "string" || typeof mine !== "string") return null;
  if (choice !== "mine" && choice !== "theirs") return null;
  return { blockId, revision: Number(revision), mine, keep: choice === "mine" };
}

async function choose(desk: Desk, choice: Choice, saved: SavedBlock[]): Promise<Written | Refused> {
  const done = { added: null, chosen: choice.blockId };
  if (!choice.keep) return { ...done, saved };
  const result = await save(desk, { ...choice, body: choice.mine });
  if ("saved" in result) return { ...done, saved: [...saved, result] };
  return { refusal: result, saved, ...standsIn(result) };
}

type Rows = { blocks: { blockId: string; revision: number; body: string }[]; saved: SavedBlock[] };

async function addRow(desk: Desk, kind: string, { blocks, saved }: Rows): Promise<Written | Refused> {
  const draft = draftOf(blocks);
  const rows = kind === "decision" ? draft.decisions : draft.actions;
  if (rows.length >= mostRows) return { refusal: invalid([{ field: `${kind}s`, code: "tooLong" }]), saved };
  const n = Math.max(-1, ...rows.map((one) => one.row.n)) + 1;
  const id = desk.world.newId();
  const block =
    kind === "decision"
      ? { blockId: decisionId(id), revision: 0, body: decisionBody({ n, text: "" }) }
      : {
          blockId: actionId(id),
          revision: 0,
          body: actionBody({ n, text: "", ownerId: "", dueOn: "", asStep: false }),
        };
  const result = await save(desk, block);
  if ("saved" in result) return { saved: [...saved, result], added: block.blockId, chosen: null };
  return { refusal: result, saved };
}

/** Sends what stands in the form. Somebody else's later words are never passed over: then both are shown instead. */
async function send({ args, planId, meetingId }: Args, form: PostedForm | null) {
  const { context, request } = args;
  const visitor = await actorFor(context, request, planId);
  const desk = visitor.kind === "person" ? { world: context.world, actor: visitor, meetingId } : null;
  const missed = desk && form ? await unseen(desk, form) : null;
  if (missed && form) return answered(form, { refusal: missed, stands: missed.stands });
  const result = await act(args, planId, ["minutes.send"], sendingOf);
  const refused = "data" in result && !result.data.ok ? (result.data as Extract<Acted, { ok: false }>).refusal : null;
  // Nothing typed is lost when something in it still has to change.
  if (refused?.reason === "invalid" && desk && form) await writeBlocks(desk, "draft.save", form);
  return result;
}

/** A block that says something else than the form that is about to be sent; null when the form is up to date. */
async function unseen({ world, actor, meetingId }: Desk, form: PostedForm): Promise<DraftConflict | null> {
  const plan = (await world.plans.load(actor.planId, actor.side))?.plan;
  const meeting = plan && under(plan.meetings, meetingId);
  if (!plan || !meeting || meeting.minutes.length >= Number(form.nested.version)) return null;
  const found = await findDraft(world, actor, meetingId);
  if (isRefusal(found) || found.saved.length === 0) return null;
  const posted = postedBlocks(form);
  const stored = found.saved.filter(({ blockId }) => blockId !== begun);
  const about = (block: { blockId: string; body: string }, now: DraftBlock | null) =>
    conflict(plan, { lane: "shared", blockId: block.blockId, yours: block.body, now });
  for (const block of posted) {
    const now = stored.find(({ blockId }) => blockId === block.blockId) ?? null;
    if (now?.body !== block.body && now?.body !== block.was) return about(block, now);
  }
  const added = stored.find(({ blockId, body }) => saysSomething(body) && !posted.some((b) => b.blockId === blockId));
  return added ? about({ blockId: added.blockId, body: "" }, added) : null;
}

const saysSomething = (body: string) => !/"text":""/.test(body) && body !== "";
