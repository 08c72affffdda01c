// Which address this browser asked a sign-in link for, and where it wanted to go: it spares its owner typing the
// address again. A scanner that opens the mailed address does not have it (T-04).

import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { safePath } from "~/http/safe-path";
import type { World } from "~/world";
import { cookiesOf } from "./cookies.server";

const lifetime = 15 * 60;
const secure = (world: World) => world.settings.publicUrl.startsWith("https:");
const nameOf = (world: World) => `${secure(world) ? "__Host-" : ""}cs_asked`;
const macOf = (world: World, value: string) =>
  createHmac("sha256", world.keys.cookie).update(`asked\n${value}`).digest("base64url");
const shape = z.object({ email: z.string(), next: z.string() });

const line = (world: World, value: string, age: number) =>
  `${nameOf(world)}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure(world) ? "; Secure" : ""}`;

/** The Set-Cookie line that remembers the address for a quarter of an hour. */
export function askedCookie(world: World, email: string, next: string): string {
  const value = Buffer.from(JSON.stringify({ email, next })).toString("base64url");
  return line(world, `${value}.${macOf(world, value)}`, lifetime);
}

export const noAskedCookie = (world: World): string => line(world, "", 0);

/** What this browser asked for; null when it asked for nothing, or the cookie is not ours. */
export function readAsked(world: World, request: Request): { email: string; next: string } | null {
  const [value = "", mac = ""] = (cookiesOf(request).get(nameOf(world)) ?? "").split(".");
  const [given, expected] = [Buffer.from(mac), Buffer.from(macOf(world, value))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { email, next } = shape.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
  return { email, next: safePath(next) ?? "/" };
}
