import { plural } from "../plural";

const pl = plural("en");

export const states = {
  overdue: "overdue",
  overdueBy: ({ n }: { n: number }) => `${n} ${pl(n, "day", "days")} overdue`,
  dueSoon: "due soon",
  dueToday: "due today",
  waiting: "not yet due",
  waitingFor: ({ who }: { who: string }) => `waits for ${who}`,
  done: "done",
  doneBy: ({ who, day }: { who: string; day: string }) => `${who} marked this done on ${day}`,
  confirmed: "confirmed",
  confirmedBy: ({ who, day }: { who: string; day: string }) => `${who} confirmed this on ${day}`,
  confirmedOf: ({ n, of }: { n: number; of: number }) => `${n} of ${of} have confirmed`,
  toConfirm: "waits for confirmation",
  reportedBy: ({ who }: { who: string }) => `reported by ${who}`,
  reportedWhy: ({ company }: { company: string }) =>
    `Reported by the vendor. It counts when somebody of ${company} says so.`,
  takenBack: "taken back",
  notAccepted: "waits to be accepted",
  toAccept: ({ who }: { who: string }) => `waits for ${who} to accept it`,
  blocked: "has to wait",
  blockedBy: ({ step }: { step: string }) => `has to wait for “${step}”`,
  notApplicable: "not applicable",
  notApplicableWhy: ({ reason }: { reason: string }) => `not applicable: ${reason}`,
  whenNeeded: "only if an answer makes it necessary",
  ifNeeded: "if needed",
  onlyUs: "only us",
  optional: "optional",
  hard: "this date cannot move",
  removed: "removed",
  plan: {
    draft: "draft",
    shared: "under way",
    deciding: "decision asked for",
    decided_yes: "decided: yes",
    decided_no: "decided: no",
    exited: "stopped",
  },
};
