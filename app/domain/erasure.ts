// Whose words are whose: what goes when a person asks to be erased, and what stays because two companies agreed on it.
// Signed statements, minutes, the offer and the plan's own terms stay for as long as claims can be made on them.

import type { Fact, Kind, Kinds } from "./facts";

/** kept: nobody's erasure takes it; about: goes with the person in `data.personId`; author: goes with who wrote it. */
export type GoesWith = "kept" | "about" | "author";

export const goesWith: { [K in Kind]: { [P in keyof Kinds[K]["said"]]: GoesWith } } = {
  "plan.opened": { words: "kept" },
  "lane.opened": {},
  "plan.shared": {},
  "plan.worded": { words: "kept" },
  "plan.eventSet": {},
  "target.moved": { words: "kept" },
  "target.confirmed": {},
  "target.suggested": { words: "author" },
  "stage.added": { words: "kept" },
  "gate.added": { words: "kept" },

  "person.added": { words: "about" },
  "person.changed": { words: "about" },
  "person.invited": {},
  "person.removed": { words: "about" },
  "decider.confirmed": {},
  "link.replaced": {},
  "link.ended": {},
  "viewer.opened": {},
  "mailbox.confirmed": { connection: "about" },
  "consent.given": { words: "kept", connection: "about" },

  "step.added": { words: "kept" },
  "step.worded": { words: "kept" },
  "step.set": {},
  "step.moved": {},
  "step.timed": {},
  "dates.followed": {},
  "calendar.set": {},
  "step.removed": { words: "author" },
  "step.restored": {},
  "step.setAside": { words: "author" },
  "step.takenUp": {},
  "step.ticked": {},
  "step.unticked": { words: "author" },
  "step.accepted": {},
  "step.guided": { words: "author" },
  "comment.added": { words: "author" },
  "resource.added": { words: "author" },
  "file.added": { words: "author" },
  "attachment.removed": {},
  "colleague.asked": { words: "author" },
  "step.blocked": { words: "author" },
  "step.unblocked": {},

  "verifier.added": { words: "kept" },
  "verifier.worded": { words: "kept" },
  "verifier.set": {},
  "verifier.removed": {},
  "verifier.reported": {},
  "verifier.signed": { words: "kept", connection: "about" },
  "verifier.withdrawn": { words: "kept" },

  "gate.worded": { words: "kept" },
  "gate.set": {},
  "gate.removed": {},

  "criterion.added": { words: "kept" },
  "criterion.changed": { words: "kept" },
  "criterion.removed": {},
  "criteria.agreed": {},
  "criterion.judged": { words: "author" },

  "exit.added": { words: "kept" },
  "exit.worded": { words: "kept" },
  "exit.removed": {},
  "exit.answered": { words: "kept", connection: "about" },
  "stop.takenBack": { connection: "about" },

  "plan.committed": { words: "kept", terms: "kept", connection: "about" },
  "slack.set": {},
  // A suggestion is a term in waiting; the reason for it is its author's.
  "change.proposed": { words: "author", texts: "kept" },
  "change.accepted": {},
  "change.declined": { words: "author" },
  "change.withdrawn": { words: "author" },

  "readiness.given": { words: "kept", connection: "about" },
  "readiness.reconfirmed": { words: "kept", connection: "about" },
  "approval.given": { words: "kept", connection: "about" },
  "condition.added": { words: "kept" },
  "condition.placed": {},
  "condition.closed": {},
  "condition.waived": { words: "author" },
  "condition.failed": { words: "author" },
  "standIn.named": {},
  "standIn.ended": {},
  "contract.drafted": { words: "kept" },
  "contract.approved": {},
  "contract.signed": { words: "kept", connection: "about" },
  "contract.dispatched": {},
  "payment.noted": {},
  "plan.withdrawn": { words: "author" },

  "meeting.recorded": { words: "kept" },
  "minutes.sent": { words: "kept" },

  "offer.presented": { sections: "kept", words: "kept" },
  "decision.requested": { words: "author" },
  "decision.given": { words: "kept", connection: "about" },
  "decision.postponed": { words: "author" },

  "question.asked": { words: "author" },
  "question.handedOn": {},
  "question.answered": { words: "author" },
  "question.accepted": {},
  "question.givenBack": { words: "author" },
  "risk.raised": { words: "author" },
  "risk.worded": { words: "author" },
  "risk.set": {},
  "risk.reviewed": {},
  "risk.settled": { words: "author" },
  "objection.raised": { words: "about" },
  "objection.answered": { words: "author" },
  "objection.rooted": { words: "author" },

  "letter.reported": {},
  "standpoint.written": { words: "about" },
  "standpoint.opened": { words: "about" },
  "placeholder.shown": { words: "author" },
  "placeholder.taken": {},
  "placeholder.tied": {},
  "pass.asked": { words: "about" },
  "pass.settled": {},

  "attempt.refused": { words: "author" },
  "export.made": {},
  "content.erased": {},
  "record.restored": {},
};

/** The parts of a fact that go with a person, by name. */
export function partsOf(fact: Fact, personId: string): string[] {
  const wrote = fact.by.kind === "person" && fact.by.id === personId;
  const about = "personId" in fact.data && fact.data.personId === personId;
  // The questions that a template brings are nobody's; an answer to them is somebody's.
  if (fact.kind === "step.guided" && (fact.said.words?.answer ?? "") === "") return [];
  const parts: [string, GoesWith][] = Object.entries(goesWith[fact.kind]);
  return parts.filter(([, whose]) => (whose === "author" ? wrote : whose === "about" && about)).map(([part]) => part);
}
