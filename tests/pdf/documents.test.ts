import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PdfLanguage } from "~/pdf/model";
import { createPress, type Press } from "~/pdf/press.server";
import { pdfWords } from "~/pdf/words";
import { frame, HASH, longPlan, minutes, offer, people, plan, stages } from "./models";
import { builtWorker, flowOf, linesOf, pagesOf, poppler, textOf } from "./support";

let press: Press;
let remove: () => void;

beforeAll(async () => {
  const worker = await builtWorker();
  remove = worker.remove;
  press = createPress({ workerFile: worker.file, timeoutMs: 180_000 });
});

afterAll(async () => {
  await press.close();
  remove();
});

const HOSTILE = "javascript:alert(1) file:///etc/passwd <img src=x onerror=1> )(\\ {{7*7}}";

describe("text and typefaces", () => {
  test("names of all alphabets come out as they went in, and an emoji shows its number (E-16)", async () => {
    const names = ["李文", "Edda Kühn", "Żółć", "Ελένη", "Łukasz", "O’Brien", "山田太郎"];
    const present = [...names, "Ok 👍"].map((name) => ({ name, does: "", side: "customer" as const }));
    const text = flowOf(await press.print(minutes({ present })));
    for (const name of names) expect(text).toContain(name);
    expect(text).toContain("Ok [U+1F44D]");
  });

  test("every typeface is embedded, and none but ours is used", async () => {
    for (const document of [offer(), plan(), minutes({ decided: ["One\n\nTwo 李文\n"] })]) {
      const fonts = poppler("pdffonts", await press.print(document))
        .trim()
        .split("\n")
        .slice(2);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Noto(Sans|Serif|SansSC)-\w+ .* yes yes yes /);
    }
  });

  test("what looks like an address or code is printed as text and becomes no link and no script (T-25)", async () => {
    const bytes = await press.print(
      offer({ sections: [{ key: "goals", title: HOSTILE, body: [{ type: "paragraph", text: HOSTILE }] }] }),
    );
    expect(flowOf(bytes)).toContain(HOSTILE);
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).not.toMatch(/\/URI|\/JS|\/JavaScript|\/Launch|\/OpenAction|\/EmbeddedFile/);
  });

  test("title, author and language stand in the file, and its dates are the document's", async () => {
    const info = poppler("pdfinfo", await press.print(offer()), ["-isodates"]);
    expect(info).toMatch(/Title:\s+KilnView energy monitoring/);
    expect(info).toMatch(/Author:\s+Helionaut Software GmbH/);
    expect(info).toMatch(/CreationDate:\s+2026-11-17T15:32:00Z/);
    const raw = Buffer.from(await press.print(offer())).toString("latin1");
    expect(raw).toContain("/Lang (en)");
    expect(raw).toContain("/Outlines");
  });
});

