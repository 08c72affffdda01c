import { expect, it } from "vitest";
import { sendNowBy } from "~/jobs/send-now.server";
import { judge, pacer, resendTransport } from "~/jobs/transport.server";
import { resendKey, startResend } from "../support/resend";

it.each([
  [{ statusCode: null, name: "application_error" }, "retry"],
  [{ statusCode: 500, name: "application_error" }, "retry"],
  [{ statusCode: 503, name: "x" }, "retry"],
  [{ statusCode: 429, name: "rate_limit_exceeded" }, "retry"],
  [{ statusCode: 409, name: "concurrent_idempotent_requests" }, "retry"],
  [{ statusCode: 409, name: "invalid_idempotent_request" }, "dead"],
  [{ statusCode: 400, name: "validation_error" }, "dead"],
  [{ statusCode: 401, name: "missing_api_key" }, "dead"],
  [{ statusCode: 403, name: "invalid_api_key" }, "dead"],
  [{ statusCode: 404, name: "not_found" }, "dead"],
  [{ statusCode: 422, name: "validation_error" }, "dead"],
] as const)("an answer of %o means: %s", (error, did) => {
  expect(judge({ ...error, message: "" }, {}).did).toBe(did);
});

it("the provider's wait is honoured, nonsense is passed over, and nobody makes us wait for more than an hour", () => {
  const wait = (header: string) => judge({ statusCode: 429, name: "x", message: "" }, { "retry-after": header });
  expect(wait("17")).toMatchObject({ afterSeconds: 17 });
  expect(wait("999999")).toMatchObject({ afterSeconds: 3600 });
  for (const header of ["-5", "soon", "Wed, 21 Oct 2026 07:28:00 GMT", "1e9"])
    expect(wait(header)).toMatchObject({ afterSeconds: null });
});

it("no more than two requests a second leave, however many letters are due", async () => {
  let clock = 0;
  const left: number[] = [];
  const sleep = async (ms: number) => {
    clock += ms;
  };
  const pace = pacer(2, { now: () => clock, sleep });
  for (let n = 0; n < 100; n++) {
    await pace.turn();
    left.push(clock);
  }
  expect(clock).toBe(49_500);
  for (const at of left) expect(left.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(2);
  pace.hold(10);
  await pace.turn();
  expect(clock).toBe(59_500);
});

it("finding 17: a provider that hangs is given up on in time and counts as unknown, not as refused", async () => {
  const provider = await startResend(() => "hang");
  const settings = { resendApiKey: resendKey, resendBaseUrl: provider.url };
  const transport = resendTransport(settings, { timeoutMs: 50, pace: { turn: async () => {}, hold: () => {} } });
  const mail = {
    from: "a@x.example",
    to: "b@x.example",
    subject: "s",
    html: "h",
    text: "t",
    headers: {},
    attachments: [],
  };
  expect(await transport.deliver(mail, "key")).toMatchObject({ did: "retry", afterSeconds: null });
  await provider.close();
});

it("a sign-in link is mailed at once and kept nowhere", async () => {
  const provider = await startResend();
  const settings = { resendApiKey: resendKey, resendBaseUrl: provider.url };
  const url = "https://x.example/sign-in/link?token=secret";
  const send = sendNowBy(resendTransport(settings), {
    mailFrom: "post@x.example",
    publicUrl: "https://x.example",
    language: "en",
  });
  await send({
    to: "mara@x.example",
    subject: "Your sign-in link",
    text: `Open it.\n\n${url}\n\nElse do nothing.\n`,
    url,
  });
  const [sent] = [...provider.accepted.values()];
  expect(sent?.mail.to).toBe("mara@x.example");
  expect(sent?.mail.html).toContain(`href="${url}"`);
  expect(sent?.mail.text).toContain(url);
  await provider.close();
});
