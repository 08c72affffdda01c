import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Acted, HandAsked } from "~/http/act.server";
import type { Editor as Draft, MeetingPage } from "~/http/meeting.server";
import type { DraftActed } from "~/http/minutes-act.server";
import { sayRefusal } from "~/i18n";
import { useMessages, useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Button, Buttons, ErrorSummary, Notice } from "~/ui";
import { type Block, linesOf, pageOfLines, wordedActions, wordedDecisions, wordsOf } from "~/views/minutes-draft";
import { BothDrafts } from "./both-texts";
import { ActionFields, DecisionFields, TextBlock } from "./draft-rows";
import { useName } from "./head";
import { Recipients } from "./recipients";
import { type Conflicted, conflictIn, type Desk } from "./use-block";

export type Result = Acted | DraftActed | HandAsked | null;
type Props = { page: MeetingPage; editor: Draft; result: Result };

const draftResult = (result: Result): DraftActed | null =>
  result && "command" in result && result.command === "draft" ? (result as DraftActed) : null;
const refusalOf = (result: Result) => (result && "ok" in result && !result.ok ? result : null);

/** The draft of the minutes: proposed, written by both leads, and sent with one button. */
export function Editor({ page, editor, result }: Props) {
  const { messages } = useReader();
  const { meeting: words } = messages;
  const { conflict, desk } = useConflicts(editor.version, result);
  const errors = useErrors(editor, result);
  const nameOf = useName(page);
  useAddedRow(draftResult(result), editor);
  const { meeting, plan } = page;
  const both = (blockId: string) =>
    conflict?.blockId === blockId ? <BothDrafts conflict={conflict} nameOf={nameOf} /> : null;
  const { summary, open, next, decisions, actions } = editor.draft;
  const here = [summary, open, next, ...decisions, ...actions].some((one) => one.blockId === conflict?.blockId);
  const text = (block: Block, label: string, rows: number) => (
    <TextBlock block={block} label={label} rows={rows} desk={desk} error={errors.of} both={both(block.blockId)} />
  );
  return (
    <Form method="post" className="grid gap-8" noValidate aria-labelledby="draft">
      <header className="grid gap-2">
        <h2 className="heading" id="draft">
          {editor.version > 1 ? words.correct : words.minutesDraft}
        </h2>
        <p className="field-hint">{editor.version > 1 ? words.correctLead : words.draftSeen}</p>
        {editor.proposed ? <Notice announce={false}>{words.prefilled}</Notice> : null}
        <Buttons>
          {/* First in the form, so that the Enter key saves and never sends. */}
          <Button name="command" value="draft.save">
            {messages.common.save}
          </Button>
          <p className="field-hint">{words.draftSaved}</p>
        </Buttons>
      </header>
      <Failed result={result} errors={errors.list} />
      {conflict && !here ? both(conflict.blockId) : null}
      <input type="hidden" name="requestId" value={page.requestId} />
      <input type="hidden" name="meetingId" value={meeting.meetingId} />
      <input type="hidden" name="version" value={editor.version} />
      <input type="hidden" name="goto" value={`/plan/${plan.id}/meeting/${meeting.meetingId}`} />
      {text(summary, words.summary, 3)}
      <Decisions editor={editor} desk={desk} errors={errors} both={both} />
      <Actions page={page} editor={editor} desk={desk} errors={errors} both={both} />
      {text(open, words.open, 2)}
      {text(next, words.next, 2)}
      <Recipients page={page} editor={editor} result={refusalOf(result)} error={errors.of("to")} />
      <Length editor={editor} />
      <Sending page={page} />
    </Form>
  );
}

/** The two texts that have to be chosen between, wherever they met: leaving a field, saving, or sending. */
function useConflicts(version: number, result: Result): { conflict: Conflicted | null; desk: Desk } {
  const draft = draftResult(result);
  const [conflict, setConflict] = useState<Conflicted | null>(conflictIn(draft));
  const [settled, setSettled] = useState<Desk["settled"]>(null);
  useEffect(() => {
    const met = conflictIn(draft);
    // Nothing of one's own stood there: the words of the other are on the page now, and there is nothing to choose.
    if (met) setConflict(met.mine === "" ? null : met);
    if (draft?.ok && draft.chosen !== null) {
      setConflict(null);
      setSettled({ blockId: draft.chosen, nonce: draft.nonce });
    }
  }, [draft]);
  const report = useCallback((met: Conflicted) => setConflict(met), []);
  return { conflict, desk: { version: String(version), settled, report } };
}

type Errors = ReturnType<typeof useErrors>;

