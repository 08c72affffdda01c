// Who is on the plan, and who is missing.

import { type Plan, peopleOf } from "../plan";
import { type Asked, applying, type Finding, found } from "./finding";

/** Fewer engaged people of the customer than this win less often (S-26). */
const fewest = 2;

export function checkedPeople({ plan }: Asked): Finding[] {
  const place = { to: "people" } as const;
  const customers = peopleOf(plan, "customer");
  const spoke = customers.filter((person) => plan.engaged[person.personId]).length;
  const deciders = customers.filter((person) => person.decides);
  const open = deciders.filter((person) => !person.deciderConfirmed).map((person) => person.personId);
  const roles = missingRoles(plan);
  return [
    ...(plan.state !== "draft" && spoke < fewest ? [found("few", place, { n: spoke })] : []),
    ...(deciders.length === 0 ? [found("noDecider", place)] : []),
    ...(open.length > 0 && plan.state !== "draft" ? [found("deciderOpen", place, { people: open })] : []),
    ...(roles.length > 0 ? [found("missingRoles", place, { roles })] : []),
  ];
}

/** H-25, N-55: departments that the plan asks for and nobody stands for; the lead answers for them meanwhile. */
function missingRoles(plan: Plan): string[] {
  const held = new Set(peopleOf(plan, "customer").flatMap((person) => person.roles));
  const decides = peopleOf(plan, "customer").some((person) => person.decides);
  const asked = applying(plan).flatMap((step) => {
    const verifier = Object.values(plan.verifiers).find((one) => one.stepId === step.stepId);
    const confirms = verifier && verifier.byPeople.length === 0 ? [verifier.byRole] : [];
    return [...(step.ownerSide === "customer" && step.ownerId === null ? [step.ownerRole] : []), ...confirms];
  });
  return [...new Set(asked)].filter(
    (role) =>
      role !== "" &&
      !role.startsWith("each_") &&
      role !== "champion" &&
      !(role === "decision_owner" && decides) &&
      !held.has(role),
  );
}
