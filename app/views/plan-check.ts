// The plan check for one reader: what is found, where it is settled, and which of it stands before an agreement.

import type { Day } from "~/domain/facts";
import type { Language, Words } from "~/domain/language";
import { isFrozen, type Plan } from "~/domain/plan";
import { checkPlan, type Finding, type Place, type Rule, requirementOf } from "~/domain/plan-check";
import type { Weakness } from "~/domain/wording";
import type { Viewer } from "./viewer";

export type FindingView = {
  rule: Rule;
  /** The requirement it comes from. */
  id: string;
  /** The address at which it is settled. */
  href: string;
  title?: Words;
  other?: Words;
  on?: Day;
  than?: Day;
  n?: number;
  people?: string[];
  roles?: string[];
  weak?: { weakness: Weakness; words: string };
};
export type CheckView = { before: FindingView[]; advice: FindingView[] };

/** Nothing is found on a plan that has ended: there is nothing left to settle. */
export function checkView(
  plan: Plan,
  viewer: Viewer,
  asked: { today: Day; language: Language; budget: number | null },
): CheckView {
  if (isFrozen(plan)) return { before: [], advice: [] };
  const side = viewer.side === "viewer" ? null : viewer.side;
  const all = checkPlan({ plan, side, ...asked });
  const shown = (before: boolean) => all.filter((one) => one.before === before).map((one) => findingView(plan, one));
  return { before: shown(true), advice: shown(false) };
}

function findingView(plan: Plan, { rule, place, about }: Finding): FindingView {
  const { weakness, words, ...named } = about;
  return {
    rule,
    id: requirementOf[rule],
    href: `/plan/${plan.id}${pathOf(place)}`,
    ...named,
    ...(weakness === undefined ? {} : { weak: { weakness, words: words ?? "" } }),
  };
}

function pathOf(place: Place): string {
  if (place.to === "step") return `/step/${place.stepId}`;
  if (place.to === "plan") return place.part === "about" ? "#about" : "";
  return `/${place.to}`;
}
