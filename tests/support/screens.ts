// Looks at a screen as it is drawn: wide and narrow, light and dark.

import type { Page } from "playwright-core";
import { barriers, desk, overflow, phone } from "./browser";

const small = { width: 320, height: 640 };

/** What is wrong with the page that stands there now: barriers, what sticks out sideways, more than one first button. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, size] of [
    ["phone", phone],
    ["desk", desk],
  ] as const)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size);
      // Without movement: a colour on its way is none.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const barrier of await barriers(page)) faults.push(`${name} ${colorScheme}: ${barrier}`);
    }
  await page.emulateMedia({ colorScheme: "light" });
  for (const size of [small, phone, desk]) {
    await page.setViewportSize(size);
    const wide = await overflow(page);
    if (wide > 0) faults.push(`${size.width}: ${wide} px too wide, by ${await widest(page)}`);
  }
  const first = await page.locator(".btn-primary:visible").count();
  if (first > 1) faults.push(`${first} first buttons`);
  return faults;
}

/** The innermost element that reaches furthest to the right. */
const widest = (page: Page) =>
  page.evaluate(() => {
    let found: Element = document.body;
    let right = 0;
    for (const element of document.body.querySelectorAll("*")) {
      const edge = element.getBoundingClientRect().right + scrollX;
      if (edge >= right) [found, right] = [element, edge];
    }
    return `${found.tagName.toLowerCase()}.${found.className} “${found.textContent?.slice(0, 40)}”`;
  });
