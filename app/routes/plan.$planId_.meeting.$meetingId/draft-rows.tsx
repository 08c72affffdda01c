import type { ReactNode } from "react";
import type { PersonLine } from "~/http/meeting.server";
import { useMessages } from "~/i18n/context";
import { Button, CheckboxField, DateField, SelectField, TextArea } from "~/ui";
import {
  type ActionRow,
  actionBody,
  type Block,
  type DecisionRow,
  decisionBody,
  idOf,
  rowOfAction,
  rowOfDecision,
  textBody,
} from "~/views/minutes-draft";
import { type Desk, useBlock } from "./use-block";

type Errors = (field: string) => string | undefined;

/** `both`: the two texts to choose between, where two people wrote here. */
export type TextBlockProps = {
  block: Block;
  label: string;
  rows: number;
  desk: Desk;
  error: Errors;
  both: ReactNode;
};

/** One of the three texts. */
export function TextBlock({ block, label, rows, desk, error, both }: TextBlockProps) {
  const name = block.blockId;
  const { body, base, change, save } = useBlock(
    block,
    (text, was) => ({ [name]: text, [`revision.${name}`]: String(was.revision), [`was.${name}`]: was.body }),
    desk,
  );
  return (
    <div className="grid gap-3">
      <input type="hidden" name={`revision.${name}`} value={base.revision} />
      <input type="hidden" name={`was.${name}`} value={base.body} />
      <TextArea
        name={name}
        label={label}
        value={body}
        rows={rows}
        error={error(name)}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => save(textBody(body))}
      />
      {both}
    </div>
  );
}

type RowProps = {
  block: Block;
  /** Its place in the form, and among the rows that say something. */
  at: number;
  desk: Desk;
  error: Errors;
  both: ReactNode;
};

function RowMarks({ list, at, block, n }: { list: string; at: number; block: Block; n: number }) {
  return (
    <>
      <input type="hidden" name={`${list}[${at}].id`} value={idOf(block.blockId)} />
      <input type="hidden" name={`${list}[${at}].n`} value={n} />
      <input type="hidden" name={`${list}[${at}].revision`} value={block.revision} />
      <input type="hidden" name={`${list}[${at}].was`} value={block.body} />
    </>
  );
}

const rowFields = (list: string, block: Block, fields: { [name: string]: string }) =>
  Object.fromEntries(
    Object.entries({
      ...fields,
      id: idOf(block.blockId),
      revision: String(block.revision),
      was: block.body,
    }).map(([name, value]) => [`${list}[0].${name}`, value]),
  );

export function DecisionFields({ block, at, desk, error, both }: RowProps) {
  const { meeting, common } = useMessages();
  const { body, base, change, save } = useBlock(
    block,
    (text, was) => {
      const { n, text: said } = rowOfDecision(text);
      return rowFields("decisions", was, { n: String(n), text: said });
    },
    desk,
  );
  const row: DecisionRow = rowOfDecision(body);
  const label = `${meeting.decisions}, ${meeting.line({ n: at + 1 })}`;
  return (
    <li id={block.blockId} className="grid gap-3">
      <RowMarks list="decisions" at={at} block={base} n={row.n} />
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextArea
            name={`decisions[${at}].text`}
            id={`${block.blockId}-text`}
            label={<span className="sr-only">{label}</span>}
            value={row.text}
            rows={2}
            error={error("text")}
            onChange={(event) => change(spaced(decisionBody, row, { text: event.currentTarget.value }))}
            onBlur={() => save(decisionBody(row))}
          />
        </div>
        <RemoveButton blockId={block.blockId} what={row.text || label} label={common.remove} />
      </div>
      {both}
    </li>
  );
}

/** A body that keeps the spaces somebody is just typing; they are trimmed when the field is left. */
function spaced<R extends { text: string }>(encode: (row: R) => string, row: R, change: Partial<R>): string {
  const next = { ...row, ...change };
  return JSON.stringify({ ...(JSON.parse(encode(next)) as R), text: next.text });
}

function RemoveButton({ blockId, what, label }: { blockId: string; what: string; label: string }) {
  const { meeting } = useMessages();
  return (
    <Button
      variant="plain"
      name="command"
      value={`draft.remove:${blockId}`}
      aria-label={meeting.removeNamed({ what: what.slice(0, 80) })}
    >
      {label}
    </Button>
  );
}

type ActionProps = RowProps & {
  people: PersonLine[];
  /** It stands on the plan already, so it cannot become a step once more. */
  isStep: boolean;
};

export function ActionFields({ block, at, desk, error, both, people, isStep }: ActionProps) {
  const { meeting, common } = useMessages();
  const { body, base, change, save } = useBlock(
    block,
    (text, was) => {
      const { n, text: said, ownerId, dueOn, asStep } = rowOfAction(text);
      return rowFields("actions", was, { n: String(n), text: said, ownerId, dueOn, asStep: asStep ? "on" : "" });
    },
    desk,
  );
  const row: ActionRow = rowOfAction(body);
  const set = (part: Partial<ActionRow>) => change(spaced(actionBody, row, part));
  const setNow = (part: Partial<ActionRow>) => {
    set(part);
    save(actionBody({ ...row, ...part }));
  };
  const name = (field: string) => ({
    name: `actions[${at}].${field}`,
    id: `${block.blockId}-${field}`,
    error: error(field),
  });
  return (
    <li id={block.blockId} className="grid gap-2 border-line border-b pb-2">
      <RowMarks list="actions" at={at} block={base} n={row.n} />
      <TextArea
        {...name("text")}
        label={meeting.actionText}
        value={row.text}
        rows={2}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onBlur={() => save(actionBody(row))}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          {...name("ownerId")}
          label={meeting.actionOwner}
          value={row.ownerId}
          onChange={(event) => setNow({ ownerId: event.currentTarget.value })}
        >
          <option value="">{common.choose}</option>
          {people
            .filter((person) => !person.gone || person.id === row.ownerId)
            .map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} ({person.company})
              </option>
            ))}
        </SelectField>
        <DateField
          {...name("dueOn")}
          label={meeting.actionDue}
          value={row.dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
          onBlur={() => save(actionBody(row))}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {isStep ? (
          <p className="field-hint">{meeting.alreadyStep}</p>
        ) : (
          <CheckboxField
            {...name("asStep")}
            label={meeting.actionAsStep}
            checked={row.asStep}
            onChange={(event) => setNow({ asStep: event.currentTarget.checked })}
          />
        )}
        <RemoveButton
          blockId={block.blockId}
          what={row.text || `${meeting.actions}, ${meeting.line({ n: at + 1 })}`}
          label={common.remove}
        />
      </div>
      {both}
    </li>
  );
}
