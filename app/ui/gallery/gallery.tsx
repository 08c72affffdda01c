import {
  Added,
  Button,
  ButtonLink,
  Buttons,
  Card,
  CheckboxField,
  CodeField,
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FileField,
  Icon,
  type IconName,
  Menu,
  Notice,
  Person,
  QrFrame,
  RadioField,
  Seal,
  SelectField,
  SideMark,
  StateMark,
  Struck,
  Table,
  TextArea,
  TextField,
  Tick,
} from "..";
import { Frame } from "./deal";

const icons: ReadonlyArray<IconName> = [
  ...(["tick", "clock", "overdue", "waiting", "blocked", "lock", "seal", "info", "edit", "chevron", "down"] as const),
  ...(["globe", "more", "plus", "download", "copy", "mail", "people", "calendar", "file", "print"] as const),
  ...(["offline", "exit"] as const),
];

const money = [
  ["Licence set-up and implementation", "−48,000", "", "", ""],
  ["Own staff and meters", "−36,000", "", "", ""],
  ["Subscription", "", "−36,000", "−36,000", "−36,000"],
  ["Gas saved", "", "70,000", "120,000", "120,000"],
  ["Maintenance saved", "", "10,000", "20,000", "20,000"],
] as const;

const columns = [
  { key: "line", label: "Agreed lines, EUR" },
  ...["Start", "2027", "2028", "2029"].map((label) => ({ key: label, label, numeric: true })),
];

const toRow = (key: string, cells: ReadonlyArray<string>) => ({
  key,
  cells: Object.fromEntries(columns.map((column, index) => [column.key, cells[index] ?? ""])),
});

function Controls() {
  return (
    <>
      <Card title="Buttons">
        <Buttons>
          <Button variant="primary">Send the invitation</Button>
          <Button>Save as draft</Button>
          <Button variant="danger">Remove Paolo</Button>
          <Button variant="plain">Undo</Button>
          <Button disabled>Present the offer</Button>
          <ButtonLink href="/a4">
            <Icon name="download" />
            Take it with you
          </ButtonLink>
          <Menu label="More" icon="more" align="start">
            <a href="/move">Move up</a>
            <button type="submit">Mark not applicable</button>
          </Menu>
        </Buttons>
      </Card>
      <Card title="Fields">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="subject" label="What it is about" defaultValue="KilnView energy monitoring" />
          <SelectField name="zone" label="Time zone" defaultValue="rome">
            <option value="rome">Rome (CET)</option>
            <option value="new-york">New York (EST)</option>
          </SelectField>
          <DateField
            name="due"
            label="Due"
            defaultValue="2026-11-04"
            error="This is after the decision meeting on 13 November. Choose an earlier day or move the meeting."
          />
          <CodeField name="code-1" label="Code" hint="Six digits, from your mailbox" />
          <TextArea
            name="why"
            label="Why it is needed"
            mark="optional"
            hint="One sentence the others will understand."
            defaultValue="Gas cost per m² rose 31% in a year and nobody sees it per kiln."
          />
          <div className="grid gap-5 content-start">
            <FileField name="file" label="Attach a file" hint="PDF, Word, Excel or a picture, up to 5 MB" />
            <CheckboxField name="ics" label="Send me the calendar file" defaultChecked />
          </div>
          <RadioField
            name="answer"
            label="Your answer"
            options={[
              { value: "yes", label: "Yes" },
              { value: "but", label: "Yes, but", hint: "You say what must be true first" },
              { value: "no", label: "No", hint: "The plan ends; no reason needed" },
            ]}
          />
          <ErrorSummary
            title="Two things are missing"
            errors={[
              { field: "due", message: "The due date is after the decision meeting" },
              { field: "code-1", message: "Type the six digits" },
            ]}
          >
            <p>Nothing you typed was lost.</p>
          </ErrorSummary>
        </div>
      </Card>
    </>
  );
}

