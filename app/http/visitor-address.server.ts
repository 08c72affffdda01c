// Whose address a request came from, for the record and the limits (T-13).

import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { Connection } from "~/domain/facts";

/**
 * The visitor's address behind `hops` trusted proxies: counted from the right, where only they could have written.
 * What is no address reads "".
 */
export function visitorOf(req: IncomingMessage, hops: number): Connection {
  const socket = req.socket.remoteAddress ?? "";
  const forwarded = hops > 0 ? String(req.headers["x-forwarded-for"] ?? "").split(",") : [];
  const chain = [...forwarded.map((part) => part.trim()).filter(Boolean), socket];
  const ip = chain[Math.max(0, chain.length - 1 - hops)] ?? socket;
  return { ip: plainAddress(ip), agent: (req.headers["user-agent"] ?? "").slice(0, 300) };
}

function plainAddress(text: string): string {
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(mapped) === 0 ? "" : mapped;
}
