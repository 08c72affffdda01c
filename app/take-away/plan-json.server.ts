// The plan as data for other programs: a shape of its own, published as docs/plan.schema.json, that stays while the
// product changes within. Times are UTC, days are the plan's, texts of a template stand in the language asked for.

import { z } from "zod";
import type { By } from "~/domain/facts";
import { inLanguage, type Language, type Words } from "~/domain/language";
import type { Plan, Signature, Step, Touch } from "~/domain/plan";

const instant = z.string().describe("UTC, ISO 8601 with milliseconds");
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("a day in the plan's zone");
const text = z.string().nullable().describe("null once it was erased");
const side = z.enum(["vendor", "customer"]);
const touch = z.object({ by: z.string().describe("a person's id, or system"), at: instant, seq: z.int() });
const signature = z.object({
  personId: z.string(),
  at: instant,
  entry: z.int(),
  typedName: text,
  statement: text,
  textHash: z.string(),
  edition: z.int(),
  strength: z.enum(["link", "mailbox", "code", "staff"]),
  consentHash: z.string().nullable(),
});
const attachment = z.object({
  id: z.string(),
  kind: z.enum(["link", "file"]),
  label: text,
  url: text,
  sha256: z.string(),
  bytes: z.int(),
});

export const planSchema = z
  .object({
    format: z.literal("countersign/plan/1"),
    id: z.string(),
    madeAt: instant,
    sees: z.array(z.enum(["shared", "vendor", "customer"])).describe("the parts of the plan that its taker may see"),
    head: z.object({ seq: z.int(), hash: z.string() }).describe("last entry of the shared history"),
    sample: z.boolean(),
    trial: z.boolean(),
    state: z.string(),
    edition: z.int(),
    zone: z.string(),
    currency: z.string(),
    vendor: text,
    customer: text,
    subject: text,
    target: z.object({ on: day, reason: text, confirmedBy: z.string().nullable() }),
    people: z.array(
      z.object({
        id: z.string(),
        side,
        name: text,
        email: text,
        company: text,
        title: text,
        roles: z.array(z.string()),
        lead: z.boolean(),
        decides: z.boolean(),
        addedAt: instant,
        removedAt: instant.nullable(),
      }),
    ),
    stages: z.array(z.object({ id: z.string(), title: text, steps: z.array(z.string()) })),
    steps: z.array(
      z.object({
        id: z.string(),
        lane: z.enum(["shared", "vendor", "customer"]),
        title: text,
        why: text,
        deliverable: text,
        acceptance: text,
        owner: z.object({ side, personId: z.string().nullable(), role: z.string() }),
        due: day,
        dependsOn: z.array(z.string()),
        done: touch.nullable(),
        accepted: touch.nullable(),
        setAside: touch.nullable(),
        removed: touch.nullable(),
        attachments: z.array(attachment),
      }),
    ),
    confirmations: z.array(
      z.object({
        id: z.string(),
        stepId: z.string(),
        kind: z.string(),
        text,
        signatures: z.array(signature),
        withdrawn: touch.nullable(),
      }),
    ),
    exits: z.array(
      z.object({
        id: z.string(),
        stepId: z.string(),
        question: text,
        answer: z.object({ answer: z.string(), signature }).nullable(),
      }),
    ),
    meetings: z.array(
      z.object({
        id: z.string(),
        subject: text,
        startsAt: instant,
        endsAt: instant,
        zone: z.string(),
        present: z.array(z.string()),
        absent: z.array(z.string()),
        minutes: z.array(z.object({ version: z.int(), at: instant, textHash: z.string(), words: z.unknown() })),
      }),
    ),
    offers: z.array(
      z.object({
        version: z.int(),
        at: instant,
        hash: z.string(),
        superseded: z.boolean(),
        sections: z.array(z.object({ key: z.string(), title: z.string(), body: z.string() })).nullable(),
      }),
    ),
    decisions: z.array(z.object({ version: z.int(), answer: z.enum(["yes", "no"]), signature })),
  })
  .describe("A plan as one side of it may see it. What it rests on stands in record.jsonl beside it.");

export type PlanJson = z.infer<typeof planSchema>;

