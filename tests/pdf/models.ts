import type {
  MinutesPdf,
  OfferPdf,
  PdfConfirmation,
  PdfFrame,
  PdfMark,
  PdfOwner,
  PdfPerson,
  PdfStage,
  PlanPdf,
} from "~/pdf/model";

// The deal of the acceptance scenario, as views would fill it in.

export const HASH = "3f9a1c07be52d86e4410aa93cf7715d2e08b6c9f21d4873a5be60f92c1d7e4a8";

export function frame(change: Partial<PdfFrame> = {}): PdfFrame {
  return {
    title: "KilnView energy monitoring",
    language: "en",
    paper: "A4",
    madeAt: "2026-11-17T15:32:00.000Z",
    madeAtText: "17 Nov 2026, 16:32 (UTC+1)",
    zone: "Europe/Rome",
    edition: 4,
    head: { seq: 412, hash: HASH },
    vendorName: "Helionaut Software GmbH",
    customerName: "Ceramiche Valdorba S.p.A.",
    ...change,
  };
}

const customer = (name: string): PdfOwner => ({ name, side: "customer" });
const vendor = (name: string): PdfOwner => ({ name, side: "vendor" });

export const people: PdfPerson[] = [
  { name: "Giulia Ferrante", does: "leads the project", side: "customer" },
  { name: "Renzo Albini", does: "decides", side: "customer" },
  { name: "Chiara Neri", does: "checks security", side: "customer" },
  { name: "Sara Vitali", does: "buys", side: "customer" },
  { name: "Lucia Moretti", does: "checks the contract", side: "customer" },
  { name: "Esteban Ruiz", does: "will use it, Castellón", side: "customer" },
  { name: "Li Wen 李文", does: "will use it, Foshan", side: "customer" },
  { name: "Mara Lindqvist", does: "leads for the vendor", side: "vendor" },
  { name: "Dr. Edda Kühn", does: "contracts", side: "vendor" },
];

const rows: [string, PdfOwner, string, PdfMark, string][] = [
  ["Agree what hurts and whom it hurts", vendor("Mara Lindqvist"), "Fri 16 Oct", "confirmed", "confirmed"],
  ["Put figures on what it costs and brings", customer("Giulia Ferrante"), "Fri 16 Oct", "confirmed", "confirmed"],
  ["Present the cost estimate", vendor("Mara Lindqvist"), "Tue 20 Oct", "confirmed", "confirmed"],
  [
    "Everybody confirms their own objective",
    { name: "Ceramiche Valdorba", side: "customer" },
    "Tue 20 Oct",
    "confirmed",
    "1 day late",
  ],
  ["Show the value in one meeting", vendor("Tomasz Oort"), "Fri 23 Oct", "done", "done"],
  ["Answer: should we solve this together?", customer("Renzo Albini"), "Fri 23 Oct", "confirmed", "yes, but"],
  ["Extra demonstration with Castellón’s own kiln data", vendor("Tomasz Oort"), "Fri 30 Oct", "done", "done"],
  ["Introduction for 12 shift leads", vendor("Priya Raman"), "Tue 3 Nov", "done", "done"],
  [
    "Technical check of single sign-on and the firewall list",
    { name: "Neri, Oort", side: "both" },
    "Fri 6 Nov",
    "overdue",
    "1 day over",
  ],
  ["Security assessment", customer("Chiara Neri"), "Wed 4 Nov", "waiting", "waits for you"],
  ["Review the legal terms", customer("Lucia Moretti"), "Mon 9 Nov", "due-soon", "due soon"],
  ["Write down the contract frame together", vendor("Dr. Edda Kühn"), "Thu 12 Nov", "open", "open"],
  ["Invite everybody to the decision", vendor("Mara Lindqvist"), "Thu 12 Nov", "open", "open"],
  ["Present the offer and decide in writing", customer("Renzo Albini"), "Tue 17 Nov", "open", "open"],
  ["Send the minutes of the decision", vendor("Mara Lindqvist"), "Wed 18 Nov", "open", "open"],
  ["Sign the contract", { name: "both companies", side: "both" }, "Tue 24 Nov", "blocked", "after the answer"],
  ["Hand over to the delivery team", vendor("Priya Raman"), "Fri 27 Nov", "not-applicable", "not needed"],
];

