// In which language and zone somebody reads: their own choice in this browser, else what the plan knows of them,
// else what their browser says.

import type { AppLoadContext } from "@remix-run/node";
import { idPattern } from "~/domain/ids";
import { isLanguage, type Language } from "~/domain/language";
import type { Person, Plan } from "~/domain/plan";
import { chooseLanguage } from "~/i18n";
import { readPass } from "./cookies.server";

export type ReaderChoice = { language: Language; zone: string };

/** The cookie in which the language menu keeps a reader's choice; it says nothing else. */
export const languageCookie = "countersign_language";

function chosen(request: Request): Language | null {
  const cookie = request.headers.get("Cookie") ?? "";
  const value = new RegExp(`(?:^|;\\s*)${languageCookie}=([A-Za-z-]+)`).exec(cookie)?.[1] ?? "";
  return isLanguage(value) ? value : null;
}

/** Whoever walks into the sample deal reads it in their browser's language, not in its invented people's. */
function spoken(request: Request): Language | null {
  const header = request.headers.get("Accept-Language");
  return header ? chooseLanguage(header) : null;
}

/** The reader of a page about a plan; `me` is null for somebody with the read-only link. */
export function readerOfPlan(request: Request, plan: Plan, me: Person | null): ReaderChoice {
  return {
    language: chosen(request) ?? (plan.sample ? spoken(request) : null) ?? me?.language ?? plan.language,
    zone: me?.zone ?? plan.zone,
  };
}

/** The reader of a page about no plan. */
export function readerOfRequest(context: AppLoadContext, request: Request): ReaderChoice {
  const header = request.headers.get("Accept-Language");
  const language = chosen(request) ?? (header ? chooseLanguage(header) : context.world.settings.language);
  return { language, zone: "UTC" };
}

/**
 * The reader of any page, found before its own loader has run: on a plan's pages the person of this browser's pass
 * (of a link that has ended too, so that it is told so in their language), elsewhere whoever the browser says.
 */
export async function readerOf(
  context: AppLoadContext,
  request: Request,
  planId: string | null,
): Promise<ReaderChoice> {
  const pass = planId !== null && idPattern.test(planId) ? readPass(context.world, request, planId) : null;
  const link = pass === null ? null : await context.world.store.link(pass.linkId);
  if (link === null || link.planId !== planId) return readerOfRequest(context, request);
  const plan = (await context.world.plans.load(planId, "public"))?.plan;
  if (!plan) return readerOfRequest(context, request);
  return readerOfPlan(request, plan, link.personId === null ? null : (plan.people[link.personId] ?? null));
}
