import { gzipSync } from "node:zlib";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import {
  BothTexts,
  CheckboxField,
  CodeField,
  DateField,
  ErrorSummary,
  FileField,
  Notice,
  ProgressStrip,
  RadioField,
  SelectField,
  SideMark,
  StageSection,
  StateMark,
  StepRow,
  Table,
  TextArea,
  TextField,
  Tick,
} from "~/ui";
import { ConflictPage } from "~/ui/gallery/conflict";
import { Gallery } from "~/ui/gallery/gallery";
import { PlanPage } from "~/ui/gallery/plan";
import { ReceiptPage, SignPage } from "~/ui/gallery/sign";

const attributesOf = (html: string, tag: string): ReadonlyArray<string> =>
  html.match(new RegExp(`<${tag}\\b[^>]*>`, "g")) ?? [];
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

const field = { name: "due", label: "Due", hint: "A working day", error: "This day has passed" };
const fields: ReadonlyArray<[string, ReactElement]> = [
  ["a line of text", <TextField key="1" {...field} />],
  ["a longer text", <TextArea key="2" {...field} />],
  ["a date", <DateField key="3" {...field} />],
  [
    "a list",
    <SelectField key="4" {...field}>
      <option>One</option>
    </SelectField>,
  ],
  ["a code", <CodeField key="5" {...field} />],
  ["a file", <FileField key="6" {...field} />],
  ["a box to tick", <CheckboxField key="7" {...field} />],
];

