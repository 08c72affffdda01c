// One form for every act on a plan's pages. Without scripts it posts the document and the page comes back with what was
// typed; with them the page stays where it is. It never doubles: a request id is kept until the server has answered.

import { useActionData, useFetcher } from "@remix-run/react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { CommandName } from "~/domain/policy";
import type { FieldCode, Refusal } from "~/domain/refusal";
import type { Acted } from "~/http/act.server";
import { sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";
import { Notice } from "~/ui";
import { makeId } from "./ids";

/** What became of a form, for what stands in it. */
export type Turn = {
  refusal: Refusal | null;
  /** What was typed before a refusal, else what stands there. */
  typed(name: string, otherwise?: string): string;
  /** The same where several may be chosen; null when nothing was typed yet. */
  chosen(name: string): string[] | null;
  /** The complaint about a field, in words. */
  error(name: string): string | undefined;
  busy: boolean;
  /** Was done with scripts: the page is being brought up to date. */
  done: boolean;
};

export type ActFormProps = {
  /** The address of the route that acts. */
  action: string;
  command: CommandName;
  /** Hidden fields. Together with the command they say which form of a page an answer belongs to. */
  fields?: { [name: string]: string };
  /** What stood on the screen; once both texts are shown, the one that stands in the plan now. */
  from?: string | undefined;
  /** From the page's loader: what ids are made of while no script makes them. Unique with `name`. */
  fresh: string;
  name: string;
  /** The name of the hidden field with the id of what the form creates. */
  creates?: string;
  fetcherKey?: string;
  /** What the address says while this form is open (`open=link`): refused without scripts, it is shown again. */
  stay?: string;
  /** Where a page without scripts goes when it was done; any page with `goto`. */
  next?: string;
  goto?: string;
  className?: string;
  multipart?: boolean;
  onDone?(): void;
  children(turn: Turn): ReactNode;
};

export function ActForm(props: ActFormProps) {
  const { command, fields = {}, from, fresh, name, creates, goto, className, multipart, stay, children } = props;
  const action = stay === undefined ? props.action : `${props.action}?${stay}`;
  const next = props.next ?? (stay === undefined ? undefined : props.action);
  const fetcher = useFetcher<Acted>(props.fetcherKey === undefined ? {} : { key: props.fetcherKey });
  const posted = useActionData<Acted>();
  const answer = answerFor(fetcher.data ?? posted, { command, fields });
  const turn = useTurn(answer, fetcher.state !== "idle");
  const round = useRound(fresh, name, fetcher.data);
  const last = useRef("");
  const onDone = useRef(props.onDone);
  onDone.current = props.onDone;
  const settled = fetcher.state === "idle" && fetcher.data?.ok === true && fetcher.data;
  useEffect(() => {
    if (settled) onDone.current?.();
  }, [settled]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const payload = payloadOf(event.currentTarget);
    // Blur and button, or two quick presses: one act.
    if (fetcher.state !== "idle" && payload === last.current) event.preventDefault();
    last.current = payload;
  };
  return (
    <fetcher.Form
      method="post"
      action={action}
      className={className}
      onSubmit={onSubmit}
      {...(multipart ? { encType: "multipart/form-data" as const } : {})}
      key={creates === undefined ? undefined : round}
    >
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="requestId" value={round} />
      {creates === undefined ? null : <input type="hidden" name={creates} value={round} />}
      {Object.entries(fields).map(([field, value]) => (
        <input type="hidden" name={field} value={value} key={field} />
      ))}
      {from === undefined ? null : <input type="hidden" name="from" value={turn.refusal?.conflict?.theirs ?? from} />}
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      {goto === undefined ? null : <input type="hidden" name="goto" value={goto} />}
      {children(turn)}
    </fetcher.Form>
  );
}

function useTurn(answer: Acted | null, busy: boolean): Turn {
  const { fields: complaints } = useMessages();
  const refusal = answer && !answer.ok ? answer.refusal : null;
  const values = answer && !answer.ok ? answer.values : {};
  return {
    refusal,
    typed: (name, otherwise = "") => [values[name] ?? otherwise].flat()[0] ?? otherwise,
    chosen: (name) => (answer && !answer.ok ? [values[name] ?? []].flat() : null),
    error: (name) => {
      const code: FieldCode | undefined = refusal?.fields?.find((one) => one.field === name)?.code;
      return code === undefined ? undefined : complaints[code];
    },
    busy,
    done: answer?.ok === true,
  };
}

/** Why a form was not taken, above its fields; complaints about single fields stand beside those. */
export function Refused({ turn }: { turn: Turn }) {
  const messages = useMessages();
  const { refusal } = turn;
  if (refusal === null || refusal.conflict) return null;
  return (
    <Notice tone="warn">
      <p>{sayRefusal(messages, refusal)}</p>
    </Notice>
  );
}

/** The answer if it is to this form: same command, same hidden fields. */
function answerFor(
  answer: Acted | undefined,
  form: { command: string; fields: { [name: string]: string } },
): Acted | null {
  if (!answer || !("ok" in answer) || answer.command !== form.command) return null;
  if (answer.ok) return answer;
  const own = Object.entries(form.fields).every(([name, value]) => answer.values[name] === value);
  return own ? answer : null;
}

/** An id for each round: a new one once the server has answered, the same one while nobody knows what happened. */
function useRound(fresh: string, name: string, answer: Acted | undefined): string {
  const [round, setRound] = useState(`${fresh}-${name}`);
  const answered = answer && (answer.ok || answer.refusal.reason !== "busy") ? answer : null;
  useEffect(() => {
    if (answered) setRound(makeId());
  }, [answered]);
  return round;
}

function payloadOf(form: HTMLFormElement): string {
  const data = [...new FormData(form)].filter(([name]) => name !== "requestId");
  return JSON.stringify(data.map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
}
