import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visitorOf } from "~/http/visitor-address.server";
import { type Answer, startApp, type TestApp } from "../support/app";
import { takeComplaints } from "../support/setup";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

const form = { "Content-Type": "application/x-www-form-urlencoded" };

/** What every answer carries, whatever it is. */
function expectGuarded(answer: Answer, kind: string) {
  const { headers } = answer;
  const policy = String(headers["content-security-policy"]);
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"])
    expect(policy, kind).toContain(part);
  expect(policy, kind).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{22,}' 'strict-dynamic';/);
  expect(policy, kind).not.toContain("unsafe");
  expect(headers, kind).toMatchObject({
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
    "permissions-policy": expect.stringContaining("camera=()"),
    "referrer-policy": expect.stringMatching(/^(same-origin|no-referrer)$/),
    "cache-control": expect.any(String),
  });
  expect(headers["x-powered-by"], kind).toBeUndefined();
}

test("T-18, T-20: every kind of answer is guarded: page, data, file, stream, redirect, refusal, mistake", async () => {
  const stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec((await app.ask("/nowhere")).body)?.[1] ?? "";
  const answers: [kind: string, status: number, answer: Answer][] = [
    ["missing page", 404, await app.ask("/nowhere")],
    ["missing data", 404, await app.ask("/nowhere.data")],
    ["file", 200, await app.ask(stylesheet)],
    ["missing file", 404, await app.ask("/assets/gone.js")],
    ["health", 200, await app.ask("/healthz")],
    ["wrong link", 404, await app.ask("/p/wrong")],
    ["somebody's stream", 404, await app.ask("/live/plan-1")],
    ["redirect", 303, await app.post("/language", { language: "it" })],
    ["other origin", 403, await app.ask("/language", { method: "POST" })],
    ["method", 405, await app.ask("/nowhere", { method: "OPTIONS" })],
    ["too large", 413, await app.post("/language", { language: "x".repeat(300_000) })],
    ["too long", 414, await app.ask(`/${"x".repeat(5000)}`)],
    ["unreadable", 400, await app.ask("/%E0%A4%A")],
  ];
  for (const [kind, status, answer] of answers) {
    expect(answer.status, kind).toBe(status);
    expectGuarded(answer, kind);
  }
});

test("T-38: a mistake of ours says so in one page with a number and nothing of what went wrong", async () => {
  const { world } = app;
  const link = world.store.link;
  world.store.link = () => Promise.reject(new Error("SQLITE_CANTOPEN: secret path"));
  const answer = await app.ask("/p/aaaaaaaaaaaaaaaa.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
  world.store.link = link;
  expect(answer.status).toBe(500);
  expectGuarded(answer, "mistake");
  expect(answer.body).toContain(String(answer.headers["x-request-id"]));
  expect(answer.body).not.toMatch(/SQLITE|secret|\.server|node_modules|at \w+ \(/);
  const said = takeComplaints();
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("SQLITE_CANTOPEN");
  expect(said[0]).toContain("/p/[redacted]");
});

test("T-20: each answer has its own nonce, and every script of a page carries it", async () => {
  const [one, other] = [await app.ask("/nowhere"), await app.ask("/nowhere")];
  const nonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  expect(nonceOf(one)).not.toBe(nonceOf(other));
  const scripts = one.body.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(one)}"`);
  expect(one.body).not.toMatch(/ style="/);
});

test("T-17: only pages of ours may post: seven origins, three kinds of address, four methods", async () => {
  const { origin } = app;
  const host = new URL(origin).host;
  const senders: [who: string, headers: { [name: string]: string }, ours: boolean][] = [
    ["our page", { Origin: origin, "Sec-Fetch-Site": "same-origin" }, true],
    ["our page in an older browser", { Origin: origin }, true],
    ["our page that hides its address", { Origin: "null", "Sec-Fetch-Site": "same-origin" }, true],
    ["another site", { Origin: "https://evil.test", "Sec-Fetch-Site": "cross-site" }, false],
    ["a sibling", { Origin: `http://other.${host}`, "Sec-Fetch-Site": "same-site" }, false],
    ["nobody known", { Origin: "null" }, false],
    ["nothing said", {}, false],
  ];
  for (const [who, headers, ours] of senders)
    for (const path of ["/p/wrong", "/p/wrong.data", "/language"])
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        app.world.clock.advance({ minutes: 1 });
        const { status } = await app.ask(path, { method, headers: { ...form, ...headers }, body: "language=it" });
        const expected = !ours ? 403 : method !== "POST" ? 405 : path === "/language" ? 303 : 404;
        expect([who, method, path, status]).toEqual([who, method, path, expected]);
      }
});

test("T-17: a forwarded host changes nothing", async () => {
  const headers = { ...form, Origin: "https://evil.test", "X-Forwarded-Host": "evil.test" };
  expect((await app.ask("/language", { method: "POST", headers, body: "language=it" })).status).toBe(403);
});

test("T-17: behind a configured address only that address may post, whatever name a proxy calls us by", async () => {
  const behind = await startApp({ settings: { publicUrl: "https://plans.example" } });
  const post = (headers: { [name: string]: string }) =>
    behind.ask("/language", { method: "POST", headers: { ...form, ...headers }, body: "language=it" });
  expect((await post({ Origin: "https://plans.example" })).status).toBe(303);
  expect((await post({ Origin: behind.origin })).status).toBe(403);
  expect((await post({ Origin: "http://plans.example" })).status).toBe(403);
  await behind.end();
});

test("T-37: methods that nothing here has are refused", async () => {
  const headers = { "Sec-Fetch-Site": "same-origin" };
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
    const { status, headers: said } = await app.ask("/nowhere", { method, headers });
    expect([method, status, said.allow]).toEqual([method, 405, "GET, HEAD, POST"]);
  }
});

