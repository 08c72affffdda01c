// Checkpoints after they were added: their names, and the confirmations they hang on.

import type { None } from "../facts";

export type GatesKinds = {
  "gate.worded": { data: { gateId: string }; said: { words: { text: string } } };
  "gate.set": { data: { gateId: string; verifiers: string[] }; said: None };
  "gate.removed": { data: { gateId: string }; said: None };
};
