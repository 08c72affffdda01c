import { initialsOf } from "~/frame/initials";
import { shortCompany } from "~/frame/plan-words";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, Disclosure, Person } from "~/ui";
import { usePage, useRefused, useRound, WishForm } from "./form";
import { PersonFields } from "./person-fields";

/** Somebody more for the customer; either side's lead may add them, and the history says who did. */
export function AddPerson() {
  const { page } = usePage();
  const { people, common } = useMessages();
  const wish = { command: "person.add" as const, fields: { side: "customer" } };
  const refused = useRefused(wish);
  const round = useRound(wish.command);
  const before = {
    name: "",
    email: "",
    company: page.plan.customer,
    title: "",
    roles: [],
    lead: false,
    decides: false,
    ...page.local,
  };
  const title = page.side === "customer" ? people.inviteTitle : people.suggestOther({ company: page.plan.customer });
  return (
    <Disclosure key={round} summary={title} open={refused.refused}>
      <WishForm {...wish} className="grid gap-4 pt-2">
        <p className="field-hint">{page.invites ? people.inviteLead : people.inviteAtShare}</p>
        <input type="hidden" name="personId" value={refused.typed("personId", page.requestId)} />
        <PersonFields prefix="new" side="customer" before={before} rights refused={refused} />
        <Buttons>
          {page.invites ? (
            <>
              <Button name="invite" value="on">
                {people.inviteSend}
              </Button>
              <Button variant="plain">{people.inviteLater}</Button>
            </>
          ) : (
            <Button>{common.add}</Button>
          )}
        </Buttons>
      </WishForm>
    </Disclosure>
  );
}

/** The vendor's own people: one press each, because they come in by signing in. */
export function AddColleague() {
  const { page } = usePage();
  const { people } = useMessages();
  if (page.colleagues.length === 0) return null;
  return (
    <Disclosure summary={people.colleaguesTitle}>
      <p className="field-hint">{people.comeIn({ company: page.plan.vendor })}</p>
      <ul className="people pt-2">
        {page.colleagues.map(({ staffId, name, email }) => (
          <li key={staffId} className="flex flex-wrap items-center justify-between gap-3">
            <Person name={name} side="vendor" initials={initialsOf(shortCompany(page.plan.vendor))} detail={email} />
            <WishForm
              command="person.add"
              fields={{ side: "vendor", name, email, ...page.local, roles: "expert", staffId }}
            >
              <input type="hidden" name="personId" value={`${page.requestId.slice(0, 12)}${staffId.slice(0, 8)}`} />
              <Button>{people.colleagueAdd}</Button>
            </WishForm>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
