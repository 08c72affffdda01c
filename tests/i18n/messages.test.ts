import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "~/domain/language";
import { askForMore, chooseLanguage, loadMessages, type Messages, sayRefusal, sayRole, sayWhoever } from "~/i18n";
import { messagesFor } from "~/i18n/all.server";
import { staffWords } from "../support/buyer-words";
import { sayAll } from "./walk";

/** "Nothing was lost" is what a refusal owes its reader; a lost deal is what nobody may read. */
const nothingLost: Record<Language, RegExp> = {
  en: /(?:nothing|connection) (?:is|was) lost/giu,
  es: /se ha perdido/giu,
  it: /(?:va|andato) perso/giu,
  "zh-Hans": /(?!)/gu,
};

const praiseAndHurry: Record<Language, RegExp> = {
  en: /\b(?:hurry|urgent|asap|act now|last chance|don.t miss|great|congratulations|well done|awesome|perfect|exciting)\b/iu,
  es: /urgente|deprisa|última oportunidad|enhorabuena|felicidades|genial|excelente|perfecto/iu,
  it: /urgente|affrett|ultima occasione|complimenti|congratulazioni|ottimo|perfetto|eccellente/iu,
  "zh-Hans": /紧急|赶快|抓紧|最后机会|恭喜|太棒|完美|限时/u,
};

const english = sayAll(messagesFor("en"));

