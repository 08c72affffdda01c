import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { firstOf, readPosted } from "~/http/form.server";
import { isSeat, openSample, sitDown } from "~/http/sample.server";

export const loader = () => redirect("/");

/** Opens the sample deal, starts it again, or changes the seat from which it is looked at. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readPosted(request);
  const seat = firstOf(form, "seat");
  const planId = firstOf(form, "planId");
  if (isSeat(seat) && planId) return await sitDown(context, planId, seat);
  return await openSample(context, { anew: firstOf(form, "anew") === "on" });
}
