import type { PeopleKinds } from "~/domain/facts";
import { type Says, text, who } from "./parts";

export const people: Says<keyof PeopleKinds> = {
  "person.added": ({ data, said }) => ({ person: who(data.personId), company: text(said.words?.company) }),
  "person.changed": ({ data }) => ({ person: who(data.personId) }),
  "person.invited": ({ data }) => ({ person: who(data.personId) }),
  "person.removed": ({ data, said }) => {
    const parts = { person: who(data.personId), reason: text(said.words?.reason) };
    return data.to === null ? parts : ["person.removed.handedOn", { ...parts, to: who(data.to) }];
  },
  "decider.confirmed": ({ data }) => ({ person: who(data.personId) }),
  "link.replaced": ({ data }) => ({ person: who(data.personId) }),
  "link.ended": ({ data }) => (data.personId === null ? ["link.ended.viewer", {}] : { person: who(data.personId) }),
  "viewer.opened": () => ({}),
  "mailbox.confirmed": () => ({}),
  "consent.given": () => ({}),
};
