import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/access/staff.server";
import { isRefusal } from "~/domain/refusal";
import { openFromForm } from "~/http/new-plan.server";
import { readTyped, refusedForm } from "~/http/staff-form.server";
import { zoneNames } from "~/http/zones.server";
import { useMessages } from "~/i18n/context";
import { templateLibrary } from "~/templates/library.server";
import { Band } from "~/ui";
import { answersIn, templateOffer } from "~/views/new-plan";
import { PlanForm } from "./plan-form";
import { Questions } from "./questions";

/** The address holds the two answers, so that the page works without scripts and "back" goes back. */
export const loader = async (args: LoaderFunctionArgs) => {
  const { workspace } = await requireStaff(args);
  const answers = answersIn(new URL(args.request.url).searchParams);
  if (answers === null) return { answers, form: null };
  const { language, zone, currency } = workspace;
  return {
    answers,
    form: {
      // Made here, so that pressing the button twice makes one plan.
      planId: args.context.world.newId(),
      offer: templateOffer(templateLibrary(), answers),
      local: { language, zone, currency },
      zones: zoneNames(),
    },
  };
};

export const action = async (args: ActionFunctionArgs) => {
  const who = await requireStaff(args);
  const typed = await readTyped(args.request);
  const opened = await openFromForm(args.context.world, who, typed);
  return isRefusal(opened) ? refusedForm(opened, typed) : redirect(`/plan/${opened.planId}`, 303);
};

export default function NewPlan() {
  const { answers, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { staff } = useMessages();
  return (
    <div className="mx-auto grid w-full max-w-[47rem] gap-8">
      <Band title={staff.planNew} lead={answers === null ? staff.questionsLead : staff.newLead} />
      <Questions answers={answers} />
      {answers && form ? <PlanForm {...form} answers={answers} answer={answer ?? null} /> : null}
    </div>
  );
}
