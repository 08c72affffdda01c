// A mail that holds a secret which is stored nowhere, such as a sign-in link: offered at once, never a letter.

import { randomUUID } from "node:crypto";
import type { SendNow } from "~/access/staff-door.server";
import type { Settings } from "~/world";
import type { Transport } from "./transport.server";

/** Sends by the transport; rejects when it was not taken, so that the asker knows that nothing is on its way. */
export function sendNowBy(
  transport: Transport,
  settings: Pick<Settings, "mailFrom" | "publicUrl" | "language">,
): SendNow {
  return async ({ to, subject, text, url }) => {
    const { renderNotice } = await import("emails/render.server");
    const notice = { subject, text, url, language: settings.language };
    const mail = await renderNotice(notice, { from: settings.mailFrom, origin: settings.publicUrl });
    const headers = { "Auto-Submitted": "auto-generated" };
    const delivery = await transport.deliver({ ...mail, to, headers, attachments: [] }, randomUUID());
    if (delivery.did === "retry" || delivery.did === "dead") throw new Error(`mail not sent: ${delivery.problem}`);
  };
}
