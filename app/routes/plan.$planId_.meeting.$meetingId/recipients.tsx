import { initialsOf } from "~/frame/initials";
import type { Editor, MeetingPage } from "~/http/meeting.server";
import { useMessages } from "~/i18n/context";
import { CheckboxField, FieldError, Person } from "~/ui";

type Props = {
  page: MeetingPage;
  editor: Editor;
  /** A refused form keeps its ticks. */
  result: { values?: { [name: string]: string | string[] } } | null;
  error: string | undefined;
};

/** INV-35: ticked are the customer's people who were there; who was absent and the vendor's people can be added. */
export function Recipients({ page, editor, result, error }: Props) {
  const { meeting } = useMessages();
  const { present, absent, vendor, ticked } = editor.to;
  const given = result?.values ? [result.values.to ?? []].flat() : ticked;
  const shared = { page, given };
  return (
    <fieldset id="to" className="grid gap-4">
      <legend className="heading mb-2">{meeting.recipients}</legend>
      <FieldError id="to">{error}</FieldError>
      <Group {...shared} title={meeting.present} ids={present} />
      <Group {...shared} title={meeting.alsoAbsent} ids={absent} />
      <Group {...shared} title={meeting.alsoVendor({ company: page.plan.vendor })} ids={vendor} />
    </fieldset>
  );
}

function Group({ page, given, title, ids }: { page: MeetingPage; given: string[]; title: string; ids: string[] }) {
  const initials = { customer: initialsOf(page.plan.customer), vendor: initialsOf(page.plan.vendor) };
  const people = page.people.filter((person) => ids.includes(person.id));
  if (people.length === 0) return null;
  return (
    <div>
      <p className="field-label">{title}</p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {people.map((person) => (
          <CheckboxField
            key={person.id}
            name="to"
            id={`to-${person.id}`}
            value={person.id}
            label={
              <Person name={person.name} side={person.side} initials={initials[person.side]} company={person.company} />
            }
            defaultChecked={given.includes(person.id)}
          />
        ))}
      </div>
    </div>
  );
}
