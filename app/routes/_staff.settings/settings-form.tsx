import { Form } from "@remix-run/react";
import { minutesPolicies, type WorkspaceSettings } from "~/domain/workspace";
import { useReader } from "~/i18n/context";
import { Button, Buttons, CheckboxField, RadioField, TextArea, TextField } from "~/ui";
import { LanguageField, ZoneField } from "../_staff/fields";
import { useRefused } from "../_staff/refused";

type Props = {
  name: string | null;
  settings: WorkspaceSettings;
  /** Where the settings stood when this page was made. */
  from: number;
  zones: string[];
  requestId: string;
  answer: Parameters<typeof useRefused>[0];
};

/** What new plans copy; plans that exist keep what they were given. */
export function SettingsForm({ name, settings, from, zones, requestId, answer }: Props) {
  const { messages } = useReader();
  const { office, common } = messages;
  const { error, typed } = useRefused(answer);
  return (
    <Form method="post" className="grid max-w-2xl gap-5" noValidate>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="from" value={from} />
      <TextField
        name="name"
        label={office.workspaceName}
        hint={office.workspaceNameHint}
        defaultValue={typed("name") ?? name ?? ""}
        error={error("name")}
        required
      />
      <LanguageField name="language" value={typed("language") ?? settings.language} error={error("language")} />
      <ZoneField zones={zones} value={typed("zone") ?? settings.zone} error={error("zone")} hint={office.zoneHint} />
      <TextField
        name="currency"
        label={common.currency}
        hint={office.currencyHint}
        look="short"
        maxLength={3}
        autoCapitalize="characters"
        defaultValue={typed("currency") ?? settings.currency}
        error={error("currency")}
        required
      />
      <Workdays chosen={settings.workdays} />
      <TextArea
        name="holidays"
        label={office.holidays}
        hint={office.holidaysHint}
        defaultValue={typed("holidays") ?? settings.holidays.join("\n")}
        error={error("holidays")}
        spellCheck={false}
      />
      <RadioField
        name="minutesPolicy"
        label={office.minutesPolicy}
        value={typed("minutesPolicy") ?? settings.minutesPolicy}
        error={error("minutesPolicy")}
        options={minutesPolicies.map((policy) => ({ value: policy, label: office.minutesPolicies[policy] }))}
      />
      <Buttons>
        <Button variant="primary">{common.save}</Button>
      </Buttons>
    </Form>
  );
}

function Workdays({ chosen }: { chosen: number[] }) {
  const { office, dates } = useReader().messages;
  return (
    <fieldset className="field">
      <legend className="field-label">{office.workdays}</legend>
      {dates.weekdays.map((label, index) => (
        <CheckboxField
          key={label}
          id={`workdays-${index + 1}`}
          name="workdays"
          value={index + 1}
          label={label}
          defaultChecked={chosen.includes(index + 1)}
        />
      ))}
    </fieldset>
  );
}
