import type { RefusalWords } from "~/domain/refusal";
import { formatDay } from "../dates";

/** Names or titles in the order in which the refusal mentions them; may be empty. */
type About = { about: string[] };
const named = (about: string[]) => (about.length > 0 ? `: ${about.join("; ")}` : "");
/** A day among what is mentioned, as its reader says days. */
const said = (one: string) => formatDay(one, "en", "shortYear");

export const refusals = {
  notFound: "This page does not exist or is not open to you. Nothing was changed.",
  notYours: "This is not yours to do on this plan. Nothing was changed. Ask whoever leads for your side.",
  onlyCustomer: "Only the customer's people can do this. Nothing was changed.",
  onlyNamed: ({ about }: About) =>
    `Only ${about[0] ?? "the person named here"} can do this. Nothing was changed. You can write a comment to them.`,
  onlyLead: "Only whoever leads for a side can do this. Nothing was changed.",
  onlyVendorPresents: "Only the vendor can present its offer. Nothing was changed.",
  onlyVendor: "Only the vendor's people can do this. Nothing was changed.",
  readOnly: "This link is for reading only. Nothing was changed. Ask for a personal link if you want to take part.",
  checkFields: "Something still needs a change. Nothing was saved yet, and what you typed is still here.",
  somebodyChanged: "Somebody changed this while you were writing. Both texts are kept; choose the one that stays.",
  textChanged: "The text has changed since you opened it. Nothing was signed. Please read the new text.",
  linkEnded: "This link no longer works. Nothing was lost. Ask the person who sent it for a new one.",
  planFrozen: "This plan has ended and nothing on it can change. What you typed is still here to copy.",
  planEnded: "This plan has ended. Nothing was changed. You can still read it and take it with you.",
  notShared: "The customer has not been sent this plan yet. Nothing was changed. Share the plan first.",
  alreadyShared: "The plan is already shared. Nothing was sent again.",
  deciderOpen: ({ about }: About) =>
    `${about[0] ?? "This person"} was named by the vendor as deciding. Somebody of the customer’s side confirms that first, on the page with the people. Nothing was sent.`,
  notVouched:
    "Somebody of your side confirms first, on the page with the people, that you belong to this plan. Nothing was recorded.",
  tooManyCodes:
    "No further code can be sent yet: three within a quarter of an hour is the most. The last one you got works for ten minutes; after a quarter of an hour you can ask for another.",
  tooMany: "That was often within a short time. Nothing was lost. Please wait a few minutes and try again.",
  busy: "The system is busy. Nothing was changed and what you typed is still here. Please try again in a moment.",
  gone: "Somebody removed this meanwhile. What you typed is still here to copy; the removal can be undone.",
  gateByHand:
    "A checkpoint passes by its confirmations alone. Keep one of them that is still open, or remove the checkpoint. Nothing was changed.",
  tooManyCriteria: "Seven criteria are the most. Nothing was added. Remove one first, or join two.",
  criteriaNone: "There is no list of criteria yet. Nothing was recorded.",
  cannotRemoveDecision: "The step with the decision or the contract stays on the plan. Nothing was changed.",
  dependencyAfter: ({ about }: About) =>
    `A step that has to come first is due later${named(about.map(said))}. Nothing was changed. Choose a later day or move that step.`,
  dependencyCycle: ({ about }: About) =>
    `These steps would wait for each other${named(about)}. Nothing was changed. Take one of the links away.`,
  alreadySigned: "You have already confirmed this. It counts once; nothing was recorded a second time.",
  notSigned: "There is no confirmation of yours to take back. Nothing was changed.",
  alreadyAnswered: "This has already been answered. Nothing was changed.",
  needsMailbox: "Please confirm your mailbox first: we send you a code. Nothing was signed yet.",
  needsCode: "Please ask for a code for this text and enter it. Nothing was signed yet.",
  wrongCode: "This code does not fit. Nothing was signed. Check the newest mail or ask for another code.",
  codeLocked: "This code was wrong too often and no longer works. Nothing was signed. Ask for a new one.",
  needsConsent: "Please agree that this is signed electronically. Nothing was signed yet.",
  needsName: "Please type your name as it stands beside the field. Nothing was signed yet.",
  needsReason: "Please give a reason; one line is enough. Nothing was changed yet, and what you typed is still here.",
  takeBackOver: "More than 24 hours have passed, so the stop stands. Nothing was changed. A new plan can be opened.",
  notStopped: "The plan was not stopped, so there is nothing to take back. Nothing was changed.",
  alreadyDone: "This step is already done. Nothing was changed.",
  notDone: "This step is not done yet. Nothing was changed.",
  targetIsTheirs: "This date belongs to the customer. Nothing was changed. You can suggest another one with a reason.",
  alreadyConfirmed: "This has already been confirmed. Nothing was changed.",
  sameAddress: ({ about }: About) =>
    `${about[0] ?? "Somebody"} is already on this plan with this email address. Nothing was added.`,
  addressFixed:
    "This person has already acted here, so only their own side can change the address. Nothing was changed.",
  cannotRemoveLast: "The last person of a side stays on the plan. Nothing was changed. Add somebody else first.",
  tooManySteps: "A plan holds no more steps than this. Nothing was added. Remove a step that is not needed.",
  alreadySent: "This has already been sent. Nothing was sent a second time.",
  offerIncomplete: ({ about }: About) =>
    `Parts of the offer are still empty${named(about)}. Nothing was presented; your draft is kept.`,
  offerUndated:
    "No step on the plan is dated after the decision, and the offer does not say when it is put into use. Nothing was presented; your draft is kept. Add such a step, or write the dates into that part of the offer.",
  confirmationsOpen: ({ about }: About) =>
    `The customer has not confirmed this yet${named(about)}. Nothing was presented. Give a reason if you present all the same.`,
  noOffer: "No offer has been presented yet. Nothing was recorded.",
  offerReplaced: "A newer version of the offer has been presented. Nothing was recorded. Please read the new version.",
  nobodyDecides: "Nobody is named who decides for the customer. Nothing was sent. Name that person first.",
  notRequested: "No decision has been asked for yet. Nothing was recorded.",
  meetingNotOver: "The meeting has not ended yet. Nothing was sent; your draft is kept.",
  notYetTheirs: "Until the agreed time the other side may send these minutes. Nothing was sent; the draft is kept.",
  minutesClosed: "These minutes can no longer be corrected. Nothing was sent; what you typed is still here to copy.",
  fileRefused: "This file cannot be kept here. Nothing was added. Pictures, PDF and office files can.",
  commitBlocked: ({ about }: About) =>
    `Something is still missing before anybody can agree to this plan${named(about)}. Nothing was signed.`,
  suggestionClosed: "This suggestion has been answered or overtaken meanwhile. Nothing was changed; please look again.",
  otherSideAnswers: "A suggested change is answered by the other side. Nothing was changed. You can take it back.",
  notUnderWay: "This comes once both sides have agreed to the plan and work has begun. Nothing was recorded.",
  conditionsOpen: ({ about }: About) =>
    `What must be true first is not settled yet${named(about)}. Nothing was recorded.`,
  notReady: "The customer has not said yet whether you go on together. Nothing was presented; your draft is kept.",
  alreadyExtended: "The answer was already put off once. Nothing was changed.",
  answerStands: "An answer is not taken back. Nothing was changed. You can stop on any day.",
  contractLacks:
    "Before a contract the offer needs its cost and a dated implementation plan. Nothing was recorded; what you typed is still here.",
  contractSigned: "The contract is signed, so this stays as it is. Nothing was changed.",
  sameRequest: "We already have this; it counts once.",
} satisfies Record<RefusalWords, string | ((p: About) => string)>;
