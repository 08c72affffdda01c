// The plan check: what the sources ask of a plan, rule by rule, each with the one place where it is settled. It is read
// by both sides and blocks nothing.

import { checkedAgreement } from "./plan-check/agreement";
import { checkedConfirmations } from "./plan-check/confirmations";
import { checkedCourse } from "./plan-check/course";
import type { Asked, Finding } from "./plan-check/finding";
import { checkedPeople } from "./plan-check/people";

export type { Asked, Finding, Place, Rule } from "./plan-check/finding";
export { requirementOf } from "./plan-check/finding";

/**
 * Every finding on the plan as its reader sees it, what stands between both sides and an agreement first. `today`: in
 * the plan's zone. `budget`: the most steps of its template, known to the vendor's side only.
 */
export function checkPlan(asked: Asked): Finding[] {
  const all = [
    ...checkedAgreement(asked),
    ...checkedCourse(asked),
    ...checkedPeople(asked),
    ...checkedConfirmations(asked),
  ];
  return [...all.filter((one) => one.before), ...all.filter((one) => !one.before)];
}
