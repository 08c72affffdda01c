// The form of the minutes as posted: texts and rows, each with the revision and the words it was opened with, so that
// only what somebody really changed is written.

import {
  actionBody,
  actionId,
  type Block,
  decisionBody,
  decisionId,
  draftOf,
  textBlocks,
  textBody,
  wordsOf,
} from "~/views/minutes-draft";
import type { FormValue, PostedForm } from "./form.server";

/** `was`: the body that stood on the page. */
export type PostedBlock = Block & { was: string };

type Fields = { [name: string]: FormValue };

const fieldsIn = (value: FormValue | undefined): Fields =>
  typeof value === "object" && !Array.isArray(value) && !(value instanceof File) ? value : {};
const rowsIn = (value: FormValue | undefined): Fields[] => (Array.isArray(value) ? value.map(fieldsIn) : []);
const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : "";
};
const numberIn = (fields: Fields, name: string): number => {
  const value = Number(textIn(fields, name));
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
};

/** Every block of the form; an answer of one field posts one. */
export function postedBlocks({ nested }: Pick<PostedForm, "nested">): PostedBlock[] {
  const revisions = fieldsIn(nested.revision);
  const before = fieldsIn(nested.was);
  const texts = textBlocks
    .filter((blockId) => typeof nested[blockId] === "string")
    .map((blockId) => ({
      blockId,
      revision: numberIn(revisions, blockId),
      was: textBody(textIn(before, blockId)),
      body: textBody(textIn(nested, blockId)),
    }));
  const shared = (row: Fields) => ({ revision: numberIn(row, "revision"), was: textIn(row, "was") });
  const decisions = rowsIn(nested.decisions).map((row) => ({
    blockId: decisionId(textIn(row, "id")),
    body: decisionBody({ n: numberIn(row, "n"), text: textIn(row, "text") }),
    ...shared(row),
  }));
  const actions = rowsIn(nested.actions).map((row) => ({
    blockId: actionId(textIn(row, "id")),
    body: actionBody({
      n: numberIn(row, "n"),
      text: textIn(row, "text"),
      ownerId: textIn(row, "ownerId"),
      dueOn: textIn(row, "dueOn"),
      asStep: textIn(row, "asStep") === "on",
    }),
    ...shared(row),
  }));
  return [...texts, ...decisions, ...actions];
}

/** What is sent: the words of the form without its empty lines, to whom, as which version. */
export function sendingOf(form: PostedForm): PostedForm["nested"] {
  const { requestId = "", meetingId = "", version = "", to = [] } = form.nested;
  const words = wordsOf(draftOf(postedBlocks(form)));
  return {
    requestId,
    meetingId,
    version,
    to,
    summary: words.summary,
    open: words.open,
    next: words.next,
    decisions: words.decisions,
    actions: words.actions.map((action) => ({ ...action, asStep: action.asStep ? "on" : "" })),
  };
}
