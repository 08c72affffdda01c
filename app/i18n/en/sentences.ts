import type { Kind } from "~/domain/facts";
import { plural } from "../plural";
import { answerSentences } from "./answer-sentences";
import { sideSentences } from "./side-sentences";
import { voiceSentences } from "./voice-sentences";

const pl = plural("en");
type P<K extends string> = Record<K, string>;
/** A reason is often optional; "" leaves it out. */
const because = (reason: string) => (reason === "" ? "" : ` Reason: “${reason}”`);

/**
 * One sentence for each kind of entry, and for the ways in which some differ (`kind.way`). Names, titles, days and
 * values come ready to be set; an erased text comes as `common.erased`.
 */
export const sentences = {
  "plan.opened": ({ who, customer, subject, day }: P<"who" | "customer" | "subject" | "day">) =>
    `${who} opened this plan with ${customer}: “${subject}”, for ${day}.`,
  "lane.opened": ({ company }: P<"company">) => `The part that only ${company} sees was set up.`,
  "plan.shared": ({ who, customer }: P<"who" | "customer">) => `${who} shared this plan with ${customer}.`,
  "plan.worded": ({ who, field, text }: P<"who" | "field" | "text">) => `${who} wrote under “${field}”: “${text}”`,
  "plan.eventSet": ({ who, day }: P<"who" | "day">) => `${who} noted ${day} as a day that cannot move.`,
  "plan.eventSet.none": ({ who }: P<"who">) => `${who} noted that there is no day that cannot move.`,
  "target.moved": ({ who, day, reason, n }: P<"who" | "day" | "reason"> & { n: number }) =>
    `${who} moved the customer's date to ${day}; ${n} ${pl(n, "step", "steps")} moved with it.${because(reason)}`,
  "target.confirmed": ({ who, day }: P<"who" | "day">) => `${who} confirmed ${day} as the customer's date.`,
  "target.suggested": ({ who, day, reason }: P<"who" | "day" | "reason">) =>
    `${who} suggested ${day} as the customer's date.${because(reason)}`,
  "stage.added": ({ who, title }: P<"who" | "title">) => `${who} added the phase “${title}”.`,
  "gate.added": ({ who, title }: P<"who" | "title">) => `${who} added the checkpoint “${title}”.`,

  "person.added": ({ who, person, company }: P<"who" | "person" | "company">) =>
    `${who} added ${person}, ${company}, to this plan.`,
  "person.changed": ({ who, person }: P<"who" | "person">) => `${who} changed what is noted about ${person}.`,
  "person.invited": ({ who, person }: P<"who" | "person">) => `${who} invited ${person}.`,
  "person.removed": ({ who, person, reason }: P<"who" | "person" | "reason">) =>
    `${who} removed ${person} from this plan.${because(reason)}`,
  "person.removed.handedOn": ({ who, person, to, reason }: P<"who" | "person" | "to" | "reason">) =>
    `${who} removed ${person} from this plan; the open steps went to ${to}.${because(reason)}`,
  "decider.confirmed": ({ who, person }: P<"who" | "person">) => `${who} confirmed that ${person} decides.`,
  "link.replaced": ({ who, person }: P<"who" | "person">) =>
    `${who} gave ${person} a new personal link; the old one ended.`,
  "link.ended": ({ who, person }: P<"who" | "person">) => `${who} ended the personal link of ${person}.`,
  "link.ended.viewer": ({ who }: P<"who">) => `${who} ended a link for readers.`,
  "viewer.opened": ({ who }: P<"who">) => `${who} made a link for readers.`,
  "mailbox.confirmed": ({ who }: P<"who">) => `${who} confirmed their mailbox with a code.`,
  "consent.given": ({ who }: P<"who">) => `${who} agreed to sign electronically on this plan.`,

  "step.added": ({ who, step, day }: P<"who" | "step" | "day">) => `${who} added the step “${step}”, due ${day}.`,
  "step.worded": ({ who, step, field, text }: P<"who" | "step" | "field" | "text">) =>
    `${who} wrote under “${field}” of “${step}”: “${text}”`,
  "step.set": ({ who, step, field, value }: P<"who" | "step" | "field" | "value">) =>
    `${who} changed “${field}” of “${step}” to: ${value}`,
  "step.set.dueOn": ({ who, step, value }: P<"who" | "step" | "value">) =>
    `${who} set the date of “${step}” to ${value}; it is a fixed date from then on.`,
  "step.timed": ({ who, step, day }: P<"who" | "step" | "day">) =>
    `${who} let “${step}” follow the customer's date; it is due ${day}.`,
  "step.timed.due": ({ who, step, other, day }: P<"who" | "step" | "other" | "day">) =>
    `${who} let “${step}” follow the date of “${other}”; it is due ${day}.`,
  "step.timed.done": ({ who, step, other, day }: P<"who" | "step" | "other" | "day">) =>
    `${who} let “${step}” follow the day on which “${other}” is done; it is due ${day}.`,
  "step.timed.fixed": ({ who, step, day }: P<"who" | "step" | "day">) =>
    `${who} made ${day} the fixed date of “${step}”.`,
  "dates.followed": ({ who, n, steps }: P<"who" | "steps"> & { n: number }) =>
    `With that act of ${who} ${n} ${pl(n, "date", "dates")} moved as ${pl(n, "its rule says", "their rules say")}: ${steps}.`,
  "calendar.set": ({ who, company, n, breaks }: P<"who" | "company"> & { n: number; breaks: number }) =>
    `${who} noted on which days ${company} works: ${n} ${pl(n, "day", "days")} off, ${breaks} longer ${pl(breaks, "break", "breaks")}.`,
  "step.moved": ({ who, step, stage }: P<"who" | "step" | "stage">) =>
    `${who} moved the step “${step}” within the phase “${stage}”.`,
  "step.removed": ({ who, step, reason }: P<"who" | "step" | "reason">) =>
    `${who} removed the step “${step}”.${because(reason)}`,
  "step.restored": ({ who, step }: P<"who" | "step">) => `${who} put the step “${step}” back.`,
  "step.blocked": ({ who, step, reason }: P<"who" | "step" | "reason">) =>
    `${who} says what is in the way of “${step}”: “${reason}”`,
  "step.unblocked": ({ who, step }: P<"who" | "step">) =>
    `${who} noted that nothing is in the way of “${step}” any more.`,
  "letter.reported.delivered": ({ person, letter }: P<"person" | "letter">) =>
    `The mail “${letter}” reached the mailbox of ${person}.`,
  "letter.reported": ({ person, letter }: P<"person" | "letter">) =>
    `The mail “${letter}” did not reach ${person}, or nobody knows whether it did.`,
  "step.setAside": ({ who, step, reason }: P<"who" | "step" | "reason">) =>
    `${who} noted that “${step}” does not apply.${because(reason)}`,
  "step.takenUp": ({ who, step }: P<"who" | "step">) => `${who} noted that “${step}” applies after all.`,
  "step.ticked": ({ who, step }: P<"who" | "step">) => `${who} marked “${step}” as done.`,
  "step.ticked.claim": ({ who, step, company }: P<"who" | "step" | "company">) =>
    `${who} reported that “${step}” is done; ${company} has not said so yet.`,
  "step.unticked": ({ who, step, reason }: P<"who" | "step" | "reason">) =>
    `${who} noted that “${step}” is not done after all.${because(reason)}`,
  "step.accepted": ({ who, step }: P<"who" | "step">) => `${who} accepted the result of “${step}”.`,
  "step.guided": ({ who, step }: P<"who" | "step">) => `${who} noted who tends to be missing at “${step}”.`,
  "comment.added": ({ who, step, text }: P<"who" | "step" | "text">) => `${who} wrote on “${step}”: “${text}”`,
  "resource.added": ({ who, step, label }: P<"who" | "step" | "label">) =>
    `${who} added the link “${label}” to “${step}”.`,
  "file.added": ({ who, step, name }: P<"who" | "step" | "name">) => `${who} added the file “${name}” to “${step}”.`,
  "attachment.removed": ({ who, step, name }: P<"who" | "step" | "name">) => `${who} removed “${name}” from “${step}”.`,
  "colleague.asked": ({ who, person, step }: P<"who" | "person" | "step">) => `${who} asked ${person} about “${step}”.`,

  "verifier.added": ({ who, step, text }: P<"who" | "step" | "text">) =>
    `${who} asked for a confirmation at “${step}”: “${text}”`,
  "verifier.worded": ({ who, text }: P<"who" | "text">) => `${who} changed what will be confirmed to: “${text}”`,
  "verifier.set": ({ who, text, people, n }: P<"who" | "text" | "people"> & { n: number }) =>
    `${who} set who confirms “${text}”: ${people} (how much it asks: ${n} of 9).`,
  "verifier.removed": ({ who, text }: P<"who" | "text">) => `${who} removed the confirmation “${text}”`,
  "verifier.reported": ({ who, text, company }: P<"who" | "text" | "company">) =>
    `${who} reported: “${text}” ${company} has not confirmed it yet.`,
  "verifier.signed": ({ who, text }: P<"who" | "text">) => `${who} confirmed “${text}”`,
  "verifier.withdrawn": ({ who, text, reason }: P<"who" | "text" | "reason">) =>
    `${who} took back the confirmation “${text}”${because(reason)}`,

  "gate.worded": ({ who, title }: P<"who" | "title">) => `${who} renamed a checkpoint to “${title}”.`,
  "gate.set": ({ who, title, n }: P<"who" | "title"> & { n: number }) =>
    `${who} changed what the checkpoint “${title}” hangs on: ${n} ${pl(n, "confirmation", "confirmations")}.`,
  "gate.removed": ({ who, title }: P<"who" | "title">) => `${who} removed the checkpoint “${title}”.`,

  "criterion.added": ({ who, text, n }: P<"who" | "text"> & { n: number }) =>
    `${who} added the success criterion “${text}”, weight ${n}.`,
  "criterion.changed": ({ who, text, n }: P<"who" | "text"> & { n: number }) =>
    `${who} changed a success criterion to “${text}”, weight ${n}.`,
  "criterion.removed": ({ who, text }: P<"who" | "text">) => `${who} removed the success criterion “${text}”.`,
  "criteria.agreed": ({ who, n }: P<"who"> & { n: number }) =>
    `${who} agreed to the list of ${n} success ${pl(n, "criterion", "criteria")} and its weights.`,
  "criterion.judged": ({ who, text, reason }: P<"who" | "text" | "reason">) =>
    `${who} marked “${text}” as met.${because(reason)}`,
  "criterion.judged.not": ({ who, text, reason }: P<"who" | "text" | "reason">) =>
    `${who} marked “${text}” as not met.${because(reason)}`,

  "exit.added": ({ who, step, text }: P<"who" | "step" | "text">) =>
    `${who} noted that the customer can stop at “${step}”: “${text}”`,
  "exit.worded": ({ who, step, text }: P<"who" | "step" | "text">) =>
    `${who} changed the wording of “you can stop here” at “${step}” to: “${text}”`,
  "exit.removed": ({ who, step }: P<"who" | "step">) => `${who} removed “you can stop here” at “${step}”.`,
  "exit.answered": ({ who, text }: P<"who" | "text">) => `${who} answered “${text}”: continue.`,
  "exit.answered.stop": ({ who, text, reason }: P<"who" | "text" | "reason">) =>
    `${who} answered “${text}”: stop. The plan ended.${because(reason)}`,
  "exit.answered.anyDay": ({ who, reason }: P<"who" | "reason">) => `${who} stopped the plan.${because(reason)}`,
  "stop.takenBack": ({ who }: P<"who">) => `${who} took the stop back; the plan goes on.`,

  "plan.committed": ({ who, n }: P<"who"> & { n: number }) => `${who} agreed to edition ${n} of this plan in writing.`,
  "plan.committed.both": ({ who, n }: P<"who"> & { n: number }) =>
    `${who} agreed to edition ${n} of this plan in writing. Both sides have now agreed.`,
  "slack.set": ({ who, n }: P<"who"> & { n: number }) =>
    n === 0
      ? `${who} noted that no day moves without the other side.`
      : `${who} noted that each side may move the days of its own steps by up to ${n} working ${pl(n, "day", "days")}.`,
  "change.proposed": ({ who, what, reason }: P<"who" | "what" | "reason">) =>
    `${who} suggested a change: ${what}${because(reason)}`,
  "change.accepted": ({ who, what }: P<"who" | "what">) => `${who} accepted the suggested change: ${what}`,
  "change.declined": ({ who, what, reason }: P<"who" | "what" | "reason">) =>
    `${who} declined the suggested change: ${what}${because(reason)}`,
  "change.withdrawn": ({ who, what, reason }: P<"who" | "what" | "reason">) =>
    `${who} took the suggested change back: ${what}${because(reason)}`,

  "meeting.recorded": ({ who, meeting, when }: P<"who" | "meeting" | "when">) =>
    `${who} recorded the meeting “${meeting}”, ${when}.`,
  "minutes.sent": ({ who, meeting, n }: P<"who" | "meeting"> & { n: number }) =>
    `${who} sent the minutes of “${meeting}” to ${n} ${pl(n, "person", "people")}.`,
  "minutes.sent.late": ({ who, meeting, n }: P<"who" | "meeting"> & { n: number }) =>
    `${who} sent the minutes of “${meeting}” to ${n} ${pl(n, "person", "people")}, after the agreed time.`,
  "minutes.sent.correction": ({ who, meeting, n }: P<"who" | "meeting"> & { n: number }) =>
    `${who} sent a correction of the minutes of “${meeting}” to ${n} ${pl(n, "person", "people")}.`,

  "offer.presented": ({ who, version }: P<"who" | "version">) => `${who} presented version ${version} of the offer.`,
  "offer.presented.early": ({ who, version, reason }: P<"who" | "version" | "reason">) =>
    `${who} presented version ${version} of the offer before all confirmations were in.${because(reason)}`,
  "decision.requested": ({ who, people, version }: P<"who" | "people" | "version">) =>
    `${who} asked ${people} to decide on version ${version} of the offer.`,
  "decision.given": ({ who, version, reason }: P<"who" | "version" | "reason">) =>
    `${who} decided yes on version ${version} of the offer.${because(reason)}`,
  "decision.given.no": ({ who, version, reason }: P<"who" | "version" | "reason">) =>
    `${who} decided no on version ${version} of the offer. The plan ended.${because(reason)}`,
  "decision.postponed": ({ who, day, reason }: P<"who" | "day" | "reason">) =>
    `${who} will decide on another day and suggested ${day}.${because(reason)}`,

  ...answerSentences,
  ...voiceSentences,
  ...sideSentences,

  "attempt.refused": ({ who, act }: P<"who" | "act">) => `${who} tried “${act}”. It was refused; nothing changed.`,
  "attempt.refused.conflict": ({ who, field, text }: P<"who" | "field" | "text">) =>
    `${who} wrote “${text}” under “${field}” while somebody else changed it. Both texts were shown.`,
  "export.made": ({ who, document }: P<"who" | "document">) => `${who} took “${document}” away.`,
  "content.erased": ({ n }: { n: number }) =>
    `${n} ${pl(n, "text was", "texts were")} erased. That ${pl(n, "it", "they")} stood here can still be checked.`,
  "record.restored": ({ epoch }: P<"epoch">) =>
    `The history was restored from a copy (part ${epoch}). Compare it with your receipts.`,
} satisfies Record<Kind, (p: never) => string> & Record<string, (p: never) => string>;
