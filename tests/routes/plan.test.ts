import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planStream } from "~/world";
import { type Answer, startApp, type TestApp } from "../support/app";
import { type Deal, openDeal, requestId } from "../support/deal";

let app: TestApp;
let deal: Deal;
let cookie: string;
beforeEach(async () => {
  app = await startApp({ now: "2026-10-06T08:00:00.000Z" });
  deal = await openDeal(app.world);
  await deal.must("Mara", "plan.share");
  cookie = await enter("Giulia");
});
afterEach(() => app.end());

const enter = async (name: string) => app.enter((await deal.person(name)).linkId ?? "");
const step = (name: string) => deal.ids[name] ?? "";
const plan = () => `/plan/${deal.planId}`;
const stepPage = (name: string) => `${plan()}/step/${step(name)}`;
const get = (path: string, headers: { [name: string]: string } = {}) =>
  app.ask(path, { headers: { Cookie: cookie, ...headers } });
const post = (path: string, fields: { [name: string]: string }, as = cookie): Promise<Answer> =>
  app.post(path, { requestId: requestId(), ...fields }, { Cookie: as });
const facts = async () => (await app.world.store.heads([planStream(deal.planId, "shared")]))[0]?.seq ?? 0;
const now = async (name: string) => (await deal.plan("customer")).steps[step(name)];

describe("reading the plan", () => {
  it("without scripts the whole list is there, in the reader's language, with nothing of the other side's own", async () => {
    const page = await get(plan());
    expect(page.status).toBe(200);
    expect(page.body).toContain("Rispondere a tutte le domande");
    expect(page.body).not.toContain(step("b10"));
    expect(page.body).not.toContain(step("b16"));
    expect(page.body).toContain('lang="it"');
  });

  it("reading writes nothing and leaves no session", async () => {
    const before = await facts();
    for (const path of [plan(), stepPage("b01"), `${plan()}.data`]) expect((await get(path)).status).toBe(200);
    expect(await facts()).toBe(before);
    expect((await get(plan())).headers["set-cookie"]).toBeUndefined();
  });

  it("P3: unchanged data is answered without a body; a change, another reader or another language is not", async () => {
    const data = await get(`${plan()}.data`);
    const etag = String(data.headers.etag);
    expect(data.headers["cache-control"]).toBe("private, no-cache");
    const again = await get(`${plan()}.data`, { "If-None-Match": etag });
    expect([again.status, again.body]).toEqual([304, ""]);
    const renzo = await enter("Renzo");
    expect((await get(`${plan()}.data`, { "If-None-Match": etag, Cookie: renzo })).status).toBe(200);
    const spanish = `${cookie}; countersign_language=es`;
    expect((await get(`${plan()}.data`, { "If-None-Match": etag, Cookie: spanish })).status).toBe(200);
    await deal.must("Mara", "comment.add", { stepId: step("b01"), commentId: "c0001", text: "Hello" });
    expect((await get(`${plan()}.data`, { "If-None-Match": etag })).status).toBe(200);
  });

  it("what only the vendor does in its own lane does not even change what the customer's browser keeps", async () => {
    const etag = String((await get(`${plan()}.data`)).headers.etag);
    await deal.must("Mara", "comment.add", { stepId: step("b10"), commentId: "c0002", text: "Ours" });
    expect((await get(`${plan()}.data`, { "If-None-Match": etag })).status).toBe(304);
  });

  it("a document is never kept: its nonce is good once", async () => {
    expect((await get(plan())).headers.etag).toBeUndefined();
    expect((await get(plan(), { "If-None-Match": "*" })).status).toBe(200);
  });

  it("INV-32: the other side's own step answers like one that never was", async () => {
    const own = await get(stepPage("b10"));
    const none = await get(`${plan()}/step/never-was-1`);
    expect([own.status, none.status]).toEqual([404, 404]);
  });

  it("outsiders get the same page for a plan that exists and one that does not", async () => {
    const there = await app.ask(plan());
    const not = await app.ask("/plan/plan-of-nobody");
    expect([there.status, not.status]).toEqual([404, 404]);
  });
});

