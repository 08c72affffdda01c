import { type ActionFunctionArgs, redirect } from "@remix-run/node";

export const loader = () => redirect("/");

export const action = async ({ context, request }: ActionFunctionArgs) =>
  redirect("/sign-in", { headers: await context.staff.auth.signOut(request.headers) });
