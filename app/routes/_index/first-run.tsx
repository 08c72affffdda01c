import { Form } from "@remix-run/react";
import { useMessages } from "~/i18n/context";
import { Button, ButtonLink } from "~/ui";
import { Door } from "../_staff/door";

/** Nobody has been here before: two buttons. */
export function FirstRun() {
  const { office } = useMessages();
  return (
    <Door title={office.firstTitle} lead={office.firstLead}>
      <section className="grid justify-items-start gap-3">
        <p>{office.firstWorkspace}</p>
        <ButtonLink href="/welcome" variant="primary">
          {office.createWorkspace}
        </ButtonLink>
      </section>
      <section className="grid justify-items-start gap-3">
        <p>{office.firstSample}</p>
        <Form method="post" action="/sample" reloadDocument>
          <Button>{office.openSample}</Button>
        </Form>
      </section>
    </Door>
  );
}
