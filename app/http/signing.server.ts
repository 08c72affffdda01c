// What the signing pages load: the sheet, the reader, and whether a code is on its way to this browser's person.

import { type AppLoadContext, redirect } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound } from "~/access/visitor.server";
import { takeBackWithin } from "~/commands/exits";
import { mailboxHolds } from "~/commands/perform.server";
import { sha256 } from "~/commands/seal.server";
import { isRealDate, localDay } from "~/domain/days";
import { decidingKinds } from "~/domain/deciding";
import type { Person, Plan } from "~/domain/plan";
import { touching } from "~/domain/voices";
import { isSignAct, type SignView, signView } from "~/views/sign";
import { type OpenPoint, openPoints } from "~/views/voices";
import type { World } from "~/world";
import { rowsOf } from "./conditions-draft.server";
import { safePath } from "./safe-path";

/** Names and addresses that a sheet mentions, by person. */
export type Named = { [personId: string]: { name: string; company: string; title: string } };
export type SignPage = {
  plan: {
    id: string;
    vendor: string;
    customer: string;
    subject: string;
    sample: boolean;
    trial: boolean;
    zone: string;
  };
  me: { name: string; company: string; address: string; decides: boolean } | null;
  sheet: SignView;
  named: Named;
  /** Until when the mailbox counts as proven in this browser; null when it does not. */
  mailboxUntil: string | null;
  /** When the newest code that could be used here was sent. */
  codeSentAt: string | null;
  language: string;
  requestId: string;
  /** Open questions and risks that touch what is signed: they warn and never block (A15). */
  open: OpenPoint[];
};

const masked = (address: string) => address.replace(/^(.).*(@.*)$/u, "$1•••$2");

export const planHead = (plan: Plan): SignPage["plan"] => ({
  id: plan.id,
  vendor: plan.vendor ?? "",
  customer: plan.customer ?? "",
  subject: plan.subject ?? "",
  sample: plan.sample,
  trial: plan.trial,
  zone: plan.zone,
});

export const namesOf = (people: Plan["people"], ids: string[]): Named =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const person = people[id];
      return person
        ? [[id, { name: person.name ?? "—", company: person.company ?? "", title: person.title ?? "" }]]
        : [];
    }),
  );

/** Everything a signing page shows; the same 404 for outsiders and for sheets that do not exist. */
export async function signPage(
  context: AppLoadContext,
  request: Request,
  params: { planId?: string; act?: string; id?: string },
): Promise<SignPage> {
  const { planId = "", act = "", id = "" } = params;
  const actor = await actorFor(context, request, planId);
  const loaded = await context.world.plans.load(planId, actor.kind === "person" ? actor.side : "public");
  if (!loaded || !isSignAct(act)) throw notFound();
  const { plan } = loaded;
  const me = actor.kind === "person" ? (plan.people[actor.personId] ?? null) : null;
  const { language } = readerOfPlan(request, plan, me);
  const decides = act === "confirm" ? plan.verifiers[id]?.kind : undefined;
  // What is answered has a page of its own, with its own words.
  if (decides !== undefined && decidingKinds.has(decides))
    throw redirect(`/plan/${planId}/${decides === "final_decision" ? "offer" : "review"}`);
  const sheet = signView(
    {
      plan,
      me,
      language,
      hash: (text) => sha256(text),
      today: localDay(context.world.clock.now(), plan.zone),
      rows: actor.kind === "person" ? await rowsOf(context.world, actor) : [],
      on: dayIn(request),
    },
    act,
    id,
  );
  if (sheet === null) throw notFound();
  const proof =
    actor.kind === "person"
      ? await proofOf(context.world, actor, sheet.strength === "code" ? sheet.textHash : "")
      : noProof;
  return {
    plan: planHead(plan),
    me: me && describe(me),
    sheet,
    named: namesOf(plan.people, [...sheet.signers, ...sheet.seals.map((seal) => seal.personId)]),
    ...proof,
    language,
    requestId: context.world.newId(),
    open: openBefore(plan, sheet),
  };
}

/** What is still open where somebody is about to sign; nothing for whoever stops. */
function openBefore(plan: Plan, sheet: SignView): OpenPoint[] {
  if (sheet.state !== "mine" || sheet.act === "stop") return [];
  return openPoints(touching(plan, sheet.stepId), plan);
}

/** The day in the address to which an answer is put off; null when none is named. */
function dayIn(request: Request): string | null {
  const on = new URL(request.url).searchParams.get("on") ?? "";
  return isRealDate(on) ? on : null;
}

const describe = (me: Person) => ({
  name: me.name ?? "",
  company: me.company ?? "",
  address: masked(me.email ?? ""),
  decides: me.decides,
});

const noProof = { mailboxUntil: null, codeSentAt: null };

/** What the pages need on which somebody proves their mailbox: where to, since when, and whether a code is on its way. */
export type MailboxPage = Pick<SignPage, "plan" | "me" | "mailboxUntil" | "codeSentAt" | "requestId"> & {
  /** The stop that froze the plan, if one did. */
  stop: { who: string; mine: boolean; at: string; until: string } | null;
  next: string;
};

/** The page to prove a mailbox and, on a stopped plan, to take the stop back. 404 for everybody but customers. */
export async function mailboxPage(context: AppLoadContext, request: Request, planId: string): Promise<MailboxPage> {
  const actor = await actorFor(context, request, planId);
  const loaded = await context.world.plans.load(planId, actor.kind === "person" ? actor.side : "public");
  if (!loaded) throw notFound();
  const { plan } = loaded;
  const me = actor.kind === "person" ? (plan.people[actor.personId] ?? null) : null;
  const proof = actor.kind === "person" ? await proofOf(context.world, actor, "") : noProof;
  const { stop } = plan;
  return {
    plan: planHead(plan),
    me: me && describe(me),
    ...proof,
    requestId: context.world.newId(),
    stop: stop && {
      who: plan.people[stop.personId]?.name ?? "—",
      mine: stop.personId === me?.personId,
      at: stop.at,
      until: new Date(Date.parse(stop.at) + takeBackWithin).toISOString(),
    },
    next: safePath(new URL(request.url).searchParams.get("next") ?? "") ?? `/plan/${planId}`,
  };
}

/** `textHash`: the text a code is asked for; "" for the mailbox alone. */
async function proofOf(world: World, actor: PersonActor, textHash: string) {
  const now = world.clock.now();
  const until = actor.mailboxAt === null ? 0 : Date.parse(actor.mailboxAt) + mailboxHolds;
  const since = new Date(Date.parse(now) - 10 * 60_000).toISOString();
  const codes = actor.sessionId === null ? [] : await world.store.codesSince(actor.personId, since);
  const live = codes.find(
    (code) => code.sessionId === actor.sessionId && code.textHash === textHash && code.usedAt === null,
  );
  return {
    mailboxUntil: until > Date.parse(now) ? new Date(until).toISOString() : null,
    codeSentAt: live?.createdAt ?? null,
  };
}
