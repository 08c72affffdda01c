// Fields that several staff pages have.

import { type ReactNode, useEffect, useState } from "react";
import { languages } from "~/domain/language";
import type { Role } from "~/domain/workspace";
import { useMessages } from "~/i18n/context";
import { SelectField, TextField } from "~/ui";

type Shown = { error?: ReactNode; hint?: ReactNode };

/** `fresh` asks the browser to make a new password instead of filling in a kept one. */
export function PasswordField({ label, error, fresh = false }: { label: ReactNode; fresh?: boolean } & Shown) {
  const { office } = useMessages();
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      error={error}
      hint={fresh ? office.passwordHint : undefined}
      autoComplete={fresh ? "new-password" : "current-password"}
      required
    />
  );
}

export function LanguageField({ name, value, error }: { name: string; value: string } & Shown) {
  const { common } = useMessages();
  return (
    <SelectField name={name} label={common.language} error={error} defaultValue={value}>
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {common.languages[language]}
        </option>
      ))}
    </SelectField>
  );
}

type ZoneFieldProps = { zones: string[]; value: string; guess?: boolean } & Shown;

/**
 * A list of names to choose from while typing; the browser's own. With `guess` the browser's zone takes the place of
 * a UTC that nobody chose.
 */
export function ZoneField({ zones, value, error, hint, guess = false }: ZoneFieldProps) {
  const { common } = useMessages();
  const [zone, setZone] = useState(value);
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (guess && here) setZone((now) => (now === "UTC" ? here : now));
  }, [guess]);
  return (
    <>
      <TextField
        name="zone"
        label={common.zone}
        error={error}
        hint={hint}
        value={zone}
        onChange={(event) => setZone(event.currentTarget.value)}
        list="zones"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <datalist id="zones">
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** The roles that this colleague may give. */
export function RoleField({ id, value, may, error }: { id: string; value: Role; may: readonly Role[] } & Shown) {
  const { office } = useMessages();
  return (
    <SelectField name="role" id={id} label={office.role} error={error} defaultValue={value}>
      {may.map((role) => (
        <option key={role} value={role}>
          {office.roles[role]}
        </option>
      ))}
    </SelectField>
  );
}
