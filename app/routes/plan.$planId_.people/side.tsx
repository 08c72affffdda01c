import type { ReactNode } from "react";
import { initialsOf } from "~/frame/initials";
import { shortCompany } from "~/frame/plan-words";
import { sayRole } from "~/i18n";
import { useMessages, useReader } from "~/i18n/context";
import { formatDayOf } from "~/i18n/dates";
import { capital } from "~/i18n/plural";
import { Person, StateMark } from "~/ui";
import type { PeopleView, PersonView } from "~/views/people";
import { usePage } from "./form";
import { MailFate } from "./mail-fate";
import { OwnWords } from "./own-words";
import { PersonActs } from "./person-acts";

/** One company's people, and those who have left. */
export function Side({ side, children }: { side: PeopleView["sides"][number]; children: ReactNode }) {
  const { page } = usePage();
  const { messages, language, zone } = useReader();
  const { people, common } = messages;
  const company = side.company ?? common.erased;
  const left = page.view.left.filter((one) => one.side === side.side);
  return (
    <section aria-labelledby={`side-${side.side}`}>
      <h2 className="heading" id={`side-${side.side}`}>
        {people.of({ company })}
      </h2>
      <ul>
        {side.people.map((person) => (
          <PersonRow key={person.personId} person={person} company={company} />
        ))}
      </ul>
      {left.length > 0 ? (
        <p className="field-hint py-3">
          {people.gone}:{" "}
          {left
            .map((one) => `${one.name ?? common.erased} (${formatDayOf(one.at, { language, zone, style: "medium" })})`)
            .join(", ")}
        </p>
      ) : null}
      {children}
    </section>
  );
}

function PersonRow({ person, company }: { person: PersonView; company: string }) {
  const messages = useMessages();
  const { common, people } = messages;
  const name = person.name ?? common.erased;
  const email = person.email;
  return (
    <li className="grid gap-2 border-b border-line py-4" id={person.personId}>
      <Person
        name={<strong className="font-semibold">{person.me ? common.youNamed({ name }) : name}</strong>}
        side={person.side}
        initials={initialsOf(shortCompany(company))}
        company={company}
        detail={capital(doesOf(person, messages).join(" · "))}
      />
      {person.decidesNamedBy ? (
        <StateMark state="reported">{people.decidesNamedBy({ company: person.decidesNamedBy })}</StateMark>
      ) : null}
      <p className="text-sm text-muted [overflow-wrap:anywhere]">
        {[
          email === null ? "" : email,
          person.company && person.company !== company ? person.company : "",
          common.languages[person.language],
          person.zone,
          person.openSteps > 0 ? people.openSteps({ n: person.openSteps }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Standing person={person} />
      <MailFate personId={person.personId} />
      <OwnWords person={person} />
      <PersonActs person={person} />
    </li>
  );
}

/** What somebody does on this plan, said once: who leads the project or decides is not named a second time. */
function doesOf(person: PersonView, messages: ReturnType<typeof useMessages>): string[] {
  const roles = person.roles
    .filter((role) => role !== "decision_owner" && !(person.lead && role === "champion"))
    .map((role) => sayRole(messages, role));
  return [
    ...(person.title ? [person.title] : []),
    ...(person.decides ? [messages.roles.decides] : []),
    ...(person.lead ? [person.roles.includes("champion") ? messages.roles.does.champion : messages.roles.lead] : []),
    ...roles,
  ];
}

/** Who added them, when they were invited, whether they have acted, and how their link stands. */
function Standing({ person }: { person: PersonView }) {
  const { page } = usePage();
  const { messages, language, zone } = useReader();
  const { people, common } = messages;
  const on = (at: string) => formatDayOf(at, { language, zone, style: "medium" });
  const by = person.addedBy === null ? null : (page.names[person.addedBy] ?? common.erased);
  const customer = person.side === "customer";
  const link =
    person.link.state === "open"
      ? people.linkUntil({ day: on(person.link.until) })
      : person.link.state === "expired"
        ? people.linkExpired({ day: on(person.link.until) })
        : person.link.state === "ended"
          ? people.linkOver
          : "";
  const invited = person.invitedAt === null ? people.notInvited : people.invitedOn({ day: on(person.invitedAt) });
  const parts = [
    by === null || person.addedBy === person.personId ? "" : people.addedBy({ who: by }),
    customer ? invited : "",
    customer && page.side !== null ? link : "",
  ].filter(Boolean);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
      {customer && person.invitedAt !== null && !person.acted ? (
        <StateMark state="waiting">{people.notActed}</StateMark>
      ) : null}
      <span>{parts.join(" · ")}</span>
    </p>
  );
}
