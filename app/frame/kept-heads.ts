// Heads as people keep them: a receipt's line in a mail, a line of a history, or "stream number hash". What a mail program
// does to a line (breaks, quotes, non-breaking spaces) does not matter.

import type { KeptHead } from "~/http/verify.server";

const most = 20;

/** Every head that a text holds, in its order, each once. */
export function headsIn(text: string): KeptHead[] {
  const quoted = text.replace(/^[>\s\u00a0]+/gmu, "");
  // A head as JSON has no white space of its own.
  const objects = quoted.replace(/[\s\u00a0]+/gu, "").match(/\{[^{}]{20,1000}\}/g) ?? [];
  const lines = [...quoted.matchAll(/(plan\/[A-Za-z0-9_-]{1,80}\/shared)\s+(\d{1,9})\s+([0-9a-f]{64})/g)];
  const found = [
    ...objects.flatMap(asHead),
    ...lines.map(([, stream = "", seq, hash = ""]) => ({ stream, seq: Number(seq), hash })),
  ];
  const known = new Map(found.map((head) => [JSON.stringify(head), head]));
  return [...known.values()].slice(0, most);
}

function asHead(text: string): KeptHead[] {
  try {
    const { stream, seq, hash, epoch, at, signature } = JSON.parse(text) as { [member: string]: unknown };
    if (typeof stream !== "string" || typeof seq !== "number" || typeof hash !== "string") return [];
    if (!/^[0-9a-f]{64}$/.test(hash)) return [];
    const whole = typeof epoch === "number" && typeof at === "string" && typeof signature === "string";
    return [{ stream, seq, hash, ...(whole ? { epoch, at, signature } : {}) }];
  } catch {
    return [];
  }
}
