// A personal link's address is exchanged for a pass and a clean address. Looking changes nothing: mail scanners look
// first, browsers look ahead, and both may look as often as they like (T-03, T-04).

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { LinkRow } from "db/store";
import { refuse } from "~/domain/refusal";
import { pageFor } from "~/http/respond.server";
import type { World } from "~/world";
import { mayGuess } from "./attempts.server";
import { passCookie, readPass } from "./cookies.server";
import { isOpen } from "./links";
import { staffActorFor } from "./staff.server";
import { isLinkToken, linkIdOf } from "./tokens.server";
import { ended, notFound } from "./visitor.server";

type Args = Pick<LoaderFunctionArgs, "context" | "request" | "params">;
/** Who this browser is on the plan now, and whose link was opened; null = reads only, or has no name any more. */
export type SwitchAsked = { now: string | null; next: string | null; stay: string };

/** GET and HEAD of a personal link: the pass and the way on, or the question whether to become somebody else. */
export async function exchange(args: Args): Promise<SwitchAsked> {
  const { context } = args;
  const link = await openedLink(args);
  const other = await otherHolder(args, link);
  if (other === null) throw passOn(args, link);
  const plan = (await context.world.plans.load(link.planId, "public"))?.plan;
  const nameOf = (personId: string | null) => (personId === null ? null : (plan?.people[personId]?.name ?? null));
  return { now: nameOf(other.personId), next: nameOf(link.personId), stay: `/plan/${link.planId}` };
}

/** POST of the question: yes, from now on as the person of this link. */
export async function switchOver(args: Args): Promise<Response> {
  return passOn(args, await openedLink(args));
}

async function openedLink({ context, params }: Args): Promise<LinkRow> {
  const found = await linkOfToken(context.world, params.token ?? "");
  if (found.link !== null && found.open) return found.link;
  if (!mayGuess(context.world, context.visitor.ip)) throw pageFor(refuse("too-many", "tooMany"));
  throw found.link === null ? notFound() : ended();
}

// Something to compare with when there is no such link, so that both take the same time (T-11).
const nobody = { linkId: "0000000000000000", generation: 0 };
const oldestKept = 50;

async function linkOfToken(world: World, token: string): Promise<{ link: LinkRow | null; open: boolean }> {
  const linkId = linkIdOf(token);
  const link = linkId === null ? null : await world.store.link(linkId);
  const isCurrent = isLinkToken(world.keys.link, token, link ?? nobody);
  if (link === null) return { link: null, open: false };
  if (isCurrent) return { link, open: isOpen(link, world.clock.now()) };
  // A link that was replaced says so, rather than that it never existed (T-10).
  for (let old = link.generation - 1; old >= Math.max(0, link.generation - oldestKept); old--)
    if (isLinkToken(world.keys.link, token, { linkId: link.linkId, generation: old })) return { link, open: false };
  return { link: null, open: false };
}

/** Somebody else whom this browser still is on the same plan (T-15). */
async function otherHolder({ context, request }: Args, link: LinkRow): Promise<{ personId: string | null } | null> {
  const pass = readPass(context.world, request, link.planId);
  if (pass?.linkId === link.linkId) return null;
  const row = pass === null ? null : await context.world.store.link(pass.linkId);
  const live = row !== null && row.generation === pass?.generation && isOpen(row, context.world.clock.now());
  if (live) return { personId: row.personId };
  return await staffActorFor(context, request, link.planId);
}

function passOn({ context, request, params }: Args, link: LinkRow): Response {
  const { linkId, generation, planId } = link;
  const before = readPass(context.world, request, planId);
  const same = before?.linkId === linkId && before.generation === generation;
  const pass = { linkId, generation, sessionId: same ? before.sessionId : null };
  const rest = params["*"] ?? "";
  const path = /^[a-z0-9-]{1,40}(\/[a-z0-9-]{1,40}){0,3}$/.test(rest) ? `/plan/${planId}/${rest}` : `/plan/${planId}`;
  return redirect(path, { status: 303, headers: { "Set-Cookie": passCookie(context.world, planId, pass) } });
}
