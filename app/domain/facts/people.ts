// Who is on a plan, and by which links and proofs they come.

import type { Connection, None, Side } from "../facts";
import type { Language } from "../language";

/** Who a person is on this plan; `lead` and `decides` are the rights, `roles` what the template's owners refer to. */
export type PersonData = {
  personId: string;
  side: Side;
  roles: string[];
  lead: boolean;
  decides: boolean;
  zone: string;
  language: Language;
  staffId: string | null;
};

export type PersonWords = { name: string; email: string; company: string; title: string };

export type PeopleKinds = {
  "person.added": { data: PersonData; said: { words: PersonWords } };
  "person.changed": {
    data: { personId: string; roles: string[]; lead: boolean; decides: boolean; zone: string; language: Language };
    said: { words: PersonWords };
  };
  "person.invited": { data: { personId: string; linkId: string | null }; said: None };
  "person.removed": { data: { personId: string; to: string | null }; said: { words: { reason: string } } };
  "decider.confirmed": { data: { personId: string }; said: None };
  "link.replaced": { data: { linkId: string; personId: string; generation: number }; said: None };
  "link.ended": { data: { linkId: string; personId: string | null }; said: None };
  "viewer.opened": { data: { linkId: string }; said: None };
  "mailbox.confirmed": { data: { personId: string; codeId: string }; said: { connection: Connection } };
  "consent.given": {
    data: { personId: string; textHash: string; language: Language };
    said: { words: { text: string }; connection: Connection };
  };
};
