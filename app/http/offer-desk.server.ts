// The vendor's desk: the draft of the offer, and presenting it. A draft is opened for people of the vendor's side only;
// everybody else gets the page of something that is not there (INV-26).

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound } from "~/access/visitor.server";
import { type DraftConflict, readDraft, type SavedBlock, saveDraft } from "~/commands/drafts.server";
import { cleaned } from "~/commands/fields";
import { offerHash } from "~/commands/offers";
import { sha256 } from "~/commands/seal.server";
import { localDay } from "~/domain/days";
import type { OfferSectionKey } from "~/domain/facts";
import { inLanguage } from "~/domain/language";
import { confirmationsOpen, missingSections } from "~/domain/offer";
import { type OfferBlock, offerBlocks } from "~/domain/offer-text";
import { type Plan, presentedOffer } from "~/domain/plan";
import { barredBy } from "~/domain/policy";
import { type FieldError, invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { messagesFor } from "~/i18n/all.server";
import {
  bodyOf,
  type DraftSection,
  draftSections,
  isSectionKey,
  offerDocument,
  sectionsToPresent,
} from "~/views/offer-draft";
import { viewerOf } from "~/views/viewer";
import type { World } from "~/world";
import { type Acted, act, sessionOf } from "./act.server";
import { type PostedForm, readForm } from "./form.server";
import { type OfferPage, spokenPlan } from "./offer-page.server";
import { answerTo } from "./respond.server";
import { orBusy } from "./unwritten.server";

export type DeskSection = DraftSection & { blocks: OfferBlock[] };
export type OfferDesk = {
  plan: OfferPage["plan"];
  sections: DeskSection[];
  missing: OfferSectionKey[];
  /** Confirmations due before that are still out, as their steps are called. */
  open: { id: string; title: string }[];
  /** Names the draft as it is shown; presenting another one is refused. */
  seen: string;
  /** It is word for word what was presented last. */
  presented: number | null;
  mayPresent: boolean;
  heads: number[];
  build: string;
  fresh: string;
};
/** What became of a section. */
export type DraftActed =
  | { ok: true; command: "draft"; saved: SavedBlock }
  | {
      ok: false;
      command: "draft";
      refusal: Refusal;
      stands: DraftConflict["stands"] | null;
      values: PostedForm["typed"];
    };

export async function offerDesk({ context, request, params }: LoaderFunctionArgs): Promise<OfferDesk> {
  const actor = await actorFor(context, request, params.planId ?? "");
  const loaded = actor.kind === "person" ? await context.world.plans.load(actor.planId, actor.side) : null;
  if (actor.kind !== "person" || !loaded) throw notFound();
  const { plan, heads } = loaded;
  const sections = await draftOf(context.world, actor, plan);
  if (isRefusal(sections)) throw notFound();
  const me = plan.people[actor.personId] ?? null;
  const { language } = readerOfPlan(request, plan, me);
  const ready = sectionsToPresent(sections);
  const hash = offerHash(ready, (text) => sha256(text));
  const current = presentedOffer(plan);
  const today = localDay(context.world.clock.now(), plan.zone);
  return {
    plan: spokenPlan({ plan, viewer: viewerOf(plan, actor.personId), today }),
    sections: sections.map((section) => ({ ...section, blocks: offerBlocks(section.text) })),
    missing: missingSections(ready),
    open: confirmationsOpen(plan).map(({ verifierId, stepId }) => ({
      id: verifierId,
      title: inLanguage(plan.steps[stepId]?.title ?? "", language),
    })),
    seen: hash,
    presented: current?.hash === hash ? current.version : null,
    mayPresent: me !== null && barredBy(plan, me, "offer.present") === null,
    heads: heads.map(({ seq }) => seq),
    build: context.build,
    fresh: context.world.newId(),
  };
}

const placeOf = (planId: string) => ({ planId, lane: "vendor", document: offerDocument }) as const;

async function draftOf(world: World, actor: PersonActor, plan: Plan): Promise<DraftSection[] | Refusal> {
  const blocks = await readDraft(world, actor, placeOf(actor.planId));
  return isRefusal(blocks) ? blocks : draftSections(blocks, messagesFor(plan.language).offer.sections);
}

/** Saves a section, or presents what the draft holds on the server at that moment. */
export async function actOnOffer(args: ActionFunctionArgs) {
  const form = await readForm(args.request.clone());
  if (form?.nested.command !== "draft") return await present(args, form);
  return await orBusy(
    () => write(args, form),
    () => answered(form, { refusal: refuse("busy", "busy") }),
  );
}

const answered = (
  form: PostedForm,
  { refusal, stands = null }: { refusal: Refusal; stands?: DraftConflict["stands"] | null },
  headers?: Headers,
) => data<DraftActed>({ ok: false, command: "draft", refusal, stands, values: form.typed }, answerTo(refusal, headers));

async function write(args: ActionFunctionArgs, form: PostedForm) {
  const { context, request, params } = args;
  const visitor = await actorFor(context, request, params.planId ?? "");
  if (visitor.kind !== "person") return answered(form, { refusal: refuse("not-found", "notFound") });
  const bucket = { key: `posts:${visitor.personId}`, capacity: 60, perSeconds: 60, now: context.world.clock.now() };
  if (!(await context.world.store.take(bucket))) return answered(form, { refusal: refuse("too-many", "tooMany") });
  const block = blockIn(form);
  if (block === null) return answered(form, { refusal: invalid([{ field: "section", code: "unknownChoice" }]) });
  const long = tooLong(form);
  if (long.length > 0) return answered(form, { refusal: invalid(long) });
  const { actor, headers } = await sessionOf(args, visitor, form);
  const result = await saveDraft(context.world, actor, { ...placeOf(actor.planId), ...block });
  if (!("saved" in result))
    return answered(form, { refusal: result, ...("stands" in result ? { stands: result.stands } : {}) }, headers);
  if (!context.document) return data<DraftActed>({ ok: true, command: "draft", saved: result }, { headers });
  return redirect(`${new URL(request.url).pathname}#${block.blockId}`, { status: 303, headers });
}

/** What an offer will not take is said while it is written, beside its field, and not only when it is presented. */
const tooLong = ({ nested }: PostedForm): FieldError[] =>
  (["title", "text"] as const).flatMap((field) => {
    const value = nested[field];
    const over = typeof value === "string" && cleaned(value).length > longestOf[field];
    return over ? [{ field, code: "tooLong" as const }] : [];
  });
const longestOf = { title: 200, text: 20_000 };

/** `choice` is a whole body: the one of two texts that somebody chose. */
function blockIn({ nested }: PostedForm): { blockId: string; revision: number; body: string } | null {
  const { section, revision, title, text, choice } = nested;
  if (typeof section !== "string" || !isSectionKey(section)) return null;
  const known = { blockId: section, revision: Number(revision) };
  if (typeof choice === "string") return { ...known, body: choice };
  if (typeof title !== "string" || typeof text !== "string") return null;
  return { ...known, body: bodyOf({ title: cleaned(title), text: cleaned(text) }) };
}

/** The words come from the draft, never from the form: nobody presents what they have not seen, or somebody else's. */
async function present(args: ActionFunctionArgs, form: PostedForm | null) {
  const { context, request, params } = args;
  const planId = params.planId ?? "";
  const visitor = await actorFor(context, request, planId);
  const loaded = visitor.kind === "person" ? await context.world.plans.load(planId, visitor.side) : null;
  // For whoever may not open the draft the door says no, in its own words.
  const draft = visitor.kind === "person" && loaded ? await draftOf(context.world, visitor, loaded.plan) : null;
  const sections = draft === null || isRefusal(draft) ? [] : sectionsToPresent(draft);
  const shown = offerHash(sections, (text) => sha256(text));
  if (form && sections.length > 0 && form.nested.seen !== shown) {
    const refusal = refuse("conflict", "textChanged");
    const command = "offer.present";
    return data<Acted>({ ok: false, command, refusal, values: form.typed }, answerTo(refusal));
  }
  return await act(args, planId, ["offer.present"], ({ nested }) => ({
    requestId: nested.requestId ?? "",
    override: nested.override ?? "",
    sections,
  }));
}
