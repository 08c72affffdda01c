// A provider's report: who sent it is proven by the signature over the raw body before a byte of it is believed.

import { Resend } from "resend";
import { z } from "zod";
import { notFound } from "~/access/visitor.server";
import type { DeliveryState } from "~/domain/letters";
import { settleReports } from "~/jobs/deliveries.server";
import type { World } from "~/world";

const report = z.object({
  type: z.string(),
  created_at: z.string().optional(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    bounce: z.object({ type: z.string().optional() }).loose().optional(),
  }),
});

const kinds: { [type: string]: DeliveryState } = {
  "email.sent": "accepted",
  "email.delivery_delayed": "delayed",
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.suppressed": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
};

const plain = (status: number, words: string) =>
  new Response(`${words}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** 400 for what is not proven to be Resend's, 200 for what is kept or was kept before; other kinds are passed over. */
export async function takeReport(world: World, request: Request): Promise<Response> {
  const secret = world.settings.resendWebhookSecret;
  if (secret === "" || request.method !== "POST") throw notFound();
  const payload = await request.text();
  const id = request.headers.get("svix-id") ?? "";
  if (!isProven({ secret, payload, id, request })) return plain(400, "That is not signed as it should be.");
  const parsed = report.safeParse(asJson(payload));
  if (!parsed.success) return plain(400, "That cannot be read.");
  const { type, data } = parsed.data;
  const kind = kindOf(type, data.bounce?.type);
  if (kind === null) return plain(200, "Noted.");
  const kept = await world.store.keepMailEvent({
    eventId: id,
    at: world.clock.now(),
    kind,
    providerId: data.email_id,
  });
  // What cannot be acted on now is tried again by the clock; the report itself is safe.
  if (kept) await settleReports(world).catch((problem: unknown) => console.error(problem));
  return plain(200, "Noted.");
}

type Proof = { secret: string; payload: string; id: string; request: Request };

/** Five minutes either way, by this machine's clock; several signatures while a secret is being changed. */
function isProven({ secret, payload, id, request }: Proof): boolean {
  const timestamp = request.headers.get("svix-timestamp") ?? "";
  const signature = request.headers.get("svix-signature") ?? "";
  if (id === "" || id.length > 200) return false;
  try {
    // The key is not used to verify; the SDK asks for one before it does anything.
    new Resend("re_unused").webhooks.verify({ payload, headers: { id, timestamp, signature }, webhookSecret: secret });
    return true;
  } catch {
    return false;
  }
}

function asJson(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

/** A mailbox that is full today is no mailbox that is gone. */
function kindOf(type: string, bounce: string | undefined): DeliveryState | null {
  const kind = kinds[type] ?? null;
  return kind === "bounced" && bounce !== undefined && /^transient$/i.test(bounce) ? "failed" : kind;
}
