import type { LoaderFunctionArgs } from "@remix-run/node";
import { pdfFile } from "~/http/pdf.server";

/** A file, not a page: the offer or the plan on paper. */
export const loader = ({ context, request, params }: LoaderFunctionArgs) => pdfFile(context, request, params);
