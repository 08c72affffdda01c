import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommandName } from "~/domain/policy";
import { textOf } from "../pdf/support";
import type { Answer, TestApp } from "../support/app";
import type { Deal } from "../support/deal";
import { type For, type Furnished, furnish } from "../support/furnish";
import { headerOf, mailOf, openPlanIn, openWorkspace, startHouse } from "../support/house";

// What each side writes for itself carries its own mark; the marks are looked for in all that the other side can get.
const mark = (readers: For, what: string) => (readers === "shared" ? what : `CANARY ${readers} ${what}`);
const marks = { vendor: /canary ?vendor/i, customer: /canary ?customer/i };
type Side = keyof typeof marks;

let app: TestApp;
let deal: Deal;
let made: Furnished;
let cookies: { Mara: string; Giulia: string; Renzo: string; reader: string };

beforeAll(async () => {
  app = await startHouse({ rhythm: { beat: 20 } });
  const mara = headerOf(await openWorkspace(app));
  deal = await openPlanIn(app);
  await deal.must("Mara", "plan.share");
  const enter = async (name: string) => app.enter((await deal.person(name)).linkId ?? "");
  const giulia = await enter("Giulia");
  made = await furnish({ app, deal, say: mark, cookies: { Mara: mara, Giulia: giulia } });
  cookies = { Mara: mara, Giulia: giulia, Renzo: await enter("Renzo"), reader: await app.enter(made.viewerLink) };
});
afterAll(() => app.end());

/** Every address that pages of the product lead to, from one on, with what each answered as page and as data. */
async function crawl(cookie: string, from: string[]): Promise<Map<string, Answer>> {
  const seen = new Map<string, Answer>();
  const ahead = [...from];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    if (seen.has(path) || path.startsWith("/assets/")) continue;
    app.world.clock.advance({ seconds: 1 });
    const answer = await app.ask(path, { headers: { Cookie: cookie } });
    seen.set(path, answer);
    const [bare = "", search] = path.split("?");
    if (!/\.(data|jsonl|pdf|html|svg)$/.test(bare) && !bare.includes("/pdf/"))
      ahead.push(`${bare === "/" ? "/_root" : bare}.data${search ? `?${search}` : ""}`);
    if (!String(answer.headers["content-type"]).includes("html")) continue;
    for (const [, href = ""] of answer.body.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
      const url = new URL(href.replaceAll("&amp;", "&"), app.origin + path);
      if (url.origin === app.origin && !/edit=|\/sign-out|\/leave/.test(url.href))
        ahead.push(url.pathname + url.search);
    }
  }
  return seen;
}

/** What a reader makes of an answer: a PDF is looked into. */
const readable = ({ headers, body, bytes }: Answer): string =>
  `${JSON.stringify(headers)} ${headers["content-type"] === "application/pdf" && bytes.length > 300 ? textOf(bytes) : body}`;
const withMark = (answers: Map<string, Answer>, side: Side) =>
  [...answers].flatMap(([path, answer]) => (marks[side].test(readable(answer)) ? [path] : []));

describe.each([
  ["Giulia", "vendor"],
  ["Renzo", "vendor"],
  ["reader", "vendor"],
  ["reader", "customer"],
  ["Mara", "customer"],
] as const)("T-34: %s sees nothing that only the %s reads", (who, side) => {
  test("on any page that the product leads to, nor in its data", async () => {
    const answers = await crawl(cookies[who], [`/plan/${deal.planId}`, "/", "/mails"]);
    expect(answers.size).toBeGreaterThan(who === "reader" ? 60 : 80);
    expect([...answers].filter(([, { status }]) => status >= 500).map(([path]) => path)).toEqual([]);
    expect(withMark(answers, side)).toEqual([]);
  }, 180_000);
});

test("T-34: the same pages do carry what a side wrote for itself", async () => {
  for (const [who, side] of [
    ["Mara", "vendor"],
    ["Giulia", "customer"],
  ] as const) {
    const answers = await crawl(cookies[who], [`/plan/${deal.planId}`]);
    const found = withMark(answers, side);
    expect(found).toContain(`/plan/${deal.planId}/step/${made.steps[side]}`);
    expect(found).toContain(`/plan/${deal.planId}/record.jsonl`);
    expect(found).toContain(`/plan/${deal.planId}/file/${made.files[side]}`);
  }
}, 240_000);

