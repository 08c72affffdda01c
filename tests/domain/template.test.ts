import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "~/domain/language";
import { checkTemplate, isSharedStep, type Template, type TemplateStep, type Translated } from "~/domain/template";
import { loadTemplates, parseTemplate, TemplateError } from "~/templates/load.server";
import { firstPerson, opinionWords, staffWords } from "../support/buyer-words";

const templates = loadTemplates();
const light = readFileSync("app/templates/light.yaml", "utf8");
const parsed = parseTemplate(light, "light.yaml");

/** The file with its n-th line (from 1) after the marker changed; the line number is returned as well. */
const change = (marker: string, find: string, by: string): { text: string; line: number } => {
  const lines = light.split("\n");
  const from = lines.findIndex((line) => line.trim() === marker);
  const at = lines.findIndex((line, i) => i >= from && line.includes(find));
  if (from < 0 || at < 0) throw new Error(`nothing to change at ${marker}: ${find}`);
  lines.splice(at, 1, ...(by === "" ? [] : [(lines[at] ?? "").replace(find, by)]));
  return { text: lines.join("\n"), line: at + 1 };
};

const complaintAbout = (text: string): string => {
  try {
    parseTemplate(text, "light.yaml");
  } catch (cause) {
    if (cause instanceof TemplateError) return cause.message;
    throw cause;
  }
  return "accepted";
};