describe.each(languages)("the words in %s", (language) => {
  const said = sayAll(messagesFor(language));

  it("exist wherever English has them, and nowhere else", () => {
    expect(said.map(({ key }) => key).sort()).toEqual(english.map(({ key }) => key).sort());
  });

  it("use every parameter that English uses, and say it", () => {
    const read = new Map(said.map((one) => [one.key, one.read]));
    const differing = english.filter((one) => one.read.join() !== read.get(one.key)?.join()).map(({ key }) => key);
    expect(differing).toEqual([]);
    const silent = said.filter((one) =>
      one.read.some(
        (name) =>
          english.some((e) => e.key === one.key && e.text.includes(`‹${name}›`)) && !one.text.includes(`‹${name}›`),
      ),
    );
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  it.each([0, 1, 2, 11, 100])("come out whole when something is counted: %i", (n) => {
    const broken = sayAll(messagesFor(language), n).filter(
      ({ text }) =>
        /\bundefined\b|NaN|\bnull\b|\[object|\$\{|Infinity/.test(text) || text.trim() === "" || /\S {2}/.test(text),
    );
    expect(broken).toEqual([]);
  });

  it("never use staff's or sellers' words (product.md, Words)", () => {
    const wrong = said.filter(({ text }) =>
      staffWords[language].test(text.replaceAll(nothingLost[language], "").replaceAll(/‹.*?›/g, "")),
    );
    expect(wrong.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  it("neither shout, nor praise, nor hurry anybody", () => {
    const loud = said.filter(({ text }) => /[!！¡]/u.test(text) || praiseAndHurry[language].test(text));
    expect(loud.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  it("a refusal says what happened and ends as a sentence", () => {
    const refusals = said.filter(({ key }) => key.startsWith("refusals."));
    expect(refusals.length).toBeGreaterThan(45);
    expect(refusals.filter(({ text }) => !/[.。]$/u.test(text))).toEqual([]);
  });

  it("arrive in the browser as one file of at most 14 kB, and what other pages need as two others (P9)", async () => {
    const bundled = await build({
      entryPoints: {
        main: `app/i18n/${language}/index.ts`,
        more: `app/i18n/${language}/more.ts`,
        rest: `app/i18n/${language}/rest.ts`,
        dates: "app/i18n/dates.ts",
      },
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      charset: "utf8",
      outdir: "unused",
      write: false,
      logLevel: "silent",
    });
    const size = (part: string) =>
      bundled.outputFiles.filter((file) => file.path.includes(part)).map((f) => gzipSync(f.contents).length);
    expect(size("/main")[0] ?? Number.NaN).toBeLessThanOrEqual(14_000);
    expect(size("/more")[0] ?? Number.NaN).toBeLessThanOrEqual(14_000);
    // What is opened seldom may be a little more.
    expect(size("/rest")[0] ?? Number.NaN).toBeLessThanOrEqual(18_000);
  });
});

describe("counting", () => {
  const waits = (language: Language, you: number, them: number) =>
    messagesFor(language).plan.headline.waits({ you, them, company: "Helionaut" });

  it("says one thing and two things as people do", () => {
    expect(waits("en", 1, 2)).toBe("One thing waits for you, two for Helionaut.");
    expect(waits("en", 2, 0)).toBe("Two things wait for you.");
    expect(waits("es", 1, 2)).toBe("Una cosa depende de usted; dos, de Helionaut.");
    expect(waits("it", 2, 1)).toBe("Due cose dipendono da Lei, una da Helionaut.");
    expect(waits("it", 0, 1)).toBe("Oggi nulla dipende da Lei, una cosa da Helionaut.");
    expect(waits("zh-Hans", 1, 2)).toBe("有 1 项等您处理，2 项等待Helionaut。");
  });

  it("has both forms for days in each language that has two", () => {
    const days = (language: Language, n: number) => messagesFor(language).dates.inWorkingDays({ n });
    expect([days("en", 1), days("en", 3)]).toEqual(["in 1 working day", "in 3 working days"]);
    expect([days("es", 1), days("es", 3)]).toEqual(["en 1 día laborable", "en 3 días laborables"]);
    expect([days("it", 1), days("it", 3)]).toEqual(["tra 1 giorno lavorativo", "tra 3 giorni lavorativi"]);
    expect([days("zh-Hans", 1), days("zh-Hans", 3)]).toEqual(["1 个工作日后", "3 个工作日后"]);
  });
});

describe("which language somebody reads", () => {
  it.each([
    ["it-IT,it;q=0.9,en;q=0.8", "it"],
    ["de-DE,de;q=0.9,es;q=0.5,en;q=0.4", "es"],
    ["zh-CN,zh;q=0.9", "zh-Hans"],
    ["ZH-hant-TW", "zh-Hans"],
    ["en;q=0.2, es;q=0.7", "es"],
    ["it;q=0, en;q=0.1", "en"],
    ["de, fr", "en"],
    ["", "en"],
    [null, "en"],
    [";;;,q=,*;q=x", "en"],
  ])("%s is answered in %s", (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });

  it("is the one they prefer, if we have it", () => {
    expect(chooseLanguage("it", "es")).toBe("es");
    expect(chooseLanguage("it", "de")).toBe("it");
  });

  it("has the same words in the browser as on the server", async () => {
    for (const language of languages) {
      await askForMore(language);
      const words = await loadMessages(language);
      const areas = Object.keys(messagesFor(language)) as (keyof Messages)[];
      for (const area of areas) expect(words[area]).toBe(messagesFor(language)[area]);
    }
    expect(await loadMessages("tlh")).toBe(await loadMessages("en"));
  });
});

describe("what is said by code", () => {
  const en = messagesFor("en");

  it("names the people and titles that a refusal is about", () => {
    expect(sayRefusal(en, { words: "onlyNamed", about: ["Renzo Albini"] })).toMatch(/^Only Renzo Albini can do this\./);
    expect(sayRefusal(en, { words: "onlyNamed" })).toMatch(/^Only the person named here can do this\./);
    expect(sayRefusal(en, { words: "gone" })).toBe(en.refusals.gone);
  });

  it("says a role as what the person does, and leaves people's own words alone", () => {
    expect(sayRole(en, "decision_owner")).toBe("decides");
    expect(sayRole(en, "keeps the keys")).toBe("keeps the keys");
    expect(sayWhoever(messagesFor("it"), "decision_owner")).toBe("chi decide");
    expect(sayWhoever(en, "each_member")).toBe("everybody on the customer's side");
    expect(sayWhoever(en, "toString")).toBe("toString");
  });
});
