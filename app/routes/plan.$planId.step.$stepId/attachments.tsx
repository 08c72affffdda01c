import { ActForm, Refused } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { OnlyUsField, OnlyUsMark } from "~/frame/only-us";
import { usePlanWords } from "~/frame/plan-words";
import { formatBytes } from "~/i18n/numbers";
import { Button, Buttons, FileField, Icon, TextField } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** Links and files that help with the step. */
export function Attachments({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const say = messages.step;
  const { links, files, rights, removed } = page.step;
  const may = rights.includes("resource.add") && removed === null;
  if (!may && links.length === 0 && files.length === 0) return null;
  return (
    <section id="files" className="grid gap-2">
      <h3 className="heading">{say.attachments}</h3>
      {links.length + files.length === 0 ? <p className="text-sm text-muted">{say.filesNone}</p> : null}
      <ul className="grid gap-1">
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center gap-x-3">
            {/* Somebody else's address: it learns nothing of where the reader came from. */}
            <a href={link.url ?? "#files"} target="_blank" rel="noopener noreferrer nofollow">
              {link.label ?? messages.common.erased}
              <span className="sr-only"> ({messages.common.newWindow})</span>
            </a>
            <By page={page} attachment={link} />
          </li>
        ))}
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-x-3">
            <a href={`/plan/${page.planId}/file/${file.id}`} download>
              <Icon name="file" className="inline align-[-0.2em]" /> {file.label ?? messages.common.erased}
            </a>
            <Size bytes={file.bytes} />
            <By page={page} attachment={file} />
          </li>
        ))}
      </ul>
      {may ? (
        <>
          <AddLink page={page} />
          <AddFile page={page} />
        </>
      ) : null}
    </section>
  );
}

function Size({ bytes }: { bytes: number }) {
  const { language } = usePlanWords();
  return <span className="text-sm text-muted">{formatBytes(bytes, language)}</span>;
}

function By({
  page,
  attachment,
}: {
  page: StepPage;
  attachment: { id: string; by: string | null; mine: boolean; onlyUs: boolean };
}) {
  const words = usePlanWords();
  return (
    <>
      <span className="text-sm text-muted">{words.name(attachment.by)}</span>
      {attachment.onlyUs && page.step.lane === "shared" ? <OnlyUsMark /> : null}
      {attachment.mine && page.step.rights.includes("resource.add") ? (
        <ActForm
          action={addressOf(page)}
          command="attachment.remove"
          fields={{ stepId: page.step.row.id, attachmentId: attachment.id }}
          fresh={page.fresh}
          name={`r${attachment.id.slice(0, 16)}`}
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <Button variant="plain" disabled={turn.busy}>
                {words.messages.common.remove}
              </Button>
            </>
          )}
        </ActForm>
      ) : null}
    </>
  );
}

function AddLink({ page }: { page: StepPage }) {
  const { messages } = usePlanWords();
  const say = messages.step;
  return (
    <OnDemand name="link" summary={say.linkAdd}>
      {(close) => (
        <ActForm
          onDone={close}
          stay="open=link"
          action={addressOf(page)}
          command="resource.add"
          fields={{ stepId: page.step.row.id }}
          creates="resourceId"
          fresh={page.fresh}
          name="link"
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextField
                name="url"
                label={say.linkUrl}
                type="url"
                inputMode="url"
                placeholder="https://"
                defaultValue={turn.typed("url")}
                error={turn.error("url")}
                required
              />
              <TextField
                name="label"
                label={say.linkLabel}
                mark={messages.common.optional}
                defaultValue={turn.typed("label")}
                error={turn.error("label")}
              />
              {page.step.lane === "shared" ? <OnlyUsField id="link-only" /> : null}
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.add}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

function AddFile({ page }: { page: StepPage }) {
  const { messages, company, plan } = usePlanWords();
  const say = messages.step;
  const shared = page.step.lane === "shared";
  return (
    <OnDemand name="file" summary={say.fileAdd}>
      {(close) => (
        <ActForm
          onDone={close}
          action={`/plan/${page.planId}/files`}
          command="file.add"
          fields={{ stepId: page.step.row.id }}
          fresh={page.fresh}
          name="file"
          next={`${addressOf(page)}#files`}
          multipart
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <FileField
                name="file"
                label={say.fileAdd}
                hint={shared ? say.fileHint : messages.sides.onlyUsWhy({ company: company(plan.me?.side ?? "vendor") })}
                error={turn.error("file")}
                accept=".png,.jpg,.jpeg,.pdf,.docx,.xlsx,.pptx"
                required
              />
              {shared ? <OnlyUsField id="file-only" /> : null}
              <Buttons>
                <Button disabled={turn.busy}>{turn.busy ? messages.common.saving : messages.common.add}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}
