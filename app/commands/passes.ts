// A personal link that was forwarded: whoever holds it says who they are, proves the mailbox they name, and is let in by
// the lead, with a link of their own (T-06). What they do until then is told of nobody but the link's owner.

import { z } from "zod";
import { draft } from "~/domain/facts";
import { under } from "~/domain/ids";
import { refuse } from "~/domain/refusal";
import { command } from "./command";
import { email, hash, id, line, tick } from "./fields";
import { invite, newcomer, sameAddress } from "./people";

/** What a code for somebody else's mailbox is asked for; its hash ties the code to that address. */
export const passText = (address: string): string => `This mailbox asks to join: ${address}`;

const mostWaiting = 10;

export const askPass = command(
  z.strictObject({
    personId: id(),
    name: line(120),
    email: email(),
    code: z.string({ error: "required" }).min(1, "code").max(20, "code"),
    textHash: hash(),
  }),
  (input, context) => {
    const { plan, me, proof } = context;
    if (under(plan.people, input.personId) || under(plan.sides.passes, input.personId)) return { facts: [] };
    const same = sameAddress(context, input.email);
    if (same) return same;
    const waiting = Object.values(plan.sides.passes).filter((pass) => pass.settled === null);
    if (waiting.some((pass) => pass.email === input.email)) return refuse("conflict", "alreadySent");
    if (waiting.length >= mostWaiting) return refuse("too-many", "tooMany");
    if (proof === null || input.textHash !== context.hash(passText(input.email)))
      return refuse("forbidden", "wrongCode");
    const data = { personId: input.personId, throughId: me.personId, codeId: proof.codeId };
    const words = { name: input.name, email: input.email };
    return { facts: [draft("pass.asked", input.personId, data, { words })], provesAnother: true };
  },
);

/** The lead lets them in, or not; from here they have their own link and the other one stays its owner's. */
export const settlePass = command(z.strictObject({ personId: id(), admit: tick() }), (input, context) => {
  const { plan } = context;
  const pass = under(plan.sides.passes, input.personId);
  if (!pass) return refuse("not-found", "notFound");
  if (pass.settled) return refuse("conflict", "alreadyAnswered");
  const { personId } = pass;
  const settled = draft("pass.settled", personId, { personId, admitted: input.admit }, {});
  if (!input.admit) return { facts: [settled] };
  if (pass.name === null || pass.email === null) return refuse("conflict", "gone");
  const same = sameAddress(context, pass.email);
  if (same) return same;
  const through = plan.people[pass.throughId] ?? context.me;
  const data = {
    personId,
    side: "customer" as const,
    roles: [],
    lead: false,
    decides: false,
    zone: through.zone,
    language: through.language,
    staffId: null,
  };
  const words = { name: pass.name, email: pass.email, company: plan.customer ?? "", title: "" };
  const invited = invite(context, newcomer(context, { ...data, ...words }));
  return {
    facts: [draft("person.added", personId, data, { words }), settled, ...invited.facts],
    letters: invited.letters,
    access: invited.access,
    answer: { personId },
  };
});
