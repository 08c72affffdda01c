// A plan's documents on paper. Reading writes nothing; what is printed is made of what every reader of the plan may
// see, so that no private step can come onto a page that leaves the building.

import type { AppLoadContext } from "@remix-run/node";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound } from "~/access/visitor.server";
import { openFact } from "~/commands/seal.server";
import { emptyHead } from "~/domain/chain";
import { compareInstants, localDay, startOfDay } from "~/domain/days";
import { evolve } from "~/domain/evolve";
import type { Fact } from "~/domain/facts";
import type { Language } from "~/domain/language";
import { type Plan, presentedOffer } from "~/domain/plan";
import { sayRefusal } from "~/i18n";
import { messagesFor } from "~/i18n/all.server";
import type { PdfDocument, PdfPaper } from "~/pdf/model";
import type { Printed } from "~/views/pdf/frame";
import { offerPdf } from "~/views/pdf/offer";
import { planPdf } from "~/views/pdf/plan";
import { planStream, type World } from "~/world";

const documents = ["offer", "plan", "plan-full"] as const;
type DocumentName = (typeof documents)[number];
const isDocument = (name: string): name is DocumentName => (documents as readonly string[]).includes(name);

/**
 * The file itself, for everybody who may read the plan. The offer is not there for anybody before it was presented
 * (INV-26). Busy: 503 with words. The same record, language and paper give the same bytes (INV-31).
 */
export async function pdfFile(
  context: AppLoadContext,
  request: Request,
  params: { planId?: string; document?: string },
): Promise<Response> {
  const { planId = "", document: name = "" } = params;
  const { world } = context;
  const actor = await actorFor(context, request, planId);
  const loaded = await world.plans.load(planId, "public");
  if (!loaded || !isDocument(name)) throw notFound();
  const me = actor.kind === "person" ? (loaded.plan.people[actor.personId] ?? null) : null;
  const { language } = readerOfPlan(request, loaded.plan, me);
  const paper: PdfPaper = new URL(request.url).searchParams.get("paper") === "Letter" ? "Letter" : "A4";
  const reading = { language, paper, messages: messagesFor(language) };
  const model =
    name === "offer" ? await offerModel(world, planId, reading) : planModel(world, loaded, { name, reading });
  if (model === null) throw notFound();
  try {
    return fileOf(await world.press.print(model), fileName(loaded.plan, { name, language }));
  } catch (error) {
    // By name: the pages and the server that made the press are two bundles, each with a class of its own.
    if (error instanceof Error && error.name === "PressBusy") return busy(language);
    throw error;
  }
}

type Reading = Pick<Printed, "language" | "paper" | "messages">;

/** The plan as it stands today: printed twice on one day without a change between, it is the same file. */
function planModel(
  world: World,
  { plan, heads: [head] }: { plan: Plan; heads: { seq: number; hash: string }[] },
  { name, reading }: { name: DocumentName; reading: Reading },
): PdfDocument | null {
  if (!head) return null;
  const morning = startOfDay(localDay(world.clock.now(), plan.zone), plan.zone);
  const at = compareInstants(plan.lastAt, morning) > 0 ? plan.lastAt : morning;
  const { seq, hash } = head;
  return planPdf({ ...reading, plan, head: { seq, hash }, at }, name === "plan" ? "page" : "full");
}

/**
 * The offer as it stood at the last signed entry: that is what receipts were mailed for, so paper and receipts can be
 * compared, and what nobody signed since then cannot change a document about what was signed.
 */
async function offerModel(world: World, planId: string, reading: Reading): Promise<PdfDocument | null> {
  const stream = planStream(planId, "shared");
  const signed = (await world.store.signedHeads(stream)).sort((a, b) => a.seq - b.seq).at(-1);
  if (!signed) return null;
  const { facts: rows, contents } = await world.store.readAfter([emptyHead(stream)]);
  const facts: Fact[] = [];
  let plan: Plan | null = null;
  for (const row of rows.flat().filter(({ seq }) => seq <= signed.seq)) {
    const fact = openFact(row, contents);
    facts.push(fact);
    plan = evolve(plan, fact);
  }
  const offer = plan && presentedOffer(plan);
  if (!plan || !offer) return null;
  const head = { seq: signed.seq, hash: signed.hash };
  const checkAt = `${world.settings.publicUrl}/plan/${plan.id}/record`;
  return offerPdf({ ...reading, plan, head, at: signed.at, offer, facts, checkAt });
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

const fileOf = (bytes: Uint8Array, name: string): Response =>
  new Response(bytes.slice().buffer, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": dispositionOf(name),
      "Cache-Control": "private, no-store",
    },
  });

const busy = (language: Language): Response =>
  new Response(sayRefusal(messagesFor(language), { words: "busy" }), {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "5", "Cache-Control": "private, no-store" },
  });
