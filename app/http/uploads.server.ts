// Files in and out (T-27). What is kept is decided by a file's first bytes, never by its name; it lies under a random
// name outside anything that is served, and leaves only as a download that no browser opens in our place.

import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { fileTypeFromBuffer } from "file-type";
import type { PersonActor } from "~/access/actor";
import { actorFor, notFound } from "~/access/visitor.server";
import { cleaned } from "~/commands/fields";
import { perform } from "~/commands/perform.server";
import { sha256 } from "~/commands/seal.server";
import { idFrom, idPattern } from "~/domain/ids";
import type { Attachment, Plan } from "~/domain/plan";
import { invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import type { World } from "~/world";
import { type Acted, sessionOf } from "./act.server";
import { type PostedForm, readForm } from "./form.server";
import { pixelsOf } from "./image-size";
import { answerTo } from "./respond.server";
import { safePath } from "./safe-path";
import { orBusy } from "./unwritten.server";

/** Bytes that a file may have, and pixels that a picture may have. */
const largest = 5_000_000;
const mostPixels = 25_000_000;
const uploadsPerHour = 60;

const office = "application/vnd.openxmlformats-officedocument";
/** What may be kept, and the ending that it leaves with. */
const kept: { readonly [type: string]: string } = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "application/pdf": "pdf",
  [`${office}.wordprocessingml.document`]: "docx",
  [`${office}.spreadsheetml.sheet`]: "xlsx",
  [`${office}.presentationml.presentation`]: "pptx",
};

type Checked = { bytes: Buffer; type: string; name: string; sha256: string };

/** Adds the posted `file` to the step `stepId`: stored and on the disk before the fact that names it. */
export async function upload({ context, request }: ActionFunctionArgs, planId: string) {
  const visitor = await actorFor(context, request, planId);
  const form = await readForm(request);
  const refused = (refusal: Refusal) =>
    data<Acted>({ ok: false, command: "file.add", refusal, values: form?.typed ?? {} }, answerTo(refusal));
  return await orBusy(taken, () => refused(refuse("busy", "busy")));

  async function taken() {
    if (!form) return refused(invalid([{ field: "file", code: "required" }]));
    if (visitor.kind !== "person") return refused(refuse("forbidden", "readOnly"));
    // Anybody at all may walk into a sample, so nothing that they bring is kept there.
    const sample = (await context.world.plans.load(planId, "public"))?.plan.sample;
    if (sample) return refused(refuse("forbidden", "notYours"));
    const now = context.world.clock.now();
    const bucket = { key: `files:${visitor.personId}`, capacity: uploadsPerHour, perSeconds: 3600, now };
    if (!(await context.world.store.take(bucket))) return refused(refuse("too-many", "tooMany"));
    const checked = await check(form.nested.file);
    if (isRefusal(checked)) return refused(checked);
    const { actor, headers } = await sessionOf({ context, request }, visitor, form);
    const { requestId, stepId, onlyUs = "" } = form.nested;
    const result = await keep(context.world, actor, { checked, requestId, stepId, onlyUs });
    if (isRefusal(result)) return refused(result);
    if (context.document) return redirect(nextOf(form) ?? `/plan/${planId}`, { status: 303, headers });
    return data<Acted>({ ok: true, command: "file.add", answer: result.answer }, { headers });
  }
}

type Keeping = { checked: Checked; requestId: unknown; stepId: unknown; onlyUs: unknown };

/** Stores the bytes, then adds the file to the plan; bytes that no plan came to name do not stay. */
async function keep(world: World, actor: PersonActor, { checked, requestId, stepId, onlyUs }: Keeping) {
  const { planId, personId } = actor;
  const { bytes, name, type, sha256: hash } = checked;
  // A repeated post is the same file, and other bytes never have the id of a file that is already there.
  const fileId = idFrom(Buffer.from(sha256([planId, personId, String(requestId), hash].join("\n")), "hex"));
  const created = await store(world, fileId, bytes);
  try {
    const input = { requestId, fileId, stepId, onlyUs, name, type, sha256: hash, bytes: bytes.byteLength };
    return await perform(world, actor, planId, "file.add", input);
  } finally {
    if (created && !(await isNamed(world, actor, fileId))) await rm(join(folderOf(world), fileId), { force: true });
  }
}

