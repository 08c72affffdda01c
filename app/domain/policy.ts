// Who may do what: one table, read by the door, by the pages (which buttons to show) and by the printed matrix.
// It is the coarse half; "own" and "named" are decided where the plan is known.

import { frozenStates, isFrozen, type Person, type Plan, type PlanState } from "./plan";
import type { RefusalWords } from "./refusal";
import { planStates } from "./state";

/** any: everybody of that side; lead: its lead (for the customer also who decides); never: nobody of that side. */
export type Who = "any" | "lead" | "never";
/** draft: before sharing; open: until the plan is frozen; live: shared and not frozen; always: even after the end. */
export type When = "draft" | "open" | "live" | "always";
export type Rule = { vendor: Who; customer: Who; when: When };

export const policy = {
  "plan.share": { vendor: "lead", customer: "never", when: "draft" },
  "plan.join": { vendor: "any", customer: "never", when: "open" },
  "plan.word": { vendor: "any", customer: "any", when: "open" },
  "plan.setEvent": { vendor: "any", customer: "any", when: "open" },
  // The date belongs to the customer: the vendor sets it in the draft and afterwards may only suggest another.
  "target.move": { vendor: "lead", customer: "lead", when: "open" },
  "target.suggest": { vendor: "any", customer: "any", when: "live" },
  "target.confirm": { vendor: "never", customer: "lead", when: "live" },
  "calendar.set": { vendor: "lead", customer: "lead", when: "open" },
  "stage.add": { vendor: "any", customer: "any", when: "open" },
  // Two keys: whoever leads a side turns its key and answers what the other side suggests (product.md, promise 5).
  "plan.commit": { vendor: "lead", customer: "lead", when: "live" },
  "slack.set": { vendor: "lead", customer: "lead", when: "open" },
  "change.accept": { vendor: "lead", customer: "lead", when: "live" },
  "change.decline": { vendor: "lead", customer: "lead", when: "live" },
  "change.withdraw": { vendor: "any", customer: "any", when: "live" },

  "person.add": { vendor: "lead", customer: "lead", when: "open" },
  "person.change": { vendor: "any", customer: "any", when: "open" },
  "person.invite": { vendor: "lead", customer: "lead", when: "open" },
  "person.remove": { vendor: "lead", customer: "lead", when: "open" },
  "decider.confirm": { vendor: "never", customer: "lead", when: "open" },
  "link.replace": { vendor: "lead", customer: "any", when: "always" },
  "link.end": { vendor: "lead", customer: "any", when: "always" },
  "viewer.open": { vendor: "lead", customer: "lead", when: "live" },
  "mailbox.confirm": { vendor: "never", customer: "any", when: "always" },

  "step.add": { vendor: "any", customer: "any", when: "open" },
  "step.word": { vendor: "any", customer: "any", when: "open" },
  "step.revise": { vendor: "any", customer: "any", when: "open" },
  "step.set": { vendor: "any", customer: "any", when: "open" },
  "step.time": { vendor: "any", customer: "any", when: "open" },
  "step.move": { vendor: "any", customer: "any", when: "open" },
  "step.remove": { vendor: "any", customer: "any", when: "open" },
  "step.restore": { vendor: "any", customer: "any", when: "open" },
  "step.setAside": { vendor: "any", customer: "any", when: "open" },
  "step.takeUp": { vendor: "any", customer: "any", when: "open" },
  "step.tick": { vendor: "any", customer: "any", when: "live" },
  "step.untick": { vendor: "any", customer: "any", when: "live" },
  "step.accept": { vendor: "any", customer: "any", when: "live" },
  "step.block": { vendor: "any", customer: "any", when: "live" },
  "step.unblock": { vendor: "any", customer: "any", when: "live" },
  "step.guide": { vendor: "any", customer: "any", when: "open" },
  "comment.add": { vendor: "any", customer: "any", when: "open" },
  "resource.add": { vendor: "any", customer: "any", when: "open" },
  "file.add": { vendor: "any", customer: "any", when: "open" },
  "attachment.remove": { vendor: "any", customer: "any", when: "open" },
  "colleague.ask": { vendor: "lead", customer: "any", when: "live" },

  "verifier.add": { vendor: "any", customer: "any", when: "open" },
  "verifier.word": { vendor: "any", customer: "any", when: "open" },
  "verifier.set": { vendor: "any", customer: "any", when: "open" },
  "verifier.remove": { vendor: "any", customer: "any", when: "open" },
  "verifier.report": { vendor: "any", customer: "never", when: "live" },
  "verifier.sign": { vendor: "never", customer: "any", when: "live" },
  "verifier.withdraw": { vendor: "never", customer: "any", when: "live" },
  "gate.add": { vendor: "any", customer: "any", when: "open" },
  "gate.word": { vendor: "any", customer: "any", when: "open" },
  "gate.set": { vendor: "any", customer: "any", when: "open" },
  "gate.remove": { vendor: "any", customer: "any", when: "open" },
  "criterion.add": { vendor: "any", customer: "any", when: "open" },
  "criterion.change": { vendor: "any", customer: "any", when: "open" },
  "criterion.remove": { vendor: "any", customer: "any", when: "open" },
  "criteria.agree": { vendor: "lead", customer: "lead", when: "live" },
  "criterion.judge": { vendor: "never", customer: "any", when: "live" },
  "exit.add": { vendor: "any", customer: "any", when: "open" },
  "exit.word": { vendor: "any", customer: "any", when: "open" },
  "exit.remove": { vendor: "any", customer: "any", when: "open" },
  "exit.answer": { vendor: "never", customer: "any", when: "live" },
  "stop.takeBack": { vendor: "never", customer: "any", when: "always" },

  "meeting.record": { vendor: "any", customer: "lead", when: "always" },
  "minutes.send": { vendor: "lead", customer: "lead", when: "always" },
  "offer.present": { vendor: "lead", customer: "never", when: "live" },
  "decision.request": { vendor: "lead", customer: "lead", when: "live" },
  "decision.give": { vendor: "never", customer: "any", when: "live" },
  "decision.postpone": { vendor: "never", customer: "any", when: "live" },
  // Each writes their own words for their own side; its lead opens them to the other one (V-07).
  "standpoint.write": { vendor: "any", customer: "any", when: "open" },
  "standpoint.open": { vendor: "lead", customer: "lead", when: "open" },
  "placeholder.show": { vendor: "any", customer: "any", when: "open" },
  "placeholder.take": { vendor: "any", customer: "any", when: "open" },
  "pass.ask": { vendor: "never", customer: "any", when: "live" },
  "pass.settle": { vendor: "never", customer: "lead", when: "live" },

  "readiness.give": { vendor: "never", customer: "any", when: "live" },
  "readiness.reconfirm": { vendor: "never", customer: "any", when: "live" },
  "approval.give": { vendor: "never", customer: "any", when: "live" },
  // What had to be true first is called met by the customer's people alone (INV-20).
  "condition.close": { vendor: "never", customer: "any", when: "live" },
  "condition.waive": { vendor: "never", customer: "any", when: "live" },
  "condition.fail": { vendor: "never", customer: "any", when: "live" },
  "condition.place": { vendor: "any", customer: "any", when: "live" },
  "standIn.name": { vendor: "never", customer: "any", when: "live" },
  "standIn.end": { vendor: "never", customer: "any", when: "live" },
  "contract.draft": { vendor: "lead", customer: "lead", when: "live" },
  "contract.approve": { vendor: "lead", customer: "lead", when: "live" },
  // Both sides sign: the customer whoever decides, the vendor whoever signs for it.
  "contract.sign": { vendor: "any", customer: "any", when: "live" },
  "contract.dispatch": { vendor: "lead", customer: "lead", when: "live" },
  "payment.note": { vendor: "lead", customer: "lead", when: "live" },
  "plan.giveUp": { vendor: "lead", customer: "never", when: "live" },
  "question.ask": { vendor: "any", customer: "any", when: "open" },
  "question.handOn": { vendor: "any", customer: "any", when: "open" },
  "question.answer": { vendor: "any", customer: "any", when: "open" },
  "question.accept": { vendor: "any", customer: "any", when: "open" },
  "question.giveBack": { vendor: "any", customer: "any", when: "open" },
  "risk.raise": { vendor: "any", customer: "any", when: "open" },
  "risk.word": { vendor: "any", customer: "any", when: "open" },
  "risk.set": { vendor: "any", customer: "any", when: "open" },
  "risk.review": { vendor: "any", customer: "any", when: "open" },
  "risk.settle": { vendor: "any", customer: "any", when: "open" },
  "objection.raise": { vendor: "any", customer: "any", when: "open" },
  "objection.answer": { vendor: "any", customer: "any", when: "open" },
  // The vendor's own reading of what was said; it stands in its lane, and may still be written after the end.
  "objection.root": { vendor: "any", customer: "never", when: "always" },

  "export.note": { vendor: "any", customer: "any", when: "always" },
} as const satisfies { [command: string]: Rule };

