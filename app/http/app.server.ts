// The way of a request: log, headers, guards, files, event stream, body, Remix. Made apart from the server so that
// tests can start it in their own process.

import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { noStaff, type StaffDoor } from "~/access/staff-door.server";
import { actorFor } from "~/access/visitor.server";
import type { SealState } from "~/jobs/seal-test.server";
import type { LiveHub } from "~/live/hub.server";
import { openLive, type Rhythm } from "~/live/stream.server";
import type { World } from "~/world";
import { type AccessLine, accessLog } from "./access-log.server";
import { assets } from "./assets.server";
import { withWholeBody } from "./bodies.server";
import type { Allowance } from "./context";
import { addressGuard, httpsOnly, methodGuard, noPrefetch } from "./guards.server";
import { securityHeaders } from "./headers.server";
import { health } from "./health.server";
import { marksOf } from "./marks.server";
import { unchangedData } from "./unchanged.server";
import { visitorOf } from "./visitor-address.server";
import { wholeResponses } from "./whole.server";

export type AppOptions = {
  /** Must be the world's hub, or what the world's hub passes its events on to. */
  hub: LiveHub;
  /** Accounts of the vendor's people; without it nobody is staff. */
  staff?: StaffDoor;
  /** The folder of files for browsers (build/client); null in development, where `files` serves them. */
  client: string | null;
  /** Writes one line of the access log; without it nothing is logged. */
  log?: (line: AccessLine) => void;
  /** Development only: what serves files there. */
  files?: RequestHandler;
  rhythm?: Partial<Rhythm>;
  /** What the test at boot found. */
  sealState?: () => SealState;
};
export type App = {
  express: Express;
  /** From now on not ready; event streams end. Requests in flight are answered. */
  stop(): void;
};

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** The whole of what answers requests, from a world and a Remix build. It listens to nothing yet. */
export function createApp(world: World, build: Build, options: AppOptions): App {
  const dev = options.client === null;
  const version = typeof build === "function" ? "development" : build.assets.version;
  const contextOf = contextMaker(world, options.staff ?? noStaff, version);
  const live = openLive({
    world,
    hub: options.hub,
    build: () => version,
    actorFor,
    contextOf,
    ...(options.rhythm ? { every: options.rhythm } : {}),
  });
  let stopping = false;

  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false);
  if (options.log) app.use(accessLog(world, options.log));
  app.use(securityHeaders(world.settings, { dev }));
  app.get(
    "/healthz",
    health(world, () => stopping, options.sealState ?? (() => "untested")),
  );
  app.use(addressGuard(world.settings), httpsOnly(world.settings));
  app.use(options.client === null ? (options.files ?? pass) : assets(options.client));
  app.use(methodGuard(world), noPrefetch);
  app.get("/live/:planId", (req, res, next) => {
    live.open(req, res).catch(next);
  });
  app.use(unchangedData(contextOf));
  app.use(wholeResponses);
  app.use(
    withWholeBody(
      createRequestHandler({
        build,
        mode: dev ? "development" : "production",
        getLoadContext: (req, res) => contextOf(req, res),
      }),
    ),
  );
  app.use(lastResort);
  return {
    express: app,
    stop: () => {
      stopping = true;
      live.stop();
    },
  };
}

const pass: RequestHandler = (_req, _res, next) => next();

function contextMaker(world: World, staff: StaffDoor, build: string) {
  return (req: Request, res: Response): AppLoadContext => {
    const { nonce, requestId, allowed } = marksOf(res);
    const closed = new AbortController();
    res.once("close", () => closed.abort());
    return {
      world,
      staff,
      nonce,
      requestId,
      build,
      closed: closed.signal,
      visitor: visitorOf(req, world.settings.trustProxy),
      document: !(req.originalUrl.split("?")[0] ?? "").endsWith(".data"),
      allow: (what: Allowance) => {
        allowed.add(what);
      },
    };
  };
}

/** What Remix could not even begin, or express itself refused: a plain line and an id, never what went wrong. */
const lastResort: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  const status = statusOf(error);
  const { requestId } = marksOf(res);
  if (status >= 500 && !req.destroyed)
    console.error(JSON.stringify({ level: "error", request: requestId, error: inspected(error) }));
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.status(status).set("Cache-Control", "no-store").type("text/plain");
  res.send(
    status >= 500 ? `Something went wrong here. Nothing was changed. (${requestId})\n` : "That cannot be read.\n",
  );
};

const statusOf = (error: unknown): number => {
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
};

const inspected = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
