// A person or a side as it stands in a line: the company's mark, then the name.

import type { Side } from "~/domain/facts";
import { SideMark } from "~/ui";
import { capital, usePlanWords } from "./plan-words";

export function Whose({ id, side, role = "" }: { id: string | null; side: Side; role?: string | undefined }) {
  const words = usePlanWords();
  return (
    <span className="person">
      <SideMark side={side} initials={words.initials(side)} label={words.company(side)} />
      <span>{capital(words.name(id, role))}</span>
    </span>
  );
}
