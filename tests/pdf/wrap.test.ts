import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenLines, wordParts } from "~/pdf/wrap";

// One unit a character: what matters here is where a line ends, not how wide a letter is.
const lines = (text: string, width: number) => brokenLines({ text, width, measure: (piece) => [...piece].length });
const parts = (word: string, width = 1000) => wordParts(word, (piece) => [...piece].length > width);

describe("where a line ends (E-16)", () => {
  test("a Latin word stays whole, and nothing is added to it", () => {
    expect(lines("Die Gasverbrauchsmessung je Ofen", 20)).toEqual(["Die", "Gasverbrauchsmessung", "je Ofen"]);
    expect(parts("exam-ple.com")).toEqual(["exam-ple.com"]);
  });

  test("a long address breaks behind a slash and never inside ://", () => {
    expect(parts("https://ingest.helionaut.example/v2/plants")).toEqual([
      "https://ingest.helionaut.example/",
      "v2/",
      "plants",
    ]);
  });

  test("Chinese breaks between characters, not before a closing and not after an opening mark", () => {
    expect(parts("每班可见。")).toEqual(["每", "班", "可", "见。"]);
    expect(parts("（含税）价格")).toEqual(["（含", "税）", "价", "格"]);
    expect(parts("使用KilnView系统")).toEqual(["使", "用", "KilnView", "系", "统"]);
  });

  test("no line of Chinese begins with a closing mark or ends with an opening one", () => {
    const text = "每班可见，“当天”（含税）：佛山、卡斯特利翁。";
    for (const width of [3, 4, 5, 6, 7, 8, 9, 10]) {
      for (const line of lines(text, width)) expect(line).toMatch(/^[^，”）：、。].*[^“（]$|^.$/u);
    }
  });

  test("what no column can hold breaks at its joints, and if need be anywhere", () => {
    expect(lines("a-very_long.file-name", 6)).toEqual(["a-", "very_", "long.", "file-", "name"]);
    expect(lines("x".repeat(25), 10)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
  });

  test("an empty line stays an empty line", () => {
    expect(lines("one\n\ntwo", 10)).toEqual(["one", "", "two"]);
  });

  test("no character is lost or added, and no line is wider than its column", () => {
    const word = fc.stringMatching(/^[a-zä/.\u4e00-\u4e20。（]{1,30}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 5, max: 40 }), (words, width) => {
        const broken = lines(words.join(" "), width);
        expect(broken.join("").replaceAll(" ", "")).toBe(words.join(""));
        const narrow = broken.every((line) => [...line].length <= width);
        expect(narrow || words.some((each) => /[。（]{2,}/u.test(each) || each.includes("（"))).toBe(true);
      }),
    );
  });
});
