// The draft of minutes as blocks: three texts, and a row for each decision and action item. A block's body is a text,
// or a row written the same way every time, so that two bodies can be compared.

import type { ActionItem, MinutesItem, MinutesWords } from "~/domain/facts";

export type Block = { blockId: string; revision: number; body: string };
export type DecisionRow = { n: number; text: string };
export type ActionRow = { n: number; text: string; ownerId: string; dueOn: string; asStep: boolean };
export type RowBlock<R> = Block & { id: string; row: R };
export type MinutesDraft = {
  summary: Block;
  open: Block;
  next: Block;
  decisions: RowBlock<DecisionRow>[];
  actions: RowBlock<ActionRow>[];
};

export const textBlocks = ["summary", "open", "next"] as const;
/** Kept beside the blocks so that a draft whose rows were all taken out is not proposed anew. */
export const begun = "begun";
/** Minutes are short; a form has room for no more. */
export const mostRows = 20;

export const documentOf = (meetingId: string) => `minutes/${meetingId}`;
export const decisionId = (id: string) => `decision.${id}`;
export const actionId = (id: string) => `action.${id}`;
export const idOf = (blockId: string) => blockId.slice(blockId.indexOf(".") + 1);

const trimmed = (text: string) => text.replace(/\r\n?/g, "\n").trim();

export const decisionBody = ({ n, text }: DecisionRow): string => JSON.stringify({ n, text: trimmed(text) });
export const actionBody = ({ n, text, ownerId, dueOn, asStep }: ActionRow): string =>
  JSON.stringify({ n, text: trimmed(text), ownerId, dueOn, asStep });
export const textBody = trimmed;

/** What a draft holds at first: the given words as blocks that nobody has saved yet. */
export function blocksOf(words: MinutesWords): Block[] {
  const texts = textBlocks.map((blockId) => ({ blockId, revision: 0, body: trimmed(words[blockId]) }));
  const decisions = words.decisions.map(({ id, text }, n) => ({
    blockId: decisionId(id),
    revision: 0,
    body: decisionBody({ n, text }),
  }));
  const actions = words.actions.map(({ id, text, ownerId, dueOn, asStep }, n) => ({
    blockId: actionId(id),
    revision: 0,
    body: actionBody({ n, text, ownerId, dueOn, asStep }),
  }));
  return [...texts, ...decisions, ...actions];
}

/** The draft that these blocks are; what cannot be read is left out. */
export function draftOf(blocks: readonly Block[]): MinutesDraft {
  const text = (blockId: string): Block =>
    blocks.find((block) => block.blockId === blockId) ?? { blockId, revision: 0, body: "" };
  const rows = <R extends { n: number }>(prefix: string, read: (value: Fields) => R) =>
    blocks
      .filter(({ blockId }) => blockId.startsWith(prefix))
      .map(({ blockId, revision, body }) => ({ blockId, revision, body, id: idOf(blockId), row: read(fieldsOf(body)) }))
      .sort((a, b) => a.row.n - b.row.n || (a.id < b.id ? -1 : 1));
  return {
    summary: text("summary"),
    open: text("open"),
    next: text("next"),
    decisions: rows("decision.", readDecision),
    actions: rows("action.", readAction),
  };
}

type Fields = { [name: string]: unknown };

function fieldsOf(body: string): Fields {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}

const textIn = (fields: Fields, name: string) => (typeof fields[name] === "string" ? fields[name] : "");
const numberIn = (fields: Fields, name: string) => (typeof fields[name] === "number" ? fields[name] : 0);
const readDecision = (fields: Fields): DecisionRow => ({ n: numberIn(fields, "n"), text: textIn(fields, "text") });
const readAction = (fields: Fields): ActionRow => ({
  ...readDecision(fields),
  ownerId: textIn(fields, "ownerId"),
  dueOn: textIn(fields, "dueOn"),
  asStep: fields.asStep === true,
});

export const rowOfDecision = (body: string): DecisionRow => readDecision(fieldsOf(body));
export const rowOfAction = (body: string): ActionRow => readAction(fieldsOf(body));

const isEmptyAction = ({ text, ownerId, dueOn }: ActionRow) => text === "" && (ownerId === "" || dueOn === "");

/** The rows that say something; an empty line somebody added is no decision. */
export const wordedDecisions = (draft: MinutesDraft): RowBlock<DecisionRow>[] =>
  draft.decisions.filter(({ row }) => row.text !== "");
export const wordedActions = (draft: MinutesDraft): RowBlock<ActionRow>[] =>
  draft.actions.filter(({ row }) => !isEmptyAction(row));

/** The words as they would be sent. */
export function wordsOf(draft: MinutesDraft): MinutesWords {
  const decisions: MinutesItem[] = wordedDecisions(draft).map(({ id, row }) => ({ id, text: row.text }));
  const actions: ActionItem[] = wordedActions(draft).map(({ id, row }) => ({
    id,
    text: row.text,
    ownerId: row.ownerId,
    dueOn: row.dueOn,
    asStep: row.asStep,
  }));
  return { summary: draft.summary.body, decisions, actions, open: draft.open.body, next: draft.next.body };
}

/** Lines of these words on an A4 page at its normal size; more than `pageOfLines` are set smaller or do not fit. */
export const pageOfLines = 44;
export function linesOf(words: MinutesWords): number {
  const lines = (text: string, width: number) =>
    text === "" ? 0 : text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  return (
    lines(words.summary, 85) +
    words.decisions.reduce((sum, { text }) => sum + lines(text, 75), 0) +
    words.actions.reduce((sum, { text }) => sum + lines(text, 50), 0) +
    lines(words.open, 75) +
    lines(words.next, 75)
  );
}