describe("fields", () => {
  test.each(fields)("%s says its label, its hint and its error to who cannot see them", (_, element) => {
    const html = renderToStaticMarkup(element);
    const [control = ""] = [
      ...attributesOf(html, "input"),
      ...attributesOf(html, "textarea"),
      ...attributesOf(html, "select"),
    ];
    expect(html).toMatch(/<label[^>]* for="due">Due/);
    expect(control).toContain('id="due"');
    expect(control).toContain('name="due"');
    expect(control).toContain('aria-describedby="due-hint due-error"');
    expect(control).toContain('aria-invalid="true"');
    expect(idsOf(html)).toEqual(expect.arrayContaining(["due", "due-hint", "due-error"]));
  });

  test("a field without hint and error points at nothing that is not there", () => {
    const html = renderToStaticMarkup(<TextField name="subject" label="Subject" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  test("a code asks for the numeric keyboard and for the phone's own suggestion", () => {
    const html = renderToStaticMarkup(<CodeField name="code" label="Code" />);
    expect(html).toContain('inputMode="numeric"');
    expect(html).toContain('autoComplete="one-time-code"');
  });

  test("of several answers none is chosen beforehand", () => {
    const options = ["yes", "but", "no"].map((value) => ({ value, label: value }));
    const html = renderToStaticMarkup(<RadioField name="answer" label="Your answer" options={options} />);
    expect(html).not.toContain("checked");
    expect(attributesOf(html, "input")).toHaveLength(3);
  });

  test("the summary of errors takes focus without scripts and leads to each field", () => {
    const html = renderToStaticMarkup(<ErrorSummary title="Not saved" errors={[{ field: "due", message: "Past" }]} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain("autofocus");
    expect(html).toContain('href="#due"');
    expect(renderToStaticMarkup(<ErrorSummary title="Not saved" errors={[]} />)).toBe("");
  });
});

describe("marks", () => {
  test("a side is told by shape and initials, and by name to who hears the page", () => {
    const filled = renderToStaticMarkup(<SideMark side="customer" initials="CV" label="Ceramiche Valdorba" />);
    const outlined = renderToStaticMarkup(<SideMark side="vendor" initials="HS" label="Helionaut Software" />);
    expect(filled).toContain("side-filled");
    expect(filled).toContain("Ceramiche Valdorba");
    expect(outlined).not.toContain("side-filled");
    expect(renderToStaticMarkup(<SideMark side="both" initials="CV" otherInitials="HS" />)).toMatch(/CV.*HS/);
  });

  test("a state is always a drawing and a word", () => {
    for (const state of [
      "overdue",
      "dueSoon",
      "waiting",
      "reported",
      "done",
      "verified",
      "blocked",
      "private",
    ] as const) {
      const html = renderToStaticMarkup(<StateMark state={state}>Word</StateMark>);
      expect(html).toContain("<svg");
      expect(html).toContain("Word");
    }
  });

  test("a tick is a submit button with a name, and only a mark where it is not the reader's", () => {
    const button = renderToStaticMarkup(
      <Tick state="open" label="Mark as done" button={{ name: "step", value: "s1" }} />,
    );
    expect(button).toContain('type="submit"');
    expect(button).toContain('aria-label="Mark as done"');
    expect(renderToStaticMarkup(<Tick state="closed" label="Not yours" />)).not.toContain("<button");
  });

  test("an error interrupts, a remark waits", () => {
    expect(renderToStaticMarkup(<Notice tone="error">No</Notice>)).toContain('role="alert"');
    expect(renderToStaticMarkup(<Notice tone="quiet">So</Notice>)).toContain('role="status"');
  });
});

test("both texts of a conflict are shown and exactly one can be chosen", () => {
  const html = renderToStaticMarkup(
    <BothTexts
      name="choice"
      legend="Two wrote"
      versions={[
        { value: "mine", who: "You", text: "4 Nov" },
        { value: "theirs", who: "Lucia", text: "9 Nov" },
      ]}
    />,
  );
  expect(html).toMatch(/4 Nov.*9 Nov/);
  expect(attributesOf(html, "input").filter((input) => input.includes('name="choice"'))).toHaveLength(2);
  expect(html).not.toContain("checked");
});

test("the strip names every phase and every place to stop in words", () => {
  const html = renderToStaticMarkup(
    <ProgressStrip
      label="Phases"
      caption="Phase 1 of 2"
      stages={[
        { id: "a", name: "First", state: "now", done: 0.5, exits: [{ id: "x", at: 0.9, label: "You can stop here" }] },
        { id: "b", name: "Second", state: "ahead", done: 0 },
      ]}
      today={{ stage: "a", at: 0.4, label: "Today" }}
    />,
  );
  const [wide = "", small = ""] = html.split("<details");
  for (const part of [wide, small]) expect(part).toMatch(/First.*You can stop here.*Second/);
  expect(html).toContain('aria-current="step"');
});

test("a table names its rows and columns and closes with its sum", () => {
  const html = renderToStaticMarkup(
    <Table
      label="Costs"
      caption="Costs"
      columns={[
        { key: "line", label: "Line" },
        { key: "sum", label: "EUR", numeric: true },
      ]}
      rows={[{ key: "1", cells: { line: "Licence", sum: "48,000" } }]}
      total={{ key: "t", cells: { line: "Sum", sum: "48,000" } }}
    />,
  );
  expect(html).toContain('<th scope="row">Licence</th>');
  expect(html).toContain('<th scope="col" class="num">EUR</th>');
  expect(html).toMatch(/<tfoot>.*48,000/);
});

const pages: ReadonlyArray<[string, ReactElement]> = [
  ["parts", <Gallery key="1" />],
  ["plan", <PlanPage key="2" />],
  ["conflict", <ConflictPage key="3" />],
  ["sign", <SignPage key="4" failed />],
  ["receipt", <ReceiptPage key="5" />],
];

describe.each(pages)("the composed page: %s", (name, element) => {
  const html = renderToStaticMarkup(element);

  test("T-20 carries no inline style, script or handler that the content policy would refuse", () => {
    expect(html).not.toMatch(/ style=/i);
    expect(html).not.toMatch(/<script|<style| on[a-z]+="/i);
    expect(html).not.toMatch(/(src|href)="(data|javascript):/i);
  });

  test("has one title and no id twice, and asks for one thing to do", () => {
    expect(attributesOf(html, "h1")).toHaveLength(1);
    if (name !== "parts") expect(html.match(/btn-primary/g)).toHaveLength(1);
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every label leads to a field that is there", () => {
    const ids = new Set(idsOf(html));
    for (const [, target] of html.matchAll(/<label[^>]* for="([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, list = ""] of html.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of list.split(" ")) expect(ids).toContain(id);
    }
  });
});

test("sixty rows of a plan stay within a third of what a page may weigh", () => {
  const rows = Array.from({ length: 60 }, (_, at) => at + 1).map((index) => (
    <StepRow
      key={index}
      id={`s${index}`}
      tick={<Tick state="open" label={`Mark ${index} as done`} button={{ name: "step", value: String(index) }} />}
      title={<a href={`/s/${index}`}>Step number {index} with a title</a>}
      meta={<SideMark side="customer" initials="CV" label="Ceramiche Valdorba" />}
      when={`in ${index} working days`}
      exact={`Tue ${index} Nov`}
    />
  ));
  const html = renderToStaticMarkup(<StageSection title="All">{rows}</StageSection>);
  expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(4 * 1024);
});