describe("acting without scripts", () => {
  it("a tick comes back to the page with the step done", async () => {
    const giulia = await deal.person("Giulia");
    const own = { stageId: step("b-s1"), ownerId: giulia.personId, dueOn: "2026-10-12", title: "Meter list" };
    const added = await post(plan(), { command: "step.add", stepId: "own-step", next: `${plan()}#s-{stepId}`, ...own });
    expect([added.status, added.headers.location]).toEqual([303, `${plan()}#s-own-step`]);
    const ticked = await post(plan(), { command: "step.tick", stepId: "own-step" });
    expect([ticked.status, ticked.headers.location]).toEqual([303, plan()]);
    expect((await deal.plan("customer")).steps["own-step"]?.ticked?.claim).toBe(false);
  });

  it("a double click does it once", async () => {
    const fields = {
      command: "comment.add",
      requestId: "one-click-0001",
      stepId: step("b01"),
      commentId: "c0003",
      text: "Ja",
    };
    const [first, second] = await Promise.all([post(stepPage("b01"), fields), post(stepPage("b01"), fields)]);
    expect([first?.status, second?.status]).toEqual([303, 303]);
    expect((await now("b01"))?.comments).toBe(1);
  });

  it("the pencil's address opens the field, with what stands there as what was read", async () => {
    const page = await get(`${stepPage("b01")}?edit=title`);
    expect(page.body).toMatch(/<input[^>]*name="from"[^>]*value="Rispondere a tutte le domande"/);
    expect(page.body).toMatch(/<input[^>]*name="text"[^>]*value="Rispondere a tutte le domande"/);
  });

  it("INV-05: of two who change one field the second is shown both texts, and the chosen one stands", async () => {
    const title = "Rispondere a tutte le domande";
    const about = { stepId: step("b01"), field: "title" };
    const word = { command: "step.word", ...about };
    await deal.must("Mara", "step.word", { ...about, text: "Answer all questions", from: title });
    const refused = await post(`${stepPage("b01")}?edit=title`, { ...word, text: "Tutte le risposte", from: title });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("Tutte le risposte");
    expect(refused.body).toContain("Answer all questions");
    expect(refused.body).toContain("Mara Lindqvist");
    expect(refused.body).toMatch(/<input[^>]*name="from"[^>]*value="Answer all questions"/);
    expect((await now("b01"))?.title).toBe("Answer all questions");
    const chosen = { ...word, text: "Tutte le risposte", from: "Answer all questions" };
    expect((await post(stepPage("b01"), chosen)).status).toBe(303);
    expect((await now("b01"))?.title).toBe("Tutte le risposte");
  });

  it("INV-05: choosing the other's text keeps it and writes nothing", async () => {
    await deal.must("Mara", "step.word", { stepId: step("b01"), field: "why", text: "Hers", from: "" });
    const before = await facts();
    const word = { command: "step.word", stepId: step("b01"), field: "why" };
    expect((await post(stepPage("b01"), { ...word, text: "Hers", from: "Hers" })).status).toBe(303);
    expect(await facts()).toBe(before);
  });

  it("several lines that nobody changed meanwhile do not conflict with themselves", async () => {
    await deal.must("Mara", "step.word", { stepId: step("b01"), field: "why", text: "One\nTwo", from: "" });
    const word = { command: "step.word", stepId: step("b01"), field: "why" };
    // A form sends its line breaks as CR LF.
    expect((await post(stepPage("b01"), { ...word, text: "One\r\nTwo\r\nThree", from: "One\r\nTwo" })).status).toBe(
      303,
    );
    expect((await now("b01"))?.why).toBe("One\nTwo\nThree");
  });

  it("what is removed can be put back from the page it leads to", async () => {
    const goto = `${plan()}?removed=${step("b03")}`;
    const removed = await post(stepPage("b03"), { command: "step.remove", stepId: step("b03"), goto });
    expect([removed.status, removed.headers.location]).toEqual([303, goto]);
    const page = await get(goto);
    expect(page.body).toContain('value="step.restore"');
    expect((await post(plan(), { command: "step.restore", stepId: step("b03") })).status).toBe(303);
    expect((await now("b03"))?.removed).toBeNull();
  });
});

