// Looks at screens as they are drawn: wide and narrow, light and dark.

import type { Page } from "playwright-core";
import type { Visit } from "./browser";
import { barriers, desk, overflow, phone } from "./browser";

const small = { width: 320, height: 640 };
const contrast = ["color-contrast"];

/**
 * What is wrong with the page that stands there now: barriers, what sticks out sideways, more than one first button. In
 * the dark only the colours are another page.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, size] of [
    ["desk", desk],
    ["phone", phone],
  ] as const) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      // Without movement: a colour on its way is none.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const rules = colorScheme === "dark" ? contrast : undefined;
      for (const barrier of await barriers(page, rules)) faults.push(`${name} ${colorScheme}: ${barrier}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  for (const size of [phone, small, desk]) {
    await page.setViewportSize(size);
    const wide = await overflow(page);
    if (wide > 0) faults.push(`${size.width}: ${wide} px too wide, by ${await widest(page)}`);
  }
  const first = await page.locator(".btn-primary:visible").count();
  if (first > 1) faults.push(`${first} first buttons`);
  return faults;
}

/** The faults of each address that has some, as this visitor sees them; two windows share the work. */
export async function lookAt({ context }: Visit, addresses: string[]): Promise<{ [address: string]: string[] }> {
  const found: { [address: string]: string[] } = {};
  const left = [...addresses];
  const window = async () => {
    const page = await context.newPage();
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      const answer = await page.goto(address);
      const faults = await faultsOf(page);
      if (answer === null || answer.status() >= 400) faults.unshift(`answered ${answer?.status()}`);
      if (faults.length > 0) found[new URL(address).pathname] = faults;
    }
    await page.close();
  };
  await Promise.all([window(), window()]);
  return found;
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
