// Why a form was not taken: in a summary that takes focus, and beside each field.

import type { WorkspaceRefusal } from "~/commands/workspace";
import type { RefusedForm } from "~/http/staff-form.server";
import { type Messages, sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";
import { ErrorSummary } from "~/ui";

type Answer = RefusedForm | object | null | undefined;
const refusedIn = (answer: Answer): RefusedForm | null => (answer && "refusal" in answer ? answer : null);

export function sayStaffRefusal(messages: Messages, { words, about }: WorkspaceRefusal): string {
  const { refusals } = messages.office;
  if (!(words in refusals)) return sayRefusal(messages, { words: words as never, ...(about ? { about } : {}) });
  const said = refusals[words as keyof typeof refusals];
  return typeof said === "string" ? said : said({ name: about?.[0] ?? "" });
}

/** What a page's fields need after a refusal: `error` and `typed` for a field, by its name. */
export function useRefused(answer: Answer) {
  const messages = useMessages();
  const refused = refusedIn(answer);
  const codes = new Map((refused?.refusal.fields ?? []).map(({ field, code }) => [field, code]));
  return {
    refused: refused?.refusal ?? null,
    error: (field: string) => {
      const code = codes.get(field);
      if (code) return messages.fields[code];
      return field === "password" && refused?.refusal.words === "passwordShort"
        ? messages.office.refusals.passwordShort
        : undefined;
    },
    typed: (field: string) => refused?.typed[field],
  };
}

/** The summary above a form; nothing when nothing was refused. `prefix` stands before the ids of this form's fields. */
export function RefusedSummary({ answer, prefix = "" }: { answer: Answer; prefix?: string }) {
  const messages = useMessages();
  const refused = refusedIn(answer);
  if (!refused) return null;
  const { refusal } = refused;
  const fields = refusal.fields ?? [];
  const errors =
    fields.length > 0
      ? fields.map(({ field, code }) => ({ field: `${prefix}${field}`, message: messages.fields[code] }))
      : [{ message: sayStaffRefusal(messages, refusal) }];
  const title = fields.length > 0 ? messages.common.errorsTitle({ n: fields.length }) : messages.office.notDone;
  return <ErrorSummary title={title} errors={errors} />;
}
