// Processes of our own that a test starts, waits for, and kills.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Child = {
  process: ChildProcess;
  /** Lines it has printed so far. */
  lines: string[];
  /** Resolves when a line begins with this. */
  said(start: string): Promise<string>;
  /** Resolves with the exit code, null when it was killed. */
  ended: Promise<number | null>;
  errors(): string;
};

/** Starts a TypeScript file as a process of its own. */
export function startChild(file: string, args: string[], env: { [name: string]: string } = {}): Child {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const waiting: { start: string; tell: (line: string) => void }[] = [];
  let rest = "";
  let complained = "";
  child.stderr?.on("data", (bytes: Buffer) => {
    complained += bytes.toString();
  });
  child.stdout?.on("data", (bytes: Buffer) => {
    const parts = (rest + bytes.toString()).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      for (const one of waiting) if (line.startsWith(one.start)) one.tell(line);
    }
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const said = (start: string) =>
    new Promise<string>((tell, fail) => {
      const there = lines.find((line) => line.startsWith(start));
      if (there !== undefined) return tell(there);
      waiting.push({ start, tell });
      void ended.then(() => fail(new Error(`the process ended before it said ${start}: ${complained}`)));
    });
  return { process: child, lines, said, ended, errors: () => complained };
}
