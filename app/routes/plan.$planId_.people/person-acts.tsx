import { CopyButton } from "~/frame/copy-button";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, Disclosure, QrFrame, SelectField, TextField, VisuallyHidden } from "~/ui";
import type { PersonView } from "~/views/people";
import { usePage, useRefused, useRound, WishForm } from "./form";
import { PersonFields } from "./person-fields";

/** What this reader may do about one person; only what will not be refused. */
export function PersonActs({ person }: { person: PersonView }) {
  const { page } = usePage();
  const { common, people } = useMessages();
  const { may, personId } = person;
  const fields = { personId };
  const who = person.name ?? common.erased;
  return (
    <>
      {may.confirmDecides || may.invite || may.resend ? (
        <Buttons>
          {may.confirmDecides ? (
            <WishForm command="decider.confirm" fields={fields}>
              <Button>{people.confirmDecides({ who })}</Button>
            </WishForm>
          ) : null}
          {may.invite || (may.resend && !person.acted) ? (
            <WishForm command="person.invite" fields={fields}>
              <Button>{may.invite ? people.inviteNow : people.resend}</Button>
            </WishForm>
          ) : null}
        </Buttons>
      ) : null}
      {person.addressFixed ? <p className="field-hint">{people.addressFixed}</p> : null}
      {page.handOver[personId] ? <HandOver person={person} /> : null}
      {may.change || may.replaceLink || may.endLink || may.remove ? <Manage person={person} /> : null}
    </>
  );
}

/** What is noted about somebody, their link, and taking them off the plan: rarely needed, so behind one line. */
function Manage({ person }: { person: PersonView }) {
  const { common, people } = useMessages();
  const { may, personId } = person;
  const rounds = [useRound("person.change"), useRound("link.replace"), useRound("link.end"), useRound("person.remove")];
  const fields = { personId };
  const refused = [
    useRefused({ command: "person.change", fields }).refused,
    useRefused({ command: "person.remove", fields }).refused,
  ].includes(true);
  const who = person.name ?? common.erased;
  const summary = (
    <>
      {may.change ? common.change : people.linkTitle}
      <VisuallyHidden> ({who})</VisuallyHidden>
    </>
  );
  return (
    <Disclosure key={rounds.join("")} summary={summary} open={refused}>
      <div className="grid gap-8 py-2">
        {may.change ? <Change person={person} /> : null}
        {may.replaceLink || may.endLink ? <LinkActs person={person} /> : null}
        {may.remove ? <Remove person={person} /> : null}
      </div>
    </Disclosure>
  );
}

function Change({ person }: { person: PersonView }) {
  const { common, people } = useMessages();
  const wish = { command: "person.change" as const, fields: { personId: person.personId } };
  const refused = useRefused(wish);
  const before = {
    name: person.name ?? "",
    email: person.email ?? "",
    company: person.company ?? "",
    title: person.title ?? "",
    roles: person.roles,
    lead: person.lead,
    decides: person.decides,
    language: person.language,
    zone: person.zone,
  };
  return (
    <WishForm {...wish} className="grid gap-4">
      <h3 className="heading-small">{people.changeOf({ who: person.name ?? common.erased })}</h3>
      <PersonFields
        prefix={person.personId}
        side={person.side}
        before={before}
        rights={person.may.changeRights}
        refused={refused}
      />
      <Buttons>
        <Button>{common.save}</Button>
      </Buttons>
    </WishForm>
  );
}

/** The customer's lead may hand a colleague's link over: read aloud, pasted into a chat, or held before a camera. */
function HandOver({ person }: { person: PersonView }) {
  const { page } = usePage();
  const { common, people } = useMessages();
  const link = page.handOver[person.personId];
  if (!link) return null;
  const who = person.name ?? common.erased;
  const id = `link-${person.personId}`;
  return (
    <Disclosure summary={people.linkShow}>
      <div className="grid gap-4 py-2">
        <p className="field-hint">
          {people.linkShowWhy({ who })} {people.linkWarn}
        </p>
        <TextField name="link" id={id} label={people.linkOf({ who })} value={link.url} readOnly spellCheck={false} />
        <CopyButton of={id}>{people.linkCopy}</CopyButton>
        <QrFrame caption={people.linkOf({ who })}>
          <svg viewBox={`0 0 ${link.qr.size} ${link.qr.size}`} role="img" aria-label={people.linkOf({ who })}>
            <path d={link.qr.path} fill="currentColor" />
          </svg>
        </QrFrame>
      </div>
    </Disclosure>
  );
}

function LinkActs({ person }: { person: PersonView }) {
  const { people } = useMessages();
  const fields = { personId: person.personId };
  const { may } = person;
  return (
    <section className="grid gap-4">
      <h3 className="heading-small">{people.linkTitle}</h3>
      {may.resend && person.acted ? (
        <WishForm command="person.invite" fields={fields}>
          <Button>{people.resend}</Button>
        </WishForm>
      ) : null}
      {may.replaceLink ? (
        <WishForm command="link.replace" fields={fields} className="grid justify-items-start gap-2">
          <p className="field-hint">{people.linkReplaceWhy}</p>
          <Button>{people.linkReplace}</Button>
        </WishForm>
      ) : null}
      {may.endLink ? (
        <WishForm command="link.end" fields={fields} className="grid justify-items-start gap-2">
          <p className="field-hint">{people.linkEndWhy}</p>
          <Button variant="danger">{people.linkEnd}</Button>
        </WishForm>
      ) : null}
    </section>
  );
}

function Remove({ person }: { person: PersonView }) {
  const { page } = usePage();
  const { common, people } = useMessages();
  const wish = { command: "person.remove" as const, fields: { personId: person.personId } };
  const refused = useRefused(wish);
  const id = (name: string) => `${person.personId}-remove-${name}`;
  const others = page.view.sides
    .flatMap((side) => side.people)
    .filter((one) => one.side === person.side && one.personId !== person.personId);
  return (
    <WishForm {...wish} className="grid gap-4">
      <h3 className="heading-small">{people.remove}</h3>
      <SelectField name="to" id={id("to")} label={people.removeTo} defaultValue={refused.typed("to")}>
        <option value="">{people.removeToNobody}</option>
        {others.map((one) => (
          <option key={one.personId} value={one.personId}>
            {one.name ?? common.erased}
          </option>
        ))}
      </SelectField>
      <TextField {...refused.field("reason")} id={id("reason")} label={people.removeReason} mark={common.optional} />
      <Buttons>
        <Button variant="danger">{people.remove}</Button>
      </Buttons>
    </WishForm>
  );
}
