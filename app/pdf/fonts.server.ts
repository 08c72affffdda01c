import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Font } from "@react-pdf/renderer";
import * as fontkit from "fontkit";

/**
 * The typefaces of every printed document, embedded as subsets. A character outside the faces of its stack would be
 * drawn as another, wrong character, so every stack holds the same faces and `hasGlyph` answers for all of them.
 */
const FACES = {
  Sans: { package: "@expo-google-fonts/noto-sans", file: "NotoSans", weights: { 400: "Regular", 600: "SemiBold" } },
  Serif: { package: "@expo-google-fonts/noto-serif", file: "NotoSerif", weights: { 400: "Regular", 600: "SemiBold" } },
  Chinese: {
    package: "@expo-google-fonts/noto-sans-sc",
    file: "NotoSansSC",
    weights: { 400: "Regular", 600: "SemiBold" },
  },
} as const;

type FaceName = keyof typeof FACES;
export type Weight = 400 | 600;
export type Stack = "sans" | "serif";

/** In the order in which a glyph is looked for: Latin, Greek and Cyrillic first, Chinese last. */
const STACKS: Record<Stack, FaceName[]> = {
  sans: ["Sans", "Serif", "Chinese"],
  serif: ["Serif", "Sans", "Chinese"],
};

const resolve = createRequire(import.meta.url).resolve;

/** Absolute path of a face's TrueType file. Throws when the package is not installed. */
export function fontFile(face: FaceName, weight: Weight): string {
  const { package: name, file, weights } = FACES[face];
  const style = `${weight}${weights[weight]}`;
  const path = join(dirname(resolve(`${name}/package.json`)), style, `${file}_${style}.ttf`);
  if (!existsSync(path)) throw new Error(`The font file ${file}_${style}.ttf is missing from ${name}.`);
  return path;
}

const WEIGHTS: Weight[] = [400, 600];
/** The typesetter always adds this family to the end of every stack, for what no face before it can draw. */
const LAST_RESORT = "Helvetica";

let registered: Promise<void> | null = null;

/**
 * Makes the faces known to the typesetter, once per thread. Its built-in families are removed, and the one it falls
 * back to is replaced by an embedded face: what cannot be drawn shows an empty box, never another character.
 */
export function registerFonts(): Promise<void> {
  registered ??= register();
  return registered;
}

async function register(): Promise<void> {
  Font.clear();
  for (const face of Object.keys(FACES) as FaceName[]) {
    Font.register({
      family: face,
      fonts: WEIGHTS.map((weight) => ({ src: fontFile(face, weight), fontWeight: weight })),
    });
  }
  Font.register({
    family: LAST_RESORT,
    fonts: WEIGHTS.map((weight) => ({ src: fontFile("Sans", weight), fontWeight: weight })),
  });
  await Promise.all(WEIGHTS.map((fontWeight) => Font.load({ fontFamily: LAST_RESORT, fontWeight })));
}

const opened = new Map<string, fontkit.Font>();

function open(face: FaceName, weight: Weight): fontkit.Font {
  const key = `${face}-${weight}`;
  const known = opened.get(key);
  if (known) return known;
  const font = fontkit.openSync(fontFile(face, weight));
  if (!("hasGlyphForCodePoint" in font)) throw new Error(`${face} is a collection, not a single font.`);
  opened.set(key, font);
  return font;
}

const faces = new Map<string, FaceName | null>();

/** The face of a stack that draws a character, null when none does; coverage does not depend on the weight. */
function faceFor(stack: Stack, char: string): FaceName | null {
  const key = stack + char;
  const known = faces.get(key);
  if (known !== undefined) return known;
  const codePoint = char.codePointAt(0) ?? 0;
  const face = STACKS[stack].find((name) => open(name, 400).hasGlyphForCodePoint(codePoint)) ?? null;
  faces.set(key, face);
  return face;
}

/** Whether the embedded faces can draw this character. */
export function hasGlyph(char: string): boolean {
  return faceFor("sans", char) !== null;
}

/** The faces of a stack that a text needs, in their order: the large Chinese ones are read only when they are. */
export function facesFor(stack: Stack, text: string): FaceName[] {
  const needed = new Set([...text].map((char) => faceFor(stack, char)));
  const found = STACKS[stack].filter((face) => needed.has(face));
  return found.length > 0 ? found : STACKS[stack].slice(0, 1);
}

const advances = new Map<string, number>();

/**
 * Width of a text in points. Kerning is left out, which makes it the sum of its parts and, since kerning almost only
 * tightens, never less than what is drawn.
 */
export function textWidth(props: { text: string; stack: Stack; weight: Weight; size: number }): number {
  const { stack, weight, size } = props;
  let width = 0;
  for (const char of props.text) {
    const key = `${stack}${weight}${char}`;
    const known = advances.get(key);
    const advance = known ?? emAdvance({ stack, weight, char });
    if (known === undefined) advances.set(key, advance);
    width += advance;
  }
  return width * size;
}

function emAdvance({ stack, weight, char }: { stack: Stack; weight: Weight; char: string }): number {
  const face = faceFor(stack, char);
  if (!face) return 1;
  const font = open(face, weight);
  return font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
}
