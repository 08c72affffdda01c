import type { FactOf, Kind } from "../facts";
import type { Plan, Touch } from "../plan";

export type Handlers = { [K in Kind]: (plan: Plan, fact: FactOf<K>) => Plan };

export const touch = (fact: { by: Touch["by"]; at: string; seq: number }): Touch => ({
  by: fact.by,
  at: fact.at,
  seq: fact.seq,
});

/** Changes one entry of a record; leaves the record as it is when the entry is unknown. */
export function changed<T>(record: { [id: string]: T }, id: string, change: (entry: T) => T): { [id: string]: T } {
  const entry = record[id];
  return entry === undefined ? record : { ...record, [id]: change(entry) };
}

export function without<T>(record: { [id: string]: T }, id: string): { [id: string]: T } {
  const { [id]: _gone, ...rest } = record;
  return rest;
}

/** The list with `id` standing right after `after` (null = first; an unknown `after` = last). */
export function placed(ids: string[], id: string, after: string | null): string[] {
  const rest = ids.filter((other) => other !== id);
  if (after === null) return [id, ...rest];
  const at = rest.indexOf(after);
  return at < 0 ? [...rest, id] : [...rest.slice(0, at + 1), id, ...rest.slice(at + 1)];
}
