import type { VerifierKind } from "~/domain/facts";
import type { Template, TemplateStep } from "~/domain/template";

/** What is wrong with a template, where (a path into the Template), in one sentence. Errors refuse the template. */
export type Problem = {
  readonly severity: "error" | "warning";
  readonly path: readonly (string | number)[];
  readonly message: string;
};

const error = (path: Problem["path"], message: string): Problem => ({ severity: "error", path, message });
const warning = (path: Problem["path"], message: string): Problem => ({ severity: "warning", path, message });

/** The cross references and the rules of INV-01, INV-08, INV-12, H-16 and N-12 that a schema cannot express. */
export const checkTemplate = (template: Template): Problem[] => [
  ...duplicateIds(template),
  ...unknownReferences(template),
  ...cycles(template),
  ...wrongOrder(template),
  ...hiddenSignatures(template),
  ...missingParts(template),
  ...fallingLevels(template),
  ...tooMuch(template),
];

/** True when the customer sees the step: neither it nor its stage is internal (INV-32). */
export const isSharedStep = (template: Template, step: TemplateStep): boolean =>
  step.visibility === "shared" &&
  template.stages.find((stage) => stage.id === step.stage)?.visibility !== "vendor_internal";

const duplicateIds = (template: Template): Problem[] => {
  const ids: [string, Problem["path"]][] = [
    ...template.stages.map((stage, i): [string, Problem["path"]] => [stage.id, ["stages", i, "id"]]),
    ...template.steps.flatMap((step, i): [string, Problem["path"]][] => [
      [step.id, ["steps", i, "id"]],
      ...(step.verifier ? [[step.verifier.id, ["steps", i, "verifier", "id"]] as [string, Problem["path"]]] : []),
      ...(step.exit ? [[step.exit.id, ["steps", i, "exit", "id"]] as [string, Problem["path"]]] : []),
    ]),
    ...template.gates.map((gate, i): [string, Problem["path"]] => [gate.id, ["gates", i, "id"]]),
  ];
  const seen = new Set<string>();
  return ids.flatMap(([id, path]) => {
    if (seen.has(id)) return [error(path, `the id "${id}" is used twice`)];
    seen.add(id);
    return [];
  });
};

const unknownReferences = (template: Template): Problem[] => {
  const stages = new Set(template.stages.map((stage) => stage.id));
  const steps = new Set(template.steps.map((step) => step.id));
  const verifiers = new Set(template.steps.flatMap((step) => (step.verifier ? [step.verifier.id] : [])));
  const problems: Problem[] = [];
  template.steps.forEach((step, i) => {
    if (!stages.has(step.stage))
      problems.push(error(["steps", i, "stage"], `step ${step.id} stands in the unknown stage "${step.stage}"`));
    const dates = step.verifier?.dates;
    if (dates !== undefined && !steps.has(dates))
      problems.push(
        error(["steps", i, "verifier", "dates"], `step ${step.id} names the date of the unknown step "${dates}"`),
      );
    step.dependsOn.forEach((id, k) => {
      if (!steps.has(id))
        problems.push(error(["steps", i, "dependsOn", k], `step ${step.id} depends on the unknown step "${id}"`));
    });
  });
  template.gates.forEach((gate, i) => {
    if (gate.verifiers.length === 0) problems.push(error(["gates", i], `gate ${gate.id} names no verifier`));
    gate.verifiers.forEach((id, k) => {
      if (!verifiers.has(id))
        problems.push(error(["gates", i, "verifiers", k], `gate ${gate.id} names the unknown verifier "${id}"`));
    });
  });
  const midpoint = template.midpointVerifier;
  if (midpoint !== undefined && !verifiers.has(midpoint))
    problems.push(error(["midpointVerifier"], `the midpoint names the unknown verifier "${midpoint}"`));
  return problems;
};

const cycles = (template: Template): Problem[] => {
  const byId = new Map(template.steps.map((step) => [step.id, step]));
  const reaches = (from: TemplateStep, goal: string): boolean => {
    const queue = [...from.dependsOn];
    const seen = new Set<string>();
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === goal) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(byId.get(id)?.dependsOn ?? []));
    }
    return false;
  };
  const first = template.steps.findIndex((step) => reaches(step, step.id));
  const step = template.steps[first];
  return step
    ? [error(["steps", first, "dependsOn"], `step ${step.id} waits for itself through its dependencies`)]
    : [];
};

/** INV-08: a dependency is not due after its dependant. */
const wrongOrder = (template: Template): Problem[] => {
  const byId = new Map(template.steps.map((step) => [step.id, step]));
  return template.steps.flatMap((step, i) =>
    step.dependsOn.flatMap((id, k) => {
      const before = byId.get(id);
      return before && before.offset > step.offset
        ? [error(["steps", i, "dependsOn", k], `step ${step.id} is due before ${id}, on which it depends`)]
        : [];
    }),
  );
};

const missingParts = (template: Template): Problem[] => {
  const problems: Problem[] = [];
  const ofKind = (kind: VerifierKind) => template.steps.filter((step) => step.verifier?.kind === kind);
  for (const kind of ["final_decision", "contract_signature"] as const) {
    const count = ofKind(kind).length;
    if (count !== 1) problems.push(error(["steps"], `the plan needs exactly one ${kind} verifier and has ${count}`));
  }
  const shared = template.steps.filter((step) => isSharedStep(template, step));
  for (const side of ["customer", "vendor"] as const) {
    if (!shared.some((step) => step.owner.side === side))
      problems.push(error(["steps"], `no shared step belongs to the ${side}`));
  }
  const decision = ofKind("final_decision")[0];
  if (decision && !shared.some((step) => step.exit && step !== decision && step.offset <= decision.offset))
    problems.push(error(["steps"], "there is no exit point before the final decision"));
  return problems;
};

/** A customer can neither sign nor answer what the customer cannot see. */
const hiddenSignatures = (template: Template): Problem[] =>
  template.steps.flatMap((step, i) => {
    if (isSharedStep(template, step)) return [];
    const problems: Problem[] = [];
    if (step.verifier)
      problems.push(error(["steps", i, "verifier"], `internal step ${step.id} cannot hold a verifier`));
    if (step.exit) problems.push(error(["steps", i, "exit"], `internal step ${step.id} cannot hold an exit point`));
    if (step.owner.side === "customer")
      problems.push(error(["steps", i, "owner"], `internal step ${step.id} cannot belong to the customer`));
    return problems;
  });

const fallingLevels = (template: Template): Problem[] => {
  const signed = template.steps
    .flatMap((step, index) => (step.verifier ? [{ step, index, level: step.verifier.level }] : []))
    .sort((a, b) => a.step.offset - b.step.offset || a.index - b.index);
  return signed.flatMap((entry, i) => {
    const before = signed[i - 1];
    return before && before.level > entry.level
      ? [
          warning(
            ["steps", entry.index, "verifier", "level"],
            `step ${entry.step.id} asks for less than ${before.step.id} before it`,
          ),
        ]
      : [];
  });
};

const tooMuch = (template: Template): Problem[] => {
  const problems: Problem[] = [];
  if (template.stages.length > 10)
    problems.push(warning(["stages"], `${template.stages.length} stages are more than the ten that stay readable`));
  if (template.maxSteps !== undefined && template.steps.length > template.maxSteps)
    problems.push(
      error(["steps"], `${template.steps.length} steps are more than the ${template.maxSteps} allowed here`),
    );
  return problems;
};
