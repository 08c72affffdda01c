// The small text form in which an offer is written: blank line, "- ", "1. ", "# " and "| a | b |". It gives blocks of
// plain text; nothing in it is markup that could become anything else on a page or on paper (T-25).

export type OfferBlock =
  | { type: "paragraph"; text: string }
  | { type: "heading"; text: string }
  | { type: "list"; ordered: boolean; items: string[] }
  /** `figures`: the columns that hold numbers only, and stand flush right. Every row is as long as `head`. */
  | { type: "table"; head: string[]; rows: string[][]; figures: boolean[] };

const headed = /^#{1,3}[ \t]+(\S.*)$/u;
const bullet = /^-[ \t]+(\S.*)$/u;
const counted = /^(\d{1,3})\.[ \t]+(\S.*)$/u;
const rule = /^\|[\s|:-]*\|$/u;

const isRow = (line: string): boolean => line.length > 1 && line.startsWith("|") && line.endsWith("|");
const cellsOf = (line: string): string[] => line.slice(1, -1).split("|").map(trimmed);
const trimmed = (text: string): string => text.trim();

/**
 * The blocks of a text, in its order. Every character that is no mark of the form or white space stands in a block:
 * numbers make a list only while they count on from 1, and a single line between bars is no table.
 */
export function offerBlocks(text: string): OfferBlock[] {
  const lines = text.split(/\r\n?|\n/u).map(trimmed);
  const blocks: OfferBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, used] = blockAt(lines, at);
    if (block) blocks.push(block);
    at += used;
  }
  return blocks;
}

type Found = [block: OfferBlock | null, lines: number];

function blockAt(lines: string[], at: number): Found {
  const line = lines[at] ?? "";
  if (line === "") return [null, 1];
  const heading = headed.exec(line)?.[1];
  if (heading !== undefined) return [{ type: "heading", text: heading }, 1];
  return bulletsAt(lines, at) ?? countedAt(lines, at) ?? tableAt(lines, at) ?? paragraphAt(lines, at);
}

function run(lines: string[], at: number, item: (line: string, index: number) => string | undefined): string[] {
  const items: string[] = [];
  for (let next = at; next < lines.length; next++) {
    const text = item(lines[next] ?? "", items.length);
    if (text === undefined) break;
    items.push(text);
  }
  return items;
}

function bulletsAt(lines: string[], at: number): Found | null {
  const items = run(lines, at, (line) => bullet.exec(line)?.[1]);
  return items.length > 0 ? [{ type: "list", ordered: false, items }, items.length] : null;
}

const numbered = (line: string, index: number): string | undefined => {
  const [, number, text] = counted.exec(line) ?? [];
  return number === String(index + 1) ? text : undefined;
};

function countedAt(lines: string[], at: number): Found | null {
  const items = run(lines, at, numbered);
  return items.length > 0 ? [{ type: "list", ordered: true, items }, items.length] : null;
}

function tableAt(lines: string[], at: number): Found | null {
  const given = run(lines, at, (line) => (isRow(line) ? line : undefined));
  const rows = given.filter((line) => !rule.test(line)).map(cellsOf);
  const [head, ...body] = rows;
  if (!head || body.length === 0) return null;
  const width = Math.max(...rows.map((row) => row.length));
  const wide = (row: string[]) => [...row, ...Array<string>(width - row.length).fill("")];
  const full = body.map(wide);
  const figures = wide(head).map((_label, column) => isFigures(full.map((row) => row[column] ?? "")));
  return [{ type: "table", head: wide(head), rows: full, figures }, given.length];
}

const figure = /^[−–+-]?\s*(?:\p{Sc}|[A-Z]{3}\s)?\s*[−–+-]?\d[\d.,'’\s]*(?:%|\p{Sc}|\s?[A-Z]{3})?$/u;

const isFigures = (cells: string[]): boolean =>
  cells.some((cell) => cell !== "") && cells.every((cell) => cell === "" || figure.test(cell));

/** Whether a line would begin a block of its own and so ends the paragraph before it. */
const begins = (lines: string[], at: number): boolean => {
  const line = lines[at] ?? "";
  return (
    line === "" ||
    headed.test(line) ||
    bullet.test(line) ||
    numbered(line, 0) !== undefined ||
    // Of lines between bars the first one says whether they are a table.
    (!isRow(lines[at - 1] ?? "") && tableAt(lines, at) !== null)
  );
};

function paragraphAt(lines: string[], at: number): Found {
  let end = at + 1;
  while (end < lines.length && !begins(lines, end)) end++;
  return [{ type: "paragraph", text: lines.slice(at, end).join("\n") }, end - at];
}

/** A block as plain lines, for where a table or a list cannot stand. */
export function plainText(blocks: readonly OfferBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === "list") return block.items.join("\n");
      if (block.type === "table") return [block.head, ...block.rows].map((row) => row.join("  ").trim()).join("\n");
      return block.text;
    })
    .join("\n\n");
}
