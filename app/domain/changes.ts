// Suggested changes as places of the terms: which suggestion touches which place, and which of two meet.

import type { Json } from "./chain";
import type { Change, Drafted } from "./facts";

const wholeThing = /^(step|verifier|exit|gate|criterion)\.(added|removed|restored|setAside|takenUp)$/;

const fieldOf = (data: Json): string | null =>
  typeof data === "object" && data !== null && !Array.isArray(data) && typeof data.field === "string"
    ? data.field
    : null;

/** The places of the terms that a change touches: "<id>.<field>", or "<id>.*" for all of a thing. */
export function keysOf({ kind, subject, data }: Change): string[] {
  if (wholeThing.test(kind)) return [`${subject}.*`];
  if (kind === "step.timed") return [`${subject}.dueOn`, `${subject}.timing`];
  const own = `${subject}.${fieldOf(data) ?? kind}`;
  const moved =
    typeof data === "object" && data !== null && !Array.isArray(data) && Array.isArray(data.moved) ? data.moved : [];
  const dates = moved.flatMap((one) =>
    typeof one === "object" && one !== null && !Array.isArray(one) && typeof one.stepId === "string"
      ? [`${one.stepId}.dueOn`]
      : [],
  );
  return [own, ...dates];
}

/** Whether two sets of places have one in common. */
export const meets = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => one === other || covers(one, other) || covers(other, one)));

const covers = (all: string, one: string) => all.endsWith(".*") && one.startsWith(all.slice(0, -1));

/** The facts that a suggestion would write, as the door takes them; none once its words were erased. */
export function factsOf({ changes, said }: { changes: Change[]; said: Json[] | null }): Drafted[] {
  if (said === null) return [];
  return changes.map(
    ({ kind, subject, data }, at) => ({ kind, subject, data, said: said[at] ?? {}, lane: "shared" }) as never,
  );
}
