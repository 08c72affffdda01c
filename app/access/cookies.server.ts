// The cookie that a personal link is exchanged for: which link, which generation of it, and the browser's session once
// there is one. Signed, one for each plan, so that two plans in one browser never mix (T-14, T-16).

import { createHmac, timingSafeEqual } from "node:crypto";
import type { World } from "~/world";

export type Pass = { linkId: string; generation: number; sessionId: string | null };

const maxAge = 90 * 24 * 60 * 60;

const isHttps = (world: World) => world.settings.publicUrl.startsWith("https:");

/** The cookie's name for a plan; `__Host-` where the product is reached by https. */
export const passName = (world: World, planId: string) =>
  `${isHttps(world) ? "__Host-" : ""}cs_${planId.replace(/[^0-9a-z]/g, "").slice(0, 12)}`;

/** The pass that this browser shows for a plan; null when there is none or its signature is not ours. */
export function readPass(world: World, request: Request, planId: string): Pass | null {
  const name = passName(world, planId);
  const value = cookiesOf(request).get(name);
  const parts =
    value === undefined ? null : /^([0-9a-z]{8,32})\.(\d{1,9})\.([0-9a-z]*)\.([A-Za-z0-9_-]{43})$/.exec(value);
  if (!parts) return null;
  const [, linkId = "", generation = "", session = "", mac = ""] = parts;
  const expected = Buffer.from(macOf(world, name, `${linkId}.${generation}.${session}`));
  const given = Buffer.from(mac);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return { linkId, generation: Number(generation), sessionId: session === "" ? null : session };
}

/** The Set-Cookie line that gives a browser its pass. */
export function passCookie(world: World, planId: string, pass: Pass): string {
  const name = passName(world, planId);
  const value = `${pass.linkId}.${pass.generation}.${pass.sessionId ?? ""}`;
  return line(world, name, `${value}.${macOf(world, name, value)}`, maxAge);
}

/** The Set-Cookie line that takes the pass away. */
export const noPassCookie = (world: World, planId: string): string => line(world, passName(world, planId), "", 0);

const line = (world: World, name: string, value: string, age: number) =>
  `${name}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${isHttps(world) ? "; Secure" : ""}`;

const macOf = (world: World, name: string, value: string) =>
  createHmac("sha256", world.keys.cookie).update(`pass\n${name}\n${value}`).digest("base64url");

/** The cookies of a request; the first of two with one name counts. */
export function cookiesOf(request: Request): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}
