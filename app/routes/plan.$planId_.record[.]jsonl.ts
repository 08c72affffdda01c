// The history as a file that can be checked without us: one line for each entry, text and signed head.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordLines } from "~/commands/take-away.server";
import { visit } from "~/http/visit.server";

export async function loader(args: LoaderFunctionArgs) {
  const { plan, me } = await visit(args);
  const { store, keys } = args.context.world;
  const lanes = me === null ? (["shared"] as const) : (["shared", me.side] as const);
  const lines: string[] = [];
  for await (const line of recordLines(store, { planId: plan.id, lanes, keys })) lines.push(line);
  return new Response(lines.join(""), {
    headers: {
      "Content-Type": "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="history-${plan.id}.jsonl"`,
      "Cache-Control": "no-store",
    },
  });
}