const stageTitles = ["Understand", "Show the value", "Make sure it works", "Decide", "Start"];

export function stages(): PdfStage[] {
  const cuts = [0, 4, 8, 12, 15, rows.length];
  return stageTitles.map((title, stage) => ({
    title,
    steps: rows.slice(cuts[stage], cuts[stage + 1]).map(([text, owner, due, mark, state], index) => ({
      number: `${(cuts[stage] ?? 0) + index + 1}`,
      title: text,
      owner,
      due,
      state: { mark, text: state },
    })),
  }));
}

const exits = [
  {
    question: "Continue at this order of cost?",
    date: "Tue 20 Oct",
    who: "Renzo Albini",
    answer: "Continue: Renzo Albini, 20 Oct 2026, 18:10 (UTC+2)",
  },
  { question: "Do you want to solve this problem with us?", date: "Tue 17 Nov", who: "Renzo Albini" },
];

export function plan(change: Partial<PlanPdf> = {}): PlanPdf {
  return {
    kind: "plan",
    shape: "page",
    frame: frame(),
    headline:
      "On course for 17 Nov. Two things wait for Ceramiche Valdorba, three for Helionaut. You can stop on 17 Nov in one form.",
    target: {
      date: "Tue 17 Nov 2026",
      reason: "The board meets on the 13th; group energy reporting starts on 1 Jan 2027.",
      standing: "Confirmed by Renzo Albini on 28 Oct 2026",
    },
    stages: stages(),
    exits,
    people,
    strip: {
      stages: [
        { label: "Understand", from: 0, to: 0.28 },
        { label: "Show the value", from: 0.28, to: 0.55 },
        { label: "Make sure it works", from: 0.55, to: 0.7 },
        { label: "Decide", from: 0.7, to: 0.83 },
        { label: "Start", from: 0.83, to: 1 },
      ],
      exits: [0.28, 0.81],
      target: 0.81,
      today: 0.62,
      first: "5 Oct 2026",
      last: "27 Nov 2026",
    },
    ...change,
  };
}

/** A plan of so many steps in one phase, each with its number in its title. */
export function longPlan(count: number): PlanPdf {
  const steps = Array.from({ length: count }, (_, index) => ({
    number: `${index + 1}`,
    title: `Row ${index + 1}: check the meters of kiln ${(index % 9) + 1} together with the people who read them every day`,
    owner: index % 2 === 0 ? customer("Esteban Ruiz") : vendor("Tomasz Oort"),
    due: "Fri 30 Oct",
    state: { mark: "open" as const, text: "open" },
  }));
  return plan({ shape: "full", stages: [{ title: "Everything", steps }] });
}

export function confirmation(change: Partial<PdfConfirmation> = {}): PdfConfirmation {
  return {
    statement: "We have put figures on what the problem costs us, and our finance department stands behind them.",
    name: "Giulia Ferrante",
    company: "Ceramiche Valdorba S.p.A.",
    at: "16 Oct 2026, 11:25:07 (UTC+2)",
    strength: "from the own mailbox",
    edition: 3,
    ...change,
  };
}

