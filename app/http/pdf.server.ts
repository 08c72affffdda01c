// A plan's documents on paper. Reading writes nothing; what is printed is made of what every reader of the plan may
// see, so that no private step can come onto a page that leaves the building. Taking a document away is an act: it
// leaves its line in the history of the side that took it.

import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";
import { hasHand } from "~/access/hand.server";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound, type Visitor } from "~/access/visitor.server";
import { perform } from "~/commands/perform.server";
import { openFact, sha256 } from "~/commands/seal.server";
import { emptyHead } from "~/domain/chain";
import { compareInstants, localDay, startOfDay } from "~/domain/days";
import { evolve } from "~/domain/evolve";
import type { Fact } from "~/domain/facts";
import type { Language } from "~/domain/language";
import { type Plan, presentedOffer } from "~/domain/plan";
import { invalid, isRefusal, type Refusal } from "~/domain/refusal";
import { type Messages, sayRefusal } from "~/i18n";
import { messagesFor } from "~/i18n/all.server";
import { printSealed, type SealHere, sealFor } from "~/jobs/print.server";
import type { PdfDocument, PdfPaper } from "~/pdf/model";
import { offerPdf } from "~/views/pdf/offer";
import { planPdf } from "~/views/pdf/plan";
import { planStream, type World } from "~/world";
import { sessionOf } from "./act.server";
import { readForm } from "./form.server";
import { answerTo, pageFor } from "./respond.server";

const documents = ["offer", "plan", "plan-full"] as const;
export type DocumentName = (typeof documents)[number];
const isDocument = (name: string): name is DocumentName => (documents as readonly string[]).includes(name);

export type Asked = { name: DocumentName; language: Language; paper: PdfPaper };
export type File = { bytes: Uint8Array; name: string; version: number };

/**
 * The file itself, for everybody who may read the plan. The offer is not there for anybody before it was presented
 * (INV-26). Busy: 503 with words. The same record, language and paper give the same bytes (INV-31).
 */
export async function pdfFile(
  context: AppLoadContext,
  request: Request,
  params: { planId?: string; document?: string },
): Promise<Response> {
  const { planId = "" } = params;
  const actor = await actorFor(context, request, planId);
  return await answered(context, request, { params, actor, hand: async (file) => fileOf(file) });
}

