import type { Comment, Told } from "~/http/told.server";
import type { Read } from "~/views/reading";
import type { StepView } from "~/views/step";

/** What the step's loader hands its page. */
export type StepPage = { planId: string; step: Read<StepView>; comments: Comment[]; history: Told[]; fresh: string };

/** The address at which everything of this step is done. */
export const addressOf = ({ planId, step }: Pick<StepPage, "planId" | "step">) => `/plan/${planId}/step/${step.row.id}`;
