// What the customer confirms in writing, and the points at which it may leave.

import type { Connection, None, SignedData, SignedWords, VerifierKind } from "../facts";
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
};

export type ExitData = { exitId: string; stepId: string; byRole: string; byPeople: string[] };

export type ConfirmationsKinds = {
  "verifier.added": { data: VerifierData; said: { words: { text: Words } } };
  "verifier.worded": { data: { verifierId: string }; said: { words: { text: string } } };
  "verifier.removed": { data: { verifierId: string }; said: None };
  "verifier.reported": { data: { verifierId: string }; said: None };
  "verifier.signed": {
    data: SignedData & { verifierId: string; personId: string };
    said: { words: SignedWords; connection: Connection };
  };
  "verifier.withdrawn": { data: { verifierId: string; personId: string }; said: { words: { reason: string } } };
  "exit.added": { data: ExitData; said: { words: { question: Words; onExit: Words } } };
  "exit.worded": { data: { exitId: string; field: "question" | "onExit" }; said: { words: { text: string } } };
  "exit.removed": { data: { exitId: string }; said: None };
  /** `exitId` null: stopped on a day of their own choosing. */
  "exit.answered": {
    data: SignedData & { exitId: string | null; personId: string; answer: "continue" | "stop" };
    said: { words: SignedWords & { reason: string }; connection: Connection };
  };
  "stop.takenBack": { data: { personId: string; stopSeq: number }; said: { connection: Connection } };
};
