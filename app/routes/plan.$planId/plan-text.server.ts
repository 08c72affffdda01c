// The plan's page as a text, made once for each position, day and reader and kept beside the folded plan.

import type { Plan } from "~/domain/plan";
import type { Opened } from "~/http/plan-page.server";
import { lastChanges } from "~/http/told.server";
import { planView } from "~/views/plan";
import { readIn } from "~/views/reading";
import type { World } from "~/world";
import type { PlanText } from "./page";

/** The folded plan is a new value with every new fact, so what hangs on it is never stale. */
const made = new WeakMap<Plan, Map<string, Promise<string>>>();
const mostReaders = 32;

export function planText(world: World, opened: Opened): Promise<string> {
  const { plan, viewer, today, language, zone } = opened;
  const kept = made.get(plan) ?? new Map<string, Promise<string>>();
  made.set(plan, kept);
  const ends = opened.plan.stop === null ? "" : opened.now.slice(0, 16);
  const key = [viewer.side, viewer.personId, today, language, zone, ends].join();
  const there = kept.get(key);
  if (there) return there;
  const text = write(world, opened);
  if (kept.size >= mostReaders) kept.clear();
  kept.set(key, text);
  text.catch(() => kept.delete(key));
  return text;
}

async function write(world: World, opened: Opened): Promise<string> {
  const page: PlanText = {
    plan: readIn(planView(opened.plan, opened.viewer, opened), opened.language),
    changes: await lastChanges(world, opened),
  };
  return JSON.stringify(page);
}
