import type { PlanView } from "~/views/plan";
import type { Read } from "~/views/reading";

/**
 * What the plan's loader hands its page. Plan and changes travel as one JSON text: a third smaller and quicker to write
 * than the framework's own form of sixty rows, and the same text is the same page.
 */
export type PlanData = {
  title: string;
  text: string;
  /** The reader's lanes' positions, for the live page. */
  heads: number[];
  build: string;
  /** From which forms make their ids while no script makes them. */
  fresh: string;
};
export type PlanPage = Omit<PlanData, "text" | "title"> & {
  plan: Read<PlanView>;
  /** The last changes, each as one sentence in the reader's language. */
  changes: { text: string; at: string }[];
};
export type PlanRow = PlanPage["plan"]["stages"][number]["rows"][number];
export type PlanStage = PlanPage["plan"]["stages"][number];

export type PlanText = Pick<PlanPage, "plan" | "changes">;

/** JSON with its two quotation marks changed over: within a page's own JSON it then needs no escapes. */
const swapped = (json: string): string => json.replace(/["']/g, (mark) => (mark === '"' ? "'" : '"'));

export const writeText = (page: PlanText): string => swapped(JSON.stringify(page));
const mostRead = 64;
const read = new Map<string, PlanText>();

/** The page's data as its components read it. Whoever reads the same text again gets the same value. */
export function readText(text: string): PlanText {
  const there = read.get(text);
  if (there) return there;
  const page = JSON.parse(swapped(text)) as PlanText;
  if (read.size >= mostRead) read.clear();
  read.set(text, page);
  return page;
}
