import { shortCompany } from "~/frame/plan-words";
import { useReader } from "~/i18n/context";
import { formatDayOf } from "~/i18n/dates";
import { Button, Buttons, Disclosure, Facts, StateMark, TextArea } from "~/ui";
import type { PersonView } from "~/views/people";
import { usePage, useRefused, useRound, WishForm } from "./form";

/** What somebody wants to reach, what worries them and what they must see, in their own words (V-07, H-03). */
export function OwnWords({ person }: { person: PersonView }) {
  const { messages } = useReader();
  const { words } = person;
  if (words === null) return null;
  const say = messages.voices.ours.words;
  const who = person.name ?? messages.common.erased;
  const open = <Read person={person} />;
  return (
    <div className={words.theirs ? "grid gap-2" : "card card-private grid gap-2"}>
      {words.theirs ? null : <StateMark state="private">{messages.sides.onlyUs}</StateMark>}
      {words.theirs ? (
        <Disclosure summary={say.fromThem({ who })}>{open}</Disclosure>
      ) : words.words ? (
        <Disclosure summary={person.me ? say.title : say.of({ who })}>{open}</Disclosure>
      ) : null}
      {words.may.write ? <Write person={person} /> : null}
    </div>
  );
}

const parts = ["objective", "concern", "needs"] as const;

function Read({ person }: { person: PersonView }) {
  const { messages, language, zone } = useReader();
  const { words } = person;
  const say = messages.voices.ours.words;
  const other = useOther(person);
  if (words === null) return null;
  const on = words.opened ? formatDayOf(words.opened.at, { language, zone, style: "medium" }) : "";
  const standing =
    words.opened === null
      ? say.closed({ company: other })
      : words.opened.asIs
        ? say.opened({ company: other, day: on })
        : say.openedOther({ company: other, day: on });
  return (
    <div className="grid gap-3 py-2">
      <Facts
        items={parts
          .filter((part) => words.words?.[part])
          .map((part) => ({
            term: say[part],
            value: <span className="whitespace-pre-line">{words.words?.[part]}</span>,
          }))}
      />
      {words.theirs ? null : <p className="text-sm text-muted">{standing}</p>}
      {words.may.open ? (
        <WishForm command="standpoint.open" fields={{ personId: person.personId }}>
          <Button>{words.opened ? say.openAgain({ company: other }) : say.open({ company: other })}</Button>
        </WishForm>
      ) : null}
    </div>
  );
}

function useOther(person: PersonView): string {
  const { page } = usePage();
  const other = page.view.sides.find((side) => side.side !== person.side);
  return shortCompany(other?.company ?? "");
}

function Write({ person }: { person: PersonView }) {
  const { page } = usePage();
  const { messages } = useReader();
  const { common } = messages;
  const { ours } = messages.voices;
  const say = ours.words;
  const wish = { command: "standpoint.write" as const };
  const refused = useRefused(wish);
  const round = useRound("standpoint.write");
  const own = page.view.sides.find((side) => side.side === person.side);
  const before = person.words?.words;
  return (
    <Disclosure key={round} summary={before ? say.write : say.title} open={refused.refused}>
      <WishForm {...wish} className="grid gap-4 py-2">
        <p className="field-hint">
          {say.lead({ company: shortCompany(own?.company ?? "") })}{" "}
          {messages.sides.onlyUsWhy({ company: shortCompany(own?.company ?? "") })}
        </p>
        {parts.map((part) => (
          <TextArea
            key={part}
            {...refused.field(part, before?.[part] ?? "")}
            id={`words-${part}`}
            label={say[part]}
            mark={common.optional}
            rows={2}
          />
        ))}
        <Buttons>
          <Button>{common.save}</Button>
        </Buttons>
      </WishForm>
    </Disclosure>
  );
}
