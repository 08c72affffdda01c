import type { Stack, Weight } from "../fonts.server";
import type { PdfPaper } from "../model";

/** Ink on paper: one accent for what was signed, one red for what is late; everything else is a shade of ink. */
export const COLOURS = {
  ink: "#17211f",
  soft: "#55605c",
  faint: "#8a938f",
  hairline: "#c9cfca",
  accent: "#0f4f52",
  late: "#a3271c",
  soon: "#8a5a00",
  watermark: "#eef0ed",
  band: "#dfe5e1",
} as const;

/** Points. The side margins leave a line of 60 to 75 characters beside the labels. */
export const PAPER: Record<PdfPaper, { width: number; height: number }> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

export const MARGIN = { side: 60, top: 74, bottom: 70 } as const;

/** Width of what stands between the side margins, in points. */
export function contentWidth(paper: PdfPaper): number {
  return PAPER[paper].width - 2 * MARGIN.side;
}

export type Look = {
  stack: Stack;
  weight: Weight;
  size: number;
  /** Multiple of the size; Noto's own is 1.36. */
  leading: number;
  colour: string;
};

const look = (stack: Stack, weight: Weight, size: number, leading: number, colour: string): Look => ({
  stack,
  weight,
  size,
  leading,
  colour,
});

/** Every way in which text is set; one scale. */
export const LOOKS = {
  title: look("serif", 600, 24, 1.25, COLOURS.ink),
  lead: look("serif", 400, 13, 1.45, COLOURS.ink),
  heading: look("serif", 600, 14, 1.35, COLOURS.ink),
  subheading: look("sans", 600, 9.6, 1.4, COLOURS.ink),
  amount: look("serif", 600, 19, 1.3, COLOURS.ink),
  state: look("serif", 600, 13, 1.35, COLOURS.accent),
  words: look("serif", 400, 11, 1.5, COLOURS.ink),
  body: look("sans", 400, 9.6, 1.5, COLOURS.ink),
  strong: look("sans", 600, 9.6, 1.5, COLOURS.ink),
  row: look("sans", 400, 8.8, 1.4, COLOURS.ink),
  rowStrong: look("sans", 600, 8.8, 1.4, COLOURS.ink),
  note: look("sans", 400, 8.2, 1.45, COLOURS.soft),
  label: look("sans", 400, 8.2, 1.4, COLOURS.soft),
  chrome: look("sans", 400, 7.4, 1.35, COLOURS.soft),
  hash: look("sans", 400, 7.8, 1.45, COLOURS.ink),
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

export const HAIRLINE = 0.5;
