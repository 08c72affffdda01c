import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/access/visitor.server";
import { under } from "~/domain/ids";
import { openMeetings } from "~/http/meeting.server";
import { printMinutes } from "~/jobs/attachments.server";
import { PressBusy } from "~/pdf/press.server";

/** The last sent minutes of a meeting (or `?version=`) as a file, in the reader's language. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { planId = "", meetingId = "" } = params;
  const { plan, language } = await openMeetings(context, request, planId);
  const last = under(plan.meetings, meetingId)?.minutes.at(-1)?.version ?? 0;
  const version = Number(new URL(request.url).searchParams.get("version") ?? last);
  try {
    const file = await printMinutes(context.world, { planId, meetingId, version, language });
    if (file === null) throw notFound();
    return new Response(Buffer.from(file.content), {
      headers: {
        "Content-Type": file.type,
        "Content-Disposition": `attachment; filename="${file.filename}"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (problem) {
    if (problem instanceof PressBusy) throw new Response(null, { status: 503, headers: { "Retry-After": "5" } });
    throw problem;
  }
}
