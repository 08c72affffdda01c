// What every loader and action is handed by the server: the world, and what only the socket knows.

import type { StaffDoor } from "~/access/staff-door.server";
import type { Connection } from "~/domain/facts";
import type { World } from "~/world";

export type RequestContext = {
  world: World;
  /** Accounts of the vendor's people. */
  staff: StaffDoor;
  /** Of this response only; scripts without it do not run. */
  nonce: string;
  /** Names this request in the log and on the page of an error. */
  requestId: string;
  /** Which build answers; a page of another build reloads. */
  build: string;
  /** Aborted when the visitor has gone. Remix's own request.signal may never fire. */
  closed: AbortSignal;
  visitor: Connection;
  /** A whole page is asked for, not its data: the browser runs without our scripts, or comes for the first time. */
  document: boolean;
  /** Lets this one response do what the policy forbids: show a frame or run a worker of ours, or be framed by us. */
  allow(what: Allowance): void;
};
/** "mail": the answer is a mail as it was sent, with its own styles, and can do nothing else. */
export type Allowance = "frames" | "workers" | "being-framed" | "mail";

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
