// What the customer confirms in writing, and the points at which it may leave.

import type { Connection, Day, None, SignedData, SignedWords, VerifierKind } from "../facts";
import type { Words } from "../language";

export type VerifierData = {
  verifierId: string;
  stepId: string;
  kind: VerifierKind;
  /** 1–9; should not fall along due dates (H-36). */
  level: number;
  /** A role, `each_member`, `each_function_lead`, or "" when people are named. */
  byRole: string;
  byPeople: string[];
  /** The step whose date an up-front sign-off names (H-38). */
  datesStepId?: string;
};

export type ExitOption = "continue" | "continue_with" | "extend" | "stop";

export type ExitData = { exitId: string; stepId: string; byRole: string; byPeople: string[] };

export type ConfirmationsKinds = {
  "verifier.added": { data: VerifierData; said: { words: { text: Words } } };
  "verifier.worded": { data: { verifierId: string }; said: { words: { text: string } } };
  /** Who is asked, how much it asks for, and whose date it names; all of them as they are from here on. */
  "verifier.set": {
    data: { verifierId: string; level: number; byRole: string; byPeople: string[]; datesStepId: string | null };
    said: None;
  };
  "verifier.removed": { data: { verifierId: string }; said: None };
  "verifier.reported": { data: { verifierId: string }; said: None };
  "verifier.signed": {
    /** `datedOn`: the day that an up-front sign-off said yes to. */
    data: SignedData & { verifierId: string; personId: string; datedOn?: Day };
    said: { words: SignedWords; connection: Connection };
  };
  "verifier.withdrawn": { data: { verifierId: string; personId: string }; said: { words: { reason: string } } };
  "exit.added": { data: ExitData; said: { words: { question: Words; onExit: Words; criteria?: Words } } };
  "exit.worded": {
    data: { exitId: string; field: "question" | "onExit" | "criteria" };
    said: { words: { text: string } };
  };
  "exit.removed": { data: { exitId: string }; said: None };
  /**
   * `exitId` null: stopped on a day of their own choosing. `on`: the new day of an extension, `moved` the days of what waits
   * for that step. `decided`: a decision at the step answered it too, and ended the plan by itself (domain model 2.7, 3).
   */
  "exit.answered": {
    data: SignedData & {
      exitId: string | null;
      personId: string;
      answer: ExitOption;
      on?: Day;
      moved?: { stepId: string; dueOn: Day }[];
      decided?: true;
    };
    said: { words: SignedWords & { reason: string }; connection: Connection };
  };
  "stop.takenBack": { data: { personId: string; stopSeq: number }; said: { connection: Connection } };
};
