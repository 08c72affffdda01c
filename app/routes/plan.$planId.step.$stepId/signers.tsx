import { ActForm, Refused, type Turn } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Buttons, CheckboxField, FieldError, RadioField, SelectField, TextField } from "~/ui";
import { addressOf, type StepPage } from "./page";

type Confirm = NonNullable<StepPage["step"]["confirm"]>;
const everybody = ["each_member", "each_function_lead"] as const;

type FieldsProps = {
  page: StepPage;
  turn: Turn;
  prefix: string;
  now: { byRole: string; people: string[]; level: string; datesStepId: string };
  /** Who decides and who signs the contract is not set here. */
  fixed?: boolean;
};

/** Who is asked, how much, and whose date it says yes to. */
export function SignerFields({ page, turn, prefix, now, fixed = false }: FieldsProps) {
  const words = usePlanWords();
  const say = words.messages.proofs.signers;
  const company = words.company("customer");
  return (
    <>
      {fixed ? null : (
        <>
          <RadioField
            name="byRole"
            id={`${prefix}-role`}
            label={say.who}
            hint={say.whoHint}
            value={turn.typed("byRole", everybody.some((one) => one === now.byRole) ? now.byRole : "")}
            options={[
              { value: "", label: say.people },
              ...everybody.map((value) => ({ value, label: say[value]({ company }) })),
            ]}
          />
          <People page={page} turn={turn} prefix={prefix} chosen={now.people} />
        </>
      )}
      <TextField
        name="level"
        id={`${prefix}-level`}
        type="number"
        min={1}
        max={9}
        look="short"
        label={say.level}
        hint={say.levelHint}
        defaultValue={turn.typed("level", now.level)}
        error={turn.error("level")}
      />
      <SelectField
        name="datesStepId"
        id={`${prefix}-dates`}
        label={say.dates}
        hint={say.datesHint}
        defaultValue={turn.typed("datesStepId", now.datesStepId)}
        error={turn.error("datesStepId")}
      >
        <option value="">{say.datesNone}</option>
        {page.step.others
          .filter((step) => step.n !== undefined)
          .map((step) => (
            <option key={step.id} value={step.id}>
              {step.title}
            </option>
          ))}
      </SelectField>
    </>
  );
}

function People({ turn, prefix, chosen }: { page: StepPage; turn: Turn; prefix: string; chosen: string[] }) {
  const words = usePlanWords();
  const { messages } = words;
  const customers = words.plan.people.filter((person) => person.side === "customer" && !person.left);
  const now = turn.chosen("byPeople") ?? chosen;
  return (
    <fieldset className="field">
      <legend className="sr-only">{messages.proofs.signers.people}</legend>
      <FieldError id={`${prefix}-people`}>{turn.error("byPeople")}</FieldError>
      <div className="max-h-64 overflow-y-auto">
        {customers.map((person) => (
          <CheckboxField
            key={person.id}
            name="byPeople"
            id={`${prefix}-${person.id}`}
            value={person.id}
            label={person.name ?? messages.common.erased}
            defaultChecked={now.includes(person.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Changes who is asked while nobody has signed. */
export function SetSigners({ page, confirm }: { page: StepPage; confirm: Confirm }) {
  const { messages } = usePlanWords();
  const say = messages.proofs.signers;
  return (
    <OnDemand name="signers" summary={say.change}>
      {(close) => (
        <ActForm
          onDone={close}
          stay="open=signers"
          action={addressOf(page)}
          command="verifier.set"
          fields={{ verifierId: confirm.id }}
          fresh={page.fresh}
          name="signers"
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <SignerFields
                page={page}
                turn={turn}
                prefix="signers"
                fixed={page.step.fixed}
                now={{
                  byRole: confirm.byRole,
                  people: confirm.byPeople.length > 0 ? confirm.byPeople : confirm.who,
                  level: String(confirm.level),
                  datesStepId: confirm.dates?.stepId ?? "",
                }}
              />
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.save}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

/** Who has signed and who has not, and what whoever reads should know besides. */
export function SignersNotes({ confirm, may }: { confirm: Confirm; may: boolean }) {
  const words = usePlanWords();
  const say = words.messages.proofs.signers;
  const { reask, missing, less, outdated, dates } = confirm;
  return (
    <div className="grid gap-1 text-sm empty:hidden">
      {dates ? <p>{say.datesOn({ title: dates.title, day: words.day(dates.on) })}</p> : null}
      {outdated ? <p>{say.outdated({ day: words.day(outdated) })}</p> : null}
      {confirm.signatures.length > 0 && missing.length > 0 ? <p>{say.missing({ who: words.names(missing) })}</p> : null}
      {reask ? <p>{say.again({ left: words.names(reask.left), who: words.names(reask.who) })}</p> : null}
      {less !== null && may ? <p>{say.less({ title: less })}</p> : null}
    </div>
  );
}
