import type { ReactNode } from "react";
import { cx } from "./classes";

export type Fact = { term: ReactNode; value: ReactNode };

/** Terms with their values: beside each other, or as columns of a form's head. */
export function Facts({ items, columns = false }: { items: ReadonlyArray<Fact>; columns?: boolean }) {
  return (
    <dl className={cx("facts", columns && "facts-columns")}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered whole, never reordered in place.
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Column = { key: string; label: ReactNode; numeric?: boolean };
export type TableRow = { key: string; cells: Readonly<Record<string, ReactNode>> };

export type TableProps = {
  caption: ReactNode;
  columns: ReadonlyArray<Column>;
  rows: ReadonlyArray<TableRow>;
  /** The sum, closed with a double line. */
  total?: TableRow | undefined;
  /** Name of the scrolling region on a narrow screen; usually the caption's words. */
  label: string;
};

function Row({ columns, row }: { columns: TableProps["columns"]; row: TableRow }) {
  return (
    <tr>
      {columns.map(({ key, numeric }, index) =>
        index === 0 ? (
          <th scope="row" key={key}>
            {row.cells[key]}
          </th>
        ) : (
          <td className={numeric ? "num" : undefined} key={key}>
            {row.cells[key]}
          </td>
        ),
      )}
    </tr>
  );
}

/** Dates and money under each other; the first column names the row. Scrolls sideways by itself when it must. */
export function Table({ caption, columns, rows, total, label }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th scope="col" className={numeric ? "num" : undefined} key={key}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row columns={columns} row={row} key={row.key} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Row columns={columns} row={total} />
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
