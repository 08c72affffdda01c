import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { exportPdf, pdfFile } from "~/http/pdf.server";

/** A file, not a page: the offer or the plan on paper. */
export const loader = ({ context, request, params }: LoaderFunctionArgs) => pdfFile(context, request, params);

/** The same file, taken away: it leaves its line in the history of the side that took it. */
export const action = (args: ActionFunctionArgs) => exportPdf(args);
