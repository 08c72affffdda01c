// What follows from a fact for confirmations, checkpoints and who has spoken, whatever the fact was about.

import type { Fact, Kind } from "../facts";
import { regated } from "../gates";
import type { Plan } from "../plan";
import { following } from "../signers";

/** INV-13 to INV-15, H-38, S-26. */
export function followed(before: Plan | null, after: Plan, fact: Fact): Plan {
  const plan = following(before, after, fact);
  const same = plan.verifiers === before?.verifiers && plan.gates === before.gates;
  return engaged(same ? plan : regated(plan, fact.at), fact);
}

const speaks: ReadonlySet<Kind> = new Set([
  "verifier.signed",
  "verifier.withdrawn",
  "plan.committed",
  "exit.answered",
  "decision.given",
  "decision.postponed",
  "comment.added",
  "question.asked",
  "question.answered",
  "risk.raised",
  "step.ticked",
  "criterion.judged",
]);

/** S-26: who has signed, decided, written, ticked or been present; being invited is not enough. */
function engaged(plan: Plan, fact: Fact): Plan {
  const own = fact.by.kind === "person" && speaks.has(fact.kind) ? [fact.by.id] : [];
  const there = fact.kind === "meeting.recorded" ? fact.data.present : own;
  const fresh = there.filter((id) => plan.people[id] && !plan.engaged[id]);
  if (fresh.length === 0) return plan;
  return { ...plan, engaged: { ...plan.engaged, ...Object.fromEntries(fresh.map((id) => [id, fact.at])) } };
}
