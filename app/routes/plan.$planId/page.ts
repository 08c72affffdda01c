import type { PlanView } from "~/views/plan";
import type { Read } from "~/views/reading";

/** What the plan's loader hands its page. */
export type PlanPage = {
  plan: Read<PlanView>;
  /** The reader's lanes' positions, for the live page. */
  heads: number[];
  build: string;
  /** From which forms make their ids while no script makes them. */
  fresh: string;
  /** The last changes, each as one sentence in the reader's language. */
  changes: { text: string; at: string }[];
};
export type PlanRow = PlanPage["plan"]["stages"][number]["rows"][number];
export type PlanStage = PlanPage["plan"]["stages"][number];
