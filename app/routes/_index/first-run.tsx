import { Form } from "@remix-run/react";
import { useMessages } from "~/i18n/context";
import { Band, Button, ButtonLink, Buttons, PageFrame } from "~/ui";

/** Nobody has been here before: two buttons. */
export function FirstRun() {
  const { common, office } = useMessages();
  return (
    <PageFrame skip={common.skip} name={common.product} width="narrow">
      <Band title={office.firstTitle} lead={office.firstLead} />
      <p>{office.firstWorkspace}</p>
      <Buttons>
        <ButtonLink href="/welcome" variant="primary">
          {office.createWorkspace}
        </ButtonLink>
      </Buttons>
      <p>{office.firstSample}</p>
      <Form method="post" action="/sample" reloadDocument>
        <Button>{office.openSample}</Button>
      </Form>
    </PageFrame>
  );
}