describe("a template file says where it is wrong", () => {
  it("a text without Chinese names step, field, language and line", () => {
    const lines = light.split("\n");
    const step = lines.indexOf("  - id: e03");
    const deliverable = lines.findIndex((line, i) => i > step && line.trim() === "deliverable:");
    lines.splice(deliverable + 4, 1);
    expect(complaintAbout(lines.join("\n"))).toBe(
      `light.yaml line ${deliverable + 1}: step e03, "deliverable" has no text in zh-Hans`,
    );
  });

  it("an empty text is as bad as none, and the line is its own", () => {
    const { text, line } = change("- id: e06", 'es: "Decidir por escrito"', 'es: " "');
    expect(complaintAbout(text)).toBe(`light.yaml line ${line}: step e06, "title" has no text in es`);
  });

  it("a text in one language only asks for all four", () => {
    const lines = light.split("\n");
    const accept = lines.indexOf("    accept:");
    lines.splice(accept, 5, '    accept: "Every step has a date"');
    expect(complaintAbout(lines.join("\n"))).toBe(
      `light.yaml line ${accept + 1}: step e01, "accept" needs its text in each of en, es, it, zh-Hans`,
    );
  });

  it.each([
    ["- id: e03", "offset: -9", "", 'step e03, "offset" is missing', 0],
    ["- id: e03", "offset: -9", "offset: soon", 'step e03, "offset" must be number', 1],
    ["- id: e03", "offset: -9", "offset: -9\n    colour: red", 'step e03, "colour" is not an entry of this format', 2],
    ["- id: e03", "role: rep", "role: hero", 'step e03, "owner.role" must be rep or presales', 1],
    ["- id: e03", "side: vendor", "side: both", 'step e03, "owner.side" must be customer or vendor', 1],
    ["- id: e03", "kind: written_signoff", "kind: hope", 'step e03, "verifier.kind" must be written_signoff', 1],
    ["- id: e03", "by: champion", "by: rep", 'step e03, "verifier.by" must be decision_owner', 1],
    ["- id: e05", "[e03, e04]", "[e03, e40]", 'step e05 depends on the unknown step "e40"', 1],
    ["- id: e05", "stage: e-s3", "stage: e-s9", 'step e05 stands in the unknown stage "e-s9"', 1],
    ["- id: ge1", "[ve05, ve06]", "[ve05, ve66]", 'gate ge1 names the unknown verifier "ve66"', 1],
    ["- id: e04", "- id: e04", "- id: e03", 'the id "e03" is used twice', 1],
    ["max_steps: 10", "max_steps: 10", "max_steps: 5", "9 steps are more than the 5 allowed here", -1],
    ["max_steps: 10", "ve01", "ve10", 'the midpoint names the unknown verifier "ve10"', 1],
    ["- id: e03", "offset: -9", "offset: -3", "step e05 is due before e03, on which it depends", -1],
    ["- id: e06", "kind: final_decision", "kind: written_signoff", "exactly one final_decision verifier and has 0", -1],
    ["- id: e05", "kind: participation", "kind: contract_signature", "one contract_signature verifier and has 2", -1],
    ["- id: e03", "stage: e-s2", "stage: e-s2\n    depends_on: [e05]", "step e03 waits for itself", -1],
    ["- id: e03", "stage: e-s2", "stage: e-s2\n    visibility: vendor_internal", "cannot hold a verifier", -1],
    ["- id: e03", '"Check whether it fits"', '"Check whether it fits', "Missing closing", -1],
  ])("after %s, %s → %s: %s", (marker, find, by, message, lineAfter) => {
    const { text, line } = change(marker, find, by);
    const complaint = complaintAbout(text);
    expect(complaint).toContain(message);
    expect(complaint).toMatch(/^light\.yaml line \d+: [^\n]+$/);
    if (lineAfter > 0) expect(complaint).toContain(`light.yaml line ${line + lineAfter - 1}: `);
  });

  it("an unreadable file, an empty folder and a template given twice are refused by name", () => {
    expect(complaintAbout("")).toMatch(/^light\.yaml line 1: /);
    expect(complaintAbout("template: [")).toMatch(/^light\.yaml line 1: /);
    const dir = mkdtempSync(join(tmpdir(), "templates-"));
    try {
      expect(() => loadTemplates(dir)).toThrow(/holds no template/);
      writeFileSync(join(dir, "a.yaml"), light);
      writeFileSync(join(dir, "b.yaml"), light);
      expect(() => loadTemplates(dir)).toThrow(
        'b.yaml line 1: a.yaml already holds the template "light-transactional"',
      );
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe("the rules a template keeps (INV-01, INV-12, H-16)", () => {
  it("no template of ours has a problem or a warning", () => {
    expect(templates.map((template) => [template.template, checkTemplate(template)])).toEqual(
      templates.map((template) => [template.template, []]),
    );
  });

  it("H-45: a plan in which the customer cannot stop before deciding is refused", () => {
    const steps = parsed.steps.map(
      ({ exit, ...step }): TemplateStep => (step.id === "e06" && exit ? { ...step, exit } : step),
    );
    expect(messages({ ...parsed, steps })).toEqual(["error: there is no exit point before the final decision"]);
  });

  it("H-44: a plan needs a step on each side", () => {
    const steps = parsed.steps.map(
      (step): TemplateStep => ({ ...step, owner: { side: "customer", role: "champion" } }),
    );
    expect(messages({ ...parsed, steps })).toEqual(["error: no shared step belongs to the vendor"]);
  });

  it("H-36: a confirmation that asks for less than the one before it is pointed out, not refused", () => {
    const steps = parsed.steps.map(
      (step): TemplateStep =>
        step.id === "e05" && step.verifier ? { ...step, verifier: { ...step.verifier, level: 1 } } : step,
    );
    expect(messages({ ...parsed, steps })).toEqual(["warning: step e05 asks for less than e03 before it"]);
  });

  it("H-16: more than ten stages are pointed out, not refused", () => {
    const stages = Array.from({ length: 11 }, (_, i) => {
      const stage = parsed.stages[i % 4];
      if (!stage) throw new Error("no stage");
      return i < 4 ? stage : { ...stage, id: `extra-${i}` };
    });
    expect(messages({ ...parsed, stages })).toEqual(["warning: 11 stages are more than the ten that stay readable"]);
  });
});

const messages = (template: Template): string[] =>
  checkTemplate(template).map(({ severity, message }) => `${severity}: ${message}`);

/** Every text of a template that a customer reads or signs, with where it stands. */
const buyerTexts = (template: Template): [string, Translated][] => {
  const shared = template.steps.filter((step) => isSharedStep(template, step));
  return [
    ["title", template.title],
    ["description", template.description],
    ...template.stages
      .filter((stage) => stage.visibility === "shared")
      .flatMap(({ id, title, buyerChallenge }): [string, Translated][] => [
        [`${id} title`, title],
        ...(buyerChallenge ? [[`${id} challenge`, buyerChallenge] as [string, Translated]] : []),
      ]),
    ...template.gates.map(({ id, title }): [string, Translated] => [`${id} title`, title]),
    ...shared.flatMap((step): [string, Translated][] => {
      const optional: [string, Translated | undefined][] = [
        [`${step.id} why`, step.why],
        [`${step.id} verifier`, step.verifier?.text],
        [`${step.id} question`, step.exit?.question],
        [`${step.id} on exit`, step.exit?.onExit],
        [`${step.id} guidance`, step.guidance?.missing.text],
        ...(step.guidance?.questions ?? []).map((question): [string, Translated] => [`${step.id} guidance`, question]),
      ];
      return [
        [`${step.id} title`, step.title],
        [`${step.id} deliverable`, step.deliverable],
        [`${step.id} accept`, step.accept],
        ...optional.flatMap(([place, text]): [string, Translated][] => (text ? [[place, text]] : [])),
      ];
    }),
  ];
};

describe.each(templates.map((template) => [template.template, template] as const))("the words of %s", (_, template) => {
  const texts = buyerTexts(template).flatMap(([place, text]) =>
    languages.map((language) => ({ place: `${place} (${language})`, language, text: text[language] })),
  );

  it("contain no word of staff or of selling, in any language", () => {
    expect(texts.filter(({ language, text }) => staffWords[language].test(text))).toEqual([]);
  });

  it("do not shout and do not hurry", () => {
    expect(texts.filter(({ text }) => /[!！¡]|\b(urgent|asap|urgente)\b|紧急/iu.test(text))).toEqual([]);
  });

  it("are Chinese in Chinese and nowhere else", () => {
    expect(texts.filter(({ language, text }) => /\p{Script=Han}/u.test(text) !== (language === "zh-Hans"))).toEqual([]);
  });

  it("have titles of at most six words", () => {
    const long = texts.filter(({ place, language, text }) => {
      if (!place.includes("title")) return false;
      return language === "zh-Hans"
        ? [...text].length > 16
        : text.split(/\s+/).filter((w) => /\p{L}/u.test(w)).length > 6;
    });
    expect(long).toEqual([]);
  });

  it("let the signer say what was done, not what somebody feels (INV-11, H-34, H-35)", () => {
    const signed = texts.filter(({ place }) => place.includes("verifier"));
    expect(signed.length).toBeGreaterThan(0);
    expect(signed.filter(({ language, text }) => opinionWords[language].test(text))).toEqual([]);
    expect(signed.filter(({ language, text }) => !firstPerson[language].test(text))).toEqual([]);
    expect(signed.filter(({ text }) => !/[.。]$/u.test(text))).toEqual([]);
  });
});
