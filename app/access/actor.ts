// Who stands at the door, as the access rows say it; never as a form says it.

import type { Connection, Instant, Side } from "~/domain/facts";

/** A person of the plan: a customer by personal link, or a vendor's person by staff sign-in. */
export type PersonActor = {
  kind: "person";
  planId: string;
  personId: string;
  side: Side;
  via: "link" | "staff";
  linkId: string | null;
  /** The browser session; null until its first real POST. */
  sessionId: string | null;
  /** When this browser last proved the person's mailbox; staff count as proven by their sign-in. */
  mailboxAt: Instant | null;
  staffId: string | null;
  connection: Connection;
};
/** Somebody with the read-only link. */
export type ViewerActor = { kind: "viewer"; planId: string; linkId: string; connection: Connection };
export type SystemActor = { kind: "system" };
export type Actor = PersonActor | ViewerActor | SystemActor;

/** Under which name the answer to a requestId is kept. */
export const actorKey = (actor: Actor): string =>
  actor.kind === "person" ? actor.personId : actor.kind === "viewer" ? `viewer:${actor.linkId}` : "system";
