// What the page of people shows: the view, and the few links that its reader may hand on.

import type { LoaderFunctionArgs } from "@remix-run/node";
import type { LinkRow } from "db/store";
import { isOpen } from "~/access/links";
import { linkToken } from "~/access/tokens.server";
import { currentWorkspace } from "~/commands/workspaces.server";
import type { Side } from "~/domain/facts";
import type { Language } from "~/domain/language";
import type { Text } from "~/domain/plan";
import { colleagues } from "~/domain/workspace";
import { type PeopleView, peopleView } from "~/views/people";
import type { World } from "~/world";
import { type Fates, fatesOf, type Silent, silentPeople } from "./fates.server";
import { type QrDrawing, qrOf } from "./qr.server";
import type { SignPage } from "./signing.server";
import { type Visit, visit } from "./visit.server";
import { zoneNames } from "./zones.server";

export type Colleague = { staffId: string; name: string; email: string };
export type PeoplePage = {
  plan: SignPage["plan"];
  side: Side | null;
  /** The plan is shared: who is added can get a letter at once. */
  invites: boolean;
  view: PeopleView;
  names: { [personId: string]: Text };
  /** Links of colleagues whom the customer's lead added; never in anything that staff are sent. */
  handOver: { [personId: string]: { url: string; qr: QrDrawing } };
  readers: { linkId: string; url: string }[];
  /** What is known of the last mail to each person, and who has not answered reminders. */
  fates: Fates;
  silent: { [personId: string]: Silent };
  /** Members of staff who are not on the plan. */
  colleagues: Colleague[];
  local: { language: Language; zone: string };
  zones: string[];
  requestId: string;
};

export async function peoplePage(args: LoaderFunctionArgs): Promise<PeoplePage> {
  const { world } = args.context;
  const seen = await visit(args);
  const { plan, me, now } = seen;
  const links = await world.store.linksOf(plan.id);
  const view = peopleView({ plan, me, links, now });
  const changes = view.may.add.length > 0 || view.sides.some(({ people }) => people.some(({ may }) => may.change));
  return {
    plan: seen.head,
    side: me?.side ?? null,
    invites: plan.state !== "draft",
    view,
    names: Object.fromEntries(Object.values(plan.people).map(({ personId, name }) => [personId, name])),
    handOver: handedOver(world, seen, { view, links }),
    readers: view.viewerLinks.flatMap((linkId) => {
      const link = links.find((one) => one.linkId === linkId);
      return link && isOpen(link, now) ? [{ linkId, url: urlOf(world, link) }] : [];
    }),
    fates: me === null ? {} : await fatesOf(world, plan, seen.actor.kind === "person" && seen.actor.via === "staff"),
    silent: await silentPeople(world, plan, me),
    colleagues: await notYetHere(world, seen, view),
    local: { language: plan.language, zone: plan.zone },
    zones: changes ? zoneNames() : [],
    requestId: world.newId(),
  };
}

const urlOf = ({ settings, keys }: World, { linkId, generation }: LinkRow): string =>
  `${settings.publicUrl}/p/${linkToken(keys.link, linkId, generation)}`;

/** Twice guarded: the view allows it to the customer's lead alone, and staff are left out whatever a view says. */
function handedOver(
  world: World,
  { actor, plan, now }: Visit,
  { view, links }: { view: PeopleView; links: LinkRow[] },
): PeoplePage["handOver"] {
  if (actor.kind !== "person" || actor.via !== "link" || actor.side !== "customer") return {};
  const handed: PeoplePage["handOver"] = {};
  for (const { people } of view.sides)
    for (const { personId, may } of people) {
      const link = links.find((one) => one.linkId === plan.people[personId]?.linkId);
      if (!may.handOverLink || !link || !isOpen(link, now)) continue;
      const url = urlOf(world, link);
      handed[personId] = { url, qr: qrOf(url) };
    }
  return handed;
}

async function notYetHere(world: World, { actor, plan }: Visit, view: PeopleView): Promise<Colleague[]> {
  if (actor.kind !== "person" || actor.via !== "staff" || !view.may.add.includes("vendor")) return [];
  const workspace = await currentWorkspace(world);
  if (workspace?.workspaceId !== plan.workspaceId) return [];
  const here = new Set(
    Object.values(plan.people).flatMap((one) => (one.removedAt === null ? (one.staffId ?? []) : [])),
  );
  return colleagues(workspace).flatMap(({ staffId, name, email }) =>
    here.has(staffId) || name === null || email === null ? [] : [{ staffId, name, email }],
  );
}
