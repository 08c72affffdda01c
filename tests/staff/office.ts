// Staff pages as a browser meets them: real routes on a real world, a jar of cookies, no server in between.

import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { makeStaffDoor, type SecretMail } from "~/access/staff-door.server";
import type { Settings } from "~/world";
import { makeWorld, type TestWorld } from "../support/world";

type Route = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};
export type Answered = {
  status: number;
  /** Where it leads, "" when it leads nowhere. */
  location: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a loader answers is looked at by matchers only.
  body: any;
};
export type Browser = {
  get(route: Route, path: string, params?: { [name: string]: string }): Promise<Answered>;
  post(
    route: Route,
    path: string,
    fields: { [name: string]: string },
    params?: { [name: string]: string },
  ): Promise<Answered>;
};
export type Office = {
  world: TestWorld;
  context: AppLoadContext;
  /** Mails with a secret, which were sent at once. */
  mailed: SecretMail[];
  allowed: string[];
  browser(ip?: string): Browser;
};

export function makeOffice(settings: Partial<Settings> = {}): Office {
  const world = makeWorld({ settings });
  const mailed: SecretMail[] = [];
  const allowed: string[] = [];
  const staff = makeStaffDoor(world, async (mail) => {
    mailed.push(mail);
  });
  const context: AppLoadContext = {
    world,
    staff,
    nonce: "",
    requestId: "test",
    build: "test",
    closed: new AbortController().signal,
    visitor: { ip: "192.0.2.1", agent: "a test" },
    document: true,
    allow: (what) => {
      allowed.push(what);
    },
  };
  return { world, context, mailed, allowed, browser: (ip) => makeBrowser(context, ip) };
}

function makeBrowser(shared: AppLoadContext, ip = "192.0.2.1"): Browser {
  const jar = new Map<string, string>();
  const context = { ...shared, visitor: { ip, agent: "a test" } };
  const ask = async (
    run: ((args: LoaderFunctionArgs) => unknown) | undefined,
    { path, init, params = {} }: { path: string; init: RequestInit; params?: { [name: string]: string } | undefined },
  ): Promise<Answered> => {
    if (!run) throw new Error(`${path} does not answer that`);
    const request = new Request(`http://localhost:3000${path}`, init);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    if (cookie !== "") request.headers.set("cookie", cookie);
    const answered = await answerOf(() => run({ request, params, context }));
    for (const line of answered.cookies) keep(jar, line);
    return answered;
  };
  return {
    get: (route, path, params) => ask(route.loader, { path, init: {}, params }),
    post: (route, path, fields, params) =>
      ask(route.action, { path, init: { method: "POST", body: new URLSearchParams(fields) }, params }),
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}

/** A redirect, a refusal with data and a thrown Response all as one shape. */
async function answerOf(run: () => unknown): Promise<Answered & { cookies: string[] }> {
  let given: unknown;
  try {
    given = await run();
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    given = thrown;
  }
  if (given instanceof Response) {
    const body = await given.text();
    const { status, headers } = given;
    return { status, location: headers.get("Location") ?? "", body, cookies: headers.getSetCookie() };
  }
  const withStatus = given as { type?: string; data?: unknown; init?: { status?: number } | null };
  if (withStatus.type === "DataWithResponseInit")
    return { status: withStatus.init?.status ?? 200, location: "", body: withStatus.data, cookies: [] };
  return { status: 200, location: "", body: given, cookies: [] };
}

export const owner = {
  requestId: "the-first-form",
  name: "Helionaut",
  ownerName: "Anna Keller",
  email: "anna@helionaut.example",
  password: "a long enough password",
  language: "en",
  zone: "Europe/Berlin",
};
