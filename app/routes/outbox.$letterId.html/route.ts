import type { LoaderFunctionArgs } from "@remix-run/node";
import { openLetter } from "~/access/outbox.server";
import { requireStaff } from "~/access/staff.server";
import { notFound } from "~/access/visitor.server";

/** A mail as it looks, alone on its page and in a sandbox: no script runs, nothing is fetched. */
export const loader = async (args: LoaderFunctionArgs) => {
  const looking = await requireStaff(args);
  const opened = await openLetter(args.context.world, args.params.letterId ?? "", looking);
  if (!opened?.mail) throw notFound();
  args.context.allow("mail");
  return new Response(opened.mail.html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
};
