// The page on which somebody takes everything away, and the file itself. Whose archive it is follows from who asks: the
// address names a plan and never a person.

import { createReadStream, statSync } from "node:fs";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound } from "~/access/visitor.server";
import { invalid, refuse } from "~/domain/refusal";
import type { Taker } from "~/take-away/contents.server";
import { type ArchiveState, archiveFile, archiveState, makeArchive } from "~/take-away/desk.server";
import { sessionOf } from "./act.server";
import { readPosted } from "./form.server";
import { dispositionOf } from "./pdf.server";
import { pageFor } from "./respond.server";
import { planHead, type SignPage } from "./signing.server";

export type TakeAwayPage = { plan: SignPage["plan"]; archive: ArchiveState };

type Known = { taker: Taker; actor: PersonActor; plan: SignPage["plan"]; subject: string };

/** A person of the plan and what they may take; readers have no side and take the pages they read. */
async function takerOf({ context, request, params }: LoaderFunctionArgs): Promise<Known> {
  const planId = params.planId ?? "";
  const actor = await actorFor(context, request, planId);
  if (actor.kind !== "person") throw notFound();
  const loaded = await context.world.plans.load(planId, actor.side);
  const me = loaded?.plan.people[actor.personId];
  if (!loaded || !me) throw notFound();
  const { language } = readerOfPlan(request, loaded.plan, me);
  const { personId, side } = actor;
  const subject = loaded.plan.subject ?? "";
  return { actor, taker: { planId, personId, side, language }, plan: planHead(loaded.plan), subject };
}

export async function takeAwayPage(args: LoaderFunctionArgs): Promise<TakeAwayPage> {
  const { taker, plan } = await takerOf(args);
  return { plan, archive: await archiveState(args.context.world, taker) };
}

/** Begins to make the archive; the page then says how far it is. */
export async function beginArchive(args: ActionFunctionArgs): Promise<void> {
  const { context, request } = args;
  const { actor, taker } = await takerOf(args);
  const form = await readPosted(request);
  if (form.nested.command !== "archive.make") throw pageFor(invalid([{ field: "command", code: "unknownChoice" }]));
  const session = await sessionOf({ context, request }, actor, form);
  const now = context.world.clock.now();
  const bucket = { key: `archive:${taker.personId}`, capacity: 6, perSeconds: 3600, now };
  if (!(await context.world.store.take(bucket))) throw pageFor(refuse("too-many", "tooMany"));
  makeArchive(context.world, taker, session.actor);
}

/** The file, whole or from where a download broke off (Range). 404 while there is none. */
export async function archiveAnswer(args: LoaderFunctionArgs): Promise<Response> {
  const { taker, subject } = await takerOf(args);
  const file = archiveFile(args.context.world, taker);
  if (file === null) throw notFound();
  const size = statSync(file.path).size;
  const tag = `"${file.sha256}"`;
  const headers = new Headers({
    "Content-Type": "application/zip",
    "Content-Disposition": dispositionOf(`${subject || taker.planId}.zip`),
    "Accept-Ranges": "bytes",
    ETag: tag,
    "Cache-Control": "private, no-store",
  });
  const given = args.request.headers.get("If-Range");
  const range = given === null || given === tag ? rangeIn(args.request.headers.get("Range"), size) : null;
  if (range === "beyond") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  headers.set("Content-Length", String(to - from + 1));
  if (range) headers.set("Content-Range", `bytes ${from}-${to}/${size}`);
  const stream = createReadStream(file.path, { start: from, end: to });
  return new Response(createReadableStreamFromReadable(stream), { status: range ? 206 : 200, headers });
}

/** One range of bytes; null for none, or for several, which are answered with the whole. */
export function rangeIn(header: string | null, size: number): { from: number; to: number } | "beyond" | null {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return from > to || from >= size ? "beyond" : { from, to };
}
