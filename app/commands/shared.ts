// Pieces that several commands are built of: the both-texts conflict, letters, links, and signing.

import type { AccessChange, LetterDraft } from "db/store";
import type { Drafted, Instant, Lane, SignedData } from "~/domain/facts";
import { draft } from "~/domain/facts";
import { inLanguage, isShownAs, type Language, languages, type Words } from "~/domain/language";
import { isVouched, type Person, type Plan, type Step, type Text, type Touch } from "~/domain/plan";
import { type Refusal, refuse } from "~/domain/refusal";
import { consentText } from "~/domain/statements";
import type { Context } from "./command";

/** Both texts, when what stood on somebody's screen is no longer what the plan says; null when it is (INV-05). */
export function conflictWith(
  field: string,
  texts: { shown: string; now: Text<Words>; yours: string; touched: Touch | undefined; lane?: Lane },
  context: Context,
): Refusal | null {
  if (texts.now !== null && isShownAs(texts.now, texts.shown)) return null;
  const theirs = texts.now === null ? "" : inLanguage(texts.now, context.me.language);
  if (theirs === texts.yours) return null;
  const by = texts.touched?.by.kind === "person" ? (context.plan.people[texts.touched.by.id]?.name ?? null) : null;
  return refuse("conflict", "somebodyChanged", {
    conflict: {
      field,
      lane: texts.lane ?? "shared",
      yours: texts.yours,
      theirs,
      by,
      at: texts.touched?.at ?? context.plan.openedAt,
    },
  });
}

/** A step of the actor's sight that is still on the plan, or why not. */
export function stepIn(context: Context, stepId: string): Step | Refusal {
  const step = context.plan.steps[stepId];
  if (!step) return refuse("not-found", "notFound");
  return step.removed ? refuse("conflict", "gone", { about: titleOf(step, context) }) : step;
}

export const titleOf = (step: Step, context: Context): string[] =>
  step.title === null ? [] : [inLanguage(step.title, context.me.language)];

/** A letter to a person of the plan: kind and ids only. The key makes sure that it can be written once. */
export function letterTo(
  context: Context,
  person: Person,
  kind: string,
  payload: LetterDraft["payload"],
  key = String(context.nextSeq),
): LetterDraft {
  return {
    dedupe: `${context.plan.id}/${kind}/${key}/${person.personId}`,
    kind,
    personId: person.personId,
    address: "",
    payload,
    notBefore: context.now,
  };
}

const day = 24 * 60 * 60 * 1000;

/** 90 days, or 30 days beyond the customer's date, but never more than a year (T-10). */
export function linkExpiry(plan: Pick<Plan, "targetOn">, now: Instant): Instant {
  const start = Date.parse(now);
  const target = Date.parse(`${plan.targetOn}T23:59:59.000Z`) + 30 * day;
  return new Date(Math.min(Math.max(start + 90 * day, target), start + 365 * day)).toISOString();
}

export function newLink(context: Context, personId: string | null): { linkId: string; access: AccessChange } {
  const linkId = context.newId();
  const link = {
    linkId,
    planId: context.plan.id,
    personId,
    generation: 1,
    expiresAt: linkExpiry(context.plan, context.now),
    endedAt: null,
  };
  return { linkId, access: { do: "openLink", link } };
}

export type Signing = {
  textHash: string;
  language: Language;
  typedName: string;
  consent: boolean;
};

/** Hashes under which today's consent text may have been given, one for each language. */
const consentHashes = (context: Context) =>
  languages.map((language) => context.hash(consentText(context.plan, language)));

/**
 * What a binding act keeps, plus the consent that goes before a person's first one; or why it may not be signed:
 * another text than the one shown, too weak an identity, no name, no consent (E-08, E-09, E-10, INV-39).
 */
export function signing(
  context: Context,
  input: Signing,
  asked: { statement: string; strength: "mailbox" | "code"; named: boolean },
): { data: SignedData; before: Drafted[] } | Refusal {
  const { me, plan, hash, strength, proof, connection } = context;
  if (me.side === "customer" && !isVouched(plan, me)) return refuse("forbidden", "notVouched");
  if (input.textHash !== hash(asked.statement)) return refuse("conflict", "textChanged");
  // Who works here has signed in; the customer's people prove themselves by the strength that the text asks for.
  if (asked.strength === "code" && strength !== "code" && strength !== "staff") return refuse("forbidden", "needsCode");
  if (asked.strength === "mailbox" && strength === "link") return refuse("forbidden", "needsMailbox");
  if (asked.named && input.typedName === "")
    return refuse("invalid", "needsName", { fields: [{ field: "typedName", code: "required" }] });
  const consented = me.consentHash !== null && consentHashes(context).includes(me.consentHash);
  if (!consented && !input.consent)
    return refuse("invalid", "needsConsent", { fields: [{ field: "consent", code: "mustAgree" }] });
  const text = consentText(plan, input.language);
  const consentHash = consented ? me.consentHash : hash(text);
  const given = draft(
    "consent.given",
    me.personId,
    { personId: me.personId, textHash: hash(text), language: input.language },
    { words: { text }, connection },
  );
  return {
    before: consented ? [] : [given],
    data: {
      textHash: input.textHash,
      language: input.language,
      edition: plan.edition,
      strength,
      codeId: proof?.codeId ?? null,
      codeAge: proof?.age ?? null,
      consentHash,
    },
  };
}

/** Receipts of a binding act: to the signer and to one lead of each side (product.md, promise 9). */
export function receipts(context: Context, act: string, subjectId: string, seq: number): LetterDraft[] {
  const { plan, me } = context;
  const leads = (["vendor", "customer"] as const).flatMap((side) => {
    const people = Object.values(plan.people).filter((person) => person.side === side && person.removedAt === null);
    return people.find((person) => person.lead) ?? people[0] ?? [];
  });
  const readers = [me, ...leads.filter((lead) => lead.personId !== me.personId)];
  return readers.map((reader) => letterTo(context, reader, "receipt", { seq, act, subjectId }, String(seq)));
}

/** To everybody else: the plan has ended (product.md, promise 4). */
export const endings = (context: Context, seq: number): LetterDraft[] =>
  everybody(context.plan)
    .filter((person) => person.personId !== context.me.personId)
    .map((person) => letterTo(context, person, "planEnded", { seq }, String(seq)));

/** Everybody who is on the plan now. */
export const everybody = (plan: Plan): Person[] =>
  Object.values(plan.people).filter((person) => person.removedAt === null && (person.linkId || person.staffId));
