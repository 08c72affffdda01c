// Who may do what, as a table that a lawyer can read: one row for each act, one column for each kind of person.

import type { PlanState } from "~/domain/plan";
import { type CommandName, commandNames, policy, type Rule, statesOf, type Who } from "~/domain/policy";

/** Kinds of people that the table tells apart. */
export const roles = [
  "vendor lead",
  "vendor other",
  "customer lead",
  "customer decider",
  "customer member",
  "viewer",
  "removed",
] as const;
export type Role = (typeof roles)[number];

const may: { [role in Role]: (rule: Rule) => boolean } = {
  "vendor lead": (rule) => rule.vendor !== "never",
  "vendor other": (rule) => rule.vendor === "any",
  "customer lead": (rule) => rule.customer !== "never",
  "customer decider": (rule) => rule.customer !== "never",
  "customer member": (rule) => rule.customer === "any",
  // Who only reads, and who has left, does nothing at all.
  viewer: () => false,
  removed: () => false,
};

/** Whether the table lets this kind of person do that on a plan in this state. */
export const isAllowed = (name: CommandName, role: Role, state: PlanState): boolean =>
  may[role](policy[name]) && statesOf(policy[name].when).includes(state);

export type PermissionRow = { name: CommandName; roles: { [role in Role]: boolean }; states: PlanState[]; who: Who[] };

/** The whole table, in the order of the policy. */
export const permissionRows = (): PermissionRow[] =>
  commandNames.map((name) => {
    const rule: Rule = policy[name];
    const allowed = Object.fromEntries(roles.map((role) => [role, may[role](rule)])) as PermissionRow["roles"];
    return { name, roles: allowed, states: statesOf(rule.when), who: [rule.vendor, rule.customer] };
  });