test("T-34: no mail to either side carries what the other wrote for itself", async () => {
  for (const [who, side] of [
    ["Giulia", "vendor"],
    ["Renzo", "vendor"],
    ["Mara", "customer"],
  ] as const) {
    const mails = await mailOf(app, deal, who);
    expect(mails.length).toBeGreaterThan(0);
    for (const { mail } of mails) {
      const attached = mail.attachments.map(({ content }) => Buffer.from(content, "base64").toString("utf8"));
      expect(`${JSON.stringify(mail)} ${attached}`).not.toMatch(marks[side]);
    }
  }
});

test("T-34: no refusal tells of the other side's step, whatever is tried on it", async () => {
  const stageId = (await deal.plan()).stages[0]?.id ?? "";
  for (const [who, side] of [
    ["Giulia", "vendor"],
    ["Mara", "customer"],
  ] as const) {
    const [stepId, ours] = [made.steps[side], made.steps.shared];
    const ownerId = (await deal.person(who)).personId;
    const added = { stageId, title: "Mine", ownerId, dueOn: "2026-09-30" };
    const tried: [CommandName, { [field: string]: unknown }][] = [
      ["step.word", { stepId, field: "title", from: "?", text: "Mine" }],
      ["step.set", { stepId, field: "dueOn", from: "?", value: "2026-10-10" }],
      ["step.set", { stepId: ours, field: "dependsOn", from: "", value: [stepId] }],
      ["step.move", { stepId, stageId, after: "" }],
      ["step.move", { stepId: ours, stageId, after: stepId }],
      ["step.add", { ...added, stepId: `mine-${side}`, after: stepId }],
      ["step.remove", { stepId }],
      ["step.restore", { stepId: `${stepId}-gone` }],
      ["step.takeUp", { stepId: `${stepId}-aside` }],
      ["step.setAside", { stepId, reason: "Mine" }],
      ["step.tick", { stepId }],
      ["step.guide", { stepId, missing: "Mine" }],
      ["comment.add", { stepId, commentId: "mine-1", text: "Mine" }],
      ["resource.add", { stepId, resourceId: "mine-1", url: "https://mine.example/" }],
      ["attachment.remove", { stepId, attachmentId: made.files[side] }],
      ["verifier.add", { stepId, verifierId: "mine-1", kind: "participation", byRole: "finance", text: "Mine" }],
      ["exit.add", { stepId, exitId: "mine-1", question: "Mine" }],
    ];
    for (const [command, input] of tried)
      expect([command, JSON.stringify(await deal.act(who, command, input))]).toEqual([
        command,
        expect.not.stringMatching(marks[side]),
      ]);
    const record = await app.ask(`/plan/${deal.planId}/record.jsonl`, { headers: { Cookie: cookies[who] } });
    expect([record.status, marks[side].test(record.body)]).toEqual([200, false]);
  }
});

test("T-34: the live stream says where the plan stands and never what was written", async () => {
  const heard: string[] = [];
  const stream = get({
    host: "127.0.0.1",
    port: app.port,
    path: `/live/${deal.planId}`,
    headers: { Cookie: cookies.Giulia },
  });
  const positions = () => heard.join("").split("event: position").length - 1;
  const told = (count: number) =>
    new Promise<void>((done) => {
      stream.on("response", (response) => {
        response.on("data", () => positions() >= count && done());
      });
    });
  stream.on("response", (response) => response.on("data", (chunk: Buffer) => heard.push(chunk.toString("utf8"))));
  stream.on("error", () => {});
  await Promise.race([told(1), new Promise((late) => setTimeout(late, 5000))]);
  await deal.must("Mara", "comment.add", {
    stepId: made.steps.vendor,
    commentId: "live-1",
    text: "CANARY vendor live",
  });
  await deal.must("Mara", "comment.add", { stepId: made.steps.shared, commentId: "live-2", text: "Seen by both" });
  while (positions() < 2) await new Promise(setImmediate);
  stream.destroy();
  expect(positions()).toBe(2);
  expect(heard.join("")).not.toMatch(/canary|Seen by both/i);
});
