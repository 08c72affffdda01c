import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { Editable } from "~/frame/editable";
import { PeopleOptions } from "~/frame/people-options";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Whose } from "~/frame/whose";
import { Disclosure, Facts, Icon, SelectField } from "~/ui";
import type { PersonRow } from "~/views/plan";
import { Dependencies, NeededFor } from "./dependencies";
import { addressOf, type StepPage } from "./page";
import { StepText } from "./step-text";
import { Supporters } from "./supporters";

/** Who, with whom, until when and what it comes to; each to be changed where it stands. */
export function StepFacts({ page }: { page: StepPage }) {
  const words = usePlanWords().messages;
  const say = words.step;
  // Without scripts an editor is opened by the address; it must not stand in something closed.
  const [search] = useSearchParams();
  const { step } = page;
  const text = (field: "why" | "deliverable" | "acceptance") => ({
    term: say.fields[field],
    value: <StepText page={page} field={field} />,
    set: step.texts[field] !== "",
  });
  const facts = [
    { term: say.fields.ownerId, value: <Who page={page} field="ownerId" />, set: true },
    {
      term: say.fields.counterpartId,
      value: <Who page={page} field="counterpartId" />,
      set: step.counterpart !== null,
    },
    { term: say.fields.supporters, value: <Supporters page={page} />, set: step.supporters.length > 0 },
    { term: say.fields.dueOn, value: <Due page={page} />, set: true },
    ...(step.slack ? [{ term: say.slack, value: <Spare page={page} />, set: true }] : []),
    text("deliverable"),
    text("acceptance"),
    text("why"),
    { term: say.fields.dependsOn, value: <Dependencies page={page} />, set: step.dependsOn.length > 0 },
    ...(step.neededFor.length > 0 ? [{ term: say.feeds, value: <NeededFor page={page} />, set: true }] : []),
    { term: say.fields.reviewerId, value: <Who page={page} field="reviewerId" />, set: step.reviewer !== "" },
    { term: say.fields.hard, value: <Hard page={page} />, set: step.hard },
  ];
  const open = facts.filter((fact) => !fact.set);
  return (
    <div className="grid gap-2">
      <Facts items={facts.filter((fact) => fact.set)} />
      {step.rights.includes("step.set") && step.removed === null && open.length > 0 ? (
        <Disclosure summary={say.detailsAdd} open={search.has("edit")}>
          <Facts items={open} />
        </Disclosure>
      ) : null}
    </div>
  );
}

type PersonField = "ownerId" | "counterpartId" | "reviewerId";

function Who({ page, field }: { page: StepPage; field: PersonField }) {
  const words = usePlanWords();
  const { step } = page;
  const { people } = words.plan;
  const { row } = step;
  const only = step.lane === "shared" ? undefined : step.lane;
  const value = {
    ownerId: step.owner,
    counterpartId: step.counterpart?.named ? step.counterpart.id : "",
    reviewerId: step.reviewer,
  };
  const shown: { [name in PersonField]: ReactNode } = {
    ownerId: <Whose id={row.owner} side={row.side} role={row.role} />,
    counterpartId: step.counterpart ? <Person id={step.counterpart.id} people={people} /> : undefined,
    reviewerId: step.reviewer === "" ? undefined : <Person id={step.reviewer} people={people} />,
  };
  const { ask, ownerNoMail } = words.messages.step;
  const told = field === "ownerId" && step.rights.includes("colleague.ask") ? ownerNoMail({ ask }) : undefined;
  return (
    <Setting page={page} field={field} value={value[field]} shown={shown[field]} empty={words.messages.common.nobody}>
      {(control) => (
        <SelectField
          {...control}
          label={words.messages.step.fields[field]}
          hint={told}
          defaultValue={control.defaultValue}
        >
          {field === "ownerId" ? null : <option value="">–</option>}
          <PeopleOptions people={people} only={only} />
        </SelectField>
      )}
    </Setting>
  );
}

function Person({ id, people }: { id: string; people: PersonRow[] }) {
  return <Whose id={id} side={people.find((person) => person.id === id)?.side ?? "vendor"} />;
}

/** Another date is looked at before it is saved: the link leads to what it would move. */
function Due({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { row, timing, rights, removed } = page.step;
  const say = words.messages.step;
  const day = (
    <time dateTime={row.due}>
      {capital(words.day(row.due))} · {words.when(row.due, row.left)}
    </time>
  );
  const settled = row.state === "done" || row.state === "verified";
  if (!rights.includes("step.set") || removed !== null || settled) return day;
  return (
    <>
      <Link
        className="-mx-2 block rounded-sm px-2 py-1 text-ink no-underline hover:bg-well"
        to={`/plan/${page.planId}/move?step=${row.id}`}
        title={`${words.messages.common.change}: ${say.fields.dueOn}`}
      >
        {day} <Icon name="edit" className="inline size-4 text-grey align-[-0.1em]" />
        <span className="sr-only">{words.messages.common.change}</span>
      </Link>
      {timing !== null ? <p className="field-hint">{say.keepFixed}</p> : null}
    </>
  );
}

/** How far it may slip before the customer's date moves. */
function Spare({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { step } = words.messages;
  const { slack } = page.step;
  if (slack === null) return null;
  const day = words.day(slack.targetOn);
  return slack.by === null
    ? step.slackNone({ day })
    : step.slackUntil({ day, by: words.day(slack.by), n: slack.spare });
}

function Hard({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const words = { true: messages.common.yes, false: messages.common.no };
  const value = page.step.hard ? "true" : "false";
  return (
    <Setting
      page={page}
      field="hard"
      value={value}
      shown={words[value]}
      say={(one) => (one === "true" ? words.true : words.false)}
    >
      {(control) => (
        <SelectField {...control} label={messages.step.fields.hard}>
          <option value="false">{words.false}</option>
          <option value="true">{words.true}</option>
        </SelectField>
      )}
    </Setting>
  );
}

type Control = { id: string; name: string; error: string | undefined; defaultValue: string };
type SettingProps = {
  page: StepPage;
  field: PersonField | "hard";
  value: string;
  shown?: ReactNode;
  empty?: ReactNode;
  say?(value: string): ReactNode;
  children(control: Control): ReactNode;
};

/** One thing that is set rather than written. */
function Setting({ page, field, value, shown, empty, say, children }: SettingProps) {
  const words = usePlanWords();
  const { step } = page;
  return (
    <Editable
      action={addressOf(page)}
      command="step.set"
      fields={{ stepId: step.row.id, field }}
      edit={field}
      fresh={page.fresh}
      label={words.messages.step.fields[field]}
      value={value}
      shown={shown}
      empty={empty}
      may={step.rights.includes("step.set") && step.removed === null}
      posts="value"
      say={say ?? ((id) => capital(words.name(id)))}
      control={({ id, name, value: typed, error }) => children({ id, name, error, defaultValue: typed })}
    />
  );
}
