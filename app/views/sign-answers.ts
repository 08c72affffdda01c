// The sheets of the customer's answers and of the contract: each for oneself, or in the place of who named one.

import { decidersOf, exitKeys, keyFor, movesAlong, stopKey, unsettled } from "~/domain/answers";
import { type ConditionInput, linesOf, linesOfPlan } from "~/domain/condition-lines";
import { contractKeys, vendorSigners } from "~/domain/contract";
import { under } from "~/domain/ids";
import { isFrozen, isVouched, type Plan, presentedOffer, type Signature, signersOf } from "~/domain/plan";
import { decisionText, exitText } from "~/domain/statements";
import {
  approvalText,
  continueWithText,
  contractText,
  extendText,
  inPlace,
  readinessText,
  reconfirmText,
} from "~/domain/statements-answers";
import type { Asked, Sheet, SignAct } from "./sign";

type AnswerAct = Exclude<SignAct, "confirm" | "agree">;

const live = (plan: Plan) => plan.state !== "draft" && !isFrozen(plan);
const isUnderWay = ({ state }: Plan) => state === "in_progress" || state === "yes_but";

/** The sheet of an answer; null where there is no such question now. */
export function answering(asked: Asked, act: AnswerAct, id: string): Sheet | null {
  if (act === "yes" || act === "no") return deciding(asked, act, id);
  if (act === "contract") return contracting(asked, id);
  if (act === "ready" || act === "yesbut" || act === "notready") return readying(asked, act);
  if (act === "again") return again(asked);
  if (act === "approve" || act === "refuse") return approving(asked, act);
  return leaving(asked, act, id);
}

type Keys = { keys: readonly string[]; signatures: readonly Signature[] };

/** In whose place the reader would sign; undefined when they cannot. */
function placeOf({ plan, me, today }: Asked, { keys, signatures }: Keys): string | null | undefined {
  if (me === null || me.side !== "customer" || !isVouched(plan, me)) return undefined;
  const key = keyFor(plan, me, { keys, signatures, today });
  return key === null ? undefined : key === me.personId ? null : key;
}

const stateFor = (plan: Plan, place: string | null | undefined, open = true): Sheet["state"] =>
  !live(plan) || !open ? "closed" : place === undefined ? "others" : "mine";

/** The rows as the form posts them. */
const rowFields = (rows: readonly ConditionInput[]): { [field: string]: string } =>
  Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([field, value]) => [`conditions[${at}].${field}`, value])),
  );

const bare = { stepId: null, offerVersion: null, strength: "code", named: true, reason: true } as const;

function readying(asked: Asked, act: "ready" | "yesbut" | "notready"): Sheet | null {
  const { plan, me, language, rows } = asked;
  const answer = ({ ready: "yes", yesbut: "yes_but", notready: "no" } as const)[act];
  if (act === "yesbut" && rows.length === 0) return null;
  const keys = decidersOf(plan).map(({ personId }) => personId);
  const { readiness, held } = plan.answers;
  const decides = me !== null && keys.includes(me.personId);
  const signatures = act === "ready" || !decides ? readiness.filter((one) => one.answer === "yes") : [];
  const place = placeOf(asked, { keys, signatures });
  const given = me !== null && signatures.some(({ personId }) => personId === me.personId);
  const conditions = act === "yesbut" ? linesOf({ plan, me }, rows) : [];
  const fields = { answer, ...(act === "yesbut" ? rowFields(rows) : {}) };
  const open = isUnderWay(plan) && !(act === "ready" && held !== null);
  return {
    ...bare,
    act,
    command: { name: "readiness.give", fields },
    text: readinessText(plan, answer, { conditions, inPlaceOf: place ?? null }, language),
    signers: keys,
    signatures: readiness,
    state: given ? "signed" : stateFor(plan, place, open),
  };
}

function again(asked: Asked): Sheet | null {
  const { plan, me, language } = asked;
  const { held } = plan.answers;
  if (held === null) return null;
  const keys = decidersOf(plan).map(({ personId }) => personId);
  const place = placeOf(asked, { keys, signatures: held.reconfirmed });
  const given = held.reconfirmed.some(({ personId }) => personId === me?.personId);
  return {
    ...bare,
    act: "again",
    command: { name: "readiness.reconfirm", fields: {} },
    text: reconfirmText(plan, { conditions: linesOfPlan(plan, language), inPlaceOf: place ?? null }, language),
    signers: keys,
    signatures: held.reconfirmed,
    state: given ? "signed" : stateFor(plan, place, unsettled(plan).length === 0),
    reason: false,
  };
}

