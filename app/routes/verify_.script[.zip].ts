import { scriptZip } from "~/http/script.server";

/** What checks documents, receipts and histories without a connection. */
export const loader = () =>
  new Response(new Uint8Array(scriptZip()), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="countersign-verify.zip"',
      "Cache-Control": "public, max-age=3600",
    },
  });
