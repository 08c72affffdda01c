// What a command is: a strict schema and a pure rule. The rule sees the plan as its actor may see it and answers with
// facts, or with a refusal; everything else (who, when, sealing, storing, telling) is the door's.

import type { AccessChange, BlobRow, LetterDraft } from "db/store";
import type { z } from "zod";
import type { Json } from "~/domain/chain";
import { following } from "~/domain/date-change";
import type { By, Day, Drafted, Instant, Via } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import { type FieldCode, type FieldError, invalid, isRefusal, type Refusal } from "~/domain/refusal";

/** What the rule may know besides its input. Nothing here can reach out. */
export type Context = {
  plan: Plan;
  /** The person acting, as the plan knows them. */
  me: Person;
  now: Instant;
  /** The day in the plan's zone. */
  today: Day;
  newId(): string;
  /** SHA-256 of a text that somebody is shown and signs. */
  hash(text: string): string;
  strength: Via;
  /** The one-time code that was checked for this act. */
  proof: { codeId: string; age: number } | null;
  sessionId: string | null;
  connection: { ip: string; agent: string };
  /** The shared lane's next number; makes keys of letters that can be written once only. */
  nextSeq: number;
  /** Whether a link still opens the plan; asked for by commands that mail links, known to no other. */
  opens(linkId: string): boolean;
};

export type Outcome = {
  facts: Drafted[];
  letters?: LetterDraft[];
  access?: AccessChange[];
  blobs?: BlobRow[];
  dropDrafts?: { planId: string; lane: string; document: string }[];
  /** A binding act: the head after it is signed and travels in receipts. */
  binds?: boolean;
  /** The code that came with it was read in a mailbox that is not the actor's: it proves nothing about the actor. */
  provesAnother?: boolean;
  answer?: { [key: string]: Json };
};

export type Prepared = {
  /** The code typed for this act and the text it was asked for; the door checks it before the rule is asked. */
  code: { typed: string; textHash: string } | null;
  /** The rule asks which links still open the plan. */
  asksLinks: boolean;
  decide(context: Context): Outcome | Refusal;
};
export type Command = { prepare(raw: unknown): Prepared | Refusal };

/** Joins a schema and a rule; the schema's messages are field codes. */
export function command<S extends z.ZodType>(
  schema: S,
  decide: (input: z.output<S>, context: Context) => Outcome | Refusal,
  { asksLinks = false }: { asksLinks?: boolean } = {},
): Command {
  return {
    prepare: (raw) => {
      const parsed = schema.safeParse(raw);
      if (!parsed.success) return invalid(parsed.error.issues.map(fieldError));
      const input = parsed.data;
      const asked = (context: Context) => withFollowing(decide(input, context), context);
      return { code: codeIn(input), asksLinks, decide: asked };
    },
  };
}

/** What is decided, with what the rules of other steps make of it. */
function withFollowing(outcome: Outcome | Refusal, { plan, me, now, strength }: Context): Outcome | Refusal {
  if (isRefusal(outcome)) return outcome;
  const by: By = { kind: "person", id: me.personId, side: me.side, via: strength };
  const more = following(plan, outcome.facts, { by, at: now });
  return more.length === 0 ? outcome : { ...outcome, facts: [...outcome.facts, ...more] };
}

const known: ReadonlySet<string> = new Set<FieldCode>([
  "required",
  "tooLong",
  "notADate",
  "outOfRange",
  "notAnAddress",
  "notAZone",
  "unknownChoice",
  "notALink",
  "twoLetters",
  "mustAgree",
  "notANumber",
  "endsBeforeStart",
  "inTheFuture",
  "inThePast",
  "code",
]);

export function fieldError(issue: z.core.$ZodIssue): FieldError {
  const field = issue.path.join(".");
  if (known.has(issue.message)) return { field, code: issue.message as FieldCode };
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return { field: field || unknownKey(issue), code: missing ? "required" : "unexpected" };
}

const unknownKey = (issue: z.core.$ZodIssue) => (issue.code === "unrecognized_keys" ? (issue.keys[0] ?? "") : "");

function codeIn(input: unknown): Prepared["code"] {
  if (typeof input !== "object" || input === null || !("code" in input) || !("textHash" in input)) return null;
  const { code, textHash } = input;
  return typeof code === "string" && code !== "" && typeof textHash === "string" ? { typed: code, textHash } : null;
}
