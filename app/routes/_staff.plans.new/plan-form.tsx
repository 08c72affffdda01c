import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Answers } from "~/domain/recommend";
import type { RefusedForm } from "~/http/staff-form.server";
import { type Messages, sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, CheckboxField, cx, DateField, ErrorSummary, Icon, TextArea, TextField } from "~/ui";
import type { TemplateOffer } from "~/views/new-plan";
import { LanguageField, ZoneField } from "../_staff/fields";
import { TemplateChoice } from "./template-choice";

type Local = { language: string; zone: string; currency: string };
type Props = {
  planId: string;
  answers: Answers;
  offer: TemplateOffer;
  local: Local;
  zones: string[];
  answer: RefusedForm | object | null;
};

/** What was typed before a refusal, and the complaint beside each field and above them all. */
function useFields(answer: Props["answer"]) {
  const messages = useMessages();
  const refused = answer && "refusal" in answer ? (answer as RefusedForm) : null;
  const { refusal } = refused ?? {};
  // A missing day is also no day: one complaint for a field is enough.
  const faults = new Map([...(refusal?.fields ?? [])].reverse().map(({ field, code }) => [field, code]));
  const error = (field: string) => {
    const code = faults.get(field);
    if (code === undefined) return undefined;
    // The plain code would only say that something is unexpected.
    if (refusal?.words !== "sameAddress") return messages.fields[code];
    return sayRefusal(messages, { words: "sameAddress", about: refusal.about ?? [] });
  };
  const typed = (field: string, before = "") => refused?.typed[field] ?? before;
  const summary = Object.entries(labelsOf(messages)).flatMap(([field, label]) => {
    const message = error(field);
    return message ? [{ field, message: `${label}: ${message}` }] : [];
  });
  const field = (name: string, before = "") => ({ name, error: error(name), defaultValue: typed(name, before) });
  return { summary, typed, error, field };
}

/** How the summary calls each field, in the order in which they stand. */
function labelsOf({ staff, common, plan }: Messages): { [field: string]: string } {
  const { reasonToAct, capabilities, expectedValue, consequence } = plan.texts;
  return {
    template: staff.template,
    customer: staff.customer,
    subject: staff.subject,
    targetOn: staff.target,
    targetReason: staff.targetReason,
    "lead.name": `${staff.contactTitle}, ${common.name}`,
    "lead.email": `${staff.contactTitle}, ${common.email}`,
    "decider.name": `${staff.deciderTitle}, ${common.name}`,
    "decider.email": `${staff.deciderTitle}, ${common.email}`,
    language: common.language,
    zone: common.zone,
    currency: common.currency,
    reasonToAct,
    capabilities,
    expectedValue,
    criticalOn: plan.criticalOn,
    consequence,
  };
}

/** The whole form: eight lines to type, the rest prefilled or left for later. */
export function PlanForm({ planId, answers, offer, local, zones, answer }: Props) {
  const { common } = useMessages();
  const { staff } = useMessages();
  const fields = useFields(answer);
  const { summary, typed, error, field } = fields;
  return (
    <Form method="post" className="group grid gap-8" noValidate key={`${answers.deciders} ${answers.tender}`}>
      <ErrorSummary title={common.errorsTitle({ n: summary.length })} errors={summary} />
      <input type="hidden" name="planId" value={typed("planId", planId)} />
      <TemplateChoice offer={offer} chosen={typed("template", offer.first[0]?.template)} error={error("template")} />
      <div className="grid gap-5">
        <TextField
          {...field("customer")}
          label={staff.customer}
          hint={staff.customerHint}
          autoComplete="off"
          required
        />
        <TextField {...field("subject")} label={staff.subject} hint={staff.subjectHint} autoComplete="off" required />
        <DateField {...field("targetOn")} label={staff.target} required />
        <TextField
          {...field("targetReason")}
          label={staff.targetReason}
          hint={staff.targetReasonHint}
          autoComplete="off"
          required
        />
      </div>
      <PersonFields who="lead" title={staff.contactTitle} fields={fields}>
        <CheckboxField
          name="decider.same"
          id="deciderSame"
          label={staff.deciderSame}
          defaultChecked={typed("decider.same") === "on"}
          error={undefined}
        />
      </PersonFields>
      <PersonFields who="decider" title={staff.deciderTitle} fields={fields} />
      <div>
        <LocalFields local={local} zones={zones} fields={fields} />
        <MoreFields fields={fields} />
      </div>
      <Buttons>
        <Button variant="primary">{staff.create}</Button>
      </Buttons>
    </Form>
  );
}

type Fields = ReturnType<typeof useFields>;

function PersonFields(props: { who: "lead" | "decider"; title: string; fields: Fields; children?: ReactNode }) {
  const { who, title, fields, children } = props;
  const { common } = useMessages();
  return (
    <fieldset className={cx("grid gap-4", who === "decider" && "group-has-[#deciderSame:checked]:hidden")}>
      <legend className="heading mb-2">{title}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...fields.field(`${who}.name`)} label={common.name} autoComplete="off" required={who === "lead"} />
        <TextField
          {...fields.field(`${who}.email`)}
          label={common.email}
          type="email"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          required={who === "lead"}
        />
      </div>
      {children}
    </fieldset>
  );
}

function LocalFields({ local, zones, fields }: { local: Local; zones: string[]; fields: Fields }) {
  const { common } = useMessages();
  const { staff } = useMessages();
  const wrong = ["language", "zone", "currency"].some((name) => fields.error(name));
  const said = `${common.languages[local.language as keyof typeof common.languages]}, ${local.zone}, ${local.currency}`;
  return (
    <details className="disclosure" open={wrong}>
      <summary>
        <Icon name="chevron" />
        <span>
          {staff.local}: {said}
        </span>
      </summary>
      <div className="grid gap-4 pt-2">
        <p className="field-hint">{staff.localHint}</p>
        <LanguageField
          name="language"
          value={fields.typed("language", local.language)}
          error={fields.error("language")}
        />
        <ZoneField zones={zones} value={fields.typed("zone", local.zone)} error={fields.error("zone")} />
        <TextField {...fields.field("currency", local.currency)} label={common.currency} look="short" maxLength={3} />
      </div>
    </details>
  );
}

function MoreFields({ fields }: { fields: Fields }) {
  const { plan } = useMessages();
  const { staff } = useMessages();
  const { field, typed, error } = fields;
  const names = ["reasonToAct", "capabilities", "expectedValue", "criticalOn", "consequence"];
  return (
    <details className="disclosure" open={names.some((name) => error(name) || typed(name))}>
      <summary>
        <Icon name="chevron" />
        <span>{staff.more}</span>
      </summary>
      <div className="grid gap-4 pt-2">
        <TextArea {...field("reasonToAct")} label={plan.texts.reasonToAct} rows={2} />
        <TextArea {...field("capabilities")} label={plan.texts.capabilities} rows={2} />
        <TextArea {...field("expectedValue")} label={plan.texts.expectedValue} rows={2} />
        <DateField {...field("criticalOn")} label={plan.criticalOn} />
        <TextArea {...field("consequence")} label={plan.texts.consequence} rows={2} />
      </div>
    </details>
  );
}
