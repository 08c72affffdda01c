// People and their keys: who is on the plan, who leads, who decides, whose link opens it.

import type { AccessChange, LetterDraft } from "db/store";
import { z } from "zod";
import { type Drafted, draft, type PersonData, type PersonWords } from "~/domain/facts";
import { hasVoucher, isVouched, type Person, peopleOf } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { email, id, language, line, list, maybeId, maybeLine, side, text, tick, zone } from "./fields";
import { letterTo, linkExpiry, newLink } from "./shared";

type Invited = { facts: Drafted[]; letters: LetterDraft[]; access: AccessChange[] };

const roleCode = z.string().regex(/^[a-z_]{2,40}$/, "unknownChoice");
const personFields = {
  name: line(120),
  email: email(),
  company: maybeLine(120).default(""),
  title: maybeLine(120).default(""),
  roles: list(roleCode, 12),
  lead: tick(),
  decides: tick(),
  zone: zone(),
  language: language(),
};

/** Invitations of a plan in a day, and the most that sharing sends at once; who is left is invited later (T-22). */
export const invitationsPerPlan = 20;

/**
 * A person's own link and the letter that brings it; again for somebody who has one already (resend). A link whose days
 * are over is renewed, so that nobody is mailed one that opens nothing. For commands that ask for links.
 */
export function invite(context: Context, person: Person, stepId?: string): Invited {
  if (person.side === "vendor") return { facts: [], letters: [], access: [] };
  if (person.linkId !== null && !context.opens(person.linkId)) {
    const { facts, access } = renewedLink(context, person, person.linkId);
    const again = invited(context, { person: { ...person, generation: person.generation + 1 }, stepId });
    return { ...again, facts: [...facts, ...again.facts], access };
  }
  return invited(context, { person, stepId });
}

function invited(context: Context, { person, stepId }: { person: Person; stepId: string | undefined }): Invited {
  const fresh = person.linkId === null ? newLink(context, person.personId) : null;
  const linkId = fresh?.linkId ?? person.linkId ?? "";
  const payload = { linkId, generation: person.generation, ...(stepId === undefined ? {} : { stepId }) };
  return {
    facts: [draft("person.invited", person.personId, { personId: person.personId, linkId }, {})],
    letters: [letterTo(context, person, "invitation", payload)],
    access: fresh ? [fresh.access] : [],
  };
}

export const addPerson = command(
  z.strictObject({ personId: id(), side: side(), ...personFields, invite: tick(), staffId: maybeId() }),
  (input, context) => {
    const { plan, me } = context;
    if (plan.people[input.personId]) return { facts: [] };
    // The vendor's people come in by staff sign-in; the customer may propose one by writing to them, not by link.
    if (input.side === "vendor" && me.side === "customer") return refuse("forbidden", "onlyLead");
    const same = sameAddress(context, input.email);
    if (same) return same;
    const data = {
      personId: input.personId,
      side: input.side,
      roles: input.roles,
      lead: input.lead,
      decides: input.side === "customer" && input.decides,
      zone: input.zone,
      language: input.language,
      // A colleague of the vendor comes in by staff sign-in; only the vendor can say which account that is.
      staffId: input.side === "vendor" ? input.staffId : null,
    };
    const company = input.company || (plan[input.side] ?? "");
    const words = { name: input.name, email: input.email, company, title: input.title };
    const added = draft("person.added", input.personId, data, { words });
    const person = newcomer(context, { ...data, ...words });
    // Before the plan is shared nobody gets a letter; sharing invites everybody.
    const sends = input.invite && plan.state !== "draft" && input.side === "customer";
    const sent = sends ? invite(context, person) : { facts: [], letters: [], access: [] };
    return {
      facts: [added, ...sent.facts],
      letters: sent.letters,
      access: sent.access,
      answer: { personId: input.personId },
    };
  },
);

/** A person as the fold will know them, for letters written in the same act. */
export const newcomer = (context: Context, told: PersonData & PersonWords): Person => ({
  ...told,
  addedBy: { kind: "person", id: context.me.personId, side: context.me.side, via: context.strength },
  addedAt: context.now,
  invitedAt: null,
  linkId: null,
  generation: 1,
  removedAt: null,
  actedAt: null,
  consentHash: null,
  deciderConfirmed: false,
});

export function sameAddress(context: Context, address: string, but = ""): Refusal | null {
  const people = Object.values(context.plan.people);
  const taken = people.some((p) => p.email === address && p.removedAt === null && p.personId !== but);
  return taken ? refuse("invalid", "sameAddress", { fields: [{ field: "email", code: "unexpected" }] }) : null;
}

const reaches = (context: Context, person: Person): boolean =>
  person.personId === context.me.personId || (context.me.side === person.side && context.me.lead);

function found(context: Context, personId: string): Person | Refusal {
  const person = context.plan.people[personId];
  return person && person.removedAt === null ? person : refuse("not-found", "notFound");
}

