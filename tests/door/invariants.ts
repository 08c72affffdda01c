// What must hold on a plan whatever was done to it.

import { expect } from "vitest";
import { checkRecords } from "~/commands/check-records.server";
import { planCache } from "~/commands/plans.server";
import { openFact } from "~/commands/seal.server";
import { emptyHead } from "~/domain/chain";
import type { Fact, Kind, Lane } from "~/domain/facts";
import { type Plan, sharedSteps, verifierOf } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { isRefusal } from "~/domain/refusal";
import { summaryOf } from "~/views/summary";
import { planStream } from "~/world";
import { privateMark, typedMark } from "./random-acts";
import { type Played, planOf, type Stage } from "./stage";

const lanes = ["shared", "vendor", "customer"] as const satisfies readonly Lane[];
const audiences = ["vendor", "customer", "public"] as const;

/** Every fact kind that a command can write; a fact of another kind came from nowhere. */
const makes: { [name in CommandName]: readonly Kind[] } = {
  "plan.share": ["plan.shared", "person.invited"],
  "plan.join": [],
  "plan.word": ["plan.worded"],
  "plan.setEvent": ["plan.eventSet"],
  "target.move": ["target.moved", "dates.followed"],
  "target.suggest": ["target.suggested"],
  "target.confirm": ["target.confirmed"],
  "calendar.set": ["calendar.set", "dates.followed"],
  "stage.add": ["stage.added"],
  "plan.commit": ["consent.given", "plan.committed"],
  "slack.set": ["slack.set"],
  "change.accept": ["change.accepted"],
  "change.decline": ["change.declined"],
  "change.withdraw": ["change.withdrawn"],
  "person.add": ["person.added", "person.invited"],
  "person.change": ["person.changed", "link.replaced"],
  "person.invite": ["person.invited"],
  "person.remove": ["person.removed", "dates.followed"],
  "decider.confirm": ["decider.confirmed"],
  "link.replace": ["link.replaced"],
  "link.end": ["link.ended"],
  "viewer.open": ["viewer.opened"],
  "mailbox.confirm": ["mailbox.confirmed"],
  "step.add": ["step.added"],
  "step.word": ["step.worded"],
  "step.set": ["step.set", "dates.followed"],
  "step.revise": ["step.worded", "step.set", "dates.followed"],
  "step.time": ["step.timed", "dates.followed"],
  "step.move": ["step.moved"],
  "step.remove": ["step.removed", "dates.followed"],
  "step.restore": ["step.restored", "dates.followed"],
  "step.setAside": ["step.setAside", "dates.followed"],
  "step.takeUp": ["step.takenUp", "dates.followed"],
  "step.tick": ["step.ticked", "dates.followed"],
  "step.untick": ["step.unticked", "dates.followed"],
  "step.accept": ["step.accepted", "dates.followed"],
  "step.block": ["step.blocked"],
  "step.unblock": ["step.unblocked"],
  "step.guide": ["step.guided"],
  "comment.add": ["comment.added"],
  "resource.add": ["resource.added"],
  "file.add": ["file.added"],
  "attachment.remove": ["attachment.removed"],
  "colleague.ask": ["colleague.asked", "person.invited"],
  "verifier.add": ["verifier.added", "dates.followed"],
  "verifier.word": ["verifier.worded"],
  "verifier.remove": ["verifier.removed", "dates.followed"],
  "verifier.report": ["verifier.reported"],
  "verifier.sign": ["consent.given", "verifier.signed", "dates.followed"],
  "verifier.withdraw": ["verifier.withdrawn", "dates.followed"],
  "verifier.set": ["verifier.set"],
  "gate.add": ["gate.added"],
  "gate.word": ["gate.worded"],
  "gate.set": ["gate.set"],
  "gate.remove": ["gate.removed"],
  "criterion.add": ["criterion.added"],
  "criterion.change": ["criterion.changed"],
  "criterion.remove": ["criterion.removed"],
  "criteria.agree": ["criteria.agreed"],
  "criterion.judge": ["criterion.judged"],
  "exit.add": ["exit.added"],
  "exit.word": ["exit.worded"],
  "exit.remove": ["exit.removed"],
  "exit.answer": ["dates.followed", "consent.given", "exit.answered", "step.added", "condition.added"],
  "stop.takeBack": ["stop.takenBack"],
  "meeting.record": ["meeting.recorded"],
  "minutes.send": ["step.added", "minutes.sent"],
  "offer.present": ["offer.presented"],
  "decision.request": ["decision.requested"],
  "decision.give": ["dates.followed", "consent.given", "decision.given", "verifier.signed", "exit.answered"],
  "decision.postpone": ["decision.postponed"],
  "standpoint.write": ["standpoint.written"],
  "standpoint.open": ["standpoint.opened"],
  "placeholder.show": ["placeholder.shown", "placeholder.tied"],
  "placeholder.take": ["placeholder.taken", "placeholder.tied"],
  "pass.ask": ["pass.asked"],
  "pass.settle": ["pass.settled", "person.added", "person.invited"],
  "readiness.give": [
    "dates.followed",
    "consent.given",
    "readiness.given",
    "step.added",
    "condition.added",
    "verifier.signed",
    "exit.answered",
  ],
  "readiness.reconfirm": [
    "dates.followed",
    "consent.given",
    "readiness.reconfirmed",
    "verifier.signed",
    "exit.answered",
  ],
  "approval.give": [
    "dates.followed",
    "consent.given",
    "approval.given",
    "step.added",
    "condition.added",
    "verifier.signed",
    "exit.answered",
  ],
  "condition.close": ["condition.closed"],
  "condition.waive": ["condition.waived", "step.setAside"],
  "condition.fail": ["condition.failed"],
  "condition.place": ["step.added", "condition.placed"],
  "standIn.name": ["standIn.named"],
  "standIn.end": ["standIn.ended"],
  "contract.draft": ["contract.drafted"],
  "contract.approve": ["contract.approved"],
  "contract.sign": ["dates.followed", "consent.given", "contract.signed", "verifier.signed", "exit.answered"],
  "contract.dispatch": ["contract.dispatched"],
  "payment.note": ["payment.noted"],
  "plan.giveUp": ["plan.withdrawn"],
  "question.ask": ["question.asked"],
  "question.handOn": ["question.handedOn"],
  "question.answer": ["question.answered"],
  "question.accept": ["question.accepted"],
  "question.giveBack": ["question.givenBack"],
  "risk.raise": ["risk.raised"],
  "risk.word": ["risk.worded"],
  "risk.set": ["risk.set"],
  "risk.review": ["risk.reviewed"],
  "risk.settle": ["risk.settled"],
  "objection.raise": ["objection.raised"],
  "objection.answer": ["objection.answered"],
  "objection.root": ["objection.rooted"],
  "export.note": ["export.made"],
};
const terms: readonly Kind[] = Object.values(makes).flat();
/** A suggestion may stand for any act; accepting one writes what it said (INV-04). */
const mayWrite = ({ name }: Played): readonly Kind[] =>
  name === "change.accept" ? ["change.accepted", ...terms] : ["change.proposed", ...makes[name]];
