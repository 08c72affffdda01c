// The environment, parsed once. Nothing else reads process.env; README.md lists the same table.

import { resolve } from "node:path";
import { z } from "zod";
import type { Settings } from "~/world";

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default("data"),
  RESEND_API_KEY: z.string().default(""),
  RESEND_BASE_URL: z.url({ protocol: /^https?$/ }).default("https://api.resend.com"),
  RESEND_WEBHOOK_SECRET: z.string().default(""),
  SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/\S+)?$/, "must begin with smtp:// or smtps://")
    .default(""),
  MAIL_FROM: z.string().default("countersign@localhost.example"),
  TRUST_PROXY: z.coerce.number().int().min(0).max(8).default(0),
  LANGUAGE: z.enum(["en", "es", "it", "zh-Hans"]).catch("en"),
  TIMESTAMP_URL: z.url({ protocol: /^https?$/ }).optional(),
  NODE_ENV: z.string().default("development"),
});

/** The settings, or a sentence for each variable that cannot be used. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`These settings cannot be used:\n${lines.join("\n")}`);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ""),
    dataDir: resolve(values.DATA_DIR),
    resendApiKey: values.RESEND_API_KEY,
    resendBaseUrl: values.RESEND_BASE_URL,
    resendWebhookSecret: values.RESEND_WEBHOOK_SECRET,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    trustProxy: values.TRUST_PROXY,
    language: values.LANGUAGE,
    timestampUrl: values.TIMESTAMP_URL ?? "",
    production: values.NODE_ENV === "production",
  };
}
