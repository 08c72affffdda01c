// A text of the plan that becomes a field where it stands. With scripts it opens in place and is saved when one leaves
// it; without them its link opens the same form on a new page. Whoever was faster is met with both texts.

import { Link, useSearchParams } from "@remix-run/react";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { CommandName } from "~/domain/policy";
import type { Conflict } from "~/domain/refusal";
import { useTellWriting, useWritingBy } from "~/live/writing";
import { BothTexts, Button, Buttons, buttonClass, Icon, Notice, TextField } from "~/ui";
import { ActForm, Refused, type Turn } from "./act-form";
import { capital, usePlanWords } from "./plan-words";

export type EditableProps = {
  /** The address that acts, and the command. */
  action: string;
  command: CommandName;
  fields: { [name: string]: string };
  /** Name of this editor in addresses: `?edit=why`. */
  edit: string;
  fresh: string;
  label: string;
  /** The value as the door knows it. */
  value: string;
  /** The value as it is read; without it the value itself. */
  shown?: ReactNode;
  /** Stands where nothing is written. */
  empty?: ReactNode;
  may: boolean;
  /** The value as the door knows it, where the reader sees another one. */
  from?: string | undefined;
  /** Several may be chosen: nothing is saved by leaving the field, and both texts are told rather than chosen. */
  several?: boolean;
  /** Under which name the new value is posted. */
  posts: "text" | "value" | "on";
  /** How a value reads in "both texts". */
  say?(value: string): ReactNode;
  /** The control; it posts under `posts`. */
  control(control: {
    id: string;
    name: string;
    value: string;
    chosen: string[] | null;
    error: string | undefined;
  }): ReactNode;
};

export function Editable(props: EditableProps) {
  const { may, edit, value, shown, empty, label } = props;
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState(false);
  const closed = useRef(false);
  const { messages, name } = usePlanWords();
  const by = useWritingBy(placeOf(props), value);
  const stands =
    value === "" && !shown ? <span className="text-muted">{empty ?? messages.plan.textEmpty}</span> : (shown ?? value);
  if (!may) return <span className="whitespace-pre-line">{stands}</span>;
  const asked = search.get("edit") === edit;
  const close = () => {
    closed.current = true;
    setOpen(false);
    if (asked) setSearch({}, { replace: true, preventScrollReset: true });
  };
  if (open || asked) return <Editor {...props} close={close} />;
  return (
    <a
      ref={(link) => {
        // Whoever was writing goes on from here, not from the top of the page; a focus that went elsewhere stays there.
        if (link && closed.current && document.activeElement === document.body) link.focus({ preventScroll: true });
        closed.current = false;
      }}
      className="-mx-2 block rounded-sm px-2 py-1 text-ink no-underline hover:bg-well"
      href={`?edit=${edit}#${edit}`}
      title={`${messages.common.change}: ${label}`}
      onClick={(event) => {
        event.preventDefault();
        setOpen(true);
      }}
    >
      <span className="whitespace-pre-line">{stands}</span>{" "}
      <Icon name="edit" className="inline size-4 text-grey align-[-0.1em]" />
      <span className="sr-only">{messages.common.change}</span>
      {by === null ? null : (
        <span className="block text-sm text-accent" role="status">
          {messages.common.editing({ who: capital(name(by)) })}
        </span>
      )}
    </a>
  );
}

/** Once both sides have agreed, a change is a suggestion, and a suggestion may say why. */
function Because({ turn }: { turn: Turn }) {
  const { messages, plan } = usePlanWords();
  if (!plan.agreed) return null;
  const say = messages.plan;
  return (
    <TextField
      name="because"
      label={say.becauseLabel}
      hint={say.becauseHint}
      defaultValue={turn.typed("because")}
      error={turn.error("because")}
    />
  );
}

/** Names the field for those who see it open elsewhere: the command and the ids of what it is about. */
const placeOf = ({ command, fields }: Pick<EditableProps, "command" | "fields">): string =>
  [command, ...Object.values(fields)].join(":");

function Editor(props: EditableProps & { close(): void }) {
  const { action, command, fields, edit, fresh, value, posts, control, close, several = false } = props;
  // What stood on the screen when the writing began; a newer text that arrives meanwhile must not slip in here.
  const [from] = useState(props.from ?? value);
  const [began] = useState(value);
  const { messages, plan } = usePlanWords();
  useTellWriting(plan.id, { place: placeOf(props), stepId: fields.stepId ?? "" });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>(`[name="${posts}"]`)?.focus(), [posts]);

  const onBlur = (event: FocusEvent) => {
    if (several || event.currentTarget.contains(event.relatedTarget)) return;
    const field = event.currentTarget.querySelector<HTMLInputElement>(`[name="${posts}"]`);
    if (!field) return;
    if (field.value === began) close();
    else field.form?.requestSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <ActForm
      action={action}
      command={command}
      fields={fields}
      from={from}
      stay={`edit=${edit}`}
      fresh={fresh}
      name={`e${edit.toLowerCase().slice(0, 7)}`}
      onDone={close}
    >
      {(turn) =>
        turn.refusal?.conflict && !several ? (
          <Both turn={turn} conflict={turn.refusal.conflict} {...props} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field saves it; the field itself is native.
          <div className="grid gap-3 font-sans text-base font-normal" ref={box} onBlur={onBlur} onKeyDown={onKeyDown}>
            <Refused turn={turn} />
            {turn.refusal?.conflict ? <Told conflict={turn.refusal.conflict} say={props.say} /> : null}
            {control({
              id: edit,
              name: posts,
              value: turn.typed(posts, began),
              chosen: turn.chosen(posts),
              error: turn.error(posts),
            })}
            <Because turn={turn} />
            {value === began ? null : <p className="text-sm text-accent">{messages.common.meanwhileHere}</p>}
            <Buttons>
              <Button disabled={turn.busy}>{turn.busy ? messages.common.saving : messages.common.save}</Button>
              <Link
                className={buttonClass("plain")}
                to={action}
                onClick={(event) => {
                  event.preventDefault();
                  close();
                }}
              >
                {messages.common.cancel}
              </Link>
            </Buttons>
          </div>
        )
      }
    </ActForm>
  );
}

/** What the other one chose, where two lists cannot be put side by side. */
function Told({ conflict, say = (value) => value }: { conflict: Conflict; say?: EditableProps["say"] }) {
  const words = usePlanWords();
  const { common } = words.messages;
  return (
    <Notice tone="warn" title={common.bothTitle}>
      {common.bothTheirs({ who: conflict.by ?? common.system, when: words.at(conflict.at) })}: {say(conflict.theirs)}
    </Notice>
  );
}

type BothProps = Pick<EditableProps, "posts" | "say"> & { turn: Turn; conflict: Conflict; children?: ReactNode };

/** Both texts; choosing posts the chosen one against what the plan says now, so that either way one stands. */
export function Both({ turn, conflict, posts, say = (value) => value, children }: BothProps) {
  const words = usePlanWords();
  const { common } = words.messages;
  const read = (value: string) => (value === "" ? <span className="text-muted">–</span> : say(value));
  return (
    <BothTexts
      name={posts}
      legend={common.bothTitle}
      explanation={common.bothLead}
      versions={[
        { value: conflict.yours, who: common.bothYours, text: read(conflict.yours) },
        {
          value: conflict.theirs,
          who: conflict.by ?? common.system,
          when: words.at(conflict.at),
          text: read(conflict.theirs),
        },
      ]}
    >
      {children}
      <Buttons>
        <Button variant="primary" disabled={turn.busy}>
          {common.bothKeep}
        </Button>
      </Buttons>
    </BothTexts>
  );
}