const binding: ReadonlySet<Kind> = new Set([
  "verifier.signed",
  "verifier.withdrawn",
  "exit.answered",
  "stop.takenBack",
  "decision.given",
  "readiness.given",
  "readiness.reconfirmed",
  "approval.given",
  "condition.closed",
  "condition.waived",
  "condition.failed",
  "plan.committed",
]);

const counted = [
  "facts",
  "contents",
  "signed_heads",
  "letters",
  "links",
  "sessions",
  "summaries",
  "drafts",
  "blobs",
  "answers",
  "erasures",
];

export type Before = { rows: Map<string, number>; heads: Map<Lane, number>; events: number; plans: string };

const rowsOf = ({ world }: Stage) =>
  new Map(
    counted.map((table) => [
      table,
      world.store.connection.prepare(`select count(*) from ${table}`).pluck().get() as number,
    ]),
  );

async function headsOf(stage: Stage): Promise<Map<Lane, number>> {
  const heads = await stage.world.store.heads(lanes.map((lane) => planStream(stage.planId, lane)));
  return new Map(lanes.map((lane, index) => [lane, heads[index]?.seq ?? 0]));
}

const plansOf = async (stage: Stage) => JSON.stringify(await Promise.all(audiences.map((side) => planOf(stage, side))));

export async function before(stage: Stage): Promise<Before> {
  const events = stage.world.hub.events.length;
  return { rows: rowsOf(stage), heads: await headsOf(stage), events, plans: await plansOf(stage) };
}

/** The facts written since, lane by lane. */
async function written(stage: Stage, heads: Map<Lane, number>): Promise<Fact[]> {
  const from = lanes.map((lane) => ({ ...emptyHead(planStream(stage.planId, lane)), seq: heads.get(lane) ?? 0 }));
  const { facts, contents } = await stage.world.store.readAfter(from);
  return facts.flat().map((row) => openFact(row, contents));
}

/** Holds after every single act. */
export async function holdsAfter(stage: Stage, was: Before, played: Played): Promise<void> {
  const facts = await written(stage, was.heads);
  if (isRefusal(played.result)) await refusedLeavesNothing(stage, was, { played, facts });
  else for (const fact of facts) expect(mayWrite(played), `${played.name} wrote ${fact.kind}`).toContain(fact.kind);
  for (const fact of facts) signedByThemselves(fact, played);
  await decisionStays(stage);
  await checkpointsFollow(stage, was, played);
  await summaryIsTheFold(stage);
}

