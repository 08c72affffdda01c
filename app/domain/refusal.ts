// A refusal is an answer, not an accident: a reason that a machine can act on and words that a reader understands.

import type { Lane } from "./facts";

export type Reason = "not-found" | "forbidden" | "invalid" | "conflict" | "ended" | "frozen" | "too-many" | "busy";

/** Keys of the sentences a refusal can say; i18n holds each in four languages. */
export type RefusalWords =
  | "notFound"
  | "notYours"
  | "onlyCustomer"
  | "onlyNamed"
  | "onlyLead"
  | "onlyVendorPresents"
  | "onlyVendor"
  | "readOnly"
  | "checkFields"
  | "somebodyChanged"
  | "textChanged"
  | "linkEnded"
  | "planFrozen"
  | "planEnded"
  | "notShared"
  | "alreadyShared"
  | "tooMany"
  | "tooManyCodes"
  | "notVouched"
  | "deciderOpen"
  | "busy"
  | "gone"
  | "gateByHand"
  | "tooManyCriteria"
  | "criteriaNone"
  | "cannotRemoveDecision"
  | "dependencyAfter"
  | "dependencyCycle"
  | "alreadySigned"
  | "notSigned"
  | "alreadyAnswered"
  | "needsMailbox"
  | "needsCode"
  | "wrongCode"
  | "codeLocked"
  | "needsConsent"
  | "needsName"
  | "needsReason"
  | "takeBackOver"
  | "notStopped"
  | "alreadyDone"
  | "notDone"
  | "targetIsTheirs"
  | "alreadyConfirmed"
  | "sameAddress"
  | "addressFixed"
  | "cannotRemoveLast"
  | "tooManySteps"
  | "alreadySent"
  | "offerIncomplete"
  | "offerUndated"
  | "confirmationsOpen"
  | "noOffer"
  | "offerReplaced"
  | "nobodyDecides"
  | "notRequested"
  | "meetingNotOver"
  | "notYetTheirs"
  | "minutesClosed"
  | "fileRefused"
  | "commitBlocked"
  | "suggestionClosed"
  | "otherSideAnswers"
  | "sameRequest"
  | "notUnderWay"
  | "conditionsOpen"
  | "notReady"
  | "alreadyExtended"
  | "answerStands"
  | "contractLacks"
  | "contractSigned";

/** One field's complaint, shown beside it. `code` is a key of the i18n messages for fields. */
export type FieldError = { field: string; code: FieldCode };
export type FieldCode =
  | "required"
  | "tooLong"
  | "notADate"
  | "outOfRange"
  | "notAnAddress"
  | "notAZone"
  | "unknownChoice"
  | "beforeDependency"
  | "afterDependant"
  | "notALink"
  | "twoLetters"
  | "mustAgree"
  | "notANumber"
  | "endsBeforeStart"
  | "inTheFuture"
  | "inThePast"
  | "code"
  | "unexpected"
  | "fileType"
  | "fileSize";

/** Both texts of an edit that met another one (product.md promise 6); the reader chooses. `lane`: where they stand. */
export type Conflict = { field: string; lane: Lane; yours: string; theirs: string; by: string | null; at: string };

export type Refusal = {
  refused: true;
  reason: Reason;
  words: RefusalWords;
  fields?: FieldError[];
  conflict?: Conflict;
  /** Names or titles that the sentence mentions, in the order it mentions them. */
  about?: string[];
};

/** Makes a refusal; nothing is thrown, nothing has changed. */
export function refuse(
  reason: Reason,
  words: RefusalWords,
  more: Omit<Refusal, "refused" | "reason" | "words"> = {},
): Refusal {
  return { refused: true, reason, words, ...more };
}

export const invalid = (fields: FieldError[]): Refusal => refuse("invalid", "checkFields", { fields });

export const isRefusal = (value: object): value is Refusal => "refused" in value;
