import type { InputHTMLAttributes, ReactNode } from "react";
import { cx } from "./classes";
import { type FieldBase, FieldError, FieldHint, fieldBinding } from "./field";

type Input = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  keyof FieldBase | "type" | "style" | "children" | "aria-describedby" | "aria-invalid"
>;

export type CheckboxFieldProps = Omit<FieldBase, "mark"> & Input;

/** One yes-or-no; the whole line is the target. */
export function CheckboxField({ label, hint, error, name, id, className, ...rest }: CheckboxFieldProps) {
  const binding = fieldBinding({ name, id, hint, error });
  return (
    <div className={cx("choice", Boolean(error) && "choice-error", className)}>
      <input {...rest} type="checkbox" {...binding} />
      <label htmlFor={binding.id}>{label}</label>
      <FieldHint id={binding.id}>{hint}</FieldHint>
      <FieldError id={binding.id}>{error}</FieldError>
    </div>
  );
}

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioFieldProps = Omit<FieldBase, "mark"> & {
  options: ReadonlyArray<RadioOption>;
  value?: string | undefined;
  required?: boolean;
};

/** One of several, all equally easy: none is marked or chosen unless `value` says so. */
export function RadioField({ label, hint, error, name, id, options, value, required }: RadioFieldProps) {
  const binding = fieldBinding({ name, id, hint, error });
  return (
    <fieldset className="field" id={binding.id} aria-describedby={binding["aria-describedby"]}>
      <legend className="field-label">{label}</legend>
      <FieldHint id={binding.id}>{hint}</FieldHint>
      <FieldError id={binding.id}>{error}</FieldError>
      <div>
        {options.map((option) => (
          <div className="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              id={`${binding.id}-${option.value}`}
              value={option.value}
              defaultChecked={option.value === value}
              disabled={option.disabled}
              required={required}
            />
            <label htmlFor={`${binding.id}-${option.value}`}>
              {option.label}
              {option.hint ? <span className="choice-hint">{option.hint}</span> : null}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
