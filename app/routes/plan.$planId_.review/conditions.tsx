import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { capital, usePlanWords } from "~/frame/plan-words";
import type { ReviewPage } from "~/http/review-page.server";
import { Button, Buttons, Disclosure, TextArea } from "~/ui";

type Condition = ReviewPage["view"]["conditions"][number];

/** What must be true first, with who says so; their buttons stand only where they are theirs (INV-20). */
export function Conditions({ page }: { page: ReviewPage }) {
  const { messages } = usePlanWords();
  const say = messages.review;
  const { conditions } = page.view;
  if (conditions.length === 0) return null;
  return (
    <section className="grid gap-5" id="conditions">
      <h2 className="heading">{say.first}</h2>
      <ul className="grid gap-5">
        {conditions.map((one) => (
          <li key={one.id} className="grid gap-2 border-line border-t pt-4">
            <About page={page} one={one} />
            {one.mine ? <Settle page={page} one={one} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ page, one }: { page: ReviewPage; one: Condition }) {
  const words = usePlanWords();
  const say = words.messages.review;
  return (
    <>
      <p>
        <strong className="font-semibold">{one.text ?? words.messages.common.erased}</strong> · {say.states[one.state]}
      </p>
      <p className="text-muted text-sm">
        {say.kinds[one.kind]} · {say.owner}: {capital(words.name(one.owner))} · {say.by}: {words.day(one.due)} ·{" "}
        {say.closer}: {capital(words.name(one.closer))}
      </p>
      {one.step ? <Link to={`/plan/${page.plan.id}/step/${one.step.id}`}>{one.step.title}</Link> : null}
    </>
  );
}

function Settle({ page, one }: { page: ReviewPage; one: Condition }) {
  const { messages } = usePlanWords();
  const say = messages.review;
  const action = `/plan/${page.plan.id}/review`;
  const fields = { conditionId: one.id };
  const others = [
    { command: "condition.waive", label: say.notNeeded },
    { command: "condition.fail", label: say.notMet },
  ] as const;
  return (
    <div className="no-print grid gap-3">
      <ActForm action={action} command="condition.close" fields={fields} fresh={page.fresh} name={`close-${one.id}`}>
        {(turn) => (
          <>
            <Refused turn={turn} />
            {turn.refusal?.words === "needsMailbox" ? (
              <p>
                <Link to={`/plan/${page.plan.id}/mailbox?next=${encodeURIComponent(action)}`}>
                  {messages.sign.mailboxTitle}
                </Link>
              </p>
            ) : null}
            <Button disabled={turn.busy}>{say.met}</Button>
          </>
        )}
      </ActForm>
      {others.map(({ command, label }) => (
        <Disclosure key={command} summary={label}>
          <ActForm
            action={action}
            command={command}
            fields={fields}
            fresh={page.fresh}
            name={`${command}-${one.id}`}
            className="grid gap-3"
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <TextArea
                  name="reason"
                  id={`${command}-${one.id}`}
                  label={say.reason}
                  mark={messages.common.optional}
                  defaultValue={turn.typed("reason")}
                  rows={2}
                />
                <Buttons>
                  <Button disabled={turn.busy}>{label}</Button>
                </Buttons>
              </>
            )}
          </ActForm>
        </Disclosure>
      ))}
    </div>
  );
}
