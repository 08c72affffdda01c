import { Link } from "@remix-run/react";
import { PlanFrame } from "~/frame/plan-frame";
import type { PlanView } from "~/views/plan";
import type { Read } from "~/views/reading";

export type PlanPage = { plan: Read<PlanView>; heads: number[]; build: string; fresh: string };

export function PlanScreen({ page: { plan } }: { page: PlanPage }) {
  return (
    <PlanFrame plan={plan} home>
      <h1>{plan.subject}</h1>
      {plan.stages.map((stage) => (
        <section key={stage.id}>
          <h2>{stage.title}</h2>
          <ol>
            {stage.rows.map((row) => (
              <li key={row.id}>
                <Link to={`/plan/${plan.id}/step/${row.id}`}>{row.title}</Link> {row.due}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </PlanFrame>
  );
}
