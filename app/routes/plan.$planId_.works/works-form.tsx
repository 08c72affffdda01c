import { Form, Link } from "@remix-run/react";
import { ActForm, Refused, type Turn } from "~/frame/act-form";
import { usePlanWords } from "~/frame/plan-words";
import type { WorksPage } from "~/http/schedule-page.server";
import { Button, Buttons, buttonClass, CheckboxField, DateField, Notice, SelectField, TextArea } from "~/ui";

type Side = WorksPage["sides"][number];

/** One side's days. The country's holidays are asked for by a form of their own, which saves nothing. */
export function WorksForm({ page, one }: { page: WorksPage; one: Side }) {
  const { time, common } = usePlanWords().messages;
  const here = `/plan/${page.plan.id}/works`;
  const { days } = one;
  return (
    <>
      <Form method="get" action={here} className="grid gap-3">
        <input type="hidden" name="side" value={one.side} />
        <SelectField
          name="country"
          id="country"
          label={time.country}
          hint={time.countryHint}
          defaultValue={days.country}
        >
          <option value="">–</option>
          {page.countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Buttons>
          <Button>{time.propose}</Button>
        </Buttons>
      </Form>
      {one.proposed === null ? null : <Notice tone="quiet">{time.proposed({ n: one.proposed })}</Notice>}
      <ActForm
        action={here}
        command="calendar.set"
        fields={{ side: one.side, country: days.country }}
        from={one.code}
        fresh={page.fresh}
        name="works"
        stay={`side=${one.side}`}
        goto={here}
        className="grid gap-5"
        key={`${days.country}${days.holidays.length}`}
      >
        {(turn) => (
          <>
            <Refused turn={turn} />
            <Workdays turn={turn} chosen={days.workdays} />
            <TextArea
              name="holidays"
              id="holidays"
              label={time.off}
              hint={time.offHint}
              defaultValue={turn.typed("holidays", days.holidays.join("\n"))}
              error={turn.error("holidays")}
              spellCheck={false}
              rows={10}
            />
            <Breaks turn={turn} freezes={days.freezes} />
            <Buttons>
              <Button variant="primary" disabled={turn.busy}>
                {common.save}
              </Button>
              <Link className={buttonClass("plain")} to={here}>
                {common.cancel}
              </Link>
            </Buttons>
          </>
        )}
      </ActForm>
    </>
  );
}

function Workdays({ turn, chosen }: { turn: Turn; chosen: number[] }) {
  const { time, dates } = usePlanWords().messages;
  const typed = turn.chosen("workdays");
  const error = turn.error("workdays");
  return (
    <fieldset className="field">
      <legend className="field-label">{time.works}</legend>
      {error ? <p className="field-error">{error}</p> : null}
      {dates.weekdays.map((label, index) => (
        <CheckboxField
          key={label}
          id={`workdays-${index + 1}`}
          name="workdays"
          value={index + 1}
          label={label}
          defaultChecked={typed ? typed.includes(String(index + 1)) : chosen.includes(index + 1)}
        />
      ))}
    </fieldset>
  );
}

/** The breaks that there are, and room for two more. */
function Breaks({ turn, freezes }: { turn: Turn; freezes: Side["days"]["freezes"] }) {
  const { time } = usePlanWords().messages;
  const rows = [...freezes, { from: "", to: "" }, { from: "", to: "" }].slice(0, 20);
  return (
    <fieldset className="field">
      <legend className="field-label">{time.breaks}</legend>
      <p className="field-hint">{time.breaksHint}</p>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone.
        <div className="flex flex-wrap gap-4" key={index}>
          {(["from", "to"] as const).map((end) => (
            <DateField
              key={end}
              name={`freezes[${index}].${end}`}
              id={`break-${index}-${end}`}
              label={end === "from" ? time.breakFrom : time.breakTo}
              defaultValue={turn.typed(`freezes[${index}].${end}`, row[end])}
              error={turn.error(`freezes[${index}].${end}`) ?? turn.error(`freezes.${index}.${end}`)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
