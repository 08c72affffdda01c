// The people of a plan, side by side, as one of them may see and change them. Links are told by their state only;
// the secret in them is no business of a view.

import type { By, Instant, Side } from "~/domain/facts";
import type { Language } from "~/domain/language";
import { hasVoucher, isOpen, isVouched, ownerOf, type Person, type Plan, peopleOf, type Text } from "~/domain/plan";
import { barredBy, type CommandName } from "~/domain/policy";
import { type WordsView, wordsView } from "./standpoints";

/** What is known of a link besides its secret. */
export type LinkFacts = { linkId: string; personId: string | null; expiresAt: Instant; endedAt: Instant | null };
export type LinkState = { state: "none" | "ended" } | { state: "open" | "expired"; until: Instant };

export type PersonMay = {
  change: boolean;
  /** Also what they do, and whether they lead or decide. */
  changeRights: boolean;
  invite: boolean;
  resend: boolean;
  replaceLink: boolean;
  endLink: boolean;
  remove: boolean;
  confirmDecides: boolean;
  /** Copy the link or show it for a camera: the customer's lead, for colleagues they added themselves. */
  handOverLink: boolean;
};

export type PersonView = {
  personId: string;
  side: Side;
  me: boolean;
  name: Text;
  /** null for readers without a name of their own, and once erased. */
  email: Text;
  company: Text;
  title: Text;
  roles: string[];
  lead: boolean;
  decides: boolean;
  /** The company that named this person as deciding, while nobody of the customer has confirmed it. */
  decidesNamedBy: Text;
  language: Language;
  zone: string;
  addedBy: string | null;
  addedAt: Instant;
  invitedAt: Instant | null;
  acted: boolean;
  /** The vendor typed this address and may no longer change it. */
  addressFixed: boolean;
  openSteps: number;
  link: LinkState;
  words: WordsView | null;
  may: PersonMay;
};

/** Somebody who was handed a colleague's link and asks for their own. */
export type PassView = { personId: string; name: Text; email: Text; through: string; at: Instant };

export type PeopleView = {
  sides: { side: Side; company: Text; people: PersonView[] }[];
  left: { personId: string; side: Side; name: Text; at: Instant }[];
  may: { add: Side[]; openViewer: boolean };
  /** Links for readers that are open; empty for those who may not hand them on. */
  viewerLinks: string[];
  /** Who asks to join; for those who may let them in. */
  passes: PassView[];
};

type Seen = { plan: Plan; me: Person | null; links: readonly LinkFacts[]; now: Instant };

/** The page for one reader; `me` is null for somebody with the link for readers. */
export function peopleView(seen: Seen): PeopleView {
  const { plan, me } = seen;
  const own: Side = me?.side ?? "customer";
  const other: Side = own === "customer" ? "vendor" : "customer";
  const lead = me !== null && (me.lead || me.decides);
  return {
    sides: [own, other].map((side) => ({
      side,
      company: plan[side],
      people: peopleOf(plan, side).map((person) => personView(seen, person)),
    })),
    left: Object.values(plan.people).flatMap(({ personId, side, name, removedAt }) =>
      removedAt === null ? [] : [{ personId, side, name, at: removedAt }],
    ),
    may: {
      add: may(seen, "person.add") ? (own === "vendor" ? ["customer", "vendor"] : ["customer"]) : [],
      openViewer: may(seen, "viewer.open"),
    },
    viewerLinks: lead ? plan.viewerLinks : [],
    passes: may(seen, "pass.settle") ? waitingPasses(plan) : [],
  };
}

const waitingPasses = (plan: Plan): PassView[] =>
  Object.values(plan.sides.passes).flatMap(({ personId, name, email, throughId, askedAt, settled }) =>
    settled ? [] : [{ personId, name, email, through: throughId, at: askedAt }],
  );

const may = ({ plan, me }: Seen, name: CommandName): boolean => me !== null && barredBy(plan, me, name) === null;

function personView(seen: Seen, person: Person): PersonView {
  const { plan, me } = seen;
  const { personId, side, decides, deciderConfirmed } = person;
  const vendorTyped = person.addedBy.kind === "person" && person.addedBy.side === "vendor";
  return {
    personId,
    side,
    me: me?.personId === personId,
    name: person.name,
    email: me === null ? null : person.email,
    company: person.company,
    title: person.title,
    roles: person.roles,
    lead: person.lead,
    decides,
    decidesNamedBy: decides && !deciderConfirmed ? plan.vendor : null,
    language: person.language,
    zone: person.zone,
    addedBy: idOf(person.addedBy),
    addedAt: person.addedAt,
    invitedAt: person.invitedAt,
    acted: person.actedAt !== null,
    addressFixed: me?.side === "vendor" && side === "customer" && vendorTyped && person.actedAt !== null,
    openSteps: openStepsOf(plan, personId),
    link: linkOf(seen, person),
    words: wordsView(plan, me, person),
    may: mayWith(seen, person),
  };
}

