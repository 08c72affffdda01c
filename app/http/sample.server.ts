// Walking into the sample deal: no sign-up, in anybody's shoes. It works for sample plans alone, whose key, addresses
// and watermark say so everywhere.

import { type AppLoadContext, redirect } from "@remix-run/node";
import { passCookie } from "~/access/cookies.server";
import { notFound } from "~/access/visitor.server";
import { leadOf, type Person, type Plan } from "~/domain/plan";
import { refuse } from "~/domain/refusal";
import { shown, thaw } from "~/jobs/frozen.server";
import { playSample, sampleWorkspace } from "~/sample/play.server";
import { loadTemplates } from "~/templates/load.server";
import type { World } from "~/world";
import { pageFor } from "./respond.server";

export const seats = ["lead", "decider", "rep"] as const;
export type Seat = (typeof seats)[number];
export const isSeat = (value: string): value is Seat => (seats as readonly string[]).includes(value);

/** New samples in an hour: from one address, and from everybody together. */
const perAddress = 6;
const perHour = 30;

/**
 * Opens the newest sample deal (or plays one) as the customer's lead; `anew` plays another one. When too many were
 * played, the newest one opens after all.
 */
export async function openSample(context: AppLoadContext, { anew }: { anew: boolean }): Promise<Response> {
  const { world } = context;
  const there = await newest(world);
  if (there !== null && !anew) return await sitDown(context, there, "lead");
  const planId = (await mayPlay(context)) ? await playSample(world, loadTemplates()) : there;
  if (planId === null) throw pageFor(refuse("too-many", "tooMany"));
  return await sitDown(context, planId, "lead");
}

/** A sample is some forty acts that stay, and nobody has to sign in for one (T-37). */
async function mayPlay({ world, visitor }: AppLoadContext): Promise<boolean> {
  const now = world.clock.now();
  const take = (key: string, capacity: number) => world.store.take({ key, capacity, perSeconds: 3600, now });
  return (await take(`samples/ip/${visitor.ip}`, perAddress)) && (await take("samples", perHour));
}

async function newest(world: World): Promise<string | null> {
  const rows = await world.store.summaries(sampleWorkspace, "vendor");
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.planId ?? null;
}

/** Gives this browser the personal link of the person in that seat, and opens the plan. */
export async function sitDown(context: AppLoadContext, planId: string, seat: Seat): Promise<Response> {
  const { world } = context;
  const plan = (await world.plans.load(planId, "public"))?.plan;
  if (!plan?.sample) throw notFound();
  const person = personIn(plan, seat);
  const links = await world.store.linksOf(planId);
  const link = links.find((one) => one.personId === person?.personId && one.endedAt === null);
  if (!person || !link) throw notFound();
  const pass = { linkId: link.linkId, generation: link.generation, sessionId: null };
  return redirect(`/plan/${planId}`, { status: 303, headers: { "Set-Cookie": passCookie(world, planId, pass) } });
}

export function personIn(plan: Plan, seat: Seat): Person | null {
  if (seat === "rep") return leadOf(plan, "vendor");
  if (seat === "lead") return leadOf(plan, "customer");
  return Object.values(plan.people).find((person) => person.decides && person.removedAt === null) ?? null;
}

export type SampleMail = { letterId: string; kind: string; at: string; subject: string; text: string };

/** The mails that the person in that seat would have got, newest first; only of a sample plan. */
export async function sampleMails(context: AppLoadContext, planId: string, seat: Seat) {
  const { store, plans, keys } = context.world;
  const plan = (await plans.load(planId, "public"))?.plan;
  if (!plan?.sample) throw notFound();
  const person = personIn(plan, seat);
  const letters = await store.lettersOf({ workspaceId: sampleWorkspace, planId, limit: 200 });
  const mails: SampleMail[] = letters
    .filter((letter) => letter.personId === person?.personId && letter.frozen !== null)
    .map(({ letterId, kind, createdAt, frozen }) => {
      const { subject, text } = shown(letterId, thaw(frozen ?? ""), keys);
      return { letterId, kind, at: createdAt, subject, text };
    });
  return { plan, person, mails };
}
