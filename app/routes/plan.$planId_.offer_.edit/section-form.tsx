// One section of the draft. With scripts it is saved when one leaves it; without them by its button. Whoever was faster
// is met with both texts.

import { useActionData, useFetcher } from "@remix-run/react";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { usePlanWords } from "~/frame/plan-words";
import type { Acted } from "~/http/act.server";
import type { DeskSection, DraftActed } from "~/http/offer-desk.server";
import { sayRefusal } from "~/i18n";
import { BothTexts, Button, Buttons, Notice, TextArea, TextField } from "~/ui";
import { bodyOf, readBody } from "~/views/offer-draft";

type Failed = Extract<DraftActed, { ok: false }>;

export function SectionForm({ section, missing }: { section: DeskSection; missing: boolean }) {
  const { messages } = usePlanWords();
  const say = messages.offer;
  const fetcher = useFetcher<DraftActed | Acted>();
  const failed = failureOf(useAnswer(fetcher.data), section.key);
  const box = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(() => ({ revision: section.revision, body: bodyOf(section) }));
  const busy = fetcher.state !== "idle";
  const saved = fetcher.data?.ok && "saved" in fetcher.data ? fetcher.data.saved : null;

  useEffect(() => {
    if (saved) setBase({ revision: saved.revision, body: saved.body });
  }, [saved]);
  useEffect(() => {
    // A colleague's newer text comes in only where nothing of one's own would go.
    const form = box.current;
    if (busy || form === null || section.revision <= base.revision || typedIn(form) !== base.body) return;
    fill(form, section);
    setBase({ revision: section.revision, body: bodyOf(section) });
  }, [busy, section, base]);

  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    if (form.contains(event.relatedTarget) || busy || typedIn(form) === base.body) return;
    fetcher.submit(form);
  };
  if (failed?.stands && failed.refusal.conflict) return <BothSections section={section} failed={failed} />;
  const error = (name: string) => {
    const found = failed?.refusal.fields?.find((one) => one.field === name);
    return found && messages.fields[found.code];
  };
  const typed = (name: string, otherwise: string) => [failed?.values[name] ?? otherwise].flat()[0] ?? otherwise;
  return (
    <fetcher.Form method="post" className="card sheet-form" id={section.key} ref={box} onBlur={onBlur}>
      <h2 className="card-title">{say.sections[section.key]}</h2>
      <input type="hidden" name="section" value={section.key} />
      <input type="hidden" name="revision" value={base.revision} />
      {failed ? <Notice tone="warn">{sayRefusal(messages, failed.refusal)}</Notice> : null}
      <TextField
        id={`${section.key}-title`}
        name="title"
        label={say.sectionTitle}
        defaultValue={typed("title", section.title)}
        error={error("title")}
        required
      />
      <TextArea
        id={`${section.key}-text`}
        name="text"
        label={say.sectionText}
        hint={say.sectionHints[section.key]}
        mark={missing ? undefined : section.text === "" ? messages.common.optional : undefined}
        defaultValue={typed("text", section.text)}
        error={error("text")}
        rows={Math.max(6, Math.min(14, Math.ceil(section.text.length / 60)))}
        className="control-tall"
      />
      <Buttons>
        <Button disabled={busy}>{busy ? messages.common.saving : messages.common.save}</Button>
        <span className="text-muted text-sm" role="status">
          {saved && !busy ? messages.common.saved : null}
        </span>
      </Buttons>
      <input type="hidden" name="command" value="draft" />
    </fetcher.Form>
  );
}

/** The answer of this form, or of the page that came back without scripts. */
function useAnswer(own: DraftActed | Acted | undefined): DraftActed | Acted | undefined {
  const posted = useActionData<DraftActed | Acted>();
  return own ?? posted;
}

function failureOf(answer: DraftActed | Acted | undefined, key: string): Failed | null {
  if (!answer || !("ok" in answer) || answer.ok || answer.command !== "draft" || answer.values.section !== key)
    return null;
  return "stands" in answer ? answer : { ...answer, command: "draft", stands: null };
}

const fieldOf = (form: HTMLFormElement, name: string) => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null;
};
const typedIn = (form: HTMLFormElement): string =>
  bodyOf({ title: fieldOf(form, "title")?.value ?? "", text: fieldOf(form, "text")?.value ?? "" });

function fill(form: HTMLFormElement, { title, text }: DeskSection): void {
  const titleField = fieldOf(form, "title");
  const textField = fieldOf(form, "text");
  if (titleField) titleField.value = title;
  if (textField) textField.value = text;
}

/** Both texts; the chosen one is written over what stands now, so that either way one is left. */
function BothSections({ section, failed }: { section: DeskSection; failed: Failed }) {
  const words = usePlanWords();
  const { common, offer } = words.messages;
  const fetcher = useFetcher<DraftActed>();
  const { conflict } = failed.refusal;
  if (!conflict || !failed.stands) return null;
  if (fetcher.data?.ok && fetcher.state === "idle") return <Chosen section={section} body={fetcher.data.saved} />;
  const shown = (body: string) => {
    const { title, text } = readBody(body);
    return `${title}\n\n${text}`;
  };
  return (
    <fetcher.Form method="post" className="card" id={section.key}>
      <h2 className="card-title">{offer.sections[section.key]}</h2>
      <input type="hidden" name="command" value="draft" />
      <input type="hidden" name="section" value={section.key} />
      <input type="hidden" name="revision" value={failed.stands.revision} />
      <BothTexts
        name="choice"
        legend={common.bothTitle}
        explanation={common.bothLead}
        versions={[
          { value: conflict.yours, who: common.bothYours, text: shown(conflict.yours) },
          {
            value: conflict.theirs,
            who: conflict.by ?? common.system,
            when: words.at(conflict.at),
            text: shown(conflict.theirs),
          },
        ]}
      >
        <Buttons>
          <Button variant="primary" disabled={fetcher.state !== "idle"}>
            {common.bothKeep}
          </Button>
        </Buttons>
      </BothTexts>
    </fetcher.Form>
  );
}

/** After the choice the section is a form again, with what was chosen in it. */
function Chosen({ section, body }: { section: DeskSection; body: { revision: number; body: string } }) {
  const chosen = { ...section, ...readBody(body.body), revision: body.revision };
  return <SectionForm section={chosen} missing={false} />;
}
