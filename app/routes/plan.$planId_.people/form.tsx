// One small form for each thing that can be done on this page: plain posts, so that it works without scripts, and an
// answer that finds its way back to the form it belongs to.

import { Form } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import type { CommandName } from "~/domain/policy";
import type { Acted } from "~/http/act.server";
import type { PeoplePage } from "~/http/people-page.server";
import { sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";

type Shown = { page: PeoplePage; answer: Acted | null };
const Context = createContext<Shown | null>(null);

export const PageOf = ({ value, children }: { value: Shown; children: ReactNode }) => (
  <Context.Provider value={value}>{children}</Context.Provider>
);

export function usePage(): Shown {
  const shown = useContext(Context);
  if (shown === null) throw new Error("This component needs <PageOf> around it.");
  return shown;
}

/** A command and the hidden fields that tell one form of its kind from another. */
export type Wish = { command: CommandName; fields?: { [name: string]: string } };

/** What was typed in this form and why it was refused; the values before, when the last answer was to another one. */
export function useRefused({ command, fields = {} }: Wish) {
  const { answer } = usePage();
  const messages = useMessages();
  const mine =
    answer &&
    !answer.ok &&
    answer.command === command &&
    Object.entries(fields).every(([name, value]) => answer.values[name] === value)
      ? answer
      : null;
  const refusal = mine?.refusal ?? null;
  const error = (field: string) => {
    const fault = refusal?.fields?.find((one) => one.field === field);
    if (!fault || !refusal) return undefined;
    // The plain code would only say that something is unexpected.
    return refusal.words === "sameAddress" ? sayRefusal(messages, refusal) : messages.fields[fault.code];
  };
  const typed = (field: string, before = "") => [mine?.values[field] ?? before].flat()[0] ?? before;
  return {
    refused: mine !== null,
    error,
    typed,
    all: (field: string, before: string[]) => (mine ? [mine.values[field] ?? []].flat() : before),
    ticked: (field: string, before: boolean) => (mine ? mine.values[field] === "on" : before),
    field: (name: string, before = "") => ({ name, error: error(name), defaultValue: typed(name, before) }),
  };
}

/** Changes when the command was done: what hangs on it begins anew, closed. */
export function useRound(command: CommandName): string {
  const { page, answer } = usePage();
  return answer?.ok && answer.command === command ? page.requestId : "";
}

/** Posts the command with its hidden fields; children are what can be typed, and the button. */
export function WishForm({
  command,
  fields = {},
  className,
  children,
}: Wish & { className?: string; children: ReactNode }) {
  const { page } = usePage();
  const own = Object.values(fields).join("").slice(-12);
  const round = useRound(command);
  return (
    <Form method="post" className={className} key={round} preventScrollReset noValidate>
      <input type="hidden" name="requestId" value={`${page.requestId}-${command}-${own}`} />
      <input type="hidden" name="command" value={command} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
