// A receipt: one binding fact as it stands in the record, with the signed head that follows it. It is read from the
// record, never from the plan as it is now.

import type { AppLoadContext } from "@remix-run/node";
import type { SignedHead } from "db/store";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound } from "~/access/visitor.server";
import { takeBackWithin } from "~/commands/exits";
import { openFacts } from "~/commands/plans.server";
import type { Fact } from "~/domain/facts";
import type { Plan } from "~/domain/plan";
import type { ReceiptView } from "~/views/sign";
import { planStream } from "~/world";
import { type Named, namesOf, planHead, type SignPage } from "./signing.server";

export type ReceiptPage = {
  plan: SignPage["plan"];
  receipt: ReceiptView;
  named: Named;
  /** The entry's own hash, and the signed head at or after it. */
  entry: { seq: number; hash: string };
  head: SignedHead | null;
  key: string;
  address: string;
  language: string;
  /** The reader's own stop, while it can be taken back. */
  mayTakeBack: boolean;
};

/** The receipt of the entry `seq`; 404 for outsiders and for entries that bind nothing. */
export async function receiptPage(
  context: AppLoadContext,
  request: Request,
  params: { planId?: string; seq?: string },
): Promise<ReceiptPage> {
  const { planId = "", seq = "" } = params;
  const actor = await actorFor(context, request, planId);
  const { store, plans } = context.world;
  const loaded = await plans.load(planId, actor.kind === "person" ? actor.side : "public");
  if (!loaded || !/^\d{1,9}$/.test(seq)) throw notFound();
  const stream = planStream(planId, "shared");
  const [row] = await store.factsAfter(stream, Number(seq) - 1, 1);
  const [fact] = row ? await openFacts(store, [row]) : [];
  const receipt = fact ? receiptOf(fact) : null;
  if (!row || receipt === null) throw notFound();
  const heads = await store.signedHeads(stream);
  const me = actor.kind === "person" ? (loaded.plan.people[actor.personId] ?? null) : null;
  return {
    plan: planHead(loaded.plan),
    receipt,
    named: namesOf(loaded.plan.people, [receipt.personId]),
    entry: { seq: row.seq, hash: row.hash },
    head: heads.find((head) => head.seq >= row.seq) ?? null,
    key: loaded.plan.key,
    address: me?.email ?? "",
    language: readerOfPlan(request, loaded.plan, me).language,
    mayTakeBack:
      me !== null && isOwnStop(loaded.plan, { seq: row.seq, personId: me.personId, now: context.world.clock.now() }),
  };
}

/** Whether an entry is the stop of this person and can still be taken back. */
const isOwnStop = ({ stop }: Plan, about: { seq: number; personId: string; now: string }): boolean =>
  stop !== null &&
  stop.seq === about.seq &&
  stop.personId === about.personId &&
  Date.parse(about.now) < Date.parse(stop.at) + takeBackWithin;

/** What a binding fact says of itself; null for every other kind. */
function receiptOf(fact: Fact): ReceiptView | null {
  switch (fact.kind) {
    case "verifier.signed":
    case "plan.committed":
      return signedOf(fact, fact.said.words, "");
    case "readiness.reconfirmed":
    case "contract.signed":
      return signedOf(fact, fact.said.words, "");
    case "exit.answered":
    case "decision.given":
    case "readiness.given":
    case "approval.given":
      return signedOf(fact, fact.said.words, fact.said.words?.reason ?? "");
    case "verifier.withdrawn":
      return { ...unsigned(fact, fact.kind), personId: fact.data.personId, reason: fact.said.words?.reason ?? "" };
    case "stop.takenBack":
      return { ...unsigned(fact, fact.kind), personId: fact.data.personId, reason: "" };
    default:
      return null;
  }
}

type Signed = Extract<
  Fact,
  {
    kind:
      | "verifier.signed"
      | "plan.committed"
      | "exit.answered"
      | "decision.given"
      | "readiness.given"
      | "readiness.reconfirmed"
      | "approval.given"
      | "contract.signed";
  }
>;

function signedOf(fact: Signed, words: { statement: string; typedName: string } | null, reason: string): ReceiptView {
  const { data } = fact;
  return {
    seq: fact.seq,
    at: fact.at,
    kind: fact.kind,
    personId: data.personId,
    typedName: words?.typedName ?? null,
    paragraphs: words?.statement.split("\n\n") ?? [],
    language: data.language,
    edition: data.edition,
    strength: data.strength,
    codeAge: data.codeAge,
    reason,
  };
}

const unsigned = <K extends ReceiptView["kind"]>(fact: Fact, kind: K) => ({
  seq: fact.seq,
  at: fact.at,
  kind,
  typedName: null,
  paragraphs: [],
  language: null,
  edition: null,
  strength: fact.by.kind === "person" ? fact.by.via : ("link" as const),
  codeAge: null,
});