test("T-31: a body that is too large is refused whether or not it says how large it is", async () => {
  const big = "x".repeat(300 * 1024);
  const headers = { ...form, "Sec-Fetch-Site": "same-origin" };
  expect((await app.ask("/language", { method: "POST", headers, body: big })).status).toBe(413);
  const chunked = await app.ask("/language", {
    method: "POST",
    headers: { ...headers, "Transfer-Encoding": "chunked" },
    body: big,
  });
  expect([chunked.status, chunked.headers.connection]).toEqual([413, "close"]);
  const upload = { "Content-Type": "multipart/form-data; boundary=b", "Sec-Fetch-Site": "same-origin" };
  const part = `--b\r\nContent-Disposition: form-data; name="language"\r\n\r\n${"it".padEnd(1024 * 1024)}\r\n--b--\r\n`;
  expect((await app.ask("/language", { method: "POST", headers: upload, body: part })).status).toBe(303);
  expect((await app.ask("/language", { method: "POST", headers: upload, body: "x".repeat(6e6) })).status).toBe(413);
});

test("T-31: who promises too much is turned away before sending it, and the line is closed", async () => {
  const status = await new Promise<number | undefined>((done, failed) => {
    const headers = { ...form, Origin: app.origin, "Content-Length": "150000000" };
    const asking = request({ port: app.port, host: "127.0.0.1", method: "POST", path: "/language", headers });
    asking.on("response", (response) => {
      response.resume();
      response.on("end", () => done(response.statusCode));
    });
    asking.on("error", failed);
    asking.flushHeaders();
  });
  expect(status).toBe(413);
});

test("addresses that are none are refused before any route", async () => {
  expect((await app.ask(`/${"a/".repeat(40)}`)).status).toBe(400);
  expect((await app.ask("/a%00b")).status).toBe(400);
  const absolute = await new Promise<string>((done) => {
    const socket = connect(app.port, "127.0.0.1", () =>
      socket.write("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"),
    );
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => done(text));
  });
  expect(absolute).toMatch(/^HTTP\/1\.1 400 /);
});

test("files of the build never change, come compressed, and are not made up when missing", async () => {
  const page = await app.ask("/nowhere");
  const path = /href="(\/assets\/[^"]+\.css)"/.exec(page.body)?.[1] ?? "";
  const plain = await app.ask(path);
  expect(plain.headers).toMatchObject({
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  for (const [accepted, encoding] of [
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
  ]) {
    const packed = await app.ask(path, { headers: { "Accept-Encoding": accepted ?? "" } });
    expect(packed.headers["content-encoding"]).toBe(encoding);
    expect(Number(packed.headers["content-length"])).toBeLessThan(plain.body.length / 2);
  }
  const missing = await app.ask("/assets/nothing.js");
  expect([missing.status, missing.headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
});

test("pages are compressed in one go and say how long they are", async () => {
  const packed = await app.ask("/nowhere", { headers: { "Accept-Encoding": "br" } });
  expect(packed.headers).toMatchObject({
    "content-encoding": "br",
    "content-length": expect.any(String),
    "content-type": "text/html; charset=utf-8",
  });
  expect(packed.headers["transfer-encoding"]).toBeUndefined();
  const head = await app.ask("/nowhere", { method: "HEAD", headers: { "Accept-Encoding": "br" } });
  expect([head.status, head.body]).toEqual([404, ""]);
});

test("T-13: an address counts only where a trusted proxy wrote it", () => {
  const from = (hops: number, forwarded: string | undefined, socket = "::ffff:192.0.2.9") =>
    visitorOf(
      { headers: { "x-forwarded-for": forwarded, "user-agent": "test" }, socket: { remoteAddress: socket } } as never,
      hops,
    ).ip;
  expect(from(0, "1.2.3.4")).toBe("192.0.2.9");
  expect(from(1, "1.2.3.4")).toBe("1.2.3.4");
  expect(from(2, "6.6.6.6, 1.2.3.4, 10.0.0.1")).toBe("1.2.3.4");
  expect(from(2, "2001:db8::1, 10.0.0.1")).toBe("2001:db8::1");
  expect(from(1, "<script>")).toBe("");
  expect(from(1, undefined, "2001:db8::7")).toBe("2001:db8::7");
});

test("the log holds one line for each answer, without query strings or tokens", async () => {
  app.lines.length = 0;
  await app.ask("/nowhere?token=secret");
  await app.ask("/p/aaaaaaaa.secret/step/1?x=secret");
  expect(app.lines.map(({ method, path, status }) => [method, path, status])).toEqual([
    ["GET", "/nowhere", 404],
    ["GET", "/p/[redacted]", 404],
  ]);
  expect(JSON.stringify(app.lines)).not.toContain("secret");
});
