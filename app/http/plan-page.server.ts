// What the plan's pages load: who reads, the plan as that side may see it, and whether their browser has it already.

import type { AppLoadContext } from "@remix-run/node";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound } from "~/access/visitor.server";
import type { Audience, Loaded } from "~/commands/plans.server";
import { sha256 } from "~/commands/seal.server";
import { localDay } from "~/domain/days";
import type { Day, Instant } from "~/domain/facts";
import type { Language } from "~/domain/language";
import { classOf, type Viewer, viewerOf } from "~/views/viewer";

export type Opened = Loaded & {
  viewer: Viewer;
  audience: Audience;
  language: Language;
  zone: string;
  today: Day;
  now: Instant;
  /** Headers of the answer: what names this very state of the page for this reader (data only, never the document). */
  headers: Headers;
};

/**
 * Opens a plan for the browser that asks. Throws the pages for outsiders and ended links, and a 304 without a body when
 * the data asked for is what the browser has: same build, position, day, reader and language.
 */
export async function openPlanFor(context: AppLoadContext, request: Request, planId: string): Promise<Opened> {
  const actor = await actorFor(context, request, planId);
  const audience = actor.kind === "person" ? actor.side : "public";
  const loaded = await context.world.plans.load(planId, audience);
  if (!loaded) throw notFound();
  const { plan, heads } = loaded;
  const personId = actor.kind === "person" ? actor.personId : null;
  const viewer = viewerOf(plan, personId);
  const { language, zone } = readerOfPlan(request, plan, personId === null ? null : (plan.people[personId] ?? null));
  const now = context.world.clock.now();
  const today = localDay(now, plan.zone);
  const headers = new Headers();
  // A document carries a nonce that is good once: only its data may be kept.
  if (!context.document) {
    const position = heads.map((head) => `${head.seq}.${head.hash}`).join();
    const parts = [context.build, position, today, classOf(viewer), personId ?? "", language, zone];
    headers.set("ETag", `W/"${sha256(parts.join("\n")).slice(0, 32)}"`);
    headers.set("Cache-Control", "private, no-cache");
    headers.set("Vary", "Cookie");
    if (request.headers.get("If-None-Match") === headers.get("ETag"))
      throw new Response(null, { status: 304, headers });
  }
  return { ...loaded, viewer, audience, language, zone, today, now, headers };
}

/** For a route's `headers`: the ETag and what belongs to it go with the data, from whichever loader answered. */
export function dataHeaders({
  loaderHeaders,
  parentHeaders,
  errorHeaders,
}: {
  loaderHeaders: Headers;
  parentHeaders: Headers;
  errorHeaders?: Headers | undefined;
}): Headers {
  const headers = new Headers();
  for (const name of ["ETag", "Cache-Control", "Vary"])
    for (const from of [errorHeaders, loaderHeaders, parentHeaders]) {
      const value = from?.get(name);
      if (value && !headers.has(name)) headers.set(name, value);
    }
  return headers;
}
