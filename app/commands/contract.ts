// The contract's record: drafted, approved, signed by both sides, dispatched (N-59); payments; and the vendor's own end.

import { z } from "zod";
import { keyFor } from "~/domain/answers";
import { canonical } from "~/domain/chain";
import { type Contract, contractKeys, lacksForContract, vendorSigners } from "~/domain/contract";
import { draft } from "~/domain/facts";
import { priceParts } from "~/domain/facts/contract";
import { presentedOffer } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { contractText } from "~/domain/statements-answers";
import { type Context, command } from "./command";
import { day, needed, signingFields } from "./fields";
import { answeredAt, askedBy } from "./readiness";
import { endings, receipts, signing } from "./shared";

/** At most ten thousand million of the currency, in its minor units. */
const most = 1_000_000_000_000;
const minor = z.coerce.number("notANumber").int("notANumber").min(0, "outOfRange").max(most, "outOfRange");

export const draftContract = command(
  z.strictObject({
    scope: needed(4000),
    timing: needed(2000),
    conditions: needed(4000),
    startsOn: day(),
    price: z
      .array(z.strictObject({ part: z.enum(priceParts, "unknownChoice"), minor }))
      .min(1, "required")
      .max(8),
  }),
  (input, context) => {
    const { plan } = context;
    const offer = presentedOffer(plan);
    if (!offer) return refuse("conflict", "noOffer");
    if (plan.contract && plan.contract.signatures.length > 0) return refuse("conflict", "contractSigned");
    if (input.price.every((one) => one.minor === 0))
      return refuse("invalid", "checkFields", { fields: [{ field: "price", code: "required" }] });
    const missing = lacksForContract(plan);
    if (missing.length > 0) return refuse("invalid", "contractLacks", { about: missing });
    const { scope, timing, conditions, startsOn, price } = input;
    const version = (plan.contract?.version ?? 0) + 1;
    const body = { version, offerVersion: offer.version, scope, timing, conditions, startsOn, price };
    const hash = context.hash(canonical(body));
    const data = { version, offerVersion: offer.version, price, startsOn, hash };
    return {
      facts: [draft("contract.drafted", plan.id, data, { words: { scope, timing, conditions } })],
      answer: { version },
    };
  },
);

const versionField = { version: z.coerce.number("notANumber").int("notANumber") };

function contractIn({ plan }: Context, version: number): Contract | Refusal {
  if (plan.contract === null) return refuse("conflict", "notUnderWay");
  return plan.contract.version === version ? plan.contract : refuse("conflict", "textChanged");
}

export const approveContract = command(z.strictObject(versionField), (input, context) => {
  const contract = contractIn(context, input.version);
  if (isRefusal(contract)) return contract;
  const { plan, me } = context;
  if (contract.approved.includes(me.side)) return { facts: [] };
  return { facts: [draft("contract.approved", plan.id, { version: contract.version, side: me.side }, {})] };
});

/** One side's signature (INV-23); the customer's is also the confirmation at the contract's step. */
export const signContract = command(z.strictObject({ ...versionField, ...signingFields }), (input, context) => {
  const { plan, me } = context;
  const contract = contractIn(context, input.version);
  const stands = signerOf(context, isRefusal(contract) ? null : contract);
  if (isRefusal(stands)) return stands;
  if (isRefusal(contract)) return contract;
  if (plan.state !== "decided_yes") return refuse("conflict", plan.state === "won" ? "contractSigned" : "notUnderWay");
  if (contract.approved.length === 0) return refuse("conflict", "notUnderWay");
  const missing = lacksForContract(plan);
  if (missing.length > 0) return refuse("invalid", "contractLacks", { about: missing });
  const statement = contractText(plan, contract, stands.inPlaceOf, input.language);
  const act = signing(context, input, { statement, strength: "code", named: true });
  if (isRefusal(act)) return act;
  const seq = context.nextSeq + act.before.length;
  const words = { statement, typedName: input.typedName };
  const place = stands.inPlaceOf === null ? {} : { inPlaceOf: stands.inPlaceOf };
  const by = { ...act.data, personId: me.personId, ...place };
  const data = { ...by, side: me.side, version: contract.version, contractHash: contract.hash };
  const verifiers = me.side === "customer" ? askedBy(plan, "contract_signature") : [];
  return {
    facts: [
      ...act.before,
      draft("contract.signed", plan.id, data, { words, connection: context.connection }),
      ...answeredAt(context, verifiers, { data: by, words, answer: "continue" }),
    ],
    letters: receipts(context, "contract.signed", String(contract.version), seq),
    binds: true,
    answer: { seq },
  };
});

function signerOf(context: Context, contract: Contract | null): { inPlaceOf: string | null } | Refusal {
  const { plan, me, today } = context;
  const signatures = contract?.signatures.filter(({ side }) => side === me.side) ?? [];
  if (me.side === "vendor") {
    const signers = vendorSigners(plan);
    if (!signers.some(({ personId }) => personId === me.personId))
      return refuse("forbidden", "onlyNamed", { about: signers.flatMap(({ name }) => name ?? []) });
    return signatures.length > 0 ? refuse("conflict", "alreadySigned") : { inPlaceOf: null };
  }
  const keys = contractKeys(plan);
  const key = keyFor(plan, me, { keys, signatures, today });
  if (key !== null) return { inPlaceOf: key === me.personId ? null : key };
  if (keyFor(plan, me, { keys, signatures: [], today }) !== null) return refuse("conflict", "alreadySigned");
  return refuse("forbidden", "onlyNamed", { about: keys.flatMap((id) => plan.people[id]?.name ?? []) });
}

export const dispatchContract = command(z.strictObject({ ...versionField, on: day() }), (input, context) => {
  const contract = contractIn(context, input.version);
  if (isRefusal(contract)) return contract;
  const { plan, today } = context;
  if (plan.wonAt === null) return refuse("conflict", "notSigned");
  if (input.on > today) return refuse("invalid", "checkFields", { fields: [{ field: "on", code: "inTheFuture" }] });
  if (contract.dispatchedOn !== null) return refuse("conflict", "alreadySent");
  return { facts: [draft("contract.dispatched", plan.id, { version: contract.version, on: input.on }, {})] };
});

/** The first payment comes before delivery, the final one closes the deal (N-60, N-61); by whoever leads a side. */
export const notePayment = command(
  z.strictObject({ which: z.enum(["first", "final"], "unknownChoice"), on: day() }),
  (input, { plan, today }) => {
    if (plan.wonAt === null) return refuse("conflict", "notUnderWay");
    if (input.on > today) return refuse("invalid", "checkFields", { fields: [{ field: "on", code: "inTheFuture" }] });
    if (plan.payments[input.which] === input.on) return { facts: [] };
    return { facts: [draft("payment.noted", plan.id, { which: input.which, on: input.on }, {})] };
  },
);

/** The vendor gives up and tells the customer why (N-26); the plan is frozen at once. */
export const giveUp = command(z.strictObject({ reason: needed(2000) }), (input, context) => {
  const { plan, me } = context;
  if (plan.state === "won") return refuse("conflict", "contractSigned");
  const seq = context.nextSeq;
  const words = { words: { reason: input.reason } };
  return {
    facts: [draft("plan.withdrawn", plan.id, { personId: me.personId }, words)],
    letters: endings(context, seq),
    binds: true,
    answer: { seq },
  };
});