type Around = { language: Language; madeAt: string; head: { seq: number; hash: string }; sees: PlanJson["sees"] };

/** The plan, as loaded for whoever takes it: it tells what they may see and nothing else. */
export function planJson(plan: Plan, { language, madeAt, head, sees }: Around): PlanJson {
  const said = (words: Words | null) => (words === null ? null : inLanguage(words, language));
  return {
    format: "countersign/plan/1",
    id: plan.id,
    madeAt,
    sees,
    head,
    sample: plan.sample,
    trial: plan.trial,
    state: plan.state,
    edition: plan.edition,
    zone: plan.zone,
    currency: plan.currency,
    vendor: plan.vendor,
    customer: plan.customer,
    subject: plan.subject,
    target: {
      on: plan.targetOn,
      reason: plan.targetReason,
      confirmedBy: plan.targetConfirmed?.personId ?? null,
    },
    people: Object.values(plan.people).map((person) => ({
      id: person.personId,
      side: person.side,
      name: person.name,
      email: person.email,
      company: person.company,
      title: person.title,
      roles: [...person.roles],
      lead: person.lead,
      decides: person.decides,
      addedAt: person.addedAt,
      removedAt: person.removedAt,
    })),
    stages: plan.stages.map(({ id, title, steps }) => ({ id, title: said(title), steps: [...steps] })),
    steps: Object.values(plan.steps).map((step) => stepJson(step, said)),
    confirmations: Object.values(plan.verifiers).map((one) => ({
      id: one.verifierId,
      stepId: one.stepId,
      kind: one.kind,
      text: said(one.text),
      signatures: one.signatures.map(signatureJson),
      withdrawn: touchJson(one.withdrawn),
    })),
    exits: Object.values(plan.exits).map((exit) => ({
      id: exit.exitId,
      stepId: exit.stepId,
      question: said(exit.question),
      answer: exit.answer && { answer: exit.answer.answer, signature: signatureJson(exit.answer) },
    })),
    meetings: Object.values(plan.meetings).map((meeting) => ({
      id: meeting.id,
      subject: meeting.subject,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      zone: meeting.zone,
      present: [...meeting.present],
      absent: [...meeting.absent],
      minutes: meeting.minutes.map(({ version, at, textHash, words }) => ({ version, at, textHash, words })),
    })),
    offers: plan.offers.map(({ version, at, hash, superseded, sections }) => ({
      version,
      at,
      hash,
      superseded,
      sections: sections?.map(({ key, title, body }) => ({ key, title, body })) ?? null,
    })),
    decisions: plan.decisions.map((one) => ({
      version: one.version,
      answer: one.answer,
      signature: signatureJson(one),
    })),
  };
}

const whoOf = (by: By) => (by.kind === "person" ? by.id : "system");
const touchJson = (one: Touch | null) => one && { by: whoOf(one.by), at: one.at, seq: one.seq };

const signatureJson = (one: Signature) => ({
  personId: one.personId,
  at: one.at,
  entry: one.seq,
  typedName: one.typedName,
  statement: one.statement,
  textHash: one.textHash,
  edition: one.edition,
  strength: one.strength,
  consentHash: one.consentHash,
});

const stepJson = (step: Step, said: (words: Words | null) => string | null): PlanJson["steps"][number] => ({
  id: step.stepId,
  lane: step.lane,
  title: said(step.title),
  why: said(step.why),
  deliverable: said(step.deliverable),
  acceptance: said(step.acceptance),
  owner: { side: step.ownerSide, personId: step.ownerId, role: step.ownerRole },
  due: step.dueOn,
  dependsOn: [...step.dependsOn],
  done: touchJson(step.ticked),
  accepted: touchJson(step.accepted),
  setAside: touchJson(step.setAside),
  removed: touchJson(step.removed),
  attachments: step.attachments.map(({ id, kind, label, url, sha256, bytes }) => ({
    id,
    kind,
    label,
    url,
    sha256,
    bytes,
  })),
});

/** What docs/plan.schema.json holds. */
export const publishedSchema = (): string => `${JSON.stringify(z.toJSONSchema(planSchema), null, 2)}\n`;
