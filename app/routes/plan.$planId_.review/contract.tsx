import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { capital, usePlanWords } from "~/frame/plan-words";
import type { ReviewPage } from "~/http/review-page.server";
import { Button, Buttons, buttonClass, DateField, Disclosure, Facts, TextArea, TextField } from "~/ui";

const parts = ["solution", "implementation", "maintenance", "other"] as const;

/** The contract's record: what was drafted, who approved and signed, and the payments that follow (N-59 to N-61). */
export function ContractPart({ page }: { page: ReviewPage }) {
  const words = usePlanWords();
  const { review: say, common } = words.messages;
  const { view, plan, fresh, currency } = page;
  const { contract } = view;
  const drafts = view.rights.includes("contract.draft") && view.mayDraft;
  if (contract === null && !drafts) return null;
  const action = `/plan/${plan.id}/review`;
  return (
    <section className="grid gap-4" id="contract">
      <h2 className="heading">{say.contract}</h2>
      {contract === null ? (
        <p>{say.contractLead}</p>
      ) : (
        <>
          <p>{say.contractStates[contract.state]}</p>
          <Facts
            items={[
              { term: say.scope, value: contract.scope ?? common.erased },
              ...contract.price.map((one) => ({
                term: say.parts[one.part],
                value: money(one.minor, currency, words.language),
              })),
              { term: say.starts, value: words.day(contract.startsOn) },
              { term: say.timing, value: contract.timing ?? common.erased },
              { term: say.terms, value: contract.terms ?? common.erased },
              ...contract.signed.map((one) => ({ term: capital(words.name(one.personId)), value: words.at(one.at) })),
            ]}
          />
          {contract.mine ? (
            <Link className={buttonClass("primary")} to={`/plan/${plan.id}/sign/contract/${contract.version}`}>
              {say.sign}
            </Link>
          ) : null}
          {contract.state === "drafted" && view.rights.includes("contract.approve") ? (
            <ActForm
              action={action}
              command="contract.approve"
              fields={{ version: String(contract.version) }}
              fresh={fresh}
              name="approve"
            >
              {(turn) => (
                <>
                  <Refused turn={turn} />
                  <Button disabled={turn.busy}>{say.agreeDraft}</Button>
                </>
              )}
            </ActForm>
          ) : null}
        </>
      )}
      {drafts ? <Draft page={page} action={action} /> : null}
      {contract?.state === "signed" || contract?.state === "dispatched" ? <After page={page} action={action} /> : null}
    </section>
  );
}

function money(minor: number, currency: string, language: string): string {
  const format = new Intl.NumberFormat(language, { style: "currency", currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function Draft({ page, action }: { page: ReviewPage; action: string }) {
  const { messages } = usePlanWords();
  const say = messages.review;
  const { contract } = page.view;
  return (
    <Disclosure summary={say.save}>
      <ActForm action={action} command="contract.draft" fresh={page.fresh} name="draft" className="grid gap-4">
        {(turn) => (
          <>
            <Refused turn={turn} />
            <TextArea
              name="scope"
              label={say.scope}
              defaultValue={turn.typed("scope", contract?.scope ?? "")}
              error={turn.error("scope")}
            />
            {parts.map((part, at) => (
              <div key={part}>
                <input type="hidden" name={`price[${at}].part`} value={part} />
                <TextField
                  name={`price[${at}].minor`}
                  id={`price-${part}`}
                  label={say.parts[part]}
                  hint={say.minor({ currency: page.currency })}
                  inputMode="numeric"
                  defaultValue={turn.typed(
                    `price[${at}].minor`,
                    String(contract?.price.find((one) => one.part === part)?.minor ?? 0),
                  )}
                  error={turn.error(`price.${at}.minor`)}
                />
              </div>
            ))}
            <DateField
              name="startsOn"
              label={say.starts}
              defaultValue={turn.typed("startsOn", contract?.startsOn ?? "")}
              error={turn.error("startsOn")}
            />
            <TextArea
              name="timing"
              label={say.timing}
              defaultValue={turn.typed("timing", contract?.timing ?? "")}
              error={turn.error("timing")}
            />
            <TextArea
              name="conditions"
              label={say.terms}
              defaultValue={turn.typed("conditions", contract?.terms ?? "")}
              error={turn.error("conditions")}
            />
            <Buttons>
              <Button variant="primary" disabled={turn.busy}>
                {say.save}
              </Button>
            </Buttons>
          </>
        )}
      </ActForm>
    </Disclosure>
  );
}

/** What follows both signatures: sent, first payment, final payment. */
function After({ page, action }: { page: ReviewPage; action: string }) {
  const words = usePlanWords();
  const say = words.messages.review;
  const { view, plan, fresh } = page;
  const version = String(view.contract?.version ?? 1);
  const rows = [
    { command: "contract.dispatch", fields: { version }, label: say.sent, done: view.contract?.state === "dispatched" },
    { command: "payment.note", fields: { which: "first" }, label: say.paidFirst, done: view.payments.first !== null },
    { command: "payment.note", fields: { which: "final" }, label: say.paidFinal, done: view.payments.final !== null },
  ] as const;
  return (
    <>
      {view.payments.first ? <p>{`${say.paidFirst}: ${words.day(view.payments.first)}`}</p> : null}
      {view.payments.final ? <p>{`${say.paidFinal}: ${words.day(view.payments.final)}`}</p> : null}
      {rows
        .filter((row) => !row.done && view.rights.includes(row.command))
        .map((row) => (
          <ActForm
            key={row.label}
            action={action}
            command={row.command}
            fields={row.fields}
            fresh={fresh}
            name={row.label}
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <DateField
                  name="on"
                  id={row.label}
                  label={row.label}
                  max={plan.today}
                  defaultValue={turn.typed("on", plan.today)}
                  error={turn.error("on")}
                />
                <Button disabled={turn.busy}>{say.note}</Button>
              </>
            )}
          </ActForm>
        ))}
    </>
  );
}