export function offer(change: Partial<OfferPdf> = {}): OfferPdf {
  return {
    kind: "offer",
    frame: frame(),
    version: 2,
    state: { kind: "agreed", on: "17 Nov 2026" },
    summary: {
      what: "Energy monitoring per kiln for the plants Faenza, Castellón and Foshan: licence, set-up, introduction in three languages and three years of operation.",
      price: {
        amount: "156,000.00 €",
        terms:
          "48,000.00 € for set-up and implementation, then 36,000.00 € a year for three years. Net of tax, payable within 45 days.",
      },
      byWhen: {
        date: "1 Jan 2027",
        reason: "Group energy reporting starts; without figures per kiln three plants report by hand.",
      },
      confirmed: [
        "Giulia Ferrante: what it costs and brings, 16 Oct 2026, 11:25 (UTC+2)",
        "Esteban Ruiz: the demonstration with our own data, 30 Oct 2026, 12:02 (UTC+1)",
        "Chiara Neri: single sign-on and firewall list, 6 Nov 2026, 11:00 (UTC+1)",
        "Lucia Moretti: legal terms, 9 Nov 2026, 15:40 (UTC+1)",
      ],
      decided: "Yes, by Renzo Albini on 17 Nov 2026, 16:20 (UTC+1), on version 2 of this offer.",
    },
    sections: sections(),
    stages: stages(),
    exits,
    confirmations: [
      confirmation(),
      confirmation({
        name: "Li Wen 李文",
        statement: "Foshan’s objective is written as we mean it: gas per square metre, every shift, 每班可见。",
        at: "21 Oct 2026, 03:30:12 (UTC+2)",
      }),
      confirmation({
        name: "Esteban Ruiz",
        statement: "The demonstration used the data of our own kilns and answered our questions.",
        at: "30 Oct 2026, 12:02:44 (UTC+1)",
        withdrawn: "Esteban Ruiz, 2 Nov 2026, 09:14 (UTC+1): the file was last year’s.",
      }),
    ],
    decision: {
      answer: "Yes",
      words:
        "I decide for Ceramiche Valdorba S.p.A.: yes to version 2 of the offer “KilnView energy monitoring” of Helionaut Software GmbH.\n\nThis is not the contract and creates no duty to buy.",
      name: "Renzo Albini",
      company: "Ceramiche Valdorba S.p.A.",
      at: "17 Nov 2026, 16:20:31 (UTC+1)",
      strength: "code for this very text",
      hash: "b7e1f2a90c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7",
    },
    evidence: {
      entries: 412,
      checkAt: "https://plan.helionaut.example/verify",
      keysAt: "https://plan.helionaut.example/.well-known/countersign.json",
      seal: { certificate: HASH, operator: "plan.helionaut.example", stamped: false },
      plan: [
        { field: "planId", text: "plan-valdorba" },
        { field: "openedBy", text: "Mara Lindqvist, Helionaut Software GmbH, mara@helionaut.example" },
        { field: "termsHash", text: "" },
      ],
      signatures: [
        {
          title: "Renzo Albini answered the offer",
          rows: [
            { field: "signer", text: "Renzo Albini" },
            { field: "opening", text: "" },
            { field: "textHash", text: HASH, hash: true },
          ],
        },
      ],
      consents: [
        {
          who: "Renzo Albini",
          at: "2026-11-17 15:20:31 UTC · 17 Nov 2026, 16:20 (UTC+1), Europe/Rome",
          text: "I agree to sign texts on this plan electronically.",
          hash: HASH,
        },
      ],
      keyFingerprint: "9c41f0aa27b3d8e6551f7c0e9ab2d4463180ce57f2a94b6de0135782a9cf46bb",
      lines: [
        { what: "Version 1 presented", who: "Mara Lindqvist", at: "17 Nov 2026, 15:40:02 (UTC+1)" },
        { what: "Version 2 presented", who: "Mara Lindqvist", at: "17 Nov 2026, 16:10:18 (UTC+1)" },
        { what: "Answer to version 2: yes", who: "Renzo Albini", at: "17 Nov 2026, 16:20:31 (UTC+1)" },
      ],
    },
    ...change,
  };
}

