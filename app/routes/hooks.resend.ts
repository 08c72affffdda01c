// Resend's reports on what became of mail. Signed over the very bytes, taken once each, acted on right after (T-44).

import type { ActionFunctionArgs } from "@remix-run/node";
import { takeReport } from "~/http/mail-reports.server";

export const action = ({ context, request }: ActionFunctionArgs) => takeReport(context.world, request);
