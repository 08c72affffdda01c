import {
  Button,
  ButtonLink,
  CheckboxField,
  CodeField,
  ErrorSummary,
  Notice,
  Receipt,
  Seal,
  SignSheet,
  TextField,
} from "..";
import { Frame } from "./deal";

const statement = (
  <>
    <p>
      Ceramiche Valdorba S.p.A. and Helionaut Software GmbH agree to work by this plan towards a decision on Friday 13
      November 2026.
    </p>
    <p>
      I have read its 22 steps, their dates and who does them. We can stop on 20 October and on 23 October, in one form
      and without giving a reason.
    </p>
    <p>This is not the contract and creates no duty to buy.</p>
  </>
);

const facts = [
  { term: "You sign as", value: "Renzo Albini, Group CFO" },
  { term: "For", value: "Ceramiche Valdorba S.p.A." },
  { term: "Plan", value: "KilnView energy monitoring" },
  { term: "Your mailbox", value: "r•••@valdorba.example" },
];

/** The words to sign, and the form. */
export function SignPage({ failed = false }: { failed?: boolean }) {
  return (
    <Frame narrow>
      <SignSheet
        kind="Agreement to this plan"
        aside="Edition 3"
        title="Agreement to work by this plan"
        statement={statement}
        facts={facts}
      >
        {failed ? (
          <ErrorSummary
            title="This is not signed yet"
            errors={[{ field: "code", message: "The code does not match: look for the latest mail" }]}
          >
            <p>Everything you typed is still here.</p>
          </ErrorSummary>
        ) : null}
        <form className="sheet-form">
          <TextField
            name="typed"
            label="Your name, typed by you"
            look="signature"
            autoComplete="name"
            defaultValue={failed ? "Renzo Albini" : undefined}
            required
          />
          <CodeField
            name="code"
            label="The code from your mailbox"
            hint="Sent at 17:28 (11:28 in Charlotte), good for ten minutes"
            error={failed ? "The code does not match: look for the latest mail" : undefined}
            defaultValue={failed ? "402918" : undefined}
            required
          />
          <CheckboxField name="consent" label="I sign this in electronic form" defaultChecked={failed} required />
          <div className="buttons">
            <Button variant="primary">Sign in writing</Button>
            <Button variant="plain" name="later">
              Not now
            </Button>
          </div>
        </form>
      </SignSheet>
    </Frame>
  );
}

/** The same sheet once it is signed. */
export function ReceiptPage() {
  return (
    <Frame narrow>
      <div className="grid gap-6">
        <Notice title="Signed" icon="seal">
          Both companies get this receipt by mail, and the plan stands as agreed.
        </Notice>
        <Receipt
          kind="Agreement to this plan"
          aside="Edition 3"
          title="Agreement to work by this plan"
          statement={statement}
          seals={
            <>
              <Seal
                initials="RA"
                name="Renzo Albini"
                lines={["Ceramiche Valdorba S.p.A.", "14 October 2026, 17:30 (11:30 in Charlotte)", "Edition 3"]}
              />
              <Seal
                initials="ML"
                name="Mara Lindqvist"
                lines={["Helionaut Software GmbH", "14 October 2026, 16:45", "Edition 3"]}
              />
            </>
          }
          fingerprint={{
            label: "Entry 47 of the history. Fingerprint of these words:",
            value: "9f2c 41d0 7be8 5a13 c6f4 0e92 b7d5 381a 64cc 20f9 1d7e ab38 5c90 e2f6 4471 d80b",
          }}
          note="Anyone you give this to can check it without asking us."
          actions={
            <>
              <ButtonLink variant="primary" href="/receipt.pdf">
                Download as PDF
              </ButtonLink>
              <ButtonLink href="/plan">Back to the plan</ButtonLink>
            </>
          }
        />
      </div>
    </Frame>
  );
}
