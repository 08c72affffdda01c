// Who asks: the rows are read anew for every request, so that what was ended is ended now (T-09). Outsiders get the
// same answer whether a plan exists or not; who had access and lost it is told that, without the plan's name.

import type { AppLoadContext } from "@remix-run/node";
import type { LinkRow, SessionRow } from "db/store";
import type { Actor, PersonActor, SystemActor } from "~/access/actor";
import { type Pass, passCookie, readPass } from "~/access/cookies.server";
import { isOpen } from "~/access/links";
import { staffActorFor } from "~/access/staff.server";
import { idPattern } from "~/domain/ids";
import type { World } from "~/world";

export type Visitor = Exclude<Actor, SystemActor>;

/** Thrown to everybody who has no business here, and always the same. */
export const notFound = () => new Response(null, { status: 404, statusText: "Not Found" });
/** Thrown to somebody whose link was ended, replaced or has expired. */
export const ended = () => new Response(null, { status: 410, statusText: "Gone" });

/**
 * The person, viewer or member of staff behind a request to a plan. A pass of the plan goes before a staff session: who
 * opened a personal link in this browser acts as that person until they leave. Throws a 404 or 410 Response.
 */
export async function actorFor(context: AppLoadContext, request: Request, planId: string): Promise<Visitor> {
  if (!idPattern.test(planId)) throw notFound();
  const pass = readPass(context.world, request, planId);
  const link = pass ? await linkOf(context.world, planId, pass) : null;
  if (pass && link !== null && link !== "ended") {
    const holder = await holderOf(context, { pass, link });
    if (holder) return holder;
  }
  const staff = await staffActorFor(context, request, planId);
  if (staff) return staff;
  throw pass && link !== null ? ended() : notFound();
}

/** The row behind a pass: null when there never was one, "ended" when it no longer opens anything. */
async function linkOf(world: World, planId: string, pass: Pass): Promise<LinkRow | "ended" | null> {
  const link = await world.store.link(pass.linkId);
  if (link === null || link.planId !== planId) return null;
  return isOpen(link, world.clock.now()) && link.generation === pass.generation ? link : "ended";
}

async function holderOf(context: AppLoadContext, held: { pass: Pass; link: LinkRow }): Promise<Visitor | null> {
  const { link, pass } = held;
  const { planId, linkId, personId } = link;
  if (personId === null) return { kind: "viewer", planId, linkId, connection: context.visitor };
  const loaded = await context.world.plans.load(planId, "public");
  const person = loaded?.plan.people[personId];
  if (!person || person.removedAt !== null) return null;
  const session = pass.sessionId === null ? null : await context.world.store.session(pass.sessionId);
  const mine =
    session !== null && session.endedAt === null && session.linkId === linkId && session.personId === personId;
  return {
    kind: "person",
    planId,
    personId,
    side: person.side,
    via: "link",
    linkId,
    sessionId: mine ? session.sessionId : null,
    mailboxAt: mine ? session.mailboxAt : null,
    staffId: null,
    connection: context.visitor,
  };
}

/** A person with the browser session that their act belongs to, and the header that tells the browser of it. */
export type InSession = { actor: PersonActor; headers: Headers };

/**
 * Gives a link's holder a session row at their first real POST, under a new random id whatever the browser sent
 * (T-14). Loaders never call this: reading leaves no trace.
 */
export async function ensureSession(context: AppLoadContext, actor: PersonActor): Promise<InSession> {
  const headers = new Headers();
  const { linkId } = actor;
  if (actor.sessionId !== null || linkId === null) return { actor, headers };
  const link = await context.world.store.link(linkId);
  if (!link) throw ended();
  const session: SessionRow = {
    sessionId: context.world.newId(),
    planId: actor.planId,
    linkId,
    personId: actor.personId,
    createdAt: context.world.clock.now(),
    mailboxAt: null,
    endedAt: null,
  };
  await context.world.store.openSession(session);
  const pass = { linkId, generation: link.generation, sessionId: session.sessionId };
  headers.append("Set-Cookie", passCookie(context.world, actor.planId, pass));
  return { actor: { ...actor, sessionId: session.sessionId }, headers };
}
