import type { Plan } from "../plan";
import { raises } from "../terms";
import type { Handlers } from "./handler";

type GateHandlers = Pick<Handlers, "gate.worded" | "gate.set" | "gate.removed">;

const withGate = (plan: Plan, id: string, change: Partial<Plan["gates"][number]>): Plan => ({
  ...plan,
  gates: plan.gates.map((gate) => (gate.id === id ? { ...gate, ...change } : gate)),
});

export const gates: GateHandlers = {
  "gate.worded": (plan, fact) => raises(withGate(plan, fact.data.gateId, { title: fact.said.words?.text ?? null })),
  "gate.set": (plan, fact) => raises(withGate(plan, fact.data.gateId, { verifiers: fact.data.verifiers })),
  "gate.removed": (plan, fact) => raises({ ...plan, gates: plan.gates.filter((gate) => gate.id !== fact.data.gateId) }),
};
