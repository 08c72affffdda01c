// Before every test file: what a test says to the console, leaves rejected or asks of the outside network fails it.

import { Socket } from "node:net";
import { format } from "node:util";
import { afterEach } from "vitest";

const complaints: string[] = [];

for (const level of ["error", "warn"] as const) {
  console[level] = (...said: unknown[]) => {
    complaints.push(`console.${level}: ${format(...said)}`);
  };
}

process.on("unhandledRejection", (reason) => {
  complaints.push(`unhandled rejection: ${format(reason)}`);
});

const loopback = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
  const host = hostOf(given);
  if (host !== null && !loopback.test(host)) {
    complaints.push(`network: a test tried to reach ${host}`);
    queueMicrotask(() => this.destroy(new Error(`tests reach no network: ${host}`)));
    return this;
  }
  return Reflect.apply(connect, this, given);
} as typeof connect;

/** The host of a connect call in any of its shapes; null for a local socket file. */
function hostOf(given: unknown[]): string | null {
  // net.connect hands its arguments on as one normalised array.
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  if (typeof first === "object" && first !== null) {
    const options = first as { host?: unknown; path?: unknown };
    if (typeof options.path === "string") return null;
    return typeof options.host === "string" ? options.host : "localhost";
  }
  if (typeof first === "string" && Number.isNaN(Number(first))) return null;
  return typeof second === "string" ? second : "localhost";
}

/** What was complained about since the last call; a test that expects a complaint takes it itself. */
export const takeComplaints = (): string[] => complaints.splice(0);

afterEach(() => {
  const said = takeComplaints();
  if (said.length > 0) throw new Error(`the test left behind:\n${said.join("\n")}`);
});
