// How what was signed came about, in plain sentences: what a court asks for when it does not know the product.

import type { Letter } from "db/store";
import type { Fact } from "~/domain/facts";
import { inLanguage, type Language } from "~/domain/language";
import { ownerOf, type Plan } from "~/domain/plan";
import type { Messages } from "~/i18n";

type Told = { plan: Plan; facts: Fact[]; letters: Letter[]; operator: string; messages: Messages; language: Language };

type Signed = Extract<Fact, { kind: "verifier.signed" | "exit.answered" | "decision.given" }>;
const isSigned = (fact: Fact): fact is Signed =>
  fact.kind === "verifier.signed" || fact.kind === "exit.answered" || fact.kind === "decision.given";

const seconds = (at: string) => `${at.slice(0, 19).replace("T", " ")} UTC`;

/** The statement as Markdown. Letters are those of the taker's own side, without their texts. */
export function processStatement(told: Told): string {
  const { plan, facts, letters, operator, messages } = told;
  const say = messages.take.process;
  const signed = facts.filter(isSigned);
  const consents = facts.flatMap((fact) =>
    fact.kind === "consent.given"
      ? [
          `> ${fact.said.words?.text ?? messages.common.erased}\n\n${nameOf(told, fact.data.personId)}, ${seconds(fact.at)}, SHA-256 ${fact.data.textHash}`,
        ]
      : [],
  );
  const parts = [
    `# ${say.title}: ${plan.subject ?? messages.common.erased}`,
    say.what({ operator }),
    `## ${say.signatures}`,
    ...(signed.length === 0 ? [say.none] : signed.map((fact) => signature(told, fact))),
    `## ${say.consents}`,
    ...(consents.length === 0 ? [say.none] : consents),
    `## ${say.letters}`,
    letters.map((letter) => letterLine(told, letter)).join("\n") || say.unknown,
  ];
  return `${parts.join("\n\n")}\n`;
}

const nameOf = ({ plan, messages }: Told, personId: string): string =>
  plan.people[personId]?.name ?? messages.common.erased;

function signature(told: Told, fact: Signed): string {
  const { plan, messages } = told;
  const say = messages.take.process;
  const person = plan.people[fact.data.personId];
  const added = person?.addedBy.kind === "person" ? nameOf(told, person.addedBy.id) : "Countersign";
  const { strength, codeAge } = fact.data;
  const known = [messages.sign.strength[strength], ...(codeAge === null ? [] : [say.code({ n: codeAge })])].join(", ");
  const lines = [
    `- ${nameOf(told, fact.data.personId)} (${say.mailbox}: ${person?.email ?? messages.common.erased}; ${say.addedBy} ${added})`,
    `- ${seconds(fact.at)}, ${say.entry} ${fact.seq}, ${known}`,
    `- ${fact.said.connection ? `${fact.said.connection.ip}, ${fact.said.connection.agent}` : messages.common.erased}`,
    `- SHA-256 ${fact.data.textHash}`,
  ];
  const words = (fact.said.words?.statement ?? messages.common.erased).split("\n").map((line) => `> ${line}`);
  return [...words, "", ...lines].join("\n");
}

function letterLine(told: Told, letter: Letter): string {
  const { plan, messages } = told;
  const { kind, personId, createdAt, state, sentAt, providerId } = letter;
  const address = plan.people[personId ?? ""]?.email ?? messages.common.erased;
  const when = sentAt ? ` ${seconds(sentAt)}` : "";
  return `- ${kind} → ${address}: ${seconds(createdAt)}, ${state}${when} (${providerId ?? messages.take.process.unknown})`;
}

/** The rows of the spreadsheet: every step that the taker may see, in the order of its dates. */
export function sheetRows({ plan, messages, language }: Pick<Told, "plan" | "messages" | "language">) {
  const { step, plan: say, states } = messages;
  const head = ["", say.steps, step.owner, step.due, states.done].map((value) => ({
    value,
    fontWeight: "bold" as const,
  }));
  const rows = Object.values(plan.steps)
    .filter((one) => one.removed === null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((one, index) => [
      { type: Number, value: index + 1 },
      { type: String, value: one.title === null ? messages.common.erased : inLanguage(one.title, language) },
      {
        type: String,
        value: [plan[one.ownerSide], ownerOf(plan, one)?.name].filter(Boolean).join(", "),
      },
      { type: Date, value: new Date(`${one.dueOn}T00:00:00.000Z`), format: "yyyy-mm-dd" },
      { type: String, value: one.ticked ? one.ticked.at.slice(0, 10) : "" },
    ]);
  return [head, ...rows];
}
