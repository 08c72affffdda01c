import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/app.css", import.meta.url), "utf8");
const [lightPart = "", darkPart = ""] = css.split("@media screen and (prefers-color-scheme: dark)");

function tokensOf(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const light = tokensOf(lightPart);
const schemes = { light, dark: { ...light, ...tokensOf(darkPart) } };

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast by WCAG 2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "sheet", "well", "accent-soft", "amber-soft", "red-soft", "private-soft"];
const ratios: ReadonlyArray<{ words: string; text: string; on: ReadonlyArray<string>; least: number }> = [
  { words: "running text", text: "ink", on: grounds, least: 7 },
  { words: "quiet running text", text: "muted", on: ["paper", "sheet", "well"], least: 7 },
  ...["muted", "grey", "accent", "accent-deep", "amber", "red", "private"].map((text) => ({
    words: "short words",
    text,
    on: grounds,
    least: 4.5,
  })),
  { words: "the words on the one button", text: "on-accent", on: ["accent", "accent-deep"], least: 7 },
  { words: "initials on the filled mark", text: "paper", on: ["ink"], least: 7 },
  { words: "the edge of a field", text: "edge", on: ["paper", "sheet", "well"], least: 3 },
];

describe.each(Object.entries(schemes))("in the %s scheme", (_, tokens) => {
  test.each(ratios)("$words ($text) can be read by weak eyes on every ground it stands on", ({ text, on, least }) => {
    for (const ground of on) {
      const ratio = contrast(tokens[text] ?? "", tokens[ground] ?? "");
      expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  });
});

test("the dark scheme sets every colour anew", () => {
  expect(Object.keys(tokensOf(darkPart)).sort()).toEqual(Object.keys(light).sort());
});

test("a page in a Latin script loads at most 70 kB of type", () => {
  const resolve = createRequire(import.meta.url).resolve;
  const fonts = readFileSync(new URL("../../app/ui/fonts.ts", import.meta.url), "utf8");
  const files = [...fonts.matchAll(/"(@fontsource\/[^"?]+)/g)].map(([, file]) => resolve(file ?? ""));
  expect(files).toHaveLength(3);
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(70 * 1024);
});

test("type is never inlined into the stylesheet, which the content policy would refuse", () => {
  const fonts = readFileSync(new URL("../../app/ui/css/fonts.css", import.meta.url), "utf8");
  expect(css + fonts).not.toMatch(/url\(["']?data:/);
  expect(fonts.match(/font-display: swap/g)).toHaveLength(12);
});
