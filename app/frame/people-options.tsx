import type { PersonRow } from "~/views/plan";
import { usePlanWords } from "./plan-words";

/** The people of both sides as choices of a select, by company; those who left are no choice. */
export function PeopleOptions({ people, only }: { people: PersonRow[]; only?: "vendor" | "customer" | undefined }) {
  const words = usePlanWords();
  const sides = only ? [only] : (["customer", "vendor"] as const);
  return sides.map((side) => (
    <optgroup key={side} label={words.company(side)}>
      {people
        .filter((person) => person.side === side && !person.left)
        .map((person) => (
          <option key={person.id} value={person.id}>
            {person.id === words.plan.me?.id
              ? words.messages.common.youNamed({ name: person.name ?? "" })
              : person.name}
          </option>
        ))}
    </optgroup>
  ));
}
