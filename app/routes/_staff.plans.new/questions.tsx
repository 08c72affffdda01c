import { Form, Link } from "@remix-run/react";
import { type Answers, decidersChoices } from "~/domain/recommend";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, RadioField } from "~/ui";

/** The two questions; once answered, one line and the way back to them. */
export function Questions({ answers }: { answers: Answers | null }) {
  const { common } = useMessages();
  const { staff } = useMessages();
  if (answers) {
    const tender = answers.tender ? staff.tender.yes : staff.tender.no;
    return (
      <dl className="facts">
        <div>
          <dt>{staff.question.deciders}</dt>
          <dd>{staff.deciders[answers.deciders]}</dd>
        </div>
        <div>
          <dt>{staff.question.tender}</dt>
          <dd>
            {tender} · <Link to="/plans/new">{staff.answersChange}</Link>
          </dd>
        </div>
      </dl>
    );
  }
  return (
    <Form method="get" className="grid gap-6">
      <RadioField
        name="deciders"
        label={staff.question.deciders}
        options={decidersChoices.map((value) => ({ value, label: staff.deciders[value] }))}
        required
      />
      <RadioField
        name="tender"
        label={staff.question.tender}
        options={[
          { value: "no", label: staff.tender.no },
          { value: "yes", label: staff.tender.yes },
        ]}
        required
      />
      <Buttons>
        <Button variant="primary">{common.next}</Button>
      </Buttons>
    </Form>
  );
}