describe("the offer", () => {
  test("page 1 alone says what it is, what, price, by when, who confirmed and what was decided (V-44)", async () => {
    const model = offer();
    const page = poppler("pdftotext", await press.print(model), ["-l", "1"]).replace(/\s+/g, " ");
    for (const part of ["Agreed on 17 Nov 2026", model.summary.price.amount, model.summary.byWhen.date]) {
      expect(page).toContain(part);
    }
    expect(page).toContain(model.summary.what);
    expect(page).toContain(model.summary.decided);
    for (const line of model.summary.confirmed) expect(page).toContain(line);
  });

  test("the decision's exact words, the statements and the times stand in it (INV-31, E-17)", async () => {
    const model = offer();
    const text = flowOf(await press.print(model));
    expect(text).toContain(model.decision?.words.replace(/\s+/g, " "));
    expect(text).toContain(model.decision?.hash);
    for (const { statement, name, at } of model.confirmations) {
      expect(text).toContain(statement.split(" 每")[0]);
      expect(text).toContain(name);
      expect(text).toContain(at);
    }
    expect(text).toContain(HASH);
    expect(text).toContain("not recorded");
    expect(text).toContain("No trusted timestamp");
  });

  test("until it is agreed it says so, and what is empty is named as empty", async () => {
    const { decision: _, ...rest } = offer({
      state: { kind: "presented", on: "17 Nov 2026" },
      confirmations: [],
      exits: [],
    });
    const text = flowOf(await press.print({ ...rest, summary: { ...rest.summary, confirmed: [], decided: "" } }));
    expect(text).toContain("Presented, not agreed");
    expect(text).not.toContain("Agreed on");
    expect(text).toContain("Nothing has been decided yet.");
    expect(text).toContain("Nothing was written in this section.");
    expect(text).toMatch(/Further remarks.*Where the customer can stop.*Confirmations.*The answer/);
  });

  test("every page carries its edition, its entry of the history and its number", async () => {
    const bytes = await press.print(offer());
    const count = pagesOf(bytes);
    for (let page = 1; page <= count; page += 1) {
      const text = poppler("pdftotext", bytes, ["-f", `${page}`, "-l", `${page}`]);
      expect(text).toContain(`Edition 4 · Entry 412 · ${HASH.slice(0, 12)}`);
      expect(text).toContain(`Page ${page} of ${count}`);
    }
  });

  test.each(["sample", "trial"] as const)("a %s says on every page that it is not evidence", async (watermark) => {
    const bytes = await press.print(offer({ frame: frame({ watermark }) }));
    for (let page = 1; page <= pagesOf(bytes); page += 1) {
      const text = poppler("pdftotext", bytes, ["-f", `${page}`, "-l", `${page}`]);
      expect(text).toContain(watermark === "sample" ? "Sample: not evidence" : "Trial: not evidence");
    }
  });

  test.each(["en", "es", "it", "zh-Hans"] as PdfLanguage[])(
    "in %s its labels are in that language",
    async (language) => {
      const words = pdfWords[language];
      const text = flowOf(await press.print(offer({ frame: frame({ language, paper: "Letter" }) })));
      for (const label of [words.price, words.confirmations, words.evidence, words.exits]) {
        expect(text.replaceAll(" ", "")).toContain(label.replaceAll(" ", ""));
      }
    },
  );
});

describe("one page", () => {
  test("the minutes of a normal meeting take exactly one page (V-54)", async () => {
    for (const paper of ["A4", "Letter"] as const) {
      expect(pagesOf(await press.print(minutes({ frame: frame({ paper }) })))).toBe(1);
    }
  });

  test("long minutes still take one page and say how much of them is left out", async () => {
    const many = Array.from(
      { length: 60 },
      (_, index) => `Point ${index + 1}: ${"we looked at the figures again. ".repeat(6)}`,
    );
    const bytes = await press.print(minutes({ decided: many, open: many }));
    expect(pagesOf(bytes)).toBe(1);
    expect(flowOf(bytes)).toMatch(/Point 1:.*\d+ more in the full minutes/);
  });

  test("minutes of endless single texts take one page", async () => {
    const endless = "x".repeat(10_000);
    const bytes = await press.print(
      minutes({ subject: endless, decided: [endless], open: [endless], nextMeeting: endless }),
    );
    expect(pagesOf(bytes)).toBe(1);
  });

  test("the committee's plan takes one page and holds every step while they fit", async () => {
    const bytes = await press.print(plan());
    expect(pagesOf(bytes)).toBe(1);
    const text = flowOf(bytes);
    for (const step of stages().flatMap((stage) => stage.steps)) expect(text).toContain(step.title);
    for (const person of people) expect(text).toContain(person.name);
  });

  test("a committee's plan of endless texts and many exit points takes one page", async () => {
    const endless = "word ".repeat(2000);
    const exits = Array.from({ length: 30 }, () => ({ question: endless, date: "Fri", who: endless, answer: endless }));
    const crowd = Array.from({ length: 60 }, (_, index) => ({
      name: `${index}`,
      does: endless,
      side: "customer" as const,
    }));
    const target = { date: "Fri", reason: endless, standing: endless };
    const model = plan({ headline: endless, target, exits, people: crowd, frame: frame({ title: endless }) });
    expect(pagesOf(await press.print(model))).toBe(1);
  });

  test("a plan of 80 steps still takes one page and counts what it leaves out", async () => {
    const bytes = await press.print({ ...longPlan(80), shape: "page" });
    expect(pagesOf(bytes)).toBe(1);
    const shown = new Set([...textOf(bytes).matchAll(/Row (\d+):/g)].map((match) => match[1])).size;
    expect(shown).toBeGreaterThan(9);
    expect(flowOf(bytes)).toContain(`${80 - shown} more steps in the full plan.`);
  });
});

