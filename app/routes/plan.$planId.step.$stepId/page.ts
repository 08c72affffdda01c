import type { Mark } from "~/domain/wording";
import type { Comment, Told } from "~/http/told.server";
import type { Read } from "~/views/reading";
import type { StepView } from "~/views/step";

/** What the step's loader hands its page. */
export type StepPage = {
  planId: string;
  step: Read<StepView>;
  comments: Comment[];
  history: Told[];
  /** Titles of steps, where a suggestion is told in sentences. */
  titles: { [stepId: string]: string };
  fresh: string;
  /** What is weak about the words that are to be confirmed. */
  marks: Mark[];
};

/** Whether the reader's signature is the step's main button; it then needs no second one beside the text. */
export function signsAbove({ step: { row } }: StepPage): boolean {
  const own = row.owner !== null && row.confirm?.who.includes(row.owner) === true;
  return row.confirm?.mine === true && (row.state === "delivered" || row.state === "reported" || own);
}

/** The address at which everything of this step is done. */
export const addressOf = ({ planId, step }: Pick<StepPage, "planId" | "step">) => `/plan/${planId}/step/${step.row.id}`;
