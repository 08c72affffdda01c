// Everything that one person may see of a plan, part by part. What the other side keeps for itself is not loaded here.

import writeXlsxFile from "write-excel-file/node";
import { calendarsOf } from "~/commands/calendars.server";
import { lanesOf, openFacts } from "~/commands/plans.server";
import { recordLines } from "~/commands/take-away.server";
import type { Fact, Side } from "~/domain/facts";
import type { Language } from "~/domain/language";
import { type Plan, presentedOffer } from "~/domain/plan";
import { fileEvents } from "~/http/calendar.server";
import { publishedKeys } from "~/http/keys.server";
import { type DocumentName, documentFile } from "~/http/pdf.server";
import { scriptFiles } from "~/http/script.server";
import { fileBytes } from "~/http/uploads.server";
import { messagesFor } from "~/i18n/all.server";
import { printMinutes } from "~/jobs/attachments.server";
import { calendarFile } from "~/views/calendar-file";
import { planStream, type World } from "~/world";
import { planJson, publishedSchema } from "./plan-json.server";
import { processStatement, sheetRows } from "./process.server";

/** Who takes: a person of the plan, in their language. */
export type Taker = { planId: string; personId: string; side: Side; language: Language };

/** One file of the archive; null when there is nothing to put there after all. */
export type Part = { name: string; make(): Promise<Uint8Array | null> };

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What the archive will hold, in its order, and how each part is made. Null when there is no such plan. */
export async function partsFor(world: World, taker: Taker, at: string): Promise<Part[] | null> {
  const loaded = await world.plans.load(taker.planId, taker.side);
  if (!loaded) return null;
  const { plan, heads } = loaded;
  const { language, side, planId } = taker;
  const messages = messagesFor(language);
  const [head] = heads;
  const sees = ["shared", side] as const;
  const around = { language, madeAt: at, head: { seq: head?.seq ?? 0, hash: head?.hash ?? "" }, sees: [...sees] };
  const readme = () =>
    messages.take.readme({ subject: plan.subject ?? messages.common.erased, side: plan[side] ?? side, when: at });
  return [
    { name: "README.txt", make: async () => utf8(readme()) },
    { name: "plan.json", make: async () => utf8(`${JSON.stringify(planJson(plan, around), null, 2)}\n`) },
    { name: "plan.schema.json", make: async () => utf8(publishedSchema()) },
    { name: "record.jsonl", make: async () => utf8(await recordText(world, planId, sees)) },
    { name: "countersign.json", make: async () => utf8(`${JSON.stringify(publishedKeys(world), null, 2)}\n`) },
    { name: "process.md", make: () => process(world, taker, plan) },
    { name: "calendar.ics", make: () => calendar(world, taker) },
    { name: "steps.xlsx", make: () => sheet(plan, language) },
    ...documents(world, taker, plan),
    ...minutes(world, taker, plan),
    ...files(world, taker, plan),
    ...Object.entries(scriptFiles()).map(([name, bytes]) => ({ name: `verify/${name}`, make: async () => bytes })),
  ];
}

async function recordText(world: World, planId: string, lanes: readonly ("shared" | Side)[]): Promise<string> {
  const lines: string[] = [];
  for await (const line of recordLines(world.store, { planId, lanes, keys: world.keys })) lines.push(line);
  return lines.join("");
}

async function process(world: World, { planId, side, language }: Taker, plan: Plan): Promise<Uint8Array> {
  const rows = await world.store.factsAfter(planStream(planId, "shared"), 0);
  const facts: Fact[] = await openFacts(world.store, rows);
  const all = await world.store.lettersOf({ workspaceId: plan.workspaceId, planId, limit: 10_000 });
  const letters = all
    .filter(({ personId }) => personId !== null && plan.people[personId]?.side === side)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const operator = new URL(world.settings.publicUrl).host;
  return utf8(processStatement({ plan, facts, letters, operator, messages: messagesFor(language), language }));
}

async function calendar(world: World, { planId, side, personId, language }: Taker): Promise<Uint8Array | null> {
  const found = await calendarsOf(world, planId, side);
  if (!found) return null;
  const events = fileEvents(world, found, { personId, language });
  return utf8(calendarFile({ name: messagesFor(language).you.calendarName, events }));
}

async function sheet(plan: Plan, language: Language): Promise<Uint8Array> {
  const rows = sheetRows({ plan, messages: messagesFor(language), language });
  const columns = [{ width: 5 }, { width: 60 }, { width: 40 }, { width: 14 }, { width: 14 }];
  return new Uint8Array(await writeXlsxFile(rows, { columns }).toBuffer());
}

function documents(world: World, { planId, language }: Taker, plan: Plan): Part[] {
  const names: DocumentName[] = ["plan", "plan-full", ...(presentedOffer(plan) ? (["offer"] as const) : [])];
  return names.map((name) => ({
    name: `documents/${name}.pdf`,
    make: async () => (await documentFile(world, planId, { name, language, paper: "A4" }))?.bytes ?? null,
  }));
}

const minutes = (world: World, { planId, language }: Taker, plan: Plan): Part[] =>
  Object.values(plan.meetings).flatMap((meeting) =>
    meeting.minutes.map(({ version }) => ({
      name: `minutes/${meeting.startsAt.slice(0, 10)}-${safe(meeting.id)}-v${version}.pdf`,
      make: async () =>
        (await printMinutes(world, { planId, meetingId: meeting.id, version, language }))?.content ?? null,
    })),
  );

const files = (world: World, { planId }: Taker, plan: Plan): Part[] =>
  Object.values(plan.steps)
    .filter((step) => step.removed === null)
    .flatMap((step) => step.attachments)
    .filter((one) => one.kind === "file")
    .map((file) => ({
      name: `files/${safe(file.id)}-${safe(file.label ?? "file")}`,
      make: () => fileBytes(world, planId, file),
    }));

/** A name that every system can write, and that leads to no other folder. */
const safe = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._ -]+/gu, "_")
    .replace(/^[. ]+/, "_")
    .slice(0, 100);

/** The lanes whose position tells whether an archive is of today. */
export const positionOf = async (world: World, { planId, side }: Taker): Promise<string> =>
  (await world.store.heads(lanesOf(side).map((lane) => planStream(planId, lane))))
    .map(({ seq, hash }) => `${seq}.${hash}`)
    .join();