/** Complaints by field; rows are numbered as they were sent, without the empty ones. */
function useErrors({ draft }: Draft, result: Result) {
  const { fields } = useMessages();
  const refused = refusalOf(result)?.refusal.fields ?? [];
  const ids = { decisions: wordedDecisions(draft), actions: wordedActions(draft) };
  const all = refused.map(({ field, code }) => {
    const [name = "", at = "", part = "text"] = field.split(".");
    const block = name === "decisions" || name === "actions" ? ids[name][Number(at)]?.blockId : undefined;
    return { field: block ? `${block}-${part}` : name, message: fields[code] };
  });
  // What is missing is no day either: one complaint for each field.
  const list = all.filter(({ field }, at) => all.findIndex((other) => other.field === field) === at);
  const of = (id: string) => list.find(({ field }) => field === id)?.message;
  return { list, of };
}

function Failed({ result, errors }: { result: Result; errors: Errors["list"] }) {
  const messages = useMessages();
  const refused = refusalOf(result);
  if (!refused) return null;
  if (errors.length > 0)
    return <ErrorSummary title={messages.common.errorsTitle({ n: errors.length })} errors={errors} />;
  return <Notice tone="error">{sayRefusal(messages, refused.refusal)}</Notice>;
}

/** A line that was just added is where one goes on writing. */
function useAddedRow(result: DraftActed | null, { draft }: Draft) {
  const added = result?.ok ? result.added : null;
  const there = [...draft.decisions, ...draft.actions].some(({ blockId }) => blockId === added);
  useEffect(() => {
    if (added && there) document.getElementById(`${added}-text`)?.focus();
  }, [added, there]);
}

type RowsProps = { editor: Draft; desk: Desk; errors: Errors; both(blockId: string): ReactNode };

function Decisions({ editor, desk, errors, both }: RowsProps) {
  const { meeting } = useMessages();
  return (
    <fieldset className="grid gap-3">
      <legend className="heading mb-2">{meeting.decisions}</legend>
      {editor.draft.decisions.length === 0 ? <p className="field-hint">{meeting.decisionsNone}</p> : null}
      <ol className="grid gap-3">
        {editor.draft.decisions.map((block, at) => (
          <DecisionFields
            key={block.blockId}
            block={block}
            at={at}
            desk={desk}
            error={(field) => errors.of(`${block.blockId}-${field}`)}
            both={both(block.blockId)}
          />
        ))}
      </ol>
      <Buttons>
        <Button name="command" value="draft.decision">
          {meeting.decisionAdd}
        </Button>
      </Buttons>
    </fieldset>
  );
}

function Actions({ page, editor, desk, errors, both }: RowsProps & { page: MeetingPage }) {
  const { meeting } = useMessages();
  return (
    <fieldset className="grid gap-3">
      <legend className="heading mb-2">{meeting.actions}</legend>
      {editor.draft.actions.length === 0 ? <p className="field-hint">{meeting.actionsNone}</p> : null}
      <ol className="grid gap-4">
        {editor.draft.actions.map((block, at) => (
          <ActionFields
            key={block.blockId}
            block={block}
            at={at}
            desk={desk}
            error={(field) => errors.of(`${block.blockId}-${field}`)}
            both={both(block.blockId)}
            people={page.people}
            isStep={page.stepIds.includes(block.id)}
          />
        ))}
      </ol>
      <Buttons>
        <Button name="command" value="draft.action">
          {meeting.actionAdd}
        </Button>
      </Buttons>
    </fieldset>
  );
}

function Length({ editor }: { editor: Draft }) {
  const { meeting } = useMessages();
  const tooLong = linesOf(wordsOf(editor.draft)) > pageOfLines;
  return tooLong ? (
    <Notice tone="warn" announce={false}>
      {meeting.tooLong}
    </Notice>
  ) : (
    <p className="field-hint">{meeting.onePage}</p>
  );
}

/** The one button; or until when the other side writes them. */
function Sending({ page }: { page: MeetingPage }) {
  const { messages, language, zone } = useReader();
  const navigation = useNavigation();
  const { maySend, dueAt, recordedBy } = page.meeting;
  const nameOf = useName(page);
  const words = messages.meeting;
  if (maySend === "now")
    return (
      <Buttons>
        <Button variant="primary" name="command" value="minutes.send" disabled={navigation.state === "submitting"}>
          {words.send}
        </Button>
      </Buttons>
    );
  if (maySend === "over") return <Notice announce={false}>{messages.refusals.meetingNotOver}</Notice>;
  const when = formatInstant(dueAt, { language, zone, style: "shortYear" });
  return maySend === "wait" ? <Notice announce={false}>{words.duty({ who: nameOf(recordedBy), when })}</Notice> : null;
}