export const changePerson = command(z.strictObject({ personId: id(), ...personFields }), (input, context) => {
  const person = found(context, input.personId);
  if (isRefusal(person)) return person;
  const { me } = context;
  const own = reaches(context, person);
  // The vendor may correct what it typed itself until the person has done anything (architecture.md, access).
  // or the customer has stood behind them.
  const typed = me.side === "vendor" && person.addedBy.kind === "person" && person.addedBy.side === "vendor";
  const typing = typed && person.actedAt === null && !person.deciderConfirmed;
  if (!own && !typing) return refuse("forbidden", "notYours");
  if (person.email !== input.email && me.side !== person.side && person.actedAt !== null)
    return refuse("forbidden", "addressFixed");
  const same = sameAddress(context, input.email, person.personId);
  if (same) return same;
  const leads = me.lead || me.decides;
  const data = {
    personId: person.personId,
    roles: leads ? input.roles : person.roles,
    lead: leads ? input.lead : person.lead,
    decides: person.side === "customer" && (leads ? input.decides : person.decides),
    zone: input.zone,
    language: input.language,
  };
  const words = { name: input.name, email: input.email, company: input.company, title: input.title };
  const changed = draft("person.changed", person.personId, data, { words });
  if (person.email === input.email || person.linkId === null) return { facts: [changed] };
  // Another mailbox is another key: whoever held the old link, or asked for a code by it, holds nothing any more.
  const renewed = renewedLink(context, person, person.linkId);
  return { ...renewed, facts: [changed, ...renewed.facts] };
});

/** A link's next generation, mailed to its owner; the one before opens nothing, and its browsers are signed out. */
function renewedLink(context: Context, person: Person, linkId: string): Invited {
  const generation = person.generation + 1;
  const expiresAt = linkExpiry(context.plan, context.now);
  return {
    facts: [draft("link.replaced", linkId, { linkId, personId: person.personId, generation }, {})],
    letters: [letterTo(context, person, "linkReplaced", { linkId, generation })],
    access: [{ do: "raiseLink", linkId, generation, expiresAt, at: context.now }],
  };
}

export const invitePerson = command(
  z.strictObject({ personId: id() }),
  (input, context) => {
    const person = found(context, input.personId);
    if (isRefusal(person)) return person;
    if (context.plan.state === "draft") return refuse("forbidden", "notShared");
    return invite(context, person);
  },
  { asksLinks: true },
);

export const removePerson = command(
  z.strictObject({ personId: id(), to: maybeId(), reason: text(500).default("") }),
  (input, context) => {
    const person = found(context, input.personId);
    if (isRefusal(person)) return person;
    if (person.side !== context.me.side) return refuse("forbidden", "notYours");
    const left = peopleOf(context.plan, person.side).filter((other) => other.personId !== person.personId);
    if (left.length === 0) return refuse("forbidden", "cannotRemoveLast");
    const to = input.to === null ? null : found(context, input.to);
    if (to !== null && (isRefusal(to) || to.side !== person.side)) return refuse("not-found", "notFound");
    return {
      facts: [
        draft(
          "person.removed",
          person.personId,
          { personId: person.personId, to: input.to },
          { words: { reason: input.reason } },
        ),
      ],
      access: person.linkId ? [{ do: "endLink", linkId: person.linkId, at: context.now }] : [],
    };
  },
);

/** Who decides is the customer's to say: a person named by the vendor counts from here on. */
export const confirmDecider = command(z.strictObject({ personId: id() }), (input, context) => {
  const person = found(context, input.personId);
  if (isRefusal(person)) return person;
  if (person.deciderConfirmed) return refuse("conflict", "alreadyConfirmed");
  // Nobody vouches for others before somebody of the customer stands behind them.
  if (!isVouched(context.plan, context.me)) return refuse("forbidden", "notVouched");
  // Whoever the vendor named cannot vouch for themselves while a colleague can.
  if (person.personId === context.me.personId && hasVoucher(context.plan, person))
    return refuse("forbidden", "notYours");
  return { facts: [draft("decider.confirmed", person.personId, { personId: person.personId }, {})] };
});

export const replaceLink = command(z.strictObject({ personId: id() }), (input, context) => {
  const person = found(context, input.personId);
  if (isRefusal(person)) return person;
  if (person.linkId === null || (!reaches(context, person) && context.me.side === person.side))
    return refuse("forbidden", "notYours");
  return renewedLink(context, person, person.linkId);
});

export const endLink = command(z.strictObject({ personId: maybeId(), linkId: maybeId() }), (input, context) => {
  const { plan, me, now } = context;
  if (input.linkId !== null && plan.viewerLinks.includes(input.linkId)) {
    if (!me.lead && !me.decides) return refuse("forbidden", "onlyLead");
    return {
      facts: [draft("link.ended", input.linkId, { linkId: input.linkId, personId: null }, {})],
      access: [{ do: "endLink", linkId: input.linkId, at: now }],
    };
  }
  const person = found(context, input.personId ?? "");
  if (isRefusal(person)) return person;
  if (person.linkId === null) return refuse("not-found", "notFound");
  // The other side may have a leaked link replaced, which mails its owner; it may not lock anybody out.
  if (!reaches(context, person)) return refuse("forbidden", "notYours");
  return {
    facts: [draft("link.ended", person.linkId, { linkId: person.linkId, personId: person.personId }, {})],
    access: [{ do: "endLink", linkId: person.linkId, at: now }],
  };
});

/** A link with which anybody may read and nobody may act. */
export const openViewer = command(z.strictObject({}), (_input, context) => {
  const { linkId, access } = newLink(context, null);
  return { facts: [draft("viewer.opened", linkId, { linkId }, {})], access: [access], answer: { linkId } };
});

/** The person typed the code that was sent to their mailbox: for 12 hours this browser is theirs. */
export const confirmMailbox = command(
  z.strictObject({ code: z.string().min(1, "code").max(20, "code"), textHash: z.literal("") }),
  (_input, context) => {
    const { me, proof, sessionId, now, connection } = context;
    if (proof === null || sessionId === null) return refuse("forbidden", "wrongCode");
    return {
      facts: [draft("mailbox.confirmed", me.personId, { personId: me.personId, codeId: proof.codeId }, { connection })],
      access: [{ do: "proveMailbox", sessionId, at: now }],
    };
  },
);
