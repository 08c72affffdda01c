// A letter's codes in the reader's words.

import type { Messages } from "~/i18n";
import type { OutboxRow } from "~/views/outbox";

/** A code's words; a code of another version is shown as it stands. */
const wordsOf = (table: { [code: string]: string }, code: string): string =>
  Object.hasOwn(table, code) ? (table[code] ?? code) : code;

export function sayKind({ mails }: Messages, kind: string): string {
  const kinds: { [kind: string]: { name: string } } = mails.kinds;
  return kinds[kind]?.name ?? kind;
}

/** "Giulia Conti · giulia@… · customer" */
export function sayReader({ office, common }: Messages, { name, address, side }: OutboxRow): string {
  const sides = { vendor: office.vendorSide, customer: office.customerSide, colleague: office.colleague };
  return [name ?? common.erased, address ?? common.erased, sides[side]].join(" · ");
}

/** What became of it, with the reason where it was not sent. */
export function sayState({ office }: Messages, { state, problem }: OutboxRow): string {
  const said = wordsOf(office.mailStates, state);
  return problem === null ? said : `${said}: ${wordsOf(office.drops, problem)}`;
}
