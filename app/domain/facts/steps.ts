// Steps and what hangs on them.

import type { Day, MeetingKind, None, Side, StepField, StepSetting } from "../facts";
import type { Words } from "../language";

export type StepData = {
  stepId: string;
  stageId: string;
  /** The step it stands after within its stage; null = first. A private step is anchored the same way. */
  after: string | null;
  ownerSide: Side;
  ownerId: string | null;
  ownerRole: string;
  counterpartId: string | null;
  counterpartRole: string;
  supporters: { side: Side; role: string; personId: string | null }[];
  reviewerId: string | null;
  dueOn: Day;
  /** Calendar days from the customer's date; null = a fixed date. */
  offset: number | null;
  dependsOn: string[];
  hard: boolean;
  optional: boolean;
  meeting: MeetingKind | null;
  /** Left open until the answer that makes it apply (a template's `when`). */
  when: { readiness?: string[]; final?: string[] } | null;
};

export type StepWords = { title: Words; why: Words; deliverable: Words; acceptance: Words };

export type Guidance = { missing: Words; questions: Words[]; answer: string };

export type StepsKinds = {
  "step.added": { data: StepData; said: { words: StepWords } };
  "step.worded": { data: { stepId: string; field: StepField }; said: { words: { text: string } } };
  /** `within`: working days between the agreed day and this one, where the move stays in the agreed slack. */
  "step.set": {
    data: {
      stepId: string;
      field: StepSetting;
      value: string | null | string[] | boolean | StepData["supporters"];
      within?: number;
    };
    said: None;
  };
  "step.moved": { data: { stepId: string; stageId: string; after: string | null }; said: None };
  "step.removed": { data: { stepId: string }; said: { words: { reason: string } } };
  "step.restored": { data: { stepId: string }; said: None };
  "step.setAside": { data: { stepId: string }; said: { words: { reason: string } } };
  "step.takenUp": { data: { stepId: string }; said: None };
  /** `claim`: a vendor reports what the customer did; it stays "reported by" until the customer says so (promise 3). */
  "step.ticked": { data: { stepId: string; claim: boolean }; said: None };
  "step.unticked": { data: { stepId: string }; said: { words: { reason: string } } };
  "step.accepted": { data: { stepId: string }; said: None };
  "step.guided": { data: { stepId: string; role: string }; said: { words: Guidance } };
  "comment.added": { data: { commentId: string; stepId: string }; said: { words: { text: string } } };
  "resource.added": { data: { resourceId: string; stepId: string }; said: { words: { label: string; url: string } } };
  "file.added": {
    data: { fileId: string; stepId: string; sha256: string; bytes: number; type: string };
    said: { words: { name: string } };
  };
  "attachment.removed": { data: { stepId: string; attachmentId: string }; said: None };
  "colleague.asked": { data: { stepId: string; personId: string }; said: { words: { text: string } } };
  /** Its own side cannot go on with it; both sides see why until they can. */
  "step.blocked": { data: { stepId: string }; said: { words: { reason: string } } };
  "step.unblocked": { data: { stepId: string }; said: None };
};