async function isNamed(world: World, { planId, side }: PersonActor, fileId: string): Promise<boolean> {
  const loaded = await world.plans.load(planId, side);
  const steps = Object.values(loaded?.plan.steps ?? {});
  return steps.some((step) => step.attachments.some((one) => one.id === fileId));
}

const nextOf = ({ nested }: PostedForm) => safePath(nested.next);

const refusedFile = (code: "fileType" | "fileSize" | "required"): Refusal =>
  refuse("invalid", "fileRefused", { fields: [{ field: "file", code }] });

async function check(file: unknown): Promise<Checked | Refusal> {
  if (!(file instanceof File) || file.size === 0) return refusedFile("required");
  if (file.size > largest) return refusedFile("fileSize");
  const bytes = Buffer.from(await file.arrayBuffer());
  const type = await typeOf(bytes);
  const ending = type === null ? undefined : kept[type];
  if (type === null || ending === undefined) return refusedFile("fileType");
  const pixels = type.startsWith("image/") ? pixelsOf(bytes) : 0;
  if (pixels === null) return refusedFile("fileType");
  if (pixels > mostPixels) return refusedFile("fileSize");
  return { bytes, type, name: nameWith(file.name, ending), sha256: sha256(bytes) };
}

/** The kind of file by its bytes; null when they cannot be told or cannot be read. */
async function typeOf(bytes: Buffer): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    return null;
  }
}

/** The name without folders and marks that could mislead, with the ending that the bytes call for. */
function nameWith(given: string, ending: string): string {
  const last = cleaned(given).split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/["<>:|?*\p{Cc}]/gu, "").trim();
  const stem = plain
    .replace(/\.[^.]{1,8}$/u, "")
    .replace(/^\.+/, "")
    .slice(0, 150);
  return `${stem || "file"}.${ending}`;
}

const folderOf = (world: World) => join(world.settings.dataDir, "blobs");

/**
 * Written beside, flushed, then linked: a file under its name is a whole file, also after a power cut, and never becomes
 * another one. False when it was there before.
 */
async function store(world: World, fileId: string, bytes: Buffer): Promise<boolean> {
  const folder = folderOf(world);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = join(folder, `${fileId}.${world.newId()}.part`);
  try {
    await writeThrough(beside, bytes);
    await link(beside, join(folder, fileId));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
  const entry = await open(folder, "r");
  try {
    await entry.sync();
  } finally {
    await entry.close();
  }
  return true;
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file of a step that this reader sees, as a download; 404 for everybody else and for what was taken away. */
export async function download({ context, request }: ActionFunctionArgs, planId: string, fileId: string) {
  const actor = await actorFor(context, request, planId);
  const loaded = await context.world.plans.load(planId, actor.kind === "person" ? actor.side : "public");
  const file = loaded && idPattern.test(fileId) ? fileOn(loaded.plan, fileId) : null;
  if (!file) throw notFound();
  const bytes = await fileBytes(context.world, planId, file);
  if (bytes === null) throw notFound();
  const name = file.label ?? `file.${kept[file.type] ?? "bin"}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": file.type,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}

/** The bytes that the record speaks of; null when they are gone, or when others lie in their place. */
export async function fileBytes(world: World, planId: string, file: Attachment): Promise<Buffer | null> {
  const bytes = await readFile(join(folderOf(world), file.id)).catch(() => null);
  if (bytes === null || sha256(bytes) === file.sha256) return bytes;
  await noteChanged(world, { planId, fileId: file.id });
  return null;
}

/** Once an hour for each file: who asks again and again does not fill the log. */
async function noteChanged(world: World, about: { planId: string; fileId: string }): Promise<void> {
  const at = world.clock.now();
  const bucket = { key: `file-changed:${about.fileId}`, capacity: 1, perSeconds: 3600, now: at };
  try {
    if (await world.store.take(bucket))
      await world.store.logSecurity({ at, what: "file.changed", detail: JSON.stringify(about) });
  } catch {
    // The file is withheld whether or not that could be written down.
  }
}

/** Looked up in the plan as this side has it, so a private step's file is not there for the other one. */
const fileOn = (plan: Plan, fileId: string) =>
  Object.values(plan.steps)
    .filter((step) => step.removed === null)
    .flatMap((step) => step.attachments)
    .find((one) => one.kind === "file" && one.id === fileId) ?? null;

const asciiOf = (name: string) => name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
