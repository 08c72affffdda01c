import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isSeat, openSample, sitDown } from "~/http/sample.server";

export const loader = () => redirect("/");

/** Opens the sample deal, starts it again, or changes the seat from which it is looked at. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const seat = String(form.get("seat") ?? "");
  const planId = String(form.get("planId") ?? "");
  if (isSeat(seat) && planId) return await sitDown(context, planId, seat);
  return await openSample(context, { anew: form.get("anew") === "on" });
}
