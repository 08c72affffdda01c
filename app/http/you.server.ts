// What belongs to the reader and not to a plan: the address of their calendar, and how often they want reminders.

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readers } from "~/access/directory.server";
import { readerOf, readerOfMailsToken } from "~/access/readers.server";
import { actorFor, notFound } from "~/access/visitor.server";
import { mailboxHolds } from "~/commands/perform.server";
import { type Often, oftens } from "~/domain/letters";
import { invalid, refuse } from "~/domain/refusal";
import type { World } from "~/world";
import { type Acted, act, sessionOf } from "./act.server";
import { feedUrl } from "./calendar.server";
import { firstOf, readForm, readPosted } from "./form.server";
import { answerTo, pageFor } from "./respond.server";
import { type MailboxPage, mailboxPage } from "./signing.server";
import { visit } from "./visit.server";

export type YouPage = Omit<MailboxPage, "stop" | "next"> & {
  address: string;
  often: Often;
  /** sample: there is none; prove: whose mailbox it is has to be shown first; else its address, null before it has one. */
  calendar: "sample" | "prove" | { url: string | null };
};

/** The page of one person about themselves; 404 for somebody with the link for readers. */
export async function youPage(args: LoaderFunctionArgs): Promise<YouPage> {
  const { world } = args.context;
  const { actor, plan, me } = await visit(args);
  if (actor.kind !== "person" || me === null || me.email === null) throw notFound();
  const { stop: _stop, next: _next, ...page } = await mailboxPage(args.context, args.request, plan.id);
  const reader = readerOf(world.keys, me.email);
  const proven = actor.via === "staff" || page.mailboxUntil !== null;
  return {
    ...page,
    // Whoever holds the link already sees it on the plan.
    address: me.email,
    often: (await world.store.wish(reader)) ?? "daily",
    calendar: plan.sample ? "sample" : proven ? { url: await feedUrl(world, reader) } : "prove",
  };
}

const own = ["calendar.open", "calendar.renew", "mails.often"] as const;

/** Does what the page asks: proves the mailbox by the door, keeps what is the reader's own. */
export async function youAct(args: ActionFunctionArgs) {
  const planId = args.params.planId ?? "";
  const form = await readForm(args.request.clone());
  const command = own.find((name) => name === form?.nested.command);
  if (!form || !command) return await act(args, planId, ["code.send", "mailbox.confirm"]);
  const { world } = args.context;
  const actor = await actorFor(args.context, args.request, planId);
  const refused = (refusal: Parameters<typeof answerTo>[0]) =>
    data<Acted>({ ok: false, command, refusal, values: form.typed }, answerTo(refusal));
  const loaded = await world.plans.load(planId, "public");
  const email = actor.kind === "person" ? (loaded?.plan.people[actor.personId]?.email ?? null) : null;
  if (actor.kind !== "person" || !loaded || email === null) return refused(refuse("forbidden", "readOnly"));
  const now = world.clock.now();
  if (!(await world.store.take({ key: `posts:${actor.personId}`, capacity: 60, perSeconds: 60, now })))
    return refused(refuse("too-many", "tooMany"));
  const { actor: seated, headers } = await sessionOf(args, actor, form);
  const reader = readerOf(world.keys, email);
  if (command === "mails.often") {
    const often = oftens.find((one) => one === firstOf(form, "often"));
    if (!often) return refused(invalid([{ field: "often", code: "unknownChoice" }]));
    await world.store.setWish(reader, often, now);
    return redirect(`/plan/${planId}/you?saved=often`, { headers });
  }
  const proven =
    seated.via === "staff" ||
    (seated.mailboxAt !== null && Date.parse(now) - Date.parse(seated.mailboxAt) < mailboxHolds);
  // A link may have been handed on; the calendar of all plans is for the mailbox's owner alone (architecture, Access).
  if (!proven || loaded.plan.sample) return refused(refuse("forbidden", "needsMailbox"));
  if (command === "calendar.renew") await world.store.raiseFeed(reader, now);
  else await world.store.openFeed({ feedId: world.newId(), reader, generation: 1, at: now });
  return redirect(`/plan/${planId}/you`, { headers });
}

export type StopPage = { address: string; often: Often };

/** The page that a mail's "no more of these" leads to. Looking changes nothing; unknown tokens are nobody's. */
export async function stopPage({ context, params }: LoaderFunctionArgs): Promise<StopPage> {
  const { reader, address } = await readerBehind(context.world, params.token ?? "");
  return { address, often: (await context.world.store.wish(reader)) ?? "daily" };
}

/** RFC 8058: a mail program posts `List-Unsubscribe=One-Click` without a cookie; a reader's form names how often. */
export async function stopAct({ context, request, params }: ActionFunctionArgs) {
  const { world } = context;
  const { reader } = await readerBehind(world, params.token ?? "");
  const form = await readPosted(request);
  const now = world.clock.now();
  if (!(await world.store.take({ key: `wish:${reader}`, capacity: 30, perSeconds: 3600, now })))
    throw pageFor(refuse("too-many", "tooMany"));
  const byMachine = firstOf(form, "List-Unsubscribe") === "One-Click";
  const often = byMachine ? "none" : oftens.find((one) => one === firstOf(form, "often"));
  if (!often) throw pageFor(invalid([{ field: "often", code: "unknownChoice" }]));
  await world.store.setWish(reader, often, now);
  return { often };
}

async function readerBehind(world: World, token: string): Promise<{ reader: string; address: string }> {
  const reader = readerOfMailsToken(world.keys, token);
  if (reader === null) throw notFound();
  const known = (await readers(world)).get(reader);
  return { reader, address: known ? masked(known.address) : "" };
}

/** Enough to see whose it is, for whoever was sent the mail on. */
const masked = (address: string) => address.replace(/^(.).*(@.*)$/u, "$1•••$2");
