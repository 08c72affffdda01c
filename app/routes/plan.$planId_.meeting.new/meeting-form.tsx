import { Form } from "@remix-run/react";
import { meetingKinds } from "~/domain/template";
import { initialsOf } from "~/frame/initials";
import type { Acted } from "~/http/act.server";
import type { MeetingFormPage, PersonLine } from "~/http/meeting.server";
import { sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";
import {
  Button,
  ButtonLink,
  Buttons,
  CheckboxField,
  DateField,
  Disclosure,
  ErrorSummary,
  FieldError,
  FieldHint,
  Notice,
  Person,
  SelectField,
  TextArea,
  TextField,
} from "~/ui";

type Refused = Extract<Acted, { ok: false }>;
type Props = { page: MeetingFormPage; result: Refused | null };

/** What was typed before a refusal, else what the form begins with; and the complaint beside each field. */
function useFields({ page, result }: Props) {
  const { fields } = useMessages();
  const typed = (name: string): string => {
    if (!result) return page.first[name] ?? "";
    const value = result.values[name];
    return typeof value === "string" ? value : "";
  };
  const ticked = (name: "present" | "absent", id: string) =>
    result ? [result.values[name] ?? []].flat().includes(id) : page[name].includes(id);
  const error = (name: string) => {
    const found = result?.refusal.fields?.find(({ field }) => field === name || field.startsWith(`${name}.`));
    return found ? fields[found.code] : undefined;
  };
  const field = (name: string) => ({ name, defaultValue: typed(name), error: error(name) });
  return { typed, ticked, error, field };
}

export function MeetingForm({ page, result }: Props) {
  const messages = useMessages();
  const { common } = messages;
  const fields = useFields({ page, result });
  const meetingId = fields.typed("meetingId") || page.meetingId;
  const named = (result?.refusal.fields ?? []).map(({ field, code }) => ({ field, message: messages.fields[code] }));
  // What is missing is no day either: one complaint for each field.
  const wrong = named.filter(({ field }, at) => named.findIndex((other) => other.field === field) === at);
  return (
    <Form method="post" className="grid gap-6" noValidate>
      {wrong.length > 0 ? <ErrorSummary title={common.errorsTitle({ n: wrong.length })} errors={wrong} /> : null}
      {result && wrong.length === 0 ? <Notice tone="error">{sayRefusal(messages, result.refusal)}</Notice> : null}
      <input type="hidden" name="requestId" value={page.requestId} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="goto" value={`/plan/${page.plan.id}/meeting/{meetingId}`} />
      <About page={page} fields={fields} />
      <When page={page} fields={fields} />
      <People page={page} fields={fields} />
      <Buttons>
        <Button variant="primary" name="command" value="meeting.record">
          {common.save}
        </Button>
        <ButtonLink variant="plain" href={`/plan/${page.plan.id}/meetings`}>
          {common.cancel}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}

type Part = { page: MeetingFormPage; fields: ReturnType<typeof useFields> };

function About({ page, fields }: Part) {
  const { meeting, common } = useMessages();
  return (
    <div className="grid gap-4">
      <TextField {...fields.field("subject")} label={meeting.subject} autoComplete="off" required />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField {...fields.field("type")} label={meeting.kind}>
          {meetingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {meeting.kinds[kind]}
            </option>
          ))}
        </SelectField>
        <SelectField {...fields.field("stepId")} label={meeting.step} mark={common.optional}>
          <option value="">{meeting.noStep}</option>
          {page.steps.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea {...fields.field("aim")} label={meeting.aim} mark={common.optional} hint={meeting.aimHint} rows={2} />
    </div>
  );
}

/** Day and hours as the clock on the wall said; the zone is said once. */
function When({ page, fields }: Part) {
  const { meeting } = useMessages();
  const zones = [...new Set([page.plan.zone, fields.typed("zone")])].filter(Boolean);
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-4 sm:flex sm:flex-wrap">
        <div className="col-span-2">
          <DateField {...fields.field("on")} label={meeting.day} max={page.live.today} required />
        </div>
        <TextField {...fields.field("starts")} label={meeting.begins} type="time" look="short" required />
        <TextField {...fields.field("ends")} label={meeting.ends} type="time" look="short" required />
      </div>
      <CheckboxField
        name="overnight"
        label={meeting.overnight}
        defaultChecked={fields.typed("overnight") === "on"}
        error={fields.error("overnight")}
      />
      <TextField
        {...fields.field("zone")}
        label={meeting.zone}
        list="zones"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}

function People({ page, fields }: Part) {
  const { meeting } = useMessages();
  const here = page.people.filter((person) => !person.gone);
  return (
    <>
      <Attendance
        name="present"
        title={meeting.present}
        hint={meeting.presentHint}
        people={here}
        page={page}
        fields={fields}
      />
      <Disclosure summary={meeting.absent} open={here.some((person) => fields.ticked("absent", person.id))}>
        <Attendance
          name="absent"
          title={meeting.absent}
          hint={meeting.absentHint}
          people={here.filter((person) => person.side === "customer")}
          page={page}
          fields={fields}
        />
      </Disclosure>
    </>
  );
}

type AttendanceProps = Part & { name: "present" | "absent"; title: string; hint: string; people: PersonLine[] };

function Attendance({ name, title, hint, people, page, fields }: AttendanceProps) {
  const initials = { customer: initialsOf(page.plan.customer), vendor: initialsOf(page.plan.vendor) };
  return (
    <fieldset id={name} className="field" aria-describedby={`${name}-hint`}>
      <legend className="field-label">{title}</legend>
      <FieldHint id={name}>{hint}</FieldHint>
      <FieldError id={name}>{fields.error(name)}</FieldError>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {people.map((person) => (
          <CheckboxField
            key={person.id}
            name={name}
            id={`${name}-${person.id}`}
            value={person.id}
            label={
              <Person name={person.name} side={person.side} initials={initials[person.side]} company={person.company} />
            }
            defaultChecked={fields.ticked(name, person.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
