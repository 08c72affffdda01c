/**
 * Builds the stylesheet as the product does, renders the gallery's pages to files and photographs them: wide and
 * narrow, light and dark. `node --import tsx tests/support/gallery.tsx [out] [page…]`
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import tailwindcss from "@tailwindcss/vite";
import { type Browser, chromium } from "playwright-core";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { build } from "vite";
import { ConflictPage } from "~/ui/gallery/conflict";
import { Gallery } from "~/ui/gallery/gallery";
import { PlanPage } from "~/ui/gallery/plan";
import { ReceiptPage, SignPage } from "~/ui/gallery/sign";

const [out = "tests/shots/gallery", ...only] = process.argv.slice(2);
const pages = {
  plan: createElement(PlanPage),
  conflict: createElement(ConflictPage),
  sign: createElement(SignPage),
  refused: createElement(SignPage, { failed: true }),
  receipt: createElement(ReceiptPage),
  parts: createElement(Gallery),
};

/** Builds app.css with its fonts into `dir`; returns the stylesheet's file name. */
async function buildCss(dir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "warn",
    base: "./",
    plugins: [tailwindcss()],
    build: {
      outDir: dir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: ["chrome107", "edge107", "firefox104", "safari16"],
      rollupOptions: { input: resolve("tests/support/gallery.css") },
    },
  });
  const file = readdirSync(resolve(dir, "assets")).find((name) => name.endsWith(".css"));
  if (!file) throw new Error("no stylesheet was built");
  const css = readFileSync(resolve(dir, "assets", file));
  console.log(`${file}: ${css.length} bytes, ${gzipSync(css, { level: 9 }).length} gzipped`);
  return `assets/${file}`;
}

async function photograph({ browser, dir, name }: { browser: Browser; dir: string; name: string }) {
  for (const width of [390, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme,
      });
      const page = await context.newPage();
      await page.goto(`file://${resolve(dir, `${name}.html`)}`);
      await page.evaluate(() => document.fonts.ready);
      const path = resolve(dir, `${name}-${width}-${colorScheme}`);
      if (width === 390 && colorScheme === "light") await page.screenshot({ path: `${path}-first.png` });
      await page.screenshot({ path: `${path}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const found of violations) console.log(name, width, colorScheme, found.id, found.nodes[0]?.html);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) console.log(`${name} ${width}: ${over} px too wide`);
      await context.close();
    }
  }
}

const css = await buildCss(out);
mkdirSync(out, { recursive: true });
for (const [name, element] of Object.entries(pages)) {
  const html = renderToStaticMarkup(element);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>`;
  writeFileSync(
    resolve(out, `${name}.html`),
    `<!doctype html><html lang="en"><head>${head}<link rel="stylesheet" href="${css}"></head><body>${html}</body></html>`,
  );
}
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
});
try {
  for (const name of Object.keys(pages)) {
    if (only.length === 0 || only.includes(name)) await photograph({ browser, dir: out, name });
  }
} finally {
  await browser.close();
}
