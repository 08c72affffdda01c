import type { LoaderFunctionArgs } from "@remix-run/node";
import { download } from "~/http/uploads.server";

/** A file of a step, to be kept, never to be opened in our place. */
export const loader = (args: LoaderFunctionArgs) => download(args, args.params.planId ?? "", args.params.fileId ?? "");
