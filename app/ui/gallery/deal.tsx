import type { ReactNode } from "react";
import { Band, DateBlock, Menu, PageFrame, Person, ProgressStrip, SideMark, type StripStage, Watermark } from "..";

export const customer = { side: "customer", initials: "CV", company: "Ceramiche Valdorba" } as const;
export const vendor = { side: "vendor", initials: "HS", company: "Helionaut Software" } as const;

/** The frame every composition of the gallery stands in. */
export function Frame({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return (
    <PageFrame
      skip="Skip to the plan"
      name="Helionaut Software GmbH"
      width={narrow ? "narrow" : "wide"}
      ribbon={<Watermark>Sample deal: invented companies, nothing here is evidence</Watermark>}
      language={
        <Menu label="English" icon="globe">
          <a href="?lang=en" aria-current="true">
            English
          </a>
          <a href="?lang=es">Español</a>
          <a href="?lang=it">Italiano</a>
          <a href="?lang=zh">中文</a>
        </Menu>
      }
      footer={
        <>
          <a href="/record">History</a>
          <a href="/mails">Every mail we can send</a>
          <span>Countersign</span>
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

const stages: ReadonlyArray<StripStage> = [
  {
    id: "1",
    name: "What it is worth to you",
    detail: "5 Oct – 20 Oct · 3 of 5",
    state: "now",
    done: 0.6,
    exits: [{ id: "x1", at: 0.94, label: "You can stop here on 20 Oct" }],
  },
  {
    id: "2",
    name: "Value presentation",
    detail: "23 Oct",
    state: "ahead",
    done: 0,
    exits: [{ id: "x2", at: 0.9, label: "You can stop here on 23 Oct" }],
  },
  { id: "3", name: "What must be true first", detail: "26 Oct – 4 Nov", state: "ahead", done: 0 },
  { id: "4", name: "Before the decision meeting", detail: "5 – 9 Nov", state: "ahead", done: 0, gate: true },
  { id: "5", name: "Decision meeting", detail: "13 Nov", state: "ahead", done: 0, gate: true },
  { id: "6", name: "Contract", detail: "16 – 20 Nov", state: "ahead", done: 0, gate: true },
  { id: "7", name: "Handover", detail: "23 Nov", state: "ahead", done: 0 },
];

export const band = (
  <Band
    parties={
      <>
        <Person name="Ceramiche Valdorba S.p.A." {...customer} company={undefined} />
        <Person name="Helionaut Software GmbH" {...vendor} company={undefined} />
      </>
    }
    title="KilnView energy monitoring"
    lead="On course for 13 November. One thing waits for you, two for Helionaut. You can stop on 20 October in one form."
    date={
      <DateBlock
        label="Decision meeting"
        day="Fri 13 Nov"
        dateTime="2026-11-13"
        detail="in 22 working days"
        reason="Group energy reporting starts on 1 January 2027"
      />
    }
  />
);

export const strip = (
  <ProgressStrip
    label="Phases of the plan"
    caption="Phase 1 of 7 · What it is worth to you"
    exitKey="You can stop here"
    stages={stages}
    today={{ stage: "1", at: 0.58, label: "Today" }}
  />
);

export const mark = <SideMark {...customer} label={customer.company} />;
export const theirs = <SideMark {...vendor} label={vendor.company} />;

/** A company's mark with the person who owns the step. */
export function owner(side: ReactNode, name: string) {
  return (
    <span className="person">
      {side} {name}
    </span>
  );
}
