import { describe, expect, test } from "vitest";
import { preflight, printable } from "~/pdf/glyphs.server";

describe("what can be printed (E-16)", () => {
  test.each(["李文", "Kühn", "Żółć", "Ελένη", "Łukasz", "O’Brien", "山田太郎", "Привет", "1.234,56 €", "m² −84,000"])(
    "%s is printed as it is",
    (name) => {
      expect(printable(name)).toBe(name);
    },
  );

  test("a character that no face can draw is replaced by its visible number", () => {
    expect(printable("Hi 👍")).toBe("Hi [U+1F44D]");
    expect(printable("محمد")).toBe("[U+0645][U+062D][U+0645][U+062F]");
    expect(printable("\ud83d")).toBe("[U+D83D]");
  });

  test("characters that hide or turn text are taken out; line feeds stay", () => {
    expect(printable("a\u202egnp.exe")).toBe("agnp.exe");
    expect(printable("a\u0000b\u0007c\u200dd\ufeffe\u00adf")).toBe("abcdef");
    expect(printable("one\r\ntwo\tthree\u2028four")).toBe("one\ntwo three\nfour");
    expect(printable("👍\ufe0f")).toBe("[U+1F44D]");
  });

  test("letters and their marks are printed as one character", () => {
    expect(printable("Ku\u0308hn")).toBe("Kühn");
  });

  test("every string of a document is treated, however deep", () => {
    expect(preflight({ a: [{ b: "👍" }], n: 1, none: undefined })).toEqual({ a: [{ b: "[U+1F44D]" }], n: 1 });
  });
});