export type CommandName = keyof typeof policy;
export const commandNames = Object.keys(policy) as CommandName[];

/** Acts that only a customer person may do; another's attempt leaves its line in the record (INV-10). */
export const isCustomerOnly = (name: CommandName): boolean => policy[name].vendor === "never";

const states: { [K in When]: (plan: Plan) => boolean } = {
  draft: (plan) => plan.state === "draft",
  open: (plan) => !isFrozen(plan),
  live: (plan) => plan.state !== "draft" && !isFrozen(plan),
  always: () => true,
};

/** Why this person may not do that now, by the table alone; null when they may. */
export function barredBy(plan: Plan, person: Person, name: CommandName): RefusalWords | null {
  const rule: Rule = policy[name];
  const who = rule[person.side];
  if (who === "never" && person.side === "vendor") return "onlyCustomer";
  if (who === "never") return name === "objection.root" || name === "plan.giveUp" ? "onlyVendor" : "onlyVendorPresents";
  if (who === "lead" && !person.lead && !(person.side === "customer" && person.decides)) return "onlyLead";
  if (states[rule.when](plan)) return null;
  return plan.state === "draft" ? "notShared" : isFrozen(plan) ? "planFrozen" : "alreadyShared";
}

/** The states in which a rule lets its people act; for the printed matrix. */
export const statesOf = (when: When): PlanState[] => {
  if (when === "draft") return ["draft"];
  if (when === "always") return [...planStates];
  return planStates.filter((state) => !frozenStates.has(state) && (when === "open" || state !== "draft"));
};
