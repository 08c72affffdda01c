// Takes this browser's pass of a plan away: for shared machines, and for staff who opened somebody's link.

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { noPassCookie } from "~/access/cookies.server";

export const action = ({ context, params }: ActionFunctionArgs) =>
  redirect("/", { status: 303, headers: { "Set-Cookie": noPassCookie(context.world, params.planId ?? "") } });
