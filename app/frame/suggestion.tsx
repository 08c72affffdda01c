// A suggested change where somebody reads it: old struck, new underlined, who and why, and the answer to it.

import { Link } from "@remix-run/react";
import { diffWords } from "diff";
import type { ReactNode } from "react";
import { saySentence } from "~/i18n/say-sentence";
import { Added, Button, Disclosure, Redline, Struck, TextField } from "~/ui";
import type { Read } from "~/views/reading";
import type { Line, SuggestionView, Value } from "~/views/suggestions";
import { ActForm, Refused } from "./act-form";
import { type PlanWords, usePlanWords } from "./plan-words";

type SaidLine = Read<Line>;
type SaidValue = Read<Value>;
type Titles = { [stepId: string]: string };
export type SuggestionProps = {
  suggestion: Read<SuggestionView>;
  /** The address that acts. */
  action: string;
  fresh: string;
  titles: Titles;
  /** The step on whose page it stands: it is not named again. */
  here?: string;
};

export function Suggestion({ suggestion, action, fresh, titles, here }: SuggestionProps) {
  const words = usePlanWords();
  const { agreement } = words.messages;
  const { closed, state } = suggestion;
  const who = agreement.suggests({ who: words.name(suggestion.by), at: words.at(suggestion.at) });
  const ending =
    closed && state !== "open" ? agreement[state]({ who: words.name(closed.by), at: words.at(closed.at) }) : null;
  return (
    <Redline
      who={ending === null ? who : `${who} · ${ending}`}
      why={[suggestion.reason, closed?.reason].filter(Boolean).join(" · ") || undefined}
      actions={<Answers suggestion={suggestion} action={action} fresh={fresh} titles={titles} />}
    >
      <span className="grid gap-2">
        {suggestion.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand in the order in which they were suggested.
          <LineText key={at} line={line} titles={titles} {...(here ? { here } : {})} />
        ))}
      </span>
    </Redline>
  );
}

function Answers({ suggestion, action, fresh }: SuggestionProps) {
  const words = usePlanWords();
  const { agreement } = words.messages;
  const { id, may, state } = suggestion;
  const fields = { proposalId: id };
  if (state !== "open") return null;
  if (may === null) {
    const other = suggestion.side === "vendor" ? "customer" : "vendor";
    return <span className="text-muted">{agreement.waitsFor({ company: words.company(other) })}</span>;
  }
  if (may === "withdraw")
    return (
      <ActForm action={action} command="change.withdraw" fields={fields} fresh={fresh} name={`w${id}`}>
        {(turn) => (
          <>
            <Refused turn={turn} />
            <Button disabled={turn.busy}>{agreement.withdraw}</Button>
          </>
        )}
      </ActForm>
    );
  return (
    <>
      <ActForm action={action} command="change.accept" fields={fields} fresh={fresh} name={`a${id}`}>
        {(turn) => (
          <>
            <Refused turn={turn} />
            <Button variant="primary" disabled={turn.busy}>
              {agreement.accept}
            </Button>
          </>
        )}
      </ActForm>
      <Disclosure summary={agreement.decline}>
        <ActForm
          action={action}
          command="change.decline"
          fields={fields}
          fresh={fresh}
          name={`d${id}`}
          className="grid gap-3"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="reason"
                label={agreement.declineReason}
                defaultValue={turn.typed("reason")}
                error={turn.error("reason")}
              />
              <div>
                <Button disabled={turn.busy}>{agreement.decline}</Button>
              </div>
            </>
          )}
        </ActForm>
      </Disclosure>
    </>
  );
}

/** One difference in words: what it is about, the old value struck and the new one underlined. */
export function LineText({ line, titles, here }: { line: SaidLine; titles: Titles; here?: string }) {
  const words = usePlanWords();
  const { agreement } = words.messages;
  if (line.kind === "told") return <span>{told(line, words, titles)}</span>;
  const about =
    line.stepId === here ? null : (
      <strong>
        <About line={line} words={words} />
      </strong>
    );
  if (line.kind === "added")
    return (
      <span>
        {about} <Added>{agreement.added({ day: words.day(line.on) })}</Added>
      </span>
    );
  if (line.kind === "removed")
    return (
      <span>
        <Struck>{about}</Struck> {agreement.removed}
      </span>
    );
  return (
    <span>
      {about} <span className="text-muted">{agreement.terms[line.term]}:</span>{" "}
      <Change old={line.old} now={line.now} words={words} />
    </span>
  );
}

function About({ line, words }: { line: Exclude<SaidLine, { kind: "told" }>; words: PlanWords }) {
  if (line.stepId === null) return null;
  const title = line.about ?? words.messages.common.erased;
  return line.kind === "value" ? <Link to={`/plan/${words.plan.id}/step/${line.stepId}`}>{title}</Link> : title;
}

/** Longer texts show the words in which they differ; everything else is old and new. */
function Change({ old, now, words }: { old: SaidValue; now: SaidValue; words: PlanWords }): ReactNode {
  const before = said(old, words);
  const after = said(now, words);
  const isLong = old.as === "text" && now.as === "text" && before.includes(" ") && after.includes(" ");
  if (isLong)
    return diffWords(before, after).map((part, at) => {
      const Part = part.added ? Added : part.removed ? Struck : null;
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text in their order.
      return Part ? <Part key={at}>{part.value}</Part> : <span key={at}>{part.value}</span>;
    });
  return (
    <>
      {before === "" ? null : <Struck>{before}</Struck>} {after === "" ? null : <Added>{after}</Added>}
    </>
  );
}

function said(value: SaidValue, words: PlanWords): string {
  const { common } = words.messages;
  switch (value.as) {
    case "text":
      return value.text ?? common.erased;
    case "day":
      return words.day(value.day);
    case "person":
      return words.name(value.id);
    case "steps":
      return value.titles.length === 0 ? common.none : value.titles.join("; ");
    case "yesNo":
      return value.yes ? common.yes : common.no;
  }
}

const told = (line: Extract<SaidLine, { kind: "told" }>, words: PlanWords, titles: Titles): string =>
  saySentence(line.sentence as Parameters<typeof saySentence>[0], {
    language: words.language,
    messages: words.messages,
    names: Object.fromEntries(words.plan.people.map((person) => [person.id, person.name])),
    titles,
  });
