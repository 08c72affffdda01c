// Small readings of a plan that several letters share.

import type { By, Fact, FactOf, Instant, Kind } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import type { Named } from "./letter-types";

const takeBack = 24 * 60 * 60 * 1000;

/** Until when a stop can be taken back: 24 hours after it (promise 4). */
export const takeBackEnd = (at: Instant): Instant => new Date(Date.parse(at) + takeBack).toISOString();

export const named = (person: Person | undefined | null): Named | null =>
  person ? { name: person.name, company: person.company, title: person.title } : null;

export const personBy = (plan: Plan, by: By): Person | null =>
  by.kind === "person" ? (plan.people[by.id] ?? null) : null;

export const factIs = <K extends Kind>(fact: Fact | null, kind: K): fact is Extract<Fact, FactOf<K>> =>
  fact?.kind === kind;
