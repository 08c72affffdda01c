// Prints who may do what, for people who do not read code: node --import tsx app/cli/policy.ts
// The table is the one that the door asks. Where it says yes, an act may still ask for more: to be the person named, to
// own the step, to have proven one's mailbox or typed a code for the very text.

import type { PlanState } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { planStates } from "~/domain/state";
import { permissionRows, roles } from "~/views/permissions";

const acts: { [name in CommandName]: string } = {
  "plan.share": "Share the plan with the customer",
  "plan.join": "Join the plan as a colleague",
  "plan.word": "Change the words of the plan",
  "plan.setEvent": "Set the day of the critical event",
  "target.move": "Move the customer's date (vendor: draft only)",
  "target.suggest": "Suggest another date",
  "target.confirm": "Confirm the customer's date",
  "calendar.set": "Say on which days a side works",
  "stage.add": "Add a phase",
  "plan.commit": "Commit to the plan for one's side",
  "slack.set": "Agree how far own steps may move",
  "change.accept": "Accept what the other side suggests",
  "change.decline": "Decline what the other side suggests",
  "change.withdraw": "Take one's own suggestion back",
  "person.add": "Add a person",
  "person.change": "Change a person (oneself; lead: own side)",
  "person.invite": "Invite a person again",
  "person.remove": "Remove a person of one's own side",
  "decider.confirm": "Confirm who decides",
  "link.replace": "Replace a personal link",
  "link.end": "End a link",
  "viewer.open": "Open a read-only link",
  "mailbox.confirm": "Prove one's mailbox with a code",
  "step.add": "Add a step, shared or only for one's side",
  "step.word": "Change a step's words",
  "step.set": "Change a step's people, date, dependencies",
  "step.time": "Let a step's date follow another one, or fix it",
  "step.revise": "Change several things of a step at once",
  "step.move": "Move a step",
  "step.remove": "Remove a step (never the decision)",
  "step.restore": "Bring a removed step back",
  "step.setAside": "Set a step aside as not applicable",
  "step.takeUp": "Take a step up again",
  "step.tick": "Tick a step (other side's: only as reported)",
  "step.untick": "Take a tick back",
  "step.block": "Say what is in the way of a step (its owner or their lead)",
  "step.unblock": "Note that nothing is in the way any more",
  "step.accept": "Accept a deliverable, as its one reviewer",
  "step.guide": "Answer a step's questions",
  "comment.add": "Comment",
  "resource.add": "Add a link to a step",
  "file.add": "Add a file to a step",
  "attachment.remove": "Remove a link or file of one's own side",
  "colleague.ask": "Ask a colleague about a step",
  "verifier.add": "Add a confirmation to a step",
  "verifier.word": "Word a confirmation nobody has signed",
  "verifier.set": "Set who confirms and how much it asks",
  "verifier.remove": "Remove a confirmation nobody has signed",
  "verifier.report": "Report that the customer said so",
  "verifier.sign": "Sign a confirmation, as the person it names",
  "verifier.withdraw": "Withdraw one's confirmation",
  "gate.add": "Add a checkpoint",
  "gate.word": "Rename a checkpoint",
  "gate.set": "Set which confirmations a checkpoint hangs on",
  "gate.remove": "Remove a checkpoint",
  "criterion.add": "Add a success criterion",
  "criterion.change": "Change a success criterion or its weight",
  "criterion.remove": "Remove a success criterion",
  "criteria.agree": "Agree to the success criteria for one's side",
  "criterion.judge": "Mark a success criterion as met or not met",
  "exit.add": "Add a point at which to stop",
  "exit.word": "Word such a point",
  "exit.remove": "Remove such a point that nobody has answered",
  "exit.answer": "Continue or stop, as the person named",
  "stop.takeBack": "Take one's own stop back within 24 hours",
  "meeting.record": "Record a meeting",
  "minutes.send": "Send minutes (customer: from the deadline on)",
  "offer.present": "Present the offer",
  "decision.request": "Ask for the decision",
  "decision.give": "Decide yes or no, as the person asked",
  "decision.postpone": "Name another day for the decision",
  "standpoint.write": "Write one's own words for one's side",
  "standpoint.open": "Open a colleague's words to the other side",
  "placeholder.show": "Show the others a placeholder of a private step",
  "placeholder.take": "Take one's side's placeholder away",
  "pass.ask": "Ask to join by a link that was handed on",
  "pass.settle": "Let in who asked to join, or not",
  "readiness.give": "Answer yes, yes but, or no, as who decides",
  "readiness.reconfirm": "Say yes again after conditions, as who decides",
  "approval.give": "Approve on conditions or refuse, as who decides",
  "condition.close": "Note a condition as met, as its closer or who decides",
  "condition.waive": "Note a condition as no longer needed, likewise",
  "condition.fail": "Note a condition as not met, likewise",
  "condition.place": "Say which step settles a condition",
  "standIn.name": "Name a stand-in with dates, as who decides",
  "standIn.end": "Take the stand-in back, as who decides",
  "contract.draft": "Draft the record of the contract",
  "contract.approve": "Approve that draft for one's side",
  "contract.sign": "Sign it, as who decides or the vendor's signatory",
  "contract.dispatch": "Note that the signed contract was sent",
  "payment.note": "Note the first or the final payment",
  "plan.giveUp": "Give the plan up, with a reason to the customer",
  "question.ask": "Ask a question",
  "question.handOn": "Hand a question to a colleague",
  "question.answer": "Answer a question put to one's side",
  "question.accept": "Accept an answer, as who asked",
  "question.giveBack": "Give an answer back, as who asked",
  "risk.raise": "Raise a risk",
  "risk.word": "Word a risk, its effect, what is done",
  "risk.set": "Set a risk's owner or day",
  "risk.review": "Note that a risk was looked at again",
  "risk.settle": "Settle a risk or open it again",
  "objection.raise": "Note a concern in its words",
  "objection.answer": "Note the question asked and what came of it",
  "objection.root": "Note the cause behind it, vendor only",
  "export.note": "Note an export in one's own record",
};

const when = (states: PlanState[]): string => {
  if (states.length === planStates.length) return "always";
  if (states.length === 1) return "before sharing";
  return states.includes("draft") ? "until the plan ends" : "from sharing until the plan ends";
};

const table = [
  ["Act", ...roles, "When"],
  ...permissionRows().map((row) => [
    acts[row.name],
    ...roles.map((role) => (row.roles[role] ? "yes" : "-")),
    when(row.states),
  ]),
];
const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
for (const row of table)
  console.log(
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