function approving(asked: Asked, act: "approve" | "refuse"): Sheet | null {
  const { plan, me, language, rows } = asked;
  const offer = presentedOffer(plan);
  const answer = act === "approve" ? "approved" : "refused";
  const keys = decidersOf(plan).map(({ personId }) => personId);
  const given = plan.answers.approvals.filter(({ version }) => version === (offer?.version ?? null));
  const decides = me !== null && keys.includes(me.personId);
  const place = placeOf(asked, { keys, signatures: act === "approve" || !decides ? given : [] });
  const signed = act === "approve" && given.some(({ personId }) => personId === me?.personId);
  const own = act === "approve" ? rows : [];
  return {
    ...bare,
    act,
    command: {
      name: "approval.give",
      fields: { answer, version: offer ? String(offer.version) : "", ...rowFields(own) },
    },
    text: approvalText(
      plan,
      answer,
      { conditions: linesOf({ plan, me }, own), inPlaceOf: place ?? null, offer },
      language,
    ),
    offerVersion: offer?.version ?? null,
    signers: keys,
    signatures: given,
    state: signed ? "signed" : stateFor(plan, place, isUnderWay(plan)),
  };
}

function leaving(asked: Asked, act: "continue" | "goonif" | "later" | "stop", id: string): Sheet | null {
  const { plan, me, language, today, rows, on } = asked;
  const exit = id === "now" ? null : under(plan.exits, id);
  if (exit === undefined || (exit === null && act !== "stop")) return null;
  const step = exit ? plan.steps[exit.stepId] : undefined;
  if (act === "later" && (on === null || !step || exit?.extended || on <= step.dueOn || on <= today)) return null;
  if (act === "goonif" && rows.length === 0) return null;
  const named = exit === null ? [] : signersOf(plan, exit);
  const signers = [...new Set([...named, ...decidersOf(plan)].map((person) => person.personId))];
  const key = me === null || me.side !== "customer" || !isVouched(plan, me) ? null : stopKey(plan, me, { exit, today });
  const goes = act === "continue" || act === "goonif";
  const keys = exit === null ? null : exitKeys(plan, exit);
  const own = key !== null && goes && exit && keys ? placeOf(asked, { keys: signers, signatures: exit.given }) : null;
  const place = key === null || own === undefined ? undefined : goes && keys ? own : key === me?.personId ? null : key;
  const moved = act === "later" && step && on !== null ? movesAlong(plan, step, on).length : 0;
  const follows =
    act === "later" && on !== null
      ? extendText(on, moved, language)
      : act === "goonif"
        ? continueWithText(plan, linesOf({ plan, me }, rows), language)
        : [];
  const answer = ({ continue: "continue", goonif: "continue_with", later: "extend", stop: "stop" } as const)[act];
  const open = act !== "goonif" || isUnderWay(plan);
  return {
    ...bare,
    act,
    command: {
      name: "exit.answer",
      fields: {
        exitId: exit?.exitId ?? "",
        answer,
        ...(act === "later" && on !== null ? { on } : {}),
        ...(act === "goonif" ? rowFields(rows) : {}),
      },
    },
    text: exitText(plan, exit, answer, language, { inPlace: inPlace(plan, place ?? null, language), follows }),
    stepId: exit?.stepId ?? null,
    signers,
    signatures: exit?.answer ? [exit.answer] : (exit?.given ?? []),
    state: exit?.answer ? "answered" : stateFor(plan, place, open && plan.state !== "won"),
    reason: act === "stop" || act === "later",
  };
}

function deciding(asked: Asked, act: "yes" | "no", id: string): Sheet | null {
  const { plan, me, language } = asked;
  const offer = presentedOffer(plan);
  if (!offer || String(offer.version) !== id || plan.requested === null) return null;
  const keys = plan.requested.personIds;
  const place = placeOf(asked, { keys, signatures: plan.decisions });
  const key = place ?? me?.personId ?? "";
  const signed = plan.decisions.some((decision) => decision.personId === me?.personId);
  const may = place !== undefined && plan.people[key]?.deciderConfirmed ? place : undefined;
  return {
    ...bare,
    act,
    command: { name: "decision.give", fields: { answer: act, version: id } },
    text: decisionText(plan, offer, act, language, inPlace(plan, place ?? null, language)),
    offerVersion: offer.version,
    signers: keys,
    signatures: plan.decisions,
    state: signed ? "signed" : stateFor(plan, may),
  };
}

function contracting(asked: Asked, id: string): Sheet | null {
  const { plan, me, language } = asked;
  const { contract } = plan;
  if (contract === null || String(contract.version) !== id) return null;
  const signatures = contract.signatures.filter(({ side }) => side === (me?.side ?? "customer"));
  const keys = contractKeys(plan);
  const vendor = vendorSigners(plan).map(({ personId }) => personId);
  const mine = me?.side === "vendor" ? vendor.includes(me.personId) && signatures.length === 0 : false;
  const place = me?.side === "vendor" ? (mine ? null : undefined) : placeOf(asked, { keys, signatures });
  const open = plan.state === "decided_yes" && contract.approved.length > 0;
  return {
    ...bare,
    act: "contract",
    command: { name: "contract.sign", fields: { version: id } },
    text: contractText(plan, contract, place ?? null, language),
    strength: me?.side === "vendor" ? "staff" : "code",
    signers: [...keys, ...vendor],
    signatures: contract.signatures,
    state: signatures.some(({ personId }) => personId === me?.personId) ? "signed" : stateFor(plan, place, open),
    reason: false,
  };
}
