// The page that an answer in a mail leads to: the step, the question, one button. Looking changes nothing; what binds
// has its own page.

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "~/access/visitor.server";
import type { Day } from "~/domain/facts";
import { under } from "~/domain/ids";
import type { Words } from "~/domain/language";
import { isDone, ownerOf, peopleOf, signersOf, type Text, verifierOf } from "~/domain/plan";
import { dueOf } from "~/domain/schedule";
import type { SignPage } from "./signing.server";
import { visit } from "./visit.server";

const hows = ["done", "later", "other", "blocked", "noted"] as const;
export type How = (typeof hows)[number];

export type AnswerPage = {
  plan: SignPage["plan"];
  how: How;
  state: "open" | "done" | "gone";
  /** A change that the other side has yet to accept stands for this step. */
  suggested: boolean;
  step: { id: string; title: Text<Words>; deliverable: Text<Words>; dueOn: Day; from: Day; owner: string };
  /** The reader's colleagues to whom it can be passed on. */
  colleagues: { id: string; name: Text }[];
  today: Day;
  requestId: string;
};

export async function answerPage(args: LoaderFunctionArgs): Promise<AnswerPage> {
  const { plan, me, today, head } = await visit(args);
  const how = hows.find((one) => one === args.params.how);
  const step = under(plan.steps, args.params.stepId ?? "");
  if (me === null || !how || !step) throw notFound();
  const verifier = verifierOf(plan, step.stepId);
  const signs = verifier !== null && signersOf(plan, verifier).some(({ personId }) => personId === me.personId);
  const isOver = isDone(plan, step) || (step.ticked !== null && !step.ticked.claim);
  // Done is said by signing where the reader's signature is what makes it done.
  if (how === "done" && signs && !isDone(plan, step) && ownerOf(plan, step)?.personId === me.personId)
    throw redirect(`/plan/${plan.id}/sign/confirm/${verifier.verifierId}`);
  return {
    plan: head,
    how,
    state: step.removed || step.setAside ? "gone" : isOver ? "done" : "open",
    suggested: Object.values(plan.proposals).some(
      (one) =>
        one.state === "open" && one.side === me.side && one.changes.some(({ subject }) => subject === step.stepId),
    ),
    step: {
      id: step.stepId,
      title: step.title,
      deliverable: step.deliverable,
      dueOn: dueOf(plan, step),
      // As the door knows it: a private step that follows the customer's date is read with another day.
      from: step.dueOn,
      owner: ownerOf(plan, step)?.personId ?? "",
    },
    colleagues: peopleOf(plan, me.side)
      .filter(({ personId }) => personId !== me.personId)
      .map(({ personId, name }) => ({ id: personId, name })),
    today,
    requestId: args.context.world.newId(),
  };
}
