// Mail through a server of one's own. SMTP has no key that makes a repetition harmless: every attempt at a letter
// carries the same Message-ID, by which mailboxes drop a twin, and an answer that was lost is asked for again
// (RFC 5321, 4.5.4.1).

import { createTransport } from "nodemailer";
import type { Settings } from "~/world";
import type { Outgoing } from "./frozen.server";
import type { Delivery, Transport } from "./transport.server";

/** Well inside a letter's lease, so that no second attempt begins while the first still waits. */
const defaultTimeoutMs = 20_000;

export function smtpTransport(
  settings: Pick<Settings, "smtpUrl" | "publicUrl">,
  { timeoutMs = defaultTimeoutMs }: { timeoutMs?: number } = {},
): Transport {
  const host = new URL(settings.publicUrl).hostname;
  const mailer = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Nothing that a letter says may read a file of this machine or an address on the net.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: "smtp",
    deliver: async (mail, key) => {
      const given = within(timeoutMs * 2, mailer.sendMail(messageOf(mail, `<${key}@${host}>`)));
      return await given.then(
        (info): Delivery => ({ did: "sent", providerId: String(info.messageId) }),
        (problem: unknown): Delivery => judge(problem),
      );
    },
  };
}

const messageOf = ({ from, to, subject, html, text, headers, attachments }: Outgoing, messageId: string) => ({
  from,
  to,
  subject,
  html,
  text,
  headers,
  messageId,
  attachments: attachments.map(({ filename, type, content }) => ({
    filename,
    contentType: type,
    content,
    encoding: "base64" as const,
  })),
});

/** A server that keeps sending nonsense keeps its socket awake; a whole attempt has an end of its own. */
async function within<T>(ms: number, attempt: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer in time")), ms);
  });
  try {
    return await Promise.race([attempt, over]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * 5xx is for good, and 550, 551 or 553 to a recipient means that there is no such mailbox; a wrong password is not the
 * letter's fault; everything else, and silence, is tried again.
 */
function judge(problem: unknown): Delivery {
  const { code = "", responseCode = 0, command = "", message = String(problem) } = detailsOf(problem);
  const words = `${responseCode || "no answer"} ${code}: ${message}`.slice(0, 300);
  const refused = responseCode >= 500 && responseCode < 600 && code !== "EAUTH";
  if (!refused) return { did: "retry", problem: words, afterSeconds: null };
  const noMailbox = command === "RCPT TO" && [550, 551, 553].includes(responseCode);
  return { did: "dead", problem: words, ...(noMailbox ? { bounced: true as const } : {}) };
}

type Details = { code?: string; responseCode?: number; command?: string; message?: string };
const detailsOf = (problem: unknown): Details =>
  typeof problem === "object" && problem !== null ? (problem as Details) : {};
