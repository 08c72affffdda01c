import type { PersonWords } from "../facts";
import type { Person, Plan } from "../plan";
import { changed, type Handlers } from "./handler";

type PeopleHandlers = Pick<
  Handlers,
  | "person.added"
  | "person.changed"
  | "person.invited"
  | "person.removed"
  | "decider.confirmed"
  | "link.replaced"
  | "link.ended"
  | "viewer.opened"
  | "mailbox.confirmed"
  | "consent.given"
>;

const named = (words: PersonWords | null) => ({
  name: words?.name ?? null,
  email: words?.email ?? null,
  company: words?.company ?? null,
  title: words?.title ?? null,
});

const withPerson = (plan: Plan, id: string, change: (person: Person) => Person): Plan => ({
  ...plan,
  people: changed(plan.people, id, change),
});

export const people: PeopleHandlers = {
  "person.added": (plan, fact) => ({
    ...plan,
    people: {
      ...plan.people,
      [fact.data.personId]: {
        ...fact.data,
        ...named(fact.said.words),
        addedBy: fact.by,
        addedAt: fact.at,
        invitedAt: null,
        linkId: null,
        generation: 1,
        removedAt: null,
        actedAt: null,
        consentHash: null,
        deciderConfirmed: fact.by.kind === "person" && fact.by.side === "customer",
      },
    },
  }),
  "person.changed": (plan, fact) =>
    withPerson(plan, fact.data.personId, (person) => ({ ...person, ...fact.data, ...named(fact.said.words) })),
  "person.invited": (plan, fact) =>
    withPerson(plan, fact.data.personId, (person) => ({
      ...person,
      invitedAt: person.invitedAt ?? fact.at,
      linkId: fact.data.linkId ?? person.linkId,
    })),
  "person.removed": (plan, fact) => {
    const gone = withPerson(plan, fact.data.personId, (person) => ({ ...person, removedAt: fact.at }));
    return fact.data.to === null ? gone : handedOn(gone, fact.data.personId, fact.data.to);
  },
  "decider.confirmed": (plan, fact) =>
    withPerson(plan, fact.data.personId, (person) => ({ ...person, deciderConfirmed: true })),
  "link.replaced": (plan, fact) =>
    withPerson(plan, fact.data.personId, (person) => ({
      ...person,
      linkId: fact.data.linkId,
      generation: fact.data.generation,
    })),
  "link.ended": (plan, fact) => {
    const open = { ...plan, viewerLinks: plan.viewerLinks.filter((linkId) => linkId !== fact.data.linkId) };
    const { personId } = fact.data;
    return personId === null ? open : withPerson(open, personId, (person) => ({ ...person, linkId: null }));
  },
  "viewer.opened": (plan, fact) => ({ ...plan, viewerLinks: [...plan.viewerLinks, fact.data.linkId] }),
  "mailbox.confirmed": (plan) => plan,
  "consent.given": (plan, fact) =>
    withPerson(plan, fact.data.personId, (person) => ({ ...person, consentHash: fact.data.textHash })),
};

/** Open steps of somebody who leaves go to the colleague named; what they did stays theirs. */
function handedOn(plan: Plan, from: string, to: string): Plan {
  const steps = Object.fromEntries(
    Object.entries(plan.steps).map(([id, step]) => {
      // Whether a result is accepted is still to be said after the tick (N-09).
      const reviewerId = step.reviewerId === from && step.accepted === null ? to : step.reviewerId;
      if (step.ticked !== null) return [id, { ...step, reviewerId }];
      return [
        id,
        {
          ...step,
          reviewerId,
          ownerId: step.ownerId === from ? to : step.ownerId,
          counterpartId: step.counterpartId === from ? to : step.counterpartId,
        },
      ];
    }),
  );
  return { ...plan, steps };
}
