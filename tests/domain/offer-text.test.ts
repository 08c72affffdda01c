import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OfferBlock, offerBlocks, plainText } from "~/domain/offer-text";

/** A block as somebody would have typed it. */
function typed(block: OfferBlock): string {
  switch (block.type) {
    case "heading":
      return `# ${block.text}`;
    case "list":
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${item}`).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
    default:
      return block.text;
  }
}
const letters = (text: string, besides = /[\s|#:-]/gu) => text.replace(besides, "");
const line = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 24 }),
  fc.constantFrom(
    "",
    "- item",
    "1. one",
    "2. two",
    "7. seven",
    "# head",
    "#hash",
    "| a | b |",
    "|---|:-:|",
    "| 1 |",
    "||",
    "-",
  ),
);
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join("\n"));

describe("the small text form of an offer", () => {
  it("reads paragraphs, headings, both kinds of lists and tables", () => {
    const source =
      "# Price\nOne line\nand its next\n\n- a\n- b\n1. first\n2. second\n\n| Line | Year 1 |\n|---|---:|\n| Licence | 36,000 € |\n| Meters | −1.5 % |";
    expect(offerBlocks(source)).toEqual([
      { type: "heading", text: "Price" },
      { type: "paragraph", text: "One line\nand its next" },
      { type: "list", ordered: false, items: ["a", "b"] },
      { type: "list", ordered: true, items: ["first", "second"] },
      {
        type: "table",
        head: ["Line", "Year 1"],
        rows: [
          ["Licence", "36,000 €"],
          ["Meters", "−1.5 %"],
        ],
        figures: [false, true],
      },
    ]);
  });

  it("keeps a number that does not count on from one, and a bar that is no table", () => {
    expect(offerBlocks("3. October is the day")).toEqual([{ type: "paragraph", text: "3. October is the day" }]);
    expect(offerBlocks("| alone |")).toEqual([{ type: "paragraph", text: "| alone |" }]);
    expect(offerBlocks("-20 % in a year")).toEqual([{ type: "paragraph", text: "-20 % in a year" }]);
  });

  it("makes every row of a table as long as its widest", () => {
    const [table] = offerBlocks("| a |\n| 1 | 2 | 3 |");
    expect(table).toMatchObject({ head: ["a", "", ""], rows: [["1", "2", "3"]] });
  });

  it("never loses a letter or a figure, whatever is typed", () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(letters(offerBlocks(source).map(typed).join("\n"))).toBe(letters(source));
      }),
      { numRuns: 2000 },
    );
  });

  it("loses nothing but white space where nobody drew a table", () => {
    fc.assert(
      fc.property(
        text.filter((source) => !source.includes("|")),
        (source) => {
          const kept = letters(offerBlocks(source).map(typed).join("\n"), /\s/gu);
          expect(kept.replace(/#/gu, "")).toBe(letters(source, /[\s#]/gu));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("reads what it wrote the same again", () => {
    fc.assert(
      fc.property(text, (source) => {
        const blocks = offerBlocks(source);
        expect(offerBlocks(blocks.map(typed).join("\n\n"))).toEqual(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, gives no empty block, and takes time that grows with the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (source) => {
        for (const block of offerBlocks(source)) expect(letters(typed(block), /\s/gu)).not.toBe("");
      }),
    );
    const long = [
      "|-|\n".repeat(10_000),
      `|${"1 ".repeat(20_000)}|\n|a|`,
      "- ".repeat(20_000),
      "# ".repeat(20_000),
      "a\n\n".repeat(10_000),
    ];
    const started = performance.now();
    for (const source of long) offerBlocks(source);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("as plain lines it still says everything", () => {
    const source = "# A\n- b\n\n| c | d |\n| e | 5 |";
    expect(letters(plainText(offerBlocks(source)))).toBe("Abcde5");
  });
});
