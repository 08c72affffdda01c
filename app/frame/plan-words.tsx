// What every piece of a plan's page needs to say something: whose names, which day it is, in which words.

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Day, Instant, Side } from "~/domain/facts";
import type { Language } from "~/domain/language";
import { type Messages, sayWhoever } from "~/i18n";
import { useReader } from "~/i18n/context";
import { formatDay, formatInstant, sayDay } from "~/i18n/dates";
import { sayList } from "~/i18n/plural";
import type { PersonRow } from "~/views/plan";
import { initialsOf } from "./initials";

export type SpokenPlan = {
  id: string;
  vendor: string;
  customer: string;
  today: Day;
  /** Both sides have agreed: what is changed now is suggested. */
  agreed?: boolean;
  people: PersonRow[];
  me: { id: string; side: Side } | null;
};

export type PlanWords = {
  messages: Messages;
  language: Language;
  plan: SpokenPlan;
  /** The person's name, or "you"; `whoever` names a role that nobody holds. */
  name(id: string | null, role?: string): string;
  names(ids: string[]): string;
  isMe(id: string | null): boolean;
  /** A company without its legal form: "Helionaut Software". */
  company(side: Side): string;
  initials(side: Side): string;
  /** "Tue 6 May", with the year when it is another one. */
  day(day: Day): string;
  /** "in 3 working days". */
  when(day: Day, workdays?: number): string;
  /** "Tue 6 May, 16:05" in the reader's zone. */
  at(instant: Instant): string;
};

const Context = createContext<PlanWords | null>(null);

export function PlanWordsOf({ plan, children }: { plan: SpokenPlan; children: ReactNode }) {
  const { messages, language, zone } = useReader();
  const words = useMemo(() => wordsOf(plan, { messages, language, zone }), [plan, messages, language, zone]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function usePlanWords(): PlanWords {
  const words = useContext(Context);
  if (words === null) throw new Error("This component needs <PlanWordsOf> around it.");
  return words;
}

type Reading = { messages: Messages; language: Language; zone: string };

function wordsOf(plan: SpokenPlan, { messages, language, zone }: Reading): PlanWords {
  const people = new Map(plan.people.map((person) => [person.id, person]));
  const short = { vendor: shortCompany(plan.vendor), customer: shortCompany(plan.customer) };
  const name: PlanWords["name"] = (id, role = "") => {
    if (id !== null && id === plan.me?.id) return messages.common.you;
    const person = id === null ? undefined : people.get(id);
    if (person) return person.name ?? messages.common.erased;
    return role === "" ? messages.common.nobody : sayWhoever(messages, role);
  };
  const day = (given: Day) =>
    formatDay(given, language, given.slice(0, 4) === plan.today.slice(0, 4) ? "short" : "shortYear");
  return {
    messages,
    language,
    plan,
    name,
    names: (ids) =>
      sayList(
        ids.map((id) => name(id)),
        language,
      ),
    isMe: (id) => id !== null && id === plan.me?.id,
    company: (side) => short[side],
    initials: (side) => initialsOf(short[side]),
    day,
    when: (given, workdays) => sayDay(given, plan.today, language, workdays),
    at: (instant) => formatInstant(instant, { zone, language }),
  };
}

const legalForm =
  /[\s,]+(?:gmbh(?: & co\.? kg)?|ag|se|kg|ohg|ug|s\.?\s?p\.?\s?a\.?|s\.?\s?r\.?\s?l\.?|s\.?\s?a\.?(?:\s?u\.?)?|s\.?\s?l\.?|ltd\.?|limited|plc|llc|inc\.?|corp\.?|co\.?|ab|a\/s|as|oy|bv|b\.v\.|nv|n\.v\.)$/iu;

/** The name that people say. */
export const shortCompany = (name: string): string => name.trim().replace(legalForm, "") || name;

/** First letter as a capital: for a name or word that begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
