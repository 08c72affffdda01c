// What people of either side bring up: questions, risks, objections. The cause that a vendor sees behind an objection
// stands in its own lane.

import type { Day, None } from "../facts";

export type QuestionKind = "technical" | "commercial";
export type RiskField = "text" | "effect" | "mitigation";
export type RiskSetting = "ownerId" | "dueOn";
export type RiskState = "open" | "mitigated" | "accepted";
export type RootCause = "value_price" | "negotiation" | "other";

export type VoicesKinds = {
  "question.asked": {
    data: { questionId: string; stepId: string | null; kind: QuestionKind; ownerId: string };
    said: { words: { text: string } };
  };
  "question.handedOn": { data: { questionId: string; ownerId: string }; said: None };
  "question.answered": { data: { questionId: string }; said: { words: { text: string } } };
  /** By whoever asked, and nobody else: from here the question is closed (V-05). */
  "question.accepted": { data: { questionId: string }; said: None };
  /** Whoever asked says that this does not answer it yet. */
  "question.givenBack": { data: { questionId: string }; said: { words: { reason: string } } };

  "risk.raised": {
    data: { riskId: string; stepId: string | null; ownerId: string };
    said: { words: { text: string } };
  };
  "risk.worded": { data: { riskId: string; field: RiskField }; said: { words: { text: string } } };
  "risk.set": { data: { riskId: string; field: RiskSetting; value: string | Day | null }; said: None };
  /** Looked at again and left as it stands (I-11). */
  "risk.reviewed": { data: { riskId: string }; said: None };
  "risk.settled": { data: { riskId: string; as: RiskState }; said: { words: { reason: string } } };

  /** `personId`: who said it; the words are theirs, whoever wrote them down (V-51). */
  "objection.raised": {
    data: { objectionId: string; meetingId: string | null; stepId: string | null; personId: string };
    said: { words: { text: string; asked: string } };
  };
  "objection.answered": {
    data: { objectionId: string; resolved: boolean };
    said: { words: { asked: string; resolution: string } };
  };
  /** In the vendor's lane only (INV-32). */
  "objection.rooted": {
    data: { objectionId: string; cause: RootCause };
    said: { words: { text: string } };
  };
};
