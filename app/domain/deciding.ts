import type { VerifierKind } from "./facts";

/** Confirmations that an answer of its own makes true, never a signature beside it. */
export const decidingKinds: ReadonlySet<VerifierKind> = new Set([
  "readiness_decision",
  "conditional_approval",
  "final_decision",
  "contract_signature",
] as const);
