import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import { StandingLine } from "~/frame/standing";
import type { PlanPage } from "./page";

/** What is confirmed, in one line, and the pages behind it. */
export function Proofs({ page: { plan } }: { page: PlanPage }) {
  const say = usePlanWords().messages.proofs.standing;
  return (
    <section>
      <h2 className="heading mb-3">{say.title}</h2>
      <StandingLine standing={plan.standing} />
      <ul className="mt-2 grid gap-1 text-sm">
        {(["checkpoints", "criteria", "check"] as const).map((name) => (
          <li key={name}>
            <Link to={`/plan/${plan.id}/${name}`}>{say[name]}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
