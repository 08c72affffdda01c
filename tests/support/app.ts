// The built product in this process, on a port of its own: everything between a socket and the door is real.

import { existsSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { makeStaffDoor } from "~/access/staff-door.server";
import { linkToken } from "~/access/tokens.server";
import type { AccessLine } from "~/http/access-log.server";
import { type App, createApp } from "~/http/app.server";
import { type LiveHub, liveHub } from "~/live/hub.server";
import type { Rhythm } from "~/live/stream.server";
import type { Press } from "~/pdf/press.server";
import type { Settings } from "~/world";
import { makeWorld, type TestWorld } from "./world";

export type Answer = {
  status: number;
  headers: { [name: string]: string | string[] | undefined };
  body: string;
  bytes: Buffer;
};
export type Ask = { method?: string; headers?: { [name: string]: string }; body?: string | Buffer };
export type TestApp = {
  world: TestWorld;
  hub: LiveHub;
  app: App;
  origin: string;
  port: number;
  /** The access log so far. */
  lines: AccessLine[];
  /** One request as it is written here: no header is added but Host, no redirect followed. */
  ask(path: string, options?: Ask): Promise<Answer>;
  /** A form posted from a page of ours, by a person. */
  post(path: string, fields: { [name: string]: string }, headers?: { [name: string]: string }): Promise<Answer>;
  /** The address of a personal link. */
  linkPath(linkId: string): Promise<string>;
  /** Opens a personal link and answers with the cookie it was exchanged for. */
  enter(linkId: string): Promise<string>;
  end(): Promise<void>;
};

/** The Remix build that `npm run build` left. */
export async function readBuild(): Promise<ServerBuild> {
  const path = resolve("build/server/index.js");
  if (!existsSync(path)) throw new Error("There is no build to test: npm run build");
  return (await import(pathToFileURL(path).href)) as ServerBuild;
}

export async function startApp(
  options: { now?: string; settings?: Partial<Settings>; rhythm?: Partial<Rhythm>; press?: Press } = {},
): Promise<TestApp> {
  const hub = liveHub();
  const world = makeWorld({ ...options, hub });
  const lines: AccessLine[] = [];
  const app = createApp(world, await readBuild(), {
    hub,
    client: "build/client",
    staff: makeStaffDoor(world, async () => undefined),
    log: (line) => lines.push(line),
    ...(options.rhythm ? { rhythm: options.rhythm } : {}),
  });
  const server = createServer(app.express);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const ask = (path: string, given: Ask = {}) => send(port, path, given);
  const linkPath = async (linkId: string) => {
    const link = await world.store.link(linkId);
    return `/p/${linkToken(world.keys.link, linkId, link?.generation ?? 0)}`;
  };
  return {
    world,
    hub,
    app,
    origin,
    port,
    lines,
    ask,
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          Origin: origin,
          "Sec-Fetch-Site": "same-origin",
          ...headers,
          Cookie: [headers.Cookie, "hand=1"].filter(Boolean).join("; "),
        },
      }),
    linkPath,
    enter: async (linkId) => cookieIn(await ask(await linkPath(linkId))),
    end: async () => {
      app.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await world.end();
    },
  };
}

/** The name and value of the first cookie that an answer sets. */
export function cookieIn(answer: Answer): string {
  const [first = ""] = [answer.headers["set-cookie"] ?? ""].flat();
  return first.split(";")[0] ?? "";
}

function send(port: number, path: string, { method = "GET", headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((done, failed) => {
    const length =
      body === undefined || headers["Transfer-Encoding"] ? {} : { "Content-Length": Buffer.byteLength(body) };
    const request = httpRequest(
      { host: "127.0.0.1", port, path, method, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", failed);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          done({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString("utf8"), bytes });
        });
      },
    );
    request.on("error", failed);
    request.end(body);
  });
}
