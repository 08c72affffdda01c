// The form of "New plan" as the commands want it, and its first answer.

import { newPlanSchema, openPlan } from "~/commands/open-plan.server";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { templateLibrary } from "~/templates/library.server";
import type { World } from "~/world";
import { openerOf } from "./opener.server";
import type { Typed } from "./staff-form.server";

const plain = Object.keys(newPlanSchema.shape).filter((field) => field !== "lead" && field !== "decider");

/** What was typed, nested as the schema has it: both people read the plan's language and zone until they change it. */
export function newPlanInput(typed: Typed): { [field: string]: unknown } {
  const of = (field: string) => typed[field] ?? "";
  const person = (who: "lead" | "decider") => ({
    name: of(`${who}.name`),
    email: of(`${who}.email`),
    title: "",
    language: of("language"),
    zone: of("zone"),
  });
  const same = of("decider.same") === "on";
  const given = Object.fromEntries(plain.flatMap((field) => (field in typed ? [[field, of(field)]] : [])));
  return {
    ...given,
    currency: of("currency").trim().toUpperCase(),
    lead: person("lead"),
    ...(same ? {} : { decider: person("decider") }),
  };
}

const sameMailbox = (typed: Typed): boolean => {
  const address = (who: string) => (typed[`${who}.email`] ?? "").trim().toLowerCase();
  return typed["decider.same"] !== "on" && address("lead") !== "" && address("lead") === address("decider");
};

/** Opens the plan, or says which fields need a change. Two people cannot share one mailbox: links and codes go there. */
export async function openFromForm(
  world: World,
  who: Parameters<typeof openerOf>[0],
  typed: Typed,
): Promise<{ planId: string } | Refusal> {
  if (sameMailbox(typed))
    return refuse("invalid", "sameAddress", {
      fields: [{ field: "decider.email", code: "unexpected" }],
      about: [typed["lead.name"] ?? ""].filter(Boolean),
    });
  const raw = newPlanInput(typed);
  const opened = await openPlan(world, openerOf(who), { raw, templates: templateLibrary() });
  return isRefusal(opened) ? opened : { planId: opened.planId };
}
