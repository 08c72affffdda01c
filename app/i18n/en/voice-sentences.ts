import type { VoicesKinds } from "~/domain/facts";

type P<K extends string> = Record<K, string>;
const because = (reason: string) => (reason === "" ? "" : ` Reason: “${reason}”`);

/** What people bring up: questions, risks, concerns. */
export const voiceSentences = {
  "question.asked": ({ who, text }: P<"who" | "text">) => `${who} asked: “${text}”`,
  "question.handedOn": ({ who, text, to }: P<"who" | "text" | "to">) =>
    `${who} handed the question “${text}” on; it is now with: ${to}.`,
  "question.answered": ({ who, text, answer }: P<"who" | "text" | "answer">) =>
    `${who} answered “${text}”: “${answer}”`,
  "question.accepted": ({ who, text }: P<"who" | "text">) => `${who} accepted the answer to “${text}”.`,
  "question.givenBack": ({ who, text, reason }: P<"who" | "text" | "reason">) =>
    `${who} noted that “${text}” is not answered yet.${because(reason)}`,

  "risk.raised": ({ who, text }: P<"who" | "text">) => `${who} raised a risk: “${text}”`,
  "risk.worded": ({ who, risk, field, text }: P<"who" | "risk" | "field" | "text">) =>
    `${who} wrote under “${field}” of the risk “${risk}”: “${text}”`,
  "risk.set": ({ who, risk, field, value }: P<"who" | "risk" | "field" | "value">) =>
    `${who} changed “${field}” of the risk “${risk}” to: ${value}.`,
  "risk.reviewed": ({ who, risk }: P<"who" | "risk">) => `${who} looked at the risk “${risk}” again.`,
  "risk.settled": ({ who, risk, reason }: P<"who" | "risk" | "reason">) =>
    `${who} noted that the risk “${risk}” is dealt with.${because(reason)}`,
  "risk.settled.accepted": ({ who, risk, reason }: P<"who" | "risk" | "reason">) =>
    `${who} accepted the risk “${risk}” as it is.${because(reason)}`,
  "risk.settled.open": ({ who, risk, reason }: P<"who" | "risk" | "reason">) =>
    `${who} noted that the risk “${risk}” is open again.${because(reason)}`,

  "objection.raised": ({ who, person, text }: P<"who" | "person" | "text">) =>
    `${who} noted a concern of ${person}: “${text}”`,
  "objection.answered": ({ who, text, resolution }: P<"who" | "text" | "resolution">) =>
    `${who} noted what came of the concern “${text}”: “${resolution}”`,
  "objection.answered.resolved": ({ who, text, resolution }: P<"who" | "text" | "resolution">) =>
    `${who} noted that the concern “${text}” is settled: “${resolution}”`,
  "objection.rooted": ({ who, text }: P<"who" | "text">) => `${who} noted what is behind the concern “${text}”.`,
} satisfies Record<keyof VoicesKinds, (p: never) => string> & Record<string, (p: never) => string>;