function sections(): OfferPdf["sections"] {
  return [
    {
      key: "goals",
      title: "Your goals and what stands in the way",
      body: [
        {
          type: "paragraph",
          text: "Gas cost per m² rose 31% in a year, and nobody sees it per kiln. From 1 January 2027 the group reports its energy; without figures per kiln, three plants write reports by hand.",
        },
        {
          type: "list",
          ordered: false,
          items: [
            "See gas per square metre, per kiln and shift, the same day.",
            "Report to the group without collecting sheets by hand.",
            "Three plants, three languages, one way of counting.",
          ],
        },
      ],
    },
    {
      key: "opportunity",
      title: "What it costs and brings",
      body: [
        { type: "paragraph", text: "Only lines that both sides agreed are counted." },
        {
          type: "table",
          caption: "In euro, net of tax. Agreed by Renzo Albini on 16 Oct 2026.",
          columns: [
            { label: "Line", align: "start" },
            { label: "Start", align: "end" },
            { label: "Year 1", align: "end" },
            { label: "Year 2", align: "end" },
            { label: "Year 3", align: "end" },
          ],
          rows: [
            { cells: ["Set-up and implementation", "−48,000", "", "", ""] },
            { cells: ["Own staff and meters", "−36,000", "", "", ""] },
            { cells: ["Subscription", "", "−36,000", "−36,000", "−36,000"] },
            { cells: ["Gas saved", "", "70,000", "120,000", "120,000"] },
            { cells: ["Maintenance saved", "", "10,000", "20,000", "20,000"] },
            { cells: ["Net", "−84,000", "44,000", "104,000", "104,000"], strong: true },
            { cells: ["Since the start", "−84,000", "−40,000", "64,000", "168,000"], strong: true },
          ],
        },
        {
          type: "paragraph",
          text: "Over three years this brings 168,000 € more than it costs; it has paid for itself after 16.6 months. Present value at 8%: 128,463 €.",
        },
      ],
    },
    {
      key: "concept",
      title: "What we will do, in plain words",
      body: [
        {
          type: "paragraph",
          text: "A small box beside every kiln reads the meters you already have. Every shift sees on one screen what its kiln used, compared with the best week of the same product. Nothing is steered from outside: the boxes only read.",
        },
        { type: "heading", text: "In each plant" },
        {
          type: "list",
          ordered: true,
          items: [
            "Read the meters, two days.",
            "Compare with the bills of the last year, one week.",
            "Show the shift leads, half a day, in their language.",
          ],
        },
      ],
    },
    {
      key: "framework",
      title: "Contract frame and what must be in place",
      body: [
        {
          type: "paragraph",
          text: "Term three years from 1 January 2027. Payment within 45 days. Liability up to 130% of the yearly fee. Support on working days from 7:00 to 19:00 (Europe/Rome), answer within four hours.",
        },
        { type: "heading", text: "What must be in place" },
        {
          type: "list",
          ordered: false,
          items: [
            "Single sign-on for 60 people.",
            "Addresses on the firewall list: https://ingest.helionaut.example/v2/plants/faenza/kilns/readings/archive and two more.",
            "Approval by the works council in Castellón.",
          ],
        },
      ],
    },
    { key: "other", title: "Further remarks", body: [] },
  ];
}

export function minutes(change: Partial<MinutesPdf> = {}): MinutesPdf {
  return {
    kind: "minutes",
    frame: frame({ title: "Minutes: value presentation" }),
    subject: "Value presentation",
    when: "Friday 23 October 2026, 14:00–15:30 (Europe/Rome, UTC+2)",
    present: people.filter((person) => person.name !== "Lucia Moretti" && person.name !== "Dr. Edda Kühn"),
    absent: people.filter((person) => person.name === "Lucia Moretti"),
    decided: [
      "The problem is to be solved together with Helionaut, on three conditions (Renzo Albini: yes, but).",
      "The cost estimate of 150,000 to 170,000 € over three years stands as the frame.",
    ],
    steps: [
      { text: "Extra demonstration with Castellón’s own kiln data", owner: vendor("Tomasz Oort"), due: "Fri 30 Oct" },
      { text: "Introduction for 12 shift leads", owner: vendor("Priya Raman"), due: "Tue 3 Nov" },
      {
        text: "Technical check of single sign-on and the firewall list",
        owner: { name: "Chiara Neri", side: "both" },
        due: "Fri 6 Nov",
      },
    ],
    open: [
      "Payment within 45 days: Helionaut answers by 9 Nov.",
      "“This is too expensive for us.” (Paolo Sanna) Answered: compare the saving per kiln with the price.",
    ],
    nextMeeting: "Wednesday 28 October 2026, 15:00 (Europe/Rome)",
    ...change,
  };
}
