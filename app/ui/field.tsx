import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { cx } from "./classes";
import { Icon } from "./icons";

/**
 * What every field has. `id` defaults to `name`, so that an error summary can point at it; give one where a name
 * stands twice on a page. `mark` is the word beside the label ("optional").
 */
export type FieldBase = {
  name: string;
  label: ReactNode;
  id?: string | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  mark?: ReactNode;
};

type Own = keyof FieldBase | "style" | "children" | "aria-describedby" | "aria-invalid";

/** The ids and ARIA attributes that bind a control to its hint and its error. */
export function fieldBinding({ name, id, hint, error }: Pick<FieldBase, "name" | "id" | "hint" | "error">) {
  const own = id ?? name;
  const described = cx(hint ? `${own}-hint` : null, error ? `${own}-error` : null);
  return {
    id: own,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? (
    <p className="field-hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  return children ? (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="overdue" />
      <span>{children}</span>
    </p>
  ) : null;
}

/** Label, hint and error around any control; the named variants below are made of it. */
export function Field({ label, mark, hint, error, name, id, children }: FieldBase & { children: ReactNode }) {
  const own = id ?? name;
  return (
    <div className="field">
      <label className="field-label" htmlFor={own}>
        {label}
        {mark ? <span className="field-mark"> · {mark}</span> : null}
      </label>
      <FieldHint id={own}>{hint}</FieldHint>
      <FieldError id={own}>{error}</FieldError>
      {children}
    </div>
  );
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, Own>;

export type TextFieldProps = FieldBase & Input & { look?: "box" | "short" | "signature" };

/** One line. `look="signature"` is the line a person types their name on. */
export function TextField({ label, hint, error, mark, name, id, look = "box", className, ...rest }: TextFieldProps) {
  const base = { label, hint, error, mark, name, id };
  return (
    <Field {...base}>
      <input
        type="text"
        {...rest}
        {...fieldBinding(base)}
        className={cx("control", look !== "box" && `control-${look}`, className)}
      />
    </Field>
  );
}

export type TextAreaProps = FieldBase & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>;

/** Several lines; grows with what is typed where the browser can, else starts tall enough for what is there. */
export function TextArea({ label, hint, error, mark, name, id, className, rows, ...rest }: TextAreaProps) {
  const base = { label, hint, error, mark, name, id };
  const text = String(rest.defaultValue ?? rest.value ?? "");
  const needed = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  return (
    <Field {...base}>
      <textarea
        {...rest}
        {...fieldBinding(base)}
        rows={rows ?? Math.min(14, Math.max(3, needed))}
        className={cx("control", className)}
      />
    </Field>
  );
}

export type DateFieldProps = FieldBase & Omit<Input, "type">;

/** The browser's own date field; the value is a plain date (yyyy-mm-dd) without a zone. */
export function DateField({ label, hint, error, mark, name, id, className, ...rest }: DateFieldProps) {
  const base = { label, hint, error, mark, name, id };
  return (
    <Field {...base}>
      <input {...rest} type="date" {...fieldBinding(base)} className={cx("control", className)} />
    </Field>
  );
}

export type SelectFieldProps = FieldBase & Omit<SelectHTMLAttributes<HTMLSelectElement>, Own> & { children: ReactNode };

/** The browser's own list; children are `<option>`s. */
export function SelectField({ label, hint, error, mark, name, id, className, children, ...rest }: SelectFieldProps) {
  const base = { label, hint, error, mark, name, id };
  return (
    <Field {...base}>
      <span className="select">
        <select {...rest} {...fieldBinding(base)} className={cx("control", className)}>
          {children}
        </select>
        <Icon name="down" />
      </span>
    </Field>
  );
}

export type CodeFieldProps = FieldBase & Omit<Input, "type"> & { digits?: number };

/** A one-time code: digits, the numeric keyboard, and the phone's offer to fill it in. */
export function CodeField({ label, hint, error, mark, name, id, digits = 6, className, ...rest }: CodeFieldProps) {
  const base = { label, hint, error, mark, name, id };
  return (
    <Field {...base}>
      <input
        {...rest}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern={`[0-9 ]{${digits},${digits + 2}}`}
        maxLength={digits + 2}
        spellCheck={false}
        {...fieldBinding(base)}
        className={cx("control control-code", className)}
      />
    </Field>
  );
}

export type FileFieldProps = FieldBase & Omit<Input, "type" | "value" | "defaultValue">;

export function FileField({ label, hint, error, mark, name, id, className, ...rest }: FileFieldProps) {
  const base = { label, hint, error, mark, name, id };
  return (
    <Field {...base}>
      <input {...rest} type="file" {...fieldBinding(base)} className={cx("control control-file", className)} />
    </Field>
  );
}
