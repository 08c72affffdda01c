import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWrong } from "~/frame/prove-mailbox";
import type { Acted } from "~/http/act.server";
import type { AnswerPage, How } from "~/http/answer-page.server";
import { useReader } from "~/i18n/context";
import { Button, Buttons, DateField, SelectField, TextArea } from "~/ui";

type Asking = { page: AnswerPage; how: Exclude<How, "noted">; result: Acted | null };

/** The question with its one button. */
export function Question(asking: Asking) {
  const { page, how } = asking;
  const { answer } = useReader().messages.you;
  const { title, text, button } = answer[how];
  if (how === "other" && page.colleagues.length === 0) return <Nobody page={page} />;
  return (
    <section aria-labelledby="question">
      <h2 className="heading-small" id="question">
        {title}
      </h2>
      <p className="pb-4">{text}</p>
      <Form method="post" className="sheet-form">
        <input type="hidden" name="requestId" value={`${page.requestId}-${how}`} />
        <input type="hidden" name="stepId" value={page.step.id} />
        <input type="hidden" name="goto" value={`/plan/${page.plan.id}/answer/${page.step.id}/noted`} />
        <Fields {...asking} />
        <Buttons>
          <Button variant="primary" name="command" value={commands[how]}>
            {button}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
}

const commands = { done: "step.tick", later: "step.set", other: "step.set", blocked: "step.block" } as const;

function Fields({ page, how, result }: Asking): ReactNode {
  const { messages } = useReader();
  const { answer, erased } = messages.you;
  const wrong = useWrong(result);
  const typed = (name: string) => (result && !result.ok ? ([result.values[name] ?? ""].flat()[0] ?? "") : "");
  if (how === "blocked")
    return (
      <TextArea
        name="reason"
        label={answer.reason}
        defaultValue={typed("reason")}
        error={wrong("reason")}
        rows={3}
        maxLength={500}
        required
      />
    );
  if (how === "later")
    return (
      <>
        <input type="hidden" name="field" value="dueOn" />
        <input type="hidden" name="from" value={page.step.from} />
        <DateField name="value" label={answer.day} defaultValue={typed("value")} error={wrong("value")} required />
      </>
    );
  if (how === "other")
    return (
      <>
        <input type="hidden" name="field" value="ownerId" />
        <input type="hidden" name="from" value={page.step.owner} />
        <SelectField name="value" label={answer.person} defaultValue={typed("value")} error={wrong("value")} required>
          {page.colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name ?? erased}
            </option>
          ))}
        </SelectField>
      </>
    );
  return null;
}

function Nobody({ page }: { page: AnswerPage }) {
  const { answer } = useReader().messages.you;
  return (
    <p>
      {answer.nobody} <Link to={`/plan/${page.plan.id}/people`}>{answer.addSomebody}</Link>
    </p>
  );
}
