// What must be true first, while somebody writes it: a draft of their own, until they sign the words that it makes.

import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { PersonActor } from "~/access/actor";
import { actorFor } from "~/access/visitor.server";
import { fieldError } from "~/commands/command";
import { conditionRow } from "~/commands/conditions";
import { readDraft, saveDraft } from "~/commands/drafts.server";
import type { ConditionInput } from "~/domain/condition-lines";
import { invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import type { World } from "~/world";
import { type Acted, sessionOf } from "./act.server";
import { type PostedForm, readForm } from "./form.server";
import { answerTo } from "./respond.server";

const blockId = "conditions";
const rowsIn = z.array(conditionRow).max(20, "tooLong");
const placeOf = ({ planId, personId }: PersonActor) =>
  ({ planId, lane: "customer", document: `answer/${personId}` }) as const;

/** The rows that this person has written and not yet signed; none for everybody else. */
export async function rowsOf(world: World, actor: PersonActor): Promise<ConditionInput[]> {
  if (actor.side !== "customer") return [];
  const blocks = await readDraft(world, actor, placeOf(actor));
  if (isRefusal(blocks)) return [];
  const rows = rowsIn.safeParse(JSON.parse(blocks.find((block) => block.blockId === blockId)?.body ?? "[]"));
  return rows.success ? rows.data : [];
}

/** Keeps the rows and leads to the sheet on which they are read and signed; what is wrong is said beside its field. */
export async function keepConditions(args: ActionFunctionArgs, form: PostedForm) {
  const { context, params } = args;
  const { world } = context;
  const planId = params.planId ?? "";
  const answered = (refusal: Refusal, headers?: Headers) =>
    data<Acted>({ ok: false, command: "conditions.keep", refusal, values: form.typed }, answerTo(refusal, headers));
  const visitor = await actorFor(context, args.request, planId);
  if (visitor.kind !== "person" || visitor.side !== "customer") return answered(refuse("forbidden", "onlyCustomer"));
  const given = Object.values(form.nested.conditions ?? {}).filter(
    (row) => typeof row === "object" && "text" in row && String(row.text).trim() !== "",
  );
  if (given.length === 0) return answered(refuse("invalid", "checkFields"));
  const rows = rowsIn.safeParse(given);
  if (!rows.success)
    return answered(invalid(rows.error.issues.map(fieldError).map((one) => ({ ...one, field: nameOf(one.field) }))));
  const { actor, headers } = await sessionOf(args, visitor, form);
  const place = placeOf(actor);
  const [before] = await world.store.draft(planId, place.lane, place.document);
  const body = JSON.stringify(rows.data);
  const saved = await saveDraft(world, actor, { ...place, blockId, revision: before?.revision ?? 0, body });
  if (!("saved" in saved)) return answered(saved, headers);
  const { act = "yesbut", id = "now" } = form.nested;
  const known = act === "goonif" || act === "approve" ? act : "yesbut";
  const path = `/plan/${planId}/sign/${known}/${typeof id === "string" ? encodeURIComponent(id) : "now"}`;
  return redirect(path, { status: 303, headers });
}

/** "0.text" as the form names it. */
const nameOf = (field: string): string => field.replace(/^(\d+)\./, "conditions[$1].");

export async function isKeeping(request: Request): Promise<PostedForm | null> {
  const form = await readForm(request.clone());
  return form?.nested.command === "conditions.keep" ? form : null;
}
