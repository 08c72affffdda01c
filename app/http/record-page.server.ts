// The history of a plan, one page of it: each entry as a sentence, newest first, and what checking it found.

import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { readerOfPlan } from "~/access/reader.server";
import { checkRecords } from "~/commands/check-records.server";
import { openFacts } from "~/commands/plans.server";
import type { Day, Fact, Instant, Via } from "~/domain/facts";
import { inLanguage, type Language } from "~/domain/language";
import type { Plan, Text } from "~/domain/plan";
import { type Standing, standingOf } from "~/views/proofs";
import { type Read, readIn } from "~/views/reading";
import { forgotten, type Sentence, sentenceOf } from "~/views/sentences";
import { planStream } from "~/world";
import type { SignPage } from "./signing.server";
import { visit } from "./visit.server";

const perPage = 50;

export type Entry = {
  seq: number;
  at: Instant;
  hash: string;
  sentence: Sentence;
  via: Via | null;
  /** There is a receipt of it. */
  signed: boolean;
};
export type RecordPage = {
  plan: SignPage["plan"];
  /** shared: what both sides see; own: the reader's side alone. */
  lane: "shared" | "own";
  hasOwn: boolean;
  entries: Entry[];
  /** From which number the next older page counts; null at the beginning. */
  older: number | null;
  newest: boolean;
  /** What is confirmed, in the words of the plan's page (INV-16). */
  standing: Read<Standing>;
  today: Day;
  head: { seq: number; hash: string };
  key: string;
  /** `broken`: the first entry that is not as it was sealed. */
  checked: { upTo: number; broken: number | null } | null;
  names: { [personId: string]: Text };
  titles: { [stepId: string]: string };
};

const binding: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "verifier.signed",
  "verifier.withdrawn",
  "exit.answered",
  "decision.given",
  "stop.takenBack",
]);

/** Which part, from where, and whether to check: all of it stands in the address. */
export async function recordPage(args: LoaderFunctionArgs): Promise<RecordPage> {
  const { context, request } = args;
  const { plan, me, head, today } = await visit(args);
  const asked = new URL(request.url).searchParams;
  const own = me !== null && asked.get("lane") === "own";
  const stream = planStream(plan.id, own ? me.side : "shared");
  const before = Number(/^\d{1,9}$/.exec(asked.get("before") ?? "")?.[0] ?? 0);
  const [end] = await context.world.store.heads([stream]);
  const entries = await entriesOf(context, plan, { stream, before });
  const first = entries.at(-1)?.seq ?? 1;
  return {
    plan: head,
    lane: own ? "own" : "shared",
    hasOwn: me !== null,
    entries,
    older: first > 1 ? first : null,
    newest: before === 0,
    standing: readIn(standingOf(plan), readerOfPlan(request, plan, me).language),
    today,
    head: { seq: end?.seq ?? 0, hash: end?.hash ?? "" },
    key: plan.key,
    checked: asked.has("check") ? await checked(context, stream) : null,
    names: Object.fromEntries(Object.values(plan.people).map(({ personId, name }) => [personId, name])),
    titles: titlesIn(entries, plan, readerOfPlan(request, plan, me).language),
  };
}

async function entriesOf(
  { world: { store } }: AppLoadContext,
  plan: Plan,
  { stream, before }: { stream: string; before: number },
): Promise<Entry[]> {
  const rows = await store.factsBefore(stream, before, perPage);
  const facts = await openFacts(store, rows);
  const subjects = new Set(facts.flatMap((fact) => forgotten(fact, plan) ?? []));
  // What the plan no longer has was said when it was added; there are few of these on a page.
  const earlier = await Promise.all([...subjects].map((subject) => store.factsAbout(stream, subject, perPage)));
  const around = { plan, earlier: await openFacts(store, earlier.flat()) };
  return facts.map((fact, at) => ({
    seq: fact.seq,
    at: fact.at,
    hash: rows[at]?.hash ?? "",
    sentence: sentenceOf(fact, around),
    via: fact.by.kind === "person" ? fact.by.via : null,
    signed: fact.lane === "shared" && binding.has(fact.kind),
  }));
}

async function checked({ world }: AppLoadContext, stream: string): Promise<RecordPage["checked"]> {
  for await (const verdict of checkRecords(world.store, { prefix: stream, keys: world.keys }))
    return { upTo: verdict.entries, broken: verdict.fault?.seq ?? null };
  return null;
}

/** Titles of the steps that sentences mention by id. */
function titlesIn(entries: Entry[], plan: Plan, language: Language): RecordPage["titles"] {
  const parts = entries.flatMap(({ sentence }) => Object.values(sentence.parts));
  const ids = parts.flatMap((part) => (part.as === "steps" ? part.stepIds : []));
  return Object.fromEntries(
    ids.flatMap((id) => {
      const title = plan.steps[id]?.title;
      return title ? [[id, inLanguage(title, language)]] : [];
    }),
  );
}
