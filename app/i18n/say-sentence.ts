// Joins a sentence's code with the words of a language: names, titles, days and labels come to stand in it.

import { inLanguage, type Language } from "~/domain/language";
import type { Text } from "~/domain/plan";
import type { Part, Sentence } from "~/views/sentences";
import { formatDay, formatInstant } from "./dates";
import { type Messages, sayWhoever } from "./index";
import { sayList } from "./plural";

export type SentenceWords = {
  language: Language;
  messages: Messages;
  /** Names by person; null once erased. */
  names: { [personId: string]: Text };
  /** Titles by step. */
  titles: { [stepId: string]: string };
};

/** The sentence in the reader's language. What was erased says so; nothing else can be missing. */
export function saySentence(sentence: Sentence, words: SentenceWords): string {
  const all: { [code: string]: (parts: never) => string } = words.messages.sentences;
  const say = all[sentence.code] as ((parts: { [name: string]: string | number }) => string) | undefined;
  if (!say) return sentence.code;
  const parts = Object.entries(sentence.parts).map(([name, part]) => [name, sayPart(part, words)] as const);
  return say(Object.fromEntries(parts));
}

function sayPart(part: Part, words: SentenceWords): string | number {
  const { language, messages } = words;
  const { common } = messages;
  switch (part.as) {
    case "text":
      return part.text === null ? common.erased : inLanguage(part.text, language);
    case "who":
      return part.personId === null ? common.system : nameOf(part.personId, words);
    case "whoFor": {
      const who = part.personId === null ? common.system : nameOf(part.personId, words);
      return common.inPlaceOf({ who, of: nameOf(part.ofId, words) });
    }
    case "people":
      return part.personIds.length === 0
        ? common.nobody
        : sayList(
            part.personIds.map((id) => nameOf(id, words)),
            language,
          );
    case "steps":
      return part.stepIds.length === 0
        ? common.none
        : sayList(
            part.stepIds.map((id) => words.titles[id] ?? common.erased),
            language,
          );
    case "day":
      return formatDay(part.day, language, "shortYear");
    case "when":
      return formatInstant(part.at, { language, zone: part.zone, style: "shortYear", withOffset: true });
    case "number":
      return part.n;
    case "sentences":
      return part.sentences.length === 0
        ? common.erased
        : part.sentences.map((one) => saySentence(one, words)).join(" ");
    case "letter": {
      const kinds: { [kind: string]: { name: string } } = messages.mails.kinds;
      return kinds[part.kind]?.name ?? part.kind;
    }
    case "yesNo":
      return part.yes ? common.yes : common.no;
    case "role":
      return sayWhoever(messages, part.role);
    case "plain":
      return part.text;
    default:
      return labelOf(part, words);
  }
}

const nameOf = (personId: string, { names, messages }: SentenceWords): string =>
  names[personId] ?? messages.common.erased;

function labelOf(
  part: Extract<Part, { as: "planField" | "stepField" | "riskField" | "act" }>,
  words: SentenceWords,
): string {
  if (part.as === "act") {
    const acts: { [act: string]: string } = words.messages.record.acts;
    return acts[part.act] ?? part.act;
  }
  const { plan, step, common } = words.messages;
  if (part.as === "riskField") {
    const fields: { [field: string]: string } = words.messages.voices.fields;
    return fields[part.field] ?? part.field;
  }
  const labels: { [field: string]: string } =
    part.as === "planField"
      ? { ...plan.texts, targetOn: common.date }
      : { ...step.fields, text: step.confirmText, question: step.stopQuestion, onExit: step.stopConsequence };
  return labels[part.field] ?? part.field;
}