describe("bad input", () => {
  let mara: string;
  beforeEach(async () => {
    mara = (await deal.person("Mara")).personId;
  });
  const set = (field: string, value: string, from: string) => ({
    command: "step.set",
    stepId: step("b04"),
    field,
    value,
    from,
  });
  const refusals: [string, () => { [name: string]: string }, string][] = [
    ["a day that does not exist", () => set("dueOn", "2026-02-30", "2026-10-23"), "Questo giorno non esiste"],
    ["the year 9999", () => set("dueOn", "9999-12-31", "2026-10-23"), "fuori"],
    ["a day before what has to come first", () => set("dueOn", "2026-10-01", "2026-10-23"), "prima"],
    ["an owner who is nobody", () => set("ownerId", "nobody-1", mara), ""],
    [
      "a title of 10 000 characters",
      () => ({
        command: "step.word",
        stepId: step("b04"),
        field: "title",
        text: "x".repeat(10_000),
        from: "Presentare i vantaggi della soluzione",
      }),
      "lungo",
    ],
    ["a command that is not this page's", () => ({ command: "verifier.sign", verifierId: "vb01" }), ""],
    ["a command that is none", () => ({ command: "step.explode" }), ""],
  ];
  for (const [name, fields, said] of refusals)
    it(`${name} is refused with a sentence, and nothing has changed`, async () => {
      const before = await facts();
      const posted = fields();
      const edit = posted.field === undefined ? "" : `?edit=${posted.field}`;
      // A date is looked at, saved and refused on a page of its own.
      const page =
        posted.field === "dueOn" ? `${plan()}/move?step=${step("b04")}&on=2026-10-23` : `${stepPage("b04")}${edit}`;
      const answer = await post(page, posted);
      expect([409, 422, 404]).toContain(answer.status);
      expect(answer.body).toContain(said);
      expect(answer.body).toContain("</html>");
      expect(await facts()).toBe(before);
      expect(await now("b04")).toMatchObject({ dueOn: "2026-10-23" });
    });

  it("nothing typed is lost: a refused title stands in its field again", async () => {
    const title = `${"Long ".repeat(60)}end`;
    const word = { command: "step.word", stepId: step("b04"), field: "title", text: title };
    const answer = await post(`${stepPage("b04")}?edit=title`, {
      ...word,
      from: "Presentare i vantaggi della soluzione",
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(title);
  });

  it("T-26: characters that cannot be seen are taken out of a title", async () => {
    const giulia = await deal.person("Giulia");
    const title = "a\u202Egnp.exe\u0000 \u200Fb\u2066c";
    const own = { stageId: step("b-s1"), ownerId: giulia.personId, dueOn: "2026-10-12", title };
    expect((await post(plan(), { command: "step.add", stepId: "bidi-step", ...own })).status).toBe(303);
    expect((await deal.plan("customer")).steps["bidi-step"]?.title).toBe("agnp.exe bc");
  });

  it("two people remove the same step: the second is told that it is gone, and it is removed once", async () => {
    await deal.must("Mara", "step.remove", { stepId: step("b03") });
    const before = await facts();
    const answer = await post(stepPage("b03"), { command: "step.remove", stepId: step("b03") });
    expect(answer.status).toBe(409);
    expect(await facts()).toBe(before);
  });

  it("markup that somebody types is shown as they typed it", async () => {
    const giulia = await deal.person("Giulia");
    const own = { stageId: step("b-s1"), ownerId: giulia.personId, dueOn: "2026-10-12" };
    const title = '<img src=x onerror="alert(1)"></script>';
    await post(plan(), { command: "step.add", stepId: "markup-step", title, ...own });
    const { body } = await get(plan());
    expect(body).toContain("&lt;img src=x");
    expect(body).not.toContain("<img src=x");
    expect(body.toLowerCase()).not.toContain('onerror="alert(1)"></script>');
  });
});

describe("who may do what", () => {
  it("somebody with the read-only link reads and changes nothing", async () => {
    const opened = await deal.must("Giulia", "viewer.open");
    const viewer = await app.enter(String(opened.answer.linkId));
    const before = await facts();
    const page = await app.ask(plan(), { headers: { Cookie: viewer } });
    expect(page.status).toBe(200);
    // Taking the file is all there is to press, and for a reader it leaves no line.
    expect(page.body.replaceAll('name="command" value="export.note"', "")).not.toMatch(/name="command"/);
    const answer = await post(plan(), { command: "step.tick", stepId: step("b01") }, viewer);
    expect(answer.status).toBe(403);
    expect(await facts()).toBe(before);
  });

  it("somebody else's step is not theirs to tick", async () => {
    const renzo = await enter("Renzo");
    const giulia = await deal.person("Giulia");
    const own = {
      stepId: "hers-1",
      stageId: step("b-s1"),
      title: "Hers",
      ownerId: giulia.personId,
      dueOn: "2026-10-12",
    };
    await deal.must("Giulia", "step.add", own);
    expect((await post(plan(), { command: "step.tick", stepId: "hers-1" }, renzo)).status).toBe(403);
    expect((await deal.plan("customer")).steps["hers-1"]?.ticked).toBeNull();
  });
});

describe("files", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const upload = (bytes: Buffer, name: string, fields: { [name: string]: string } = {}) => {
    const boundary = "----a-form-of-ours";
    const all = { command: "file.add", requestId: requestId(), stepId: step("b01"), next: stepPage("b01"), ...fields };
    const parts = Object.entries(all).map(
      ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    );
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
    return app.ask(`${plan()}/files`, {
      method: "POST",
      body: Buffer.concat([Buffer.from(parts.join("") + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: {
        "Content-Type": `multipart/form-data; boundary=${boundary}`,
        Cookie: `${cookie}; hand=1`,
        Origin: app.origin,
        "Sec-Fetch-Site": "same-origin",
      },
    });
  };
  const fileOf = async () => (await now("b01"))?.attachments[0];
  const blobPath = (id = "") => join(app.world.settings.dataDir, "blobs", id);
  const blobs = () => {
    try {
      return readdirSync(join(app.world.settings.dataDir, "blobs"));
    } catch {
      return [];
    }
  };

  it("T-27: a picture is kept under a random name and leaves only as a download", async () => {
    expect((await upload(png, "../../meter list.html")).status).toBe(303);
    const file = await fileOf();
    expect(file).toMatchObject({ label: "meter list.png", type: "image/png", bytes: png.length });
    expect(blobs()).toEqual([file?.id]);
    const answer = await get(`${plan()}/file/${file?.id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename="meter list\.png"/);
    expect(answer.headers["content-security-policy"]).toMatch(/^sandbox/);
  });

  it("R-04: a file that nothing can be written about is refused as busy, leaves no bytes, and is taken when it can", async () => {
    app.world.store.connection.pragma("query_only = ON");
    const refused = await upload(png, "meters.png");
    app.world.store.connection.pragma("query_only = OFF");
    expect([refused.status, blobs()]).toEqual([503, []]);
    expect(refused.body).toContain("Il sistema è occupato");
    expect((await upload(png, "meters.png")).status).toBe(303);
  });

  it("T-27: what a file calls itself does not count: a drawing with a script, a page, a cut file are refused", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const [bytes, name] of [
      [svg, "logo.png"],
      [Buffer.from("<html></html>"), "offer.pdf"],
      [png.subarray(0, 12), "cut.png"],
    ] as const)
      expect((await upload(bytes, name)).status).toBe(422);
    expect(blobs()).toEqual([]);
    expect((await now("b01"))?.attachments).toEqual([]);
  });

  it("T-27: a picture that claims to be 20 000 by 20 000 is refused by its head", async () => {
    const huge = Buffer.from(png);
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(20_000, 20);
    expect((await upload(huge, "huge.png")).status).toBe(422);
  });

  it("the same post twice is one file", async () => {
    const same = { requestId: "one-upload-0001" };
    expect((await upload(png, "a.png", same)).status).toBe(303);
    expect((await upload(png, "a.png", same)).status).toBe(303);
    expect((await now("b01"))?.attachments).toHaveLength(1);
  });

  it("T-27: other bytes under the same request are refused, and the file that was added stays what it was", async () => {
    const same = { requestId: "one-upload-0002" };
    const other = Buffer.from(png);
    other[other.length - 1] = 0x83;
    expect((await upload(png, "a.png", same)).status).toBe(303);
    const file = await fileOf();
    expect((await upload(other, "a.png", same)).status).toBe(422);
    expect(blobs()).toEqual([file?.id]);
    expect(readFileSync(blobPath(file?.id))).toEqual(png);
    expect((await get(`${plan()}/file/${file?.id}`)).status).toBe(200);
  });

  it("T-27: bytes that are not those of the record are not handed out, and that is written down", async () => {
    await upload(png, "a.png");
    const file = await fileOf();
    writeFileSync(blobPath(file?.id), Buffer.alloc(png.length, 7));
    for (let times = 0; times < 3; times++) expect((await get(`${plan()}/file/${file?.id}`)).status).toBe(404);
    const logged = app.world.store.connection
      .prepare("select detail from security_log where what = 'file.changed'")
      .all();
    expect(logged).toEqual([{ detail: JSON.stringify({ planId: deal.planId, fileId: file?.id }) }]);
  });

  it("T-27: what the door refuses leaves no bytes behind, unless they are an added file's", async () => {
    expect((await upload(png, "a.png", { stepId: "nowhere" })).status).toBe(404);
    expect(blobs()).toEqual([]);
    const same = { requestId: "one-upload-0003" };
    expect((await upload(png, "a.png", same)).status).toBe(303);
    expect((await upload(png, "another name.png", same)).status).toBe(422);
    expect(blobs()).toEqual([(await fileOf())?.id]);
  });

  it("INV-32: a file of a step that only the vendor sees is not there for the customer", async () => {
    const own = { stepId: step("b10"), fileId: "ours-file-01", name: "ours.png", sha256: "0".repeat(64) };
    await deal.must("Mara", "file.add", { ...own, bytes: 10, type: "image/png" });
    expect((await get(`${plan()}/file/ours-file-01`)).status).toBe(404);
    expect((await get(`${plan()}/file/never-was-01`)).status).toBe(404);
  });
});