/** Taken away: printed, noted in the history of the side that took it, and handed over. Readers take without a note. */
export async function exportPdf({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const { planId = "" } = params;
  const visitor = await actorFor(context, request, planId);
  const form = await readForm(request.clone());
  if (visitor.kind === "person" && form?.nested.command !== "export.note")
    throw pageFor(invalid([{ field: "command", code: "unknownChoice" }]));
  return await answered(context, request, {
    params,
    actor: visitor,
    hand: async (file, asked) => {
      // A browser that has shown no hand yet may be a scanner: it reads, and leaves nothing (T-04).
      if (visitor.kind !== "person" || !form || !showsHand(request, visitor)) return fileOf(file);
      const { actor, headers } = await sessionOf({ context, request }, visitor, form);
      const hash = sha256(file.bytes);
      // One file, taken once or ten times by one person, is one line.
      const requestId = sha256("export\n", actor.personId, hash).slice(0, 32);
      const noted = { requestId, document: asked.name, version: file.version, sha256: hash };
      const result = await perform(context.world, actor, planId, "export.note", noted);
      if (isRefusal(result)) return refused(result, asked.language, headers);
      return fileOf(file, headers);
    },
  });
}

const showsHand = (request: Request, visitor: PersonActor): boolean =>
  visitor.via !== "link" || visitor.sessionId !== null || hasHand(request);

type Answering = {
  params: { planId?: string; document?: string };
  actor: Visitor;
  hand(file: File, asked: Asked): Promise<Response>;
};

async function answered(
  { world }: AppLoadContext,
  request: Request,
  { params, actor, hand }: Answering,
): Promise<Response> {
  const { planId = "", document: name = "" } = params;
  const loaded = await world.plans.load(planId, "public");
  if (!loaded || !isDocument(name)) throw notFound();
  const me = actor.kind === "person" ? (loaded.plan.people[actor.personId] ?? null) : null;
  const { language } = readerOfPlan(request, loaded.plan, me);
  const paper: PdfPaper = new URL(request.url).searchParams.get("paper") === "Letter" ? "Letter" : "A4";
  const asked = { name, language, paper };
  try {
    const file = await documentFile(world, planId, asked);
    if (file === null) throw notFound();
    return await hand(file, asked);
  } catch (error) {
    // By name: the pages and the server that made the press are two bundles, each with a class of its own.
    if (error instanceof Error && error.name === "PressBusy") return busy(language);
    if (error instanceof Error && error.name === "PrintFailed" && error.message.includes("No time stamp"))
      return unstamped(messagesFor(language));
    throw error;
  }
}

/** One of a plan's documents, sealed; null where there is none. Rejects with `PressBusy` or `PrintFailed`. */
export async function documentFile(world: World, planId: string, asked: Asked): Promise<File | null> {
  const loaded = await world.plans.load(planId, "public");
  if (!loaded) return null;
  const { plan } = loaded;
  const seal = await sealFor(world, plan);
  const made =
    asked.name === "offer"
      ? await offerModel(world, planId, { asked, seal })
      : await planModel(world, planId, { asked, seal });
  if (made === null) return null;
  const { model, version } = made;
  const { edition, head } = model.frame;
  const bytes = await printSealed(world, {
    planId,
    document: { kind: asked.name, version, edition, head },
    model,
    seal,
  });
  return { bytes, name: fileName(plan, asked), version: version || edition };
}

type Wanted = { asked: Asked; seal: SealHere };
type Made = { model: PdfDocument; version: number } | null;

const readingOf = ({ language, paper }: Asked) => ({ language, paper, messages: messagesFor(language) });

type History = { plan: Plan; facts: Fact[]; head: { seq: number; hash: string } };

/** The shared history up to an entry (or its end), and the plan as everybody saw it then. */
async function historyOf(world: World, planId: string, upTo = Number.POSITIVE_INFINITY): Promise<History | null> {
  const { facts: rows, contents } = await world.store.readAfter([emptyHead(planStream(planId, "shared"))]);
  const facts: Fact[] = [];
  let plan: Plan | null = null;
  let head = { seq: 0, hash: "" };
  for (const row of rows.flat()) {
    if (row.seq > upTo) break;
    const fact = openFact(row, contents);
    facts.push(fact);
    plan = evolve(plan, fact);
    head = { seq: row.seq, hash: row.hash };
  }
  return plan && { plan, facts, head };
}

/** The plan as it stands today: printed twice on one day without a change between, it is the same file. */
async function planModel(world: World, planId: string, { asked, seal }: Wanted): Promise<Made> {
  const history = await historyOf(world, planId);
  if (history === null) return null;
  const { plan, facts, head } = history;
  const morning = startOfDay(localDay(world.clock.now(), plan.zone), plan.zone);
  const at = compareInstants(plan.lastAt, morning) > 0 ? plan.lastAt : morning;
  const printed = { ...readingOf(asked), plan, head, at };
  const model =
    asked.name === "plan" ? planPdf(printed, "page") : planPdf(printed, "full", { facts, sealing: seal.sealing });
  return { model, version: 0 };
}

/**
 * The offer as it stood at the last signed entry: that is what receipts were mailed for, so paper and receipts can be
 * compared, and what nobody signed since then cannot change a document about what was signed.
 */
async function offerModel(world: World, planId: string, { asked, seal }: Wanted): Promise<Made> {
  const stream = planStream(planId, "shared");
  const signed = (await world.store.signedHeads(stream)).sort((a, b) => a.seq - b.seq).at(-1);
  if (!signed) return null;
  const history = await historyOf(world, planId, signed.seq);
  const offer = history && presentedOffer(history.plan);
  if (!history || !offer) return null;
  const { plan, facts, head } = history;
  const { sealing } = seal;
  const model = offerPdf({ ...readingOf(asked), plan, head, at: signed.at, offer, facts, sealing });
  return { model, version: offer.version };
}

function fileName(plan: Plan, { name, language }: { name: DocumentName; language: Language }): string {
  const { offer, plan: say } = messagesFor(language);
  const version = presentedOffer(plan)?.version ?? 0;
  const kind =
    name === "offer"
      ? `${offer.title} ${version}`
      : say.title({ vendor: plan.vendor ?? "", customer: plan.customer ?? "" });
  return `${[plan.subject ?? "", kind].filter(Boolean).join(" - ")}.pdf`;
}

/** Both names of RFC 6266: plain ASCII for whoever reads no other, and the name as it is. */
export function dispositionOf(name: string): string {
  const whole = name
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const plain = whole
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^ -~]+/gu, "_");
  const encoded = encodeURIComponent(whole).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain.replace(/["%]/g, "_")}"; filename*=UTF-8''${encoded}`;
}

function fileOf({ bytes, name }: File, headers = new Headers()): Response {
  headers.set("Content-Type", "application/pdf");
  headers.set("Content-Length", String(bytes.byteLength));
  headers.set("Content-Disposition", dispositionOf(name));
  headers.set("Cache-Control", "private, no-store");
  return new Response(bytes.slice().buffer, { headers });
}

const plainly = (words: string, wait: string): Response =>
  new Response(words, {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": wait, "Cache-Control": "private, no-store" },
  });

function refused(refusal: Refusal, language: Language, headers: Headers): Response {
  headers.set("Content-Type", "text/plain; charset=utf-8");
  return new Response(sayRefusal(messagesFor(language), refusal), answerTo(refusal, headers));
}

const busy = (language: Language): Response => plainly(sayRefusal(messagesFor(language), { words: "busy" }), "5");

const unstamped = ({ offer }: Messages): Response => plainly(offer.pdfNoStamp, "60");
