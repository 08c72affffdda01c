// The text of an offer as it is read: paragraphs, small headings, lists and tables. Nothing of it is ever markup.

import type { OfferBlock } from "~/domain/offer-text";
import { cx } from "~/ui";

/** `label` names the tables of this text for those who cannot see where they stand. */
export function OfferBody({ blocks, label }: { blocks: readonly OfferBlock[]; label: string }) {
  return (
    <div className="letter">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is rendered whole, its blocks never change places.
        <Block key={index} block={block} label={label} />
      ))}
    </div>
  );
}

function Block({ block, label }: { block: OfferBlock; label: string }) {
  switch (block.type) {
    case "heading":
      return <h3 className="font-sans heading-small">{block.text}</h3>;
    case "list":
      return block.ordered ? (
        <ol className="list-decimal ps-6">{itemsOf(block.items)}</ol>
      ) : (
        <ul className="list-disc ps-6">{itemsOf(block.items)}</ul>
      );
    case "table":
      return <BlockTable block={block} label={label} />;
    default:
      return <p className="whitespace-pre-line">{block.text}</p>;
  }
}

/* biome-ignore-start lint/suspicious/noArrayIndexKey: as above, these never change places. */
const itemsOf = (items: readonly string[]) => items.map((item, index) => <li key={index}>{item}</li>);

function BlockTable({ block, label }: { block: Extract<OfferBlock, { type: "table" }>; label: string }) {
  const { head, rows, figures } = block;
  const name = [label, ...head].filter(Boolean).join(" · ");
  const look = (column: number) => cx(figures[column] && "num") || undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="table-scroll font-sans text-sm" aria-label={name} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {head.map((text, column) => (
              <th scope="col" className={look(column)} key={column}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((text, column) => (
                <td className={look(column)} key={column}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
/* biome-ignore-end lint/suspicious/noArrayIndexKey: as above, these never change places. */