describe("page ends", () => {
  const shapes = Array.from({ length: 12 }, (_, index) => index);

  test.each(shapes)(
    "shape %i: no row is cut, no heading stands alone, nothing runs into margin or foot",
    async (shape) => {
      const model = shaped(shape);
      const lines = linesOf(await press.print(model));
      const foot = model.frame.paper === "A4" ? 841.89 - 68 : 792 - 68;
      const width = model.frame.paper === "A4" ? 595.28 : 612;
      const pages = Math.max(...lines.map((line) => line.page));
      for (let page = 2; page < pages; page += 1) {
        const body = lines.filter((line) => line.page === page && line.top > 50 && line.bottom < foot + 30);
        const lowest = body.filter((line) => line.top < foot).sort((a, b) => b.bottom - a.bottom)[0];
        expect(lowest?.text).not.toMatch(/^(\d+ {1,2})?(Heading|Section|Phase)\b/);
        for (const line of body) expect(line.right).toBeLessThan(width - 56);
        expect(lowest?.bottom).toBeLessThan(foot + 2);
      }
      for (let row = 1; row <= 24 + shape; row += 1) {
        const parts = lines.filter((line) => line.text.includes(`«${row}»`));
        expect(parts.length).toBeGreaterThanOrEqual(2);
        expect(new Set(parts.map((line) => line.page)).size).toBe(1);
      }
    },
  );

  /** Rows of two lines, marked «n» at both ends, in an offer that grows by a few lines from shape to shape. */
  function shaped(shape: number) {
    const filler = "We read the meters you already have and show every shift what its kiln used. ".repeat(3 + shape);
    const row = (index: number) => `«${index}» ${"kiln by kiln and shift by shift ".repeat(3)}«${index}»`;
    const steps = Array.from({ length: 24 + shape }, (_, index) => ({
      number: `${index + 1}`,
      title: row(index + 1),
      owner: people[index % 9]
        ? { name: people[index % 9]?.name ?? "", side: "customer" as const }
        : { name: "", side: "both" as const },
      due: "Fri 30 Oct 2026",
      state: { mark: "open" as const, text: "open" },
    }));
    return offer({
      frame: frame({ paper: shape % 2 === 0 ? "A4" : "Letter" }),
      sections: Array.from({ length: 4 }, (_, index) => ({
        key: "other" as const,
        title: `Section ${index + 1}`,
        body: [
          { type: "paragraph" as const, text: filler },
          { type: "heading" as const, text: `Heading ${index + 1}` },
          {
            type: "list" as const,
            ordered: true,
            items: Array.from({ length: 3 + (shape % 5) }, () => filler.slice(0, 180)),
          },
        ],
      })),
      stages: [0, 1, 2, 3].map((stage) => ({
        title: `Phase ${stage + 1}`,
        steps: steps.filter((_, index) => index % 4 === stage),
      })),
    });
  }

  test("a text longer than a page is printed whole", async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `w${index}`).join(" ");
    const long = { ...stages()[0], title: "Phase", steps: [{ ...stages()[0]?.steps[0], title: words }] };
    const text = flowOf(
      await press.print(plan({ shape: "full", stages: [long as ReturnType<typeof stages>[number]] })),
    );
    for (const word of ["w0", "w700", "w1499"]) expect(text).toContain(word);
    expect([...text.matchAll(/\bw\d+\b/g)].length).toBe(1500);
  });
});