const idOf = (by: By): string | null => (by.kind === "person" ? by.id : null);

const openStepsOf = (plan: Plan, personId: string): number =>
  Object.values(plan.steps).filter((step) => isOpen(plan, step) && ownerOf(plan, step)?.personId === personId).length;

function linkOf({ links, now }: Seen, person: Person): LinkState {
  if (person.linkId === null)
    return { state: links.some((link) => link.personId === person.personId) ? "ended" : "none" };
  const link = links.find((one) => one.linkId === person.linkId);
  if (!link || link.endedAt !== null) return { state: "ended" };
  return { state: link.expiresAt > now ? "open" : "expired", until: link.expiresAt };
}

const nothing: PersonMay = {
  change: false,
  changeRights: false,
  invite: false,
  resend: false,
  replaceLink: false,
  endLink: false,
  remove: false,
  confirmDecides: false,
  handOverLink: false,
};

/** The fine half of the policy, as the commands decide it, so that a page offers nothing that will be refused. */
function mayWith(seen: Seen, person: Person): PersonMay {
  const { plan, me } = seen;
  if (me === null) return nothing;
  const self = me.personId === person.personId;
  const ownSide = me.side === person.side;
  const reaches = self || (ownSide && me.lead);
  const typed = me.side === "vendor" && person.addedBy.kind === "person" && person.addedBy.side === "vendor";
  const customer = person.side === "customer";
  const { state } = linkOf(seen, person);
  const invites = customer && plan.state !== "draft" && may(seen, "person.invite");
  const hasLink = person.linkId !== null && customer && (reaches || !ownSide);
  return {
    change: may(seen, "person.change") && (reaches || (typed && person.actedAt === null && !person.deciderConfirmed)),
    changeRights: me.lead || me.decides,
    invite: invites && person.invitedAt === null,
    resend: invites && !self && person.invitedAt !== null && state !== "expired",
    replaceLink: hasLink && may(seen, "link.replace"),
    endLink: hasLink && ownSide && reaches && !self && may(seen, "link.end"),
    remove: ownSide && !self && may(seen, "person.remove"),
    // Whoever the vendor named cannot vouch for themselves while a colleague can.
    confirmDecides:
      (person.decides || !isVouched(plan, person)) &&
      !person.deciderConfirmed &&
      may(seen, "decider.confirm") &&
      isVouched(plan, me) &&
      (!self || !hasVoucher(plan, person)),
    handOverLink: customer && ownSide && me.lead && !self && idOf(person.addedBy) === me.personId && state === "open",
  };
}

export type ShareView = {
  /** Who gets a letter, in which language. */
  letters: { personId: string; name: Text; email: Text; language: Language; lead: boolean; decides: boolean }[];
  /** Customer people beyond what one act may invite. */
  later: number;
  /** Open shared steps whose day has passed already: the date is too near for the template. */
  past: number;
  mayShare: boolean;
};

/** What pressing "share" does, before it is pressed. `today` is the day in the plan's zone. */
export function shareView(plan: Plan, me: Person, asked: { today: string; atOnce: number }): ShareView {
  const customers = peopleOf(plan, "customer");
  return {
    letters: customers.slice(0, asked.atOnce).map(({ personId, name, email, language, lead, decides }) => ({
      personId,
      name,
      email,
      language,
      lead,
      decides,
    })),
    later: Math.max(0, customers.length - asked.atOnce),
    past: Object.values(plan.steps).filter(
      (step) => step.lane === "shared" && isOpen(plan, step) && step.dueOn < asked.today,
    ).length,
    mayShare: barredBy(plan, me, "plan.share") === null,
  };
}

/** Who can add somebody who was forwarded `me`'s link: the lead of that side, else the other side's. */
export function whomToAsk(plan: Plan, me: Person): Person | null {
  const others = [...peopleOf(plan, me.side), ...peopleOf(plan, me.side === "customer" ? "vendor" : "customer")];
  return others.find((person) => person.lead && person.personId !== me.personId) ?? me;
}
