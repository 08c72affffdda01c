// Checkpoints: their names, the confirmations they hang on, and how much a confirmation asks of whom.

import { z } from "zod";
import { draft } from "~/domain/facts";
import { isAsked } from "~/domain/gates";
import type { Gate } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { type Context, command } from "./command";
import { level, mayBeAsked, peopleFor, verifierIn } from "./confirmations";
import { id, line, list, maybeId, roleCode } from "./fields";
import { conflictWith } from "./shared";

const gateIn = ({ plan }: Context, gateId: string): Gate | Refusal =>
  plan.gates.find((gate) => gate.id === gateId) ?? refuse("not-found", "notFound");

const chosen = () => list(id(), 60);

/** At least one confirmation, all of them on the plan. */
function unknown({ plan }: Context, verifiers: string[]): Refusal | null {
  const wrong = verifiers.length === 0 || verifiers.some((one) => !plan.verifiers[one]);
  const code = verifiers.length === 0 ? "required" : "unknownChoice";
  return wrong ? refuse("invalid", "checkFields", { fields: [{ field: "verifiers", code }] }) : null;
}

export const addGate = command(
  z.strictObject({ gateId: id(), title: line(120), verifiers: chosen() }),
  (input, context) => {
    if (context.plan.gates.some((gate) => gate.id === input.gateId)) return { facts: [] };
    const verifiers = [...new Set(input.verifiers)];
    const wrong = unknown(context, verifiers);
    if (wrong) return wrong;
    const data = { gateId: input.gateId, verifiers };
    return { facts: [draft("gate.added", input.gateId, data, { words: { title: input.title } })] };
  },
);

export const wordGate = command(
  z.strictObject({ gateId: id(), text: line(120), from: z.string().max(4000) }),
  (input, context) => {
    const gate = gateIn(context, input.gateId);
    if (isRefusal(gate)) return gate;
    if (gate.title === input.text) return { facts: [] };
    const texts = { shown: input.from, now: gate.title, yours: input.text, touched: undefined };
    const met = conflictWith("title", texts, context);
    if (met) return met;
    return { facts: [draft("gate.worded", gate.id, { gateId: gate.id }, { words: { text: input.text } })] };
  },
);

/**
 * INV-14: nobody passes a checkpoint by hand, so nobody takes away the last confirmation that is still asked. What is no
 * longer on the plan may be left out.
 */
export const setGate = command(z.strictObject({ gateId: id(), verifiers: chosen() }), (input, context) => {
  const gate = gateIn(context, input.gateId);
  if (isRefusal(gate)) return gate;
  const verifiers = [...new Set(input.verifiers)];
  const wrong = unknown(context, verifiers);
  if (wrong) return wrong;
  if ([...verifiers].sort().join() === [...gate.verifiers].sort().join()) return { facts: [] };
  const { plan } = context;
  const open = (one: string) => plan.verifiers[one]?.metAt === null;
  const dropped = gate.verifiers.filter((one) => !verifiers.includes(one) && open(one));
  const asked = dropped.some((one) => plan.verifiers[one] && isAsked(plan, plan.verifiers[one]));
  if (asked && !verifiers.some(open)) return refuse("forbidden", "gateByHand");
  return { facts: [draft("gate.set", gate.id, { gateId: gate.id, verifiers }, {})] };
});

export const removeGate = command(z.strictObject({ gateId: id() }), (input, context) => {
  const gate = gateIn(context, input.gateId);
  if (isRefusal(gate)) return gate;
  return { facts: [draft("gate.removed", gate.id, { gateId: gate.id }, {})] };
});

/** Who is asked, how much it asks for, whose date it names. Once somebody signed, it stays what they signed (INV-39). */
export const setVerifier = command(
  z.strictObject({
    verifierId: id(),
    level: level(),
    byRole: roleCode.default(""),
    byPeople: list(id(), 20),
    datesStepId: maybeId(),
  }),
  (input, context) => {
    const verifier = verifierIn(context, input.verifierId);
    if (isRefusal(verifier)) return verifier;
    if (verifier.signatures.length > 0) return refuse("conflict", "alreadySigned");
    // Who decides and who signs the contract is set with the people, not here.
    const fixed = verifier.kind === "final_decision" || verifier.kind === "contract_signature";
    const { byRole } = fixed ? verifier : input;
    const byPeople = fixed ? verifier.byPeople : peopleFor(input);
    const wrong = mayBeAsked(context, { byRole, byPeople, datesStepId: input.datesStepId });
    if (wrong) return wrong;
    const data = { level: input.level ?? verifier.level, byRole, byPeople, datesStepId: input.datesStepId };
    const same =
      data.level === verifier.level &&
      byRole === verifier.byRole &&
      byPeople.join() === verifier.byPeople.join() &&
      data.datesStepId === (verifier.datesStepId ?? null);
    const { verifierId } = verifier;
    return { facts: same ? [] : [draft("verifier.set", verifierId, { verifierId, ...data }, {})] };
  },
);
