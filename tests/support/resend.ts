// A local mail provider as strict as the real one: it wants the key, validates the body, keeps idempotency keys, and
// can fail in every way that a network can.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

export const resendKey = "re_local_test";

const line = z
  .string()
  .min(1)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "control characters");
const address = z.string().regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, "no address");
const body = z.strictObject({
  from: line.regex(/^(?:"[^"\\<>@]*" <[^\s@<>"]+@[^\s@<>"]+>|[^\s@<>"]+@[^\s@<>"]+)$/u, "from"),
  to: z.union([address, z.tuple([address])]),
  subject: line.max(120),
  html: z.string().min(1),
  text: z.string().min(1),
  headers: z.record(z.string().regex(/^[A-Za-z-]+$/), line).optional(),
  attachments: z.array(z.strictObject({ filename: line, content: z.base64(), content_type: line })).optional(),
});
export type Accepted = z.infer<typeof body>;

/** before: fails before accepting; lost: accepts and the answer is lost; hang: accepts and never answers. */
export type Trouble = "before" | "lost" | "hang" | { retryAfter: number } | null;

export type LocalResend = {
  url: string;
  /** key → what was accepted under it, once. */
  accepted: Map<string, { id: string; mail: Accepted; body: string }>;
  /** Requests that came, by key. */
  asked: Map<string, number>;
  /** Same key, other body: must never happen. */
  mismatches: number;
  /** Bodies that the real one would refuse, with the reason. */
  refused: string[];
  close(): Promise<void>;
};

/** Starts it on a free port; `trouble` is asked once for each request. */
export async function startResend(trouble: (request: number) => Trouble = () => null): Promise<LocalResend> {
  const state: LocalResend = {
    url: "",
    accepted: new Map(),
    asked: new Map(),
    mismatches: 0,
    refused: [],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  let requests = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      write(response, replyTo(state, { request, text, trouble: trouble(requests++) }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

type Asked = { request: IncomingMessage; text: string; trouble: Trouble };
type Reply = { status: number; body: object; retryAfter?: number } | "lost" | "silence";

function write(response: ServerResponse, reply: Reply): void {
  if (reply === "silence") return;
  if (reply === "lost") {
    response.socket?.destroy();
    return;
  }
  const later = reply.retryAfter === undefined ? {} : { "retry-after": String(reply.retryAfter) };
  response.writeHead(reply.status, { "content-type": "application/json", "ratelimit-limit": "2", ...later });
  response.end(JSON.stringify(reply.body));
}

const fail = (statusCode: number, name: string, message: string): Reply => ({
  status: statusCode,
  body: { statusCode, name, message },
});

function replyTo(state: LocalResend, { request, text, trouble }: Asked): Reply {
  if (request.method !== "POST" || request.url !== "/emails") return fail(404, "not_found", "no such address");
  if (!request.headers.authorization) return fail(401, "missing_api_key", "no key");
  if (request.headers.authorization !== `Bearer ${resendKey}`) return fail(403, "invalid_api_key", "not this key");
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key.length < 1 || key.length > 256)
    return fail(400, "invalid_idempotency_key", "1 to 256 characters");
  state.asked.set(key, (state.asked.get(key) ?? 0) + 1);
  if (trouble === "before") return fail(500, "application_error", "try later");
  if (trouble !== null && typeof trouble === "object") {
    const body = { statusCode: 429, name: "rate_limit_exceeded", message: "slower" };
    return { status: 429, body, retryAfter: trouble.retryAfter };
  }
  return accept(state, { key, text, trouble });
}

function accept(state: LocalResend, { key, text, trouble }: { key: string; text: string; trouble: Trouble }): Reply {
  const before = state.accepted.get(key);
  if (before && before.body !== text) {
    state.mismatches++;
    return fail(409, "invalid_idempotent_request", "same key, other body");
  }
  const parsed = body.safeParse(JSON.parse(text));
  if (!parsed.success) {
    state.refused.push(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
    return fail(422, "validation_error", "not a mail");
  }
  const id = before?.id ?? `mail-${state.accepted.size + 1}`;
  if (!before) state.accepted.set(key, { id, mail: parsed.data, body: text });
  if (trouble === "lost") return "lost";
  return trouble === "hang" ? "silence" : { status: 200, body: { id } };
}
