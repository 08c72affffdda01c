// What the checking page sends: a pasted text, or the head and mark of a file that was read in the browser.

import { z } from "zod";
import { isEquivocation } from "~/domain/record-check";
import { headsIn } from "~/frame/kept-heads";
import type { World } from "~/world";
import { readForm } from "./form.server";
import { checkHead, type HeadAnswer, type KeptHead } from "./verify.server";

export type Checked = { text: string; answers: { kept: KeptHead; answer: HeadAnswer }[] };

const mark = z.object({
  kind: z.enum(["plan", "plan-full", "offer", "minutes"]),
  version: z.int().min(0),
  edition: z.int().min(0),
  head: z.object({ seq: z.int(), hash: z.string() }),
});

const longest = 40_000;

/** Answers each head of the form; none where there is nothing to check. */
export async function checkAsked(world: World, request: Request): Promise<Checked> {
  const nested = (await readForm(request))?.nested ?? {};
  const { receipt, document } = nested;
  const text = typeof receipt === "string" ? receipt.slice(0, longest) : "";
  const about = markOf(document);
  const heads = headsIn(text);
  const answers = await Promise.all(heads.map(async (kept) => ({ kept, answer: await checkHead(world, kept, about) })));
  return { text, answers: answers.map((one) => againstOthers(one, answers)) };
}

function markOf(given: unknown) {
  if (typeof given !== "string") return null;
  try {
    return mark.parse(JSON.parse(given));
  } catch {
    return null;
  }
}

type Answered = Checked["answers"][number];

/** Two signed receipts in one paste may contradict each other, whatever is kept here. */
function againstOthers(one: Answered, all: Answered[]): Answered {
  const { kept, answer } = one;
  if (!answer.signed || answer.state === "two") return one;
  const other = all.find(({ kept: its, answer: said }) => said.signed && isPair(kept, its));
  if (!other) return one;
  const ours = { hash: other.kept.hash, signature: other.kept.signature ?? "" };
  return { kept, answer: { ...answer, state: "two", ours } };
}

const isPair = (one: KeptHead, other: KeptHead): boolean =>
  isEquivocation({ at: "", signature: "", epoch: 0, ...one }, { at: "", signature: "", epoch: 0, ...other });