function Marks() {
  return (
    <>
      <Card title="Who, and how it stands">
        <div className="grid gap-4">
          <div className="buttons">
            <Person name="Giulia Ferrante" side="customer" initials="CV" company="Ceramiche Valdorba" />
            <Person name="Mara Lindqvist" side="vendor" initials="HS" company="Helionaut Software" />
            <span>
              <SideMark side="both" initials="CV" otherInitials="HS" label="Both" /> Both companies
            </span>
          </div>
          <div className="buttons">
            <StateMark state="overdue">2 days overdue</StateMark>
            <StateMark state="dueSoon">Due tomorrow</StateMark>
            <StateMark state="waiting">Waiting for Chiara</StateMark>
            <StateMark state="reported">Reported by Helionaut</StateMark>
            <StateMark state="done">Done on 6 Oct</StateMark>
            <StateMark state="verified">Giulia confirmed this</StateMark>
            <StateMark state="blocked">Waits for the network plan</StateMark>
            <StateMark state="private">Only us</StateMark>
          </div>
          <div className="buttons">
            <Tick state="open" label="Mark as done" button={{}} />
            <Tick state="done" label="Undo" button={{}} />
            <Tick state="reported" label="Reported" />
            <Tick state="closed" label="Not yours" />
            <Tick state="open" label="Mark as done" button={{}} big />
          </div>
          <p>
            Reviewed by <Struck>Wed 4 Nov</Struck> <Added>Fri 6 Nov</Added>
          </p>
          <div className="buttons">
            <Seal initials="RA" name="Renzo Albini" lines={["Ceramiche Valdorba", "14 Oct 2026, 17:30", "Edition 3"]} />
            <Seal size="small" initials="GF" name="Giulia Ferrante" lines={["12 Oct 2026, 09:14 · Edition 2"]} />
          </div>
          <div className="flex flex-wrap gap-4">
            {icons.map((name) => (
              <Icon name={name} key={name} />
            ))}
          </div>
        </div>
      </Card>
      <div className="grid gap-3">
        <Notice title="Present from 17 November">Until then you see the day, and nothing else.</Notice>
        <Notice tone="quiet">Paolo Sanna changed the counterpart meanwhile. Both changes are kept.</Notice>
        <Notice tone="warn" title="One question is open">
          Paolo asked about payment terms on Monday. You can still confirm.
        </Notice>
        <Notice tone="error" title="This was not saved">
          The connection broke. What you typed is still here; press Save once more.
        </Notice>
      </div>
    </>
  );
}

/** Every part of the kit with the words of a real deal. */
export function Gallery() {
  return (
    <Frame>
      <div className="grid gap-8">
        <h1 className="font-serif text-2xl">The parts</h1>
        <Controls />
        <Marks />
        <Card>
          <Table
            label="What it costs and brings"
            caption="What it costs and brings"
            columns={columns}
            rows={money.map((cells, index) => toRow(String(index), cells))}
            total={toRow("net", ["Net of agreed lines", "−84,000", "44,000", "104,000", "104,000"])}
          />
        </Card>
        <Card privateLabel="Only Ceramiche Valdorba" title="Notes">
          <p>Board meets on the 13th; Renzo may need the 17th.</p>
        </Card>
        <Disclosure summary="Everything" open>
          <p>Checkpoints, questions, what it costs and brings, history.</p>
        </Disclosure>
        <div className="grid gap-8 sm:grid-cols-2">
          <EmptyState title="No files yet" action={<Button variant="primary">Attach a file</Button>}>
            Drawings, meter lists, a network plan: whoever opens this step will find them here instead of in a mail.
          </EmptyState>
          <QrFrame caption="Opens Chiara’s own page">
            <svg viewBox="0 0 21 21" role="img" aria-label="Code">
              <path
                d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0zM9 9h3v3H9zM14 14h2v4h-2zM18 17h3v4h-3z"
                fill="currentColor"
              />
            </svg>
          </QrFrame>
        </div>
      </div>
    </Frame>
  );
}
