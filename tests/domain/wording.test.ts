import { describe, expect, it } from "vitest";
import { type Language, languages } from "~/domain/language";
import { languageOf, marksOf } from "~/domain/wording";
import { loadTemplates } from "~/templates/load.server";
import * as en from "./confirmation-texts/en";
import * as es from "./confirmation-texts/es";
import * as italian from "./confirmation-texts/it";
import { terse } from "./confirmation-texts/terse";
import * as zh from "./confirmation-texts/zh-hans";

type Texts = { weak: string[]; good: string[] };
const texts: Record<Language, Texts & { later: Texts }> = { en, es, it: italian, "zh-Hans": zh };
const marked = (text: string, language: Language) => marksOf(text, { language, vendor: "Helionaut Software GmbH" });
const apart = (list: string[]) => list.filter((_text, at) => at % 2 === 1);
const tuned = (list: string[]) => list.filter((_text, at) => at % 2 === 0);

const judged = (list: string[], language: Language) => ({
  marked: list.filter((text) => marked(text, language).length > 0),
  plain: list.filter((text) => marked(text, language).length === 0),
});

describe("the test of a confirmation's text (INV-11, H-34, H-35, H-40)", () => {
  for (const language of languages) {
    const { weak, good, later } = texts[language];
    const sets = [
      { name: "kept apart", weak: apart(weak), good: apart(good) },
      { name: "tuned on", weak: tuned(weak), good: tuned(good) },
      { name: "in another manner", ...later },
      { name: "terse", weak: terse[language][0], good: terse[language][1] },
    ];
    for (const set of sets) {
      it(`marks weak texts and leaves good ones (${language}, ${set.name})`, () => {
        const weak = judged(set.weak, language);
        const good = judged(set.good, language);
        expect(weak.plain.length, `not marked: ${weak.plain.join(" | ")}`).toBeLessThanOrEqual(set.weak.length * 0.3);
        expect(good.marked.length, `marked: ${good.marked.join(" | ")}`).toBeLessThanOrEqual(set.good.length * 0.1);
      });
    }
  }

  it("says which words show it, and what kind of weakness it is", () => {
    const about = { language: "en", vendor: "Helionaut Software GmbH" } as const;
    expect(marksOf("Helionaut presented the platform.", about)).toEqual([
      { weakness: "vendor", words: "Helionaut presented" },
    ]);
    expect(marksOf("We hope to start in spring.", about)).toEqual([{ weakness: "hope", words: "hope" }]);
    expect(marksOf("The pilot was mostly reviewed by us.", about)).toEqual([{ weakness: "degree", words: "mostly" }]);
    expect(marksOf("We like what we received.", about)).toEqual([{ weakness: "opinion", words: "like" }]);
    expect(marksOf("Budget for the purchase", about).map((mark) => mark.weakness)).toEqual(["act"]);
    expect(marksOf("  ", about)).toEqual([]);
  });

  it("knows the seller by the name on the plan, and leaves what was received from them", () => {
    const by = (vendor: string) => marksOf("Kilnworks GmbH ran the assessment.", { language: "en", vendor });
    expect(by("Kilnworks GmbH")[0]?.weakness).toBe("vendor");
    expect(by("Somebody Else Ltd")).toEqual([]);
    expect(marksOf("We received the report of Kilnworks.", { language: "en", vendor: "Kilnworks GmbH" })).toEqual([]);
  });

  it("lets a promise lie ahead, not a mere future", () => {
    const about = { language: "en", vendor: "" } as const;
    expect(marksOf("We commit that two people will work on it.", about)).toEqual([]);
    expect(marksOf("Two people will work on it.", about)[0]?.weakness).toBe("hope");
  });

  it("reads a text in the language it is written in", () => {
    expect(languageOf("We like the solution", "it")).toBe("en");
    expect(languageOf("Il cliente è interessato", "en")).toBe("it");
    expect(languageOf("我们希望", "en")).toBe("zh-Hans");
    expect(languageOf("Budget", "es")).toBe("es");
    expect(marksOf("We hope that the board approves", { language: "it", vendor: "" })[0]?.weakness).toBe("hope");
  });

  it("marks no confirmation of any shipped template, in any language", () => {
    const found = loadTemplates().flatMap((template) =>
      template.steps.flatMap((step) =>
        languages.flatMap((language) => {
          const text = step.verifier?.text[language];
          return text === undefined ? [] : marked(text, language).map((mark) => `${step.id} ${text}: ${mark.words}`);
        }),
      ),
    );
    expect(found).toEqual([]);
  });
});
