// The few statements of every act and every look: written by Drizzle once, then bound and run by the driver alone. For
// statements of a few microseconds the layer between costs more than the statement.

import { is } from "drizzle-orm";
import { Param, Placeholder } from "drizzle-orm/sql";
import type { Connection } from "./connection.server";

type Written = { toSQL(): { sql: string; params: unknown[] } };
type Given = { [name: string]: unknown };

/** Rows come as the database names their columns: only for tables whose columns are single words, or with aliases. */
export type Direct<Row> = {
  get(given: object): Row | undefined;
  all(given: object): Row[];
  /** The number of rows it changed. */
  run(given: object): number;
};

/** Prepares what Drizzle wrote; placeholders are bound by their names, whole numbers are written into the text. */
export function direct<Row = never>(connection: Connection, written: Written): Direct<Row> {
  const { sql, params } = written.toSQL();
  const [first = "", ...rest] = sql.split("?");
  if (rest.length !== params.length) throw new Error(`not what its parameters are for: ${sql}`);
  const names: string[] = [];
  const text = rest.map((after, index) => {
    const param = params[index];
    const value = is(param, Param) ? param.value : param;
    // A limit that is bound makes SQLite compile the statement anew every time it runs.
    if (Number.isSafeInteger(value)) return `${value}${after}`;
    if (!is(value, Placeholder)) throw new Error(`neither a placeholder nor a number: ${sql}`);
    names.push(value.name);
    return `?${after}`;
  });
  const statement = connection.prepare<unknown[], Row>([first, ...text].join(""));
  const bound = (given: object) => names.map((name) => (given as Given)[name]);
  return {
    get: (given) => statement.get(...bound(given)),
    all: (given) => statement.all(...bound(given)),
    run: (given) => statement.run(...bound(given)).changes,
  };
}
