import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildWorker } from "~/pdf/build-worker.mjs";

/** Builds the PDF thread where its packages can be found; `remove` takes the folder away again. */
export async function builtWorker(): Promise<{ file: string; remove: () => void }> {
  const cache = resolve("node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "pdf-worker-"));
  const file = await buildWorker(join(folder, "pdf-worker.mjs"));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs one of poppler's tools on a PDF and gives what it writes. */
export function poppler(tool: "pdftotext" | "pdfinfo" | "pdffonts", bytes: Uint8Array, options: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  const file = join(folder, "document.pdf");
  try {
    writeFileSync(file, bytes);
    const output = tool === "pdftotext" ? ["-"] : [];
    return execFileSync(tool, [...options, file, ...output], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const textOf = (bytes: Uint8Array) => poppler("pdftotext", bytes, ["-layout"]);

/** The text with every run of white space as one space: lines end where the page ends them. */
export const flowOf = (bytes: Uint8Array) => poppler("pdftotext", bytes).replace(/\s+/g, " ");

export function pagesOf(bytes: Uint8Array): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(poppler("pdfinfo", bytes))?.[1]);
}

export type Line = { page: number; top: number; bottom: number; left: number; right: number; text: string };

/** Every printed line with its place on its page, in points from the top left corner. */
export function linesOf(bytes: Uint8Array): Line[] {
  const pages = poppler("pdftotext", bytes, ["-bbox-layout"]).split("<page ").slice(1);
  return pages.flatMap((page, index) =>
    [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g)].map(
      ([, left, top, right, bottom, words]) => ({
        page: index + 1,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: [...(words ?? "").matchAll(/>([^<]+)<\/word>/g)].map(([, word]) => unescaped(word ?? "")).join(" "),
      }),
    ),
  );
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
