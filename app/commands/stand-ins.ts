// A stand-in: whom somebody who decides names for some days; either may answer, and the first counts (domain model 2.7, 2).

import { z } from "zod";
import { decidersOf } from "~/domain/answers";
import { draft } from "~/domain/facts";
import { isVouched } from "~/domain/plan";
import { type Refusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { day, id } from "./fields";

/** Only who decides hands it on, from their own mailbox: what the other one answers binds like their own word. */
function barred({ plan, me, strength }: Context): Refusal | null {
  const deciders = decidersOf(plan);
  if (!deciders.some(({ personId }) => personId === me.personId))
    return refuse("forbidden", "onlyNamed", { about: deciders.flatMap(({ name }) => name ?? []) });
  return strength === "link" ? refuse("forbidden", "needsMailbox") : null;
}

/** Whole days of the plan's zone, the last one included. A new one takes the place of the one before. */
export const nameStandIn = command(z.strictObject({ standInId: id(), from: day(), until: day() }), (input, context) => {
  const refusal = barred(context);
  if (refusal) return refusal;
  const { plan, me, today } = context;
  const one = plan.people[input.standInId];
  const fits = one && one.removedAt === null && one.side === "customer" && one.personId !== me.personId;
  if (!fits || !isVouched(plan, one))
    return refuse("invalid", "checkFields", { fields: [{ field: "standInId", code: "unknownChoice" }] });
  if (input.until < input.from || input.until < today)
    return refuse("invalid", "checkFields", { fields: [{ field: "until", code: "outOfRange" }] });
  const { standInId, from, until } = input;
  return { facts: [draft("standIn.named", me.personId, { personId: me.personId, standInId, from, until }, {})] };
});

export const endStandIn = command(z.strictObject({}), (_input, context) => {
  const refusal = barred(context);
  if (refusal) return refusal;
  const { plan, me } = context;
  if (!plan.answers.standIns[me.personId]) return { facts: [] };
  return { facts: [draft("standIn.ended", me.personId, { personId: me.personId }, {})] };
});
