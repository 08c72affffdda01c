import type { AnchorKind, Embargo, MeetingKind, VerifierKind } from "~/domain/facts";
import type { Language, Words } from "~/domain/language";

/** A template's text: it exists in every language (a person's own text is a plain string, see Words). */
export type Translated = Record<Language, string>;

/** Customer roles of the domain model; a buyer never reads these codes, only what the person does. */
export const customerRoles = [
  "decision_owner",
  "executive_sponsor",
  "champion",
  "user_lead",
  "technical_lead",
  "purchasing",
  "legal",
  "finance",
  "budget_owner",
] as const;
export type CustomerRole = (typeof customerRoles)[number];

export const vendorRoles = [
  "rep",
  "presales",
  "expert",
  "contracts",
  "delivery",
  "customer_success",
  "sales_manager",
  "signatory",
  "admin",
] as const;
export type VendorRole = (typeof vendorRoles)[number];

/** Who signs a verifier: one role, or everybody of a kind (INV-13). */
export const verifierSigners = [...customerRoles, "each_member", "each_function_lead"] as const;
export type VerifierSigner = (typeof verifierSigners)[number];

export const verifierKinds = [
  "written_signoff",
  "participation",
  "resource_commitment",
  "document_provided",
  "plan_commitment",
  "readiness_decision",
  "conditional_approval",
  "final_decision",
  "contract_signature",
] as const satisfies readonly VerifierKind[];

export const anchorKinds = [
  "contract_signature",
  "decision_meeting",
  "go_live",
] as const satisfies readonly AnchorKind[];

export const meetingKinds = [
  "value_presentation",
  "decision",
  "status",
  "negotiation",
  "kickoff",
] as const satisfies readonly MeetingKind[];

/** What the customer may read of the offer before it is presented (V-45, H-46, INV-26). */
export const embargoes = ["until_presented", "draft_review"] as const satisfies readonly Embargo[];

export const visibilities = ["shared", "vendor_internal"] as const;
export type Visibility = (typeof visibilities)[number];

export const phases = ["early", "middle", "late"] as const;
export const readinessAnswers = ["yes", "yes_but"] as const;

export type TemplateRole = { side: "customer"; role: CustomerRole } | { side: "vendor"; role: VendorRole };

export type TemplateStage = {
  id: string;
  title: Translated;
  phase?: (typeof phases)[number];
  /** The buyer's main difficulty in this stage (H-24). */
  buyerChallenge?: Translated;
  visibility: Visibility;
};

export type TemplateVerifier = {
  id: string;
  kind: VerifierKind;
  by: VerifierSigner;
  /** 1 to 9, not falling along the due dates (H-36, INV-12). */
  level: number;
  /** The sentence that its signer makes true by signing (INV-11). */
  text: Translated;
  /** An up-front sign-off names the date of this step (H-38). */
  dates?: string;
};

export type TemplateExit = { id: string; question: Translated; onExit: Translated };

/** When a step applies; without it, always. Every named fact must hold. */
export type StepCondition = {
  readiness?: (typeof readinessAnswers)[number][];
  final?: "yes"[];
  nonStandardTerms?: boolean;
};

/** Who tends to be missing at a step, and the two questions that this role asks (H-10, H-25). */
export type TemplateGuidance = {
  missing: { role: CustomerRole; text: Translated };
  questions: Translated[];
};

export type TemplateStep = {
  id: string;
  stage: string;
  title: Translated;
  owner: TemplateRole;
  counterpart?: TemplateRole;
  reviewer?: TemplateRole;
  supporters: TemplateRole[];
  /** Calendar days from the anchor, before snapping (INV-07). */
  offset: number;
  dueRule?: "next_day_after_meeting";
  hardDeadline: boolean;
  optional: boolean;
  milestone: boolean;
  dependsOn: string[];
  when?: StepCondition;
  visibility: Visibility;
  meeting?: MeetingKind;
  element?: "N" | "S" | "A" | "B" | "C";
  /** The vendor's own name of the activity; never shown to the customer. */
  activity?: Words;
  deliverable: Translated;
  accept: Translated;
  why?: Translated;
  guidance?: TemplateGuidance;
  verifier?: TemplateVerifier;
  exit?: TemplateExit;
  /** Ids of the requirements behind this step. */
  src: string[];
};

export type TemplateGate = { id: string; title: Translated; verifiers: readonly string[] };

export type Template = {
  template: string;
  version: number;
  title: Translated;
  description: Translated;
  seeds: ("V" | "I" | "H" | "S" | "N")[];
  anchor: AnchorKind;
  usualLengthDays: number;
  proposalEmbargo: Embargo;
  dayUnit: "calendar";
  snap: { beforeAnchor: "previous_working_day"; afterAnchor: "next_working_day" };
  maxSteps?: number;
  midpointVerifier?: string;
  orderRule?: "stages_strict_steps_free";
  variants: { id: string; note: Words }[];
  stages: TemplateStage[];
  steps: TemplateStep[];
  gates: TemplateGate[];
};

export { checkTemplate, isSharedStep, type Problem } from "~/domain/template-check";
