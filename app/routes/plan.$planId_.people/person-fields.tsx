import type { Side } from "~/domain/facts";
import { languages } from "~/domain/language";
import { customerRoles, vendorRoles } from "~/domain/template";
import { sayRole } from "~/i18n";
import { useMessages } from "~/i18n/context";
import { CheckboxField, SelectField, TextField } from "~/ui";
import type { useRefused } from "./form";

export type PersonBefore = {
  name: string;
  email: string;
  company: string;
  title: string;
  roles: string[];
  lead: boolean;
  decides: boolean;
  language: string;
  zone: string;
};

type Props = {
  /** Stands before the ids of the fields: the page has many such forms. */
  prefix: string;
  side: Side;
  before: PersonBefore;
  /** Also what they do, and whether they lead or decide. */
  rights: boolean;
  refused: ReturnType<typeof useRefused>;
};

// Who decides is asked by its own box; the person who runs the system is no part of a plan.
const rolesOf = {
  customer: customerRoles.filter((role) => role !== "decision_owner"),
  vendor: vendorRoles.filter((role) => role !== "admin"),
} satisfies Record<Side, readonly string[]>;

/** Everything that is known of a person, in plain words. */
export function PersonFields({ prefix, side, before, rights, refused }: Props) {
  const { common, people } = useMessages();
  const { field, typed, error } = refused;
  const text = (name: "name" | "email" | "company" | "title") => ({
    ...field(name, before[name]),
    id: `${prefix}-${name}`,
    autoComplete: "off",
  });
  return (
    <>
      <TextField {...text("name")} label={common.name} required />
      <TextField {...text("email")} label={common.email} type="email" inputMode="email" spellCheck={false} required />
      <TextField {...text("company")} label={common.company} mark={common.optional} />
      <TextField {...text("title")} label={common.jobTitle} mark={common.optional} />
      {rights ? <Rights prefix={prefix} side={side} before={before} refused={refused} /> : <Kept before={before} />}
      <SelectField
        name="language"
        id={`${prefix}-language`}
        label={people.theirLanguage}
        defaultValue={typed("language", before.language)}
        error={error("language")}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {common.languages[language]}
          </option>
        ))}
      </SelectField>
      <TextField
        {...field("zone", before.zone)}
        id={`${prefix}-zone`}
        label={people.theirZone}
        list="zones"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}

function Rights({ prefix, side, before, refused }: Omit<Props, "rights">) {
  const messages = useMessages();
  const { people } = messages;
  const shown: readonly string[] = rolesOf[side];
  const chosen = refused.all("roles", before.roles);
  return (
    <fieldset className="field">
      <legend className="field-label">{people.whatTheyDo}</legend>
      {before.roles
        .filter((role) => !shown.includes(role))
        .map((role) => (
          <input key={role} type="hidden" name="roles" value={role} />
        ))}
      <div className="grid sm:grid-cols-2 sm:gap-x-6">
        {shown.map((role) => (
          <CheckboxField
            key={role}
            name="roles"
            id={`${prefix}-${role}`}
            value={role}
            label={sayRole(messages, role)}
            defaultChecked={chosen.includes(role)}
          />
        ))}
      </div>
      {side === "customer" ? (
        <CheckboxField
          name="decides"
          id={`${prefix}-decides`}
          label={people.mayDecide}
          defaultChecked={refused.ticked("decides", before.decides)}
        />
      ) : null}
      <CheckboxField
        name="lead"
        id={`${prefix}-lead`}
        label={people.mayLead}
        defaultChecked={refused.ticked("lead", before.lead)}
      />
    </fieldset>
  );
}

/** What this reader may not change goes along as it is. */
function Kept({ before }: { before: PersonBefore }) {
  return (
    <>
      {before.roles.map((role) => (
        <input key={role} type="hidden" name="roles" value={role} />
      ))}
      {before.lead ? <input type="hidden" name="lead" value="on" /> : null}
      {before.decides ? <input type="hidden" name="decides" value="on" /> : null}
    </>
  );
}
