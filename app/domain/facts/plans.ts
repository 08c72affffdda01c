// The plan itself: opened, shared, worded, its date, its phases and checkpoints, and what the record notes of itself.

import type { AnchorKind, Day, Embargo, Lane, None, PlanText } from "../facts";
import type { Language, Words } from "../language";

export type PlansKinds = {
  "plan.opened": {
    data: {
      planId: string;
      workspaceId: string;
      anchor: AnchorKind;
      embargo: Embargo;
      targetOn: Day;
      zone: string;
      language: Language;
      currency: string;
      workdays: number[];
      holidays: Day[];
      minutesPolicy: "calendar" | "business";
      sample: boolean;
      trial: boolean;
      key: string;
      app: string;
    };
    said: { words: { vendor: string; customer: string; subject: string; targetReason: string } };
  };
  /** Which template a plan came from is the vendor's own business: it stands in that lane only. */
  "lane.opened": {
    data: { planId: string; lane: Lane; key: string; app: string; template: { id: string; version: number } | null };
    said: None;
  };
  "plan.shared": { data: None; said: None };
  "plan.worded": { data: { field: PlanText }; said: { words: { text: string } } };
  "plan.eventSet": { data: { on: Day | null }; said: None };
  "target.moved": {
    data: { on: Day; moved: { stepId: string; dueOn: Day }[] };
    said: { words: { reason: string } };
  };
  "target.confirmed": { data: { on: Day }; said: None };
  "target.suggested": { data: { on: Day }; said: { words: { reason: string } } };
  "stage.added": {
    data: { stageId: string; after: string | null; phase: string };
    said: { words: { title: Words; challenge: Words } };
  };
  "gate.added": { data: { gateId: string; verifiers: string[] }; said: { words: { title: Words } } };
  /** Bounded trace of a refused act: a customer-only act tried by somebody else, or a field conflict (INV-05, INV-10). */
  "attempt.refused": { data: { act: string; reason: string; field: string }; said: { words: { text: string } } };
  "export.made": { data: { document: string; version: number; sha256: string }; said: None };
  "content.erased": { data: { commitments: string[] }; said: None };
  "record.restored": { data: { epoch: number }; said: None };
};
