// A link that was forwarded: whoever opened it asks for one of their own, by name and mailbox (T-06).

import { z } from "zod";
import { draft } from "~/domain/facts";
import { type Person, peopleOf } from "~/domain/plan";
import { refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { email, id, line } from "./fields";
import { invite, newcomer } from "./people";

/** So many may have asked and wait for somebody of the customer. */
const mostWaiting = 5;

// Of these anybody can have an address: that somebody on the plan has one says nothing about the next.
const everybodys =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|pm|zoho|yandex|libero|virgilio|tiscali|alice|terra|telefonica|orange|free|wanadoo|t-online|qq|163|126|sina|sohu|foxmail|naver)\.[a-z.]{2,6}$/;

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/**
 * Mails a link of their own to whoever opened somebody else's. At an address of the same company as somebody whom the
 * customer stands behind it goes at once; at any other they are added, and a lead sends the invitation or removes them.
 * In either case they sign nothing before somebody of the customer confirms them, and the history says how they came.
 */
export const joinAsSelf = command(
  z.strictObject({ personId: id(), name: line(120), email: email() }),
  (input, context) => {
    const { plan, me } = context;
    if (plan.people[input.personId]) return { facts: [], answer: { mailed: "yes" } };
    const known = Object.values(plan.people).find((one) => one.email === input.email && one.removedAt === null);
    if (known?.side === "vendor") return refuse("forbidden", "notYours");
    // Somebody who is here already gets their own link again; one whom nobody has invited yet goes on waiting.
    if (known?.self && known.invitedAt === null) return { facts: [], answer: { mailed: "no" } };
    if (known) return { ...invite(context, known), answer: { mailed: "yes" } };
    if (waiting(context) >= mostWaiting) return refuse("too-many", "tooMany");
    const data = {
      personId: input.personId,
      side: "customer" as const,
      roles: [],
      lead: false,
      decides: false,
      zone: me.zone,
      language: me.language,
      staffId: null,
      self: true as const,
    };
    const words = { name: input.name, email: input.email, company: plan.customer ?? "", title: "" };
    const added = draft("person.added", input.personId, data, { words });
    if (!isColleague(context, input.email)) return { facts: [added], answer: { mailed: "no" } };
    const sent = invite(context, newcomer(context, { ...data, ...words }));
    return { ...sent, facts: [added, ...sent.facts], answer: { mailed: "yes" } };
  },
  { asksLinks: true },
);

const waiting = ({ plan }: Context): number =>
  peopleOf(plan, "customer").filter((person) => person.self && person.actedAt === null).length;

/** Whether the address is of the same company as somebody whom the customer knows. */
function isColleague({ plan }: Context, address: string): boolean {
  const domain = domainOf(address);
  const vendor = peopleOf(plan, "vendor").some((one) => isAt(one, domain));
  return (
    !everybodys.test(domain) && !vendor && peopleOf(plan, "customer").some((one) => !one.self && isAt(one, domain))
  );
}

const isAt = (person: Person, domain: string) => person.email !== null && domainOf(person.email) === domain;
