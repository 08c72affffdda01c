// The evidence pages of a printed document, from the shared history up to its head. What was never kept is said to be
// not recorded; what was erased, erased.

import type { By, Connection, Fact, Instant } from "~/domain/facts";
import { sayRole } from "~/i18n";
import { saySentence } from "~/i18n/say-sentence";
import type { EvidenceRow, PdfEvidence } from "~/pdf/model";
import { sentenceOf } from "../sentences";
import { companyIn, momentOf, nameIn, type Printing, read } from "./frame";

/** What the pages know of the seal and of where to check. */
export type Sealing = {
  certificate: string;
  operator: string;
  stamped: boolean;
  checkAt: string;
  keysAt: string;
};

export function evidenceOf(on: Printing, facts: readonly Fact[], sealing: Sealing): PdfEvidence {
  const { certificate, operator, stamped, checkAt, keysAt } = sealing;
  return {
    entries: on.head.seq,
    checkAt,
    keysAt,
    ...(on.plan.key === "" ? {} : { keyFingerprint: on.plan.key }),
    seal: { certificate, operator, stamped },
    plan: planRows(on, facts),
    signatures: facts.flatMap((fact) => (isSigned(fact) ? [signatureOf(on, fact, facts)] : [])),
    consents: facts.flatMap((fact) => (fact.kind === "consent.given" ? [consentOf(on, fact)] : [])),
    lines: linesOf(on, facts),
  };
}

/** To the second in UTC, as the entry has it, and as the plan's people read it. */
export const exactly = (on: Printing, at: Instant): string =>
  `${at.slice(0, 19).replace("T", " ")} UTC · ${momentOf(on, at)}, ${on.plan.zone}`;

function byWhom(on: Printing, by: By): string {
  if (by.kind === "system") return "Countersign";
  const address = on.plan.people[by.id]?.email;
  return [nameIn(on, by.id), companyIn(on, by.id), address].filter(Boolean).join(", ");
}

function planRows(on: Printing, facts: readonly Fact[]): EvidenceRow[] {
  const opened = facts.find((fact) => fact.kind === "plan.opened");
  const erasures = facts.filter((fact) => fact.kind === "content.erased");
  const parts = erasures.reduce((sum, fact) => sum + fact.data.commitments.length, 0);
  const last = erasures.at(-1);
  return [
    { field: "planId", text: on.plan.id },
    { field: "opened", text: opened ? exactly(on, opened.at) : "" },
    { field: "openedBy", text: opened ? byWhom(on, opened.by) : "" },
    { field: "appVersion", text: opened?.data.app ?? "" },
    { field: "erased", text: last ? `${parts}, ${exactly(on, last.at)}` : "0" },
  ];
}

type Signed = Extract<Fact, { kind: "verifier.signed" | "exit.answered" | "decision.given" }>;
const isSigned = (fact: Fact): fact is Signed =>
  fact.kind === "verifier.signed" || fact.kind === "exit.answered" || fact.kind === "decision.given";

function signatureOf(on: Printing, fact: Signed, facts: readonly Fact[]): PdfEvidence["signatures"][number] {
  const { messages } = on;
  const { data } = fact;
  const person = on.plan.people[data.personId];
  const added = facts.find((one) => one.kind === "person.added" && one.data.personId === data.personId);
  const connection = connectionOf(on, fact.said.connection);
  const erased = messages.common.erased;
  return {
    title: said(on, fact, facts),
    rows: [
      { field: "signer", text: nameIn(on, data.personId) },
      { field: "typedName", text: fact.said.words?.typedName ?? erased },
      { field: "address", text: person?.email ?? erased },
      { field: "company", text: companyIn(on, data.personId) },
      { field: "role", text: (person?.roles ?? []).map((role) => sayRole(messages, role)).join(", ") },
      { field: "addedBy", text: added ? `${byWhom(on, added.by)} · ${exactly(on, added.at)}` : "" },
      ...codeRows(on, fact, facts),
      // Opening is shown to nobody and kept nowhere (product.md, Quiet): said, so that nobody looks for it.
      { field: "opening", text: "" },
      { field: "signedAt", text: exactly(on, fact.at) },
      { field: "strength", text: messages.sign.strength[data.strength] },
      { field: "ip", text: connection.ip },
      { field: "agent", text: connection.agent },
      { field: "session", text: "" },
      { field: "textHash", text: data.textHash, hash: true },
      { field: "consentHash", text: data.consentHash ?? "", hash: data.consentHash !== null },
      { field: "entry", text: String(fact.seq) },
    ],
  };
}

/** The code for this very text, or the one by which the mailbox was confirmed in that browser before. */
function codeRows(on: Printing, fact: Signed, facts: readonly Fact[]): EvidenceRow[] {
  const { codeId, codeAge, personId, strength } = fact.data;
  const before = facts.filter(
    (one) => one.kind === "mailbox.confirmed" && one.data.personId === personId && one.seq < fact.seq,
  );
  const mailbox = strength === "mailbox" ? before.at(-1) : undefined;
  const confirmed = mailbox?.kind === "mailbox.confirmed" ? mailbox : null;
  const used = codeId === null ? confirmed?.at : fact.at;
  return [
    { field: "codeId", text: codeId ?? confirmed?.data.codeId ?? "" },
    { field: "codeSent", text: codeAge === null ? "" : exactly(on, earlier(fact.at, codeAge)) },
    { field: "codeUsed", text: used === undefined ? "" : exactly(on, used) },
  ];
}

const connectionOf = (on: Printing, said: Connection | null | undefined): Connection =>
  said ?? { ip: on.messages.common.erased, agent: on.messages.common.erased };

const earlier = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) - seconds * 1000).toISOString();

function consentOf(on: Printing, fact: Extract<Fact, { kind: "consent.given" }>): PdfEvidence["consents"][number] {
  return {
    who: nameIn(on, fact.data.personId),
    at: exactly(on, fact.at),
    text: fact.said.words?.text ?? on.messages.common.erased,
    hash: fact.data.textHash,
  };
}

/** What happened around what is printed, also what no longer counts: versions replaced, confirmations taken back. */
const told: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "plan.opened",
  "plan.shared",
  "mailbox.confirmed",
  "consent.given",
  "verifier.signed",
  "verifier.withdrawn",
  "minutes.sent",
  "offer.presented",
  "decision.requested",
  "decision.postponed",
  "decision.given",
  "exit.answered",
  "stop.takenBack",
  "content.erased",
]);

function said(on: Printing, fact: Fact, facts: readonly Fact[]): string {
  const { plan, language, messages } = on;
  const names = Object.fromEntries(Object.values(plan.people).map(({ personId, name }) => [personId, name]));
  const titles = Object.fromEntries(
    Object.values(plan.steps).map((step) => [step.stepId, step.title === null ? "" : read(on, step.title)]),
  );
  return saySentence(sentenceOf(fact, { plan, earlier: facts }), { language, messages, names, titles });
}

const linesOf = (on: Printing, facts: readonly Fact[]): PdfEvidence["lines"] =>
  facts
    .filter((fact) => told.has(fact.kind))
    .map((fact) => ({ what: said(on, fact, facts), who: "", at: exactly(on, fact.at) }));