/** A refusal changes nothing but its two bounded traces (INV-05, INV-10). */
async function refusedLeavesNothing(stage: Stage, was: Before, { played, facts }: { played: Played; facts: Fact[] }) {
  const { result, actor } = played;
  if (!isRefusal(result)) return;
  expect(facts.length).toBeLessThanOrEqual(1);
  const rows = rowsOf(stage);
  for (const [table, count] of was.rows) {
    // Asking for a code is an act of its own, before this one, and so is the browser's first POST.
    if (table === "letters" || table === "sessions") continue;
    const more = table === "facts" || table === "contents" ? facts.length : 0;
    expect(rows.get(table), `${table} after a refusal (${result.words})`).toBe(count + more);
  }
  const letters = rows.get("letters") ?? 0;
  expect(letters - (was.rows.get("letters") ?? 0)).toBeLessThanOrEqual(played.code ? 1 : 0);
  const [line] = facts;
  if (!line) {
    expect(stage.world.hub.events.length).toBe(was.events);
    return;
  }
  expect(line.kind).toBe("attempt.refused");
  expect(line.subject).toBe(actor.kind === "person" ? actor.personId : "viewer-link");
  if (result.conflict) expect(line.said).toEqual({ words: { text: result.conflict.yours } });
  expect(await plansOf(stage)).toBe(was.plans);
}

/** INV-10, INV-18, INV-22: what binds the customer was done by the customer person whom it names. */
function signedByThemselves(fact: Fact, { actor }: Played): void {
  if (!binding.has(fact.kind)) return;
  // Either side turns its own key; everything else that binds is the customer's.
  const side = fact.kind === "plan.committed" ? fact.data.side : "customer";
  expect(fact.by).toMatchObject({ kind: "person", side });
  expect(actor.kind === "person" && actor.side).toBe(side);
  if ("personId" in fact.data) expect(fact.by).toMatchObject({ id: fact.data.personId });
  expect(fact.by.kind === "person" && fact.by.via).not.toBe("link");
}

/** INV-02: the decision and contract steps that a plan began with are on it to the end. */
async function decisionStays(stage: Stage): Promise<void> {
  const plan = await planOf(stage, "public");
  for (const verifier of Object.values(plan.verifiers)) {
    if (verifier.kind !== "final_decision" && verifier.kind !== "contract_signature") continue;
    const step = plan.steps[verifier.stepId];
    expect(step?.removed ?? step?.setAside).toBeNull();
    expect(sharedSteps(plan)).toContain(step);
    expect(verifierOf(plan, verifier.stepId)?.verifierId).toBe(verifier.verifierId);
  }
}

/** INV-14: a checkpoint is passed exactly while all it hangs on is met, and by an act of the customer. */
async function checkpointsFollow(stage: Stage, was: Before, { actor, name }: Played): Promise<void> {
  const plan = await planOf(stage, "public");
  const before: { gates: Plan["gates"] }[] = JSON.parse(was.plans);
  for (const gate of plan.gates) {
    const met = gate.verifiers.map((id) => plan.verifiers[id]?.metAt ?? null);
    expect(gate.passedAt !== null, gate.id).toBe(met.length > 0 && met.every((at) => at !== null));
    const open = before.at(-1)?.gates.some((one) => one.id === gate.id && one.passedAt === null);
    // Leaving out what is no longer on the plan may close the last gap; everybody may do that.
    if (open && gate.passedAt !== null && name !== "gate.set")
      expect(actor.kind === "person" && actor.side, name).toBe("customer");
  }
}

async function summaryIsTheFold(stage: Stage): Promise<void> {
  const [row] = await stage.world.store.summaries("helionaut", "vendor");
  expect(JSON.parse(row?.body ?? "")).toEqual(JSON.parse(JSON.stringify(summaryOf(await planOf(stage, "public")))));
}

/** Holds for the whole record; dearer, so it is asked now and then and at the end. */
export async function holdsThroughout(stage: Stage): Promise<void> {
  for await (const verdict of checkRecords(stage.world.store, { prefix: "", keys: stage.world.keys }))
    expect(verdict.fault, verdict.stream).toBeNull();
  await replayEqualsState(stage);
  privateStaysPrivate(stage);
}

/** E-18: folding the record anew gives the plan that is in memory, byte for byte, for everybody. */
async function replayEqualsState(stage: Stage): Promise<void> {
  const cold = planCache(stage.world.store);
  for (const side of audiences) {
    const anew = await cold.load(stage.planId, side);
    expect(JSON.stringify(anew?.plan)).toBe(JSON.stringify(await planOf(stage, side)));
  }
}

/** INV-32 and the record's own rule: no typed text is sealed, nothing private stands where the other side looks. */
function privateStaysPrivate({ world, planId }: Stage): void {
  const { connection } = world.store;
  const count = (sql: string, ...given: unknown[]) =>
    connection
      .prepare(`select count(*) from ${sql}`)
      .pluck()
      .get(...given);
  expect(count("facts where instr(body, ?) > 0", typedMark)).toBe(0);
  expect(count(`facts where stream = ? and instr(body, '"zzn') > 0`, planStream(planId, "shared"))).toBe(0);
  for (const side of ["vendor", "customer"] as const)
    expect(
      count("contents where stream <> ? and instr(json, ?) > 0", planStream(planId, side), privateMark[side]),
    ).toBe(0);
}
