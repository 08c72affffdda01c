import type { ActionFunctionArgs } from "@remix-run/node";
import { tellWriting } from "~/http/writing.server";

/** A page says that its reader has a field open; nothing is kept. */
export const action = (args: ActionFunctionArgs) => tellWriting(args, args.params.planId ?? "");
