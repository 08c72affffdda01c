// The secret calendar of a mailbox; the token is the key, and looking leaves no trace.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarAnswer } from "~/http/calendar.server";

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  calendarAnswer(context, request, params.token ?? "");
