import { expect, test } from "vitest";
import { formValue } from "~/http/form.server";
import { safePath } from "~/http/safe-path";

const form = (...fields: [name: string, value: string | File][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};
const nested = (...fields: [string, string | File][]) => formValue(form(...fields))?.nested;

test("names of fields nest, and a name that comes twice is a list", () => {
  expect(
    nested(
      ["title", "A"],
      ["lead.name", "Ana"],
      ["lead.email", "ana@x.example"],
      ["items[1].text", "two"],
      ["items[0].text", "one"],
      ["present", "p1"],
      ["present", "p2"],
      ["tags[]", "t"],
    ),
  ).toEqual({
    title: "A",
    lead: { name: "Ana", email: "ana@x.example" },
    items: [{ text: "one" }, { text: "two" }],
    present: ["p1", "p2"],
    tags: "t",
  });
});

test("T-29: names that reach into the language's own objects are refused with the whole form", () => {
  for (const name of [
    "__proto__",
    "a.__proto__.x",
    "constructor",
    "a.constructor",
    "a[__proto__]",
    "a..b",
    ".a",
    "a[x]",
    "",
  ])
    expect([name, nested([name, "1"], ["a.b", "2"])]).toEqual([name, undefined]);
  expect(nested(["a", "1"], ["a.b", "2"])).toBeUndefined();
  expect(nested(["a.b", "2"], ["a", "1"])).toBeUndefined();
  expect(nested(["list[900]", "1"])).toBeUndefined();
  expect(nested(["a.b.c.d.e", "1"])).toBeUndefined();
  expect(({} as { x?: string }).x).toBeUndefined();
});

test("T-31: a form of more fields than any page has is refused", () => {
  const many = Array.from({ length: 401 }, (_, at): [string, string] => [`f${at}`, ""]);
  expect(nested(...many)).toBeUndefined();
  expect(nested(...many.slice(0, 400))).toBeDefined();
});

test("what was typed is kept by its name; files are not, and an empty file field is nothing", () => {
  const file = new File(["x"], "a.txt");
  const value = formValue(form(["text", "typed"], ["file", file], ["none", new File([], "")], ["p", "1"], ["p", "2"]));
  expect(value?.typed).toEqual({ text: "typed", p: ["1", "2"] });
  expect(value?.nested).toEqual({ text: "typed", file, p: ["1", "2"] });
});

test("T-36: a form leads only to addresses of ours, whatever tricks are tried", () => {
  const tricks = [
    "/\\evil",
    "/\t/evil",
    "//evil.com",
    "///evil.com",
    "https:evil.com",
    "https://evil.com",
    "evil",
    "\\\\evil",
  ];
  tricks.push("/..//evil.com", "/.//evil.com", "/a\n/b", "/ a", "javascript:alert(1)", "", "/%5c\\evil", "/a\u0000b");
  for (const trick of tricks) expect([trick, safePath(trick)]).toEqual([trick, null]);
  expect(safePath("/plan/p1/step/s2?view=mine#x")).toBe("/plan/p1/step/s2?view=mine#x");
  expect(safePath("/")).toBe("/");
  expect(safePath(["/"])).toBeNull();
});
