import { ActForm, Refused } from "~/frame/act-form";
import { OnlyUsField, OnlyUsMark } from "~/frame/only-us";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, Person, TextArea } from "~/ui";
import { addressOf, type StepPage } from "./page";

/** What people wrote about the step, and a field to answer. */
export function Comments({ page }: { page: StepPage }) {
  const words = usePlanWords();
  const { messages } = words;
  const say = messages.step;
  const { step, comments } = page;
  const may = step.rights.includes("comment.add") && step.removed === null;
  if (!may && comments.length === 0) return null;
  return (
    <section id="comments" className="grid gap-3">
      <h3 className="heading">{say.comments}</h3>
      {comments.length === 0 ? <p className="text-sm text-muted">{say.commentsNone}</p> : null}
      <ol className="grid gap-4">
        {comments.map((comment) => {
          const person = words.plan.people.find((one) => one.id === comment.by);
          const side = person?.side ?? "vendor";
          return (
            <li key={comment.id} className="grid gap-1">
              <Person
                name={capital(words.name(comment.by))}
                side={side}
                initials={words.initials(side)}
                company={words.company(side)}
                detail={words.at(comment.at)}
              />
              {comment.onlyUs && step.lane === "shared" ? <OnlyUsMark /> : null}
              <p className="max-w-prose whitespace-pre-line">{comment.text ?? messages.common.erased}</p>
            </li>
          );
        })}
      </ol>
      {may ? (
        <ActForm
          action={addressOf(page)}
          command="comment.add"
          fields={{ stepId: step.row.id }}
          creates="commentId"
          fresh={page.fresh}
          name="comment"
          next={`${addressOf(page)}#comments`}
          className="grid gap-3"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <TextArea
                name="text"
                id="comment-text"
                label={say.commentAdd}
                defaultValue={turn.typed("text")}
                error={turn.error("text")}
                rows={2}
                required
              />
              {step.lane === "shared" ? <OnlyUsField id="comment-only" /> : null}
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.send}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      ) : null}
    </section>
  );
}
