type N = { n: number };

/** Taking everything away, and opening what was taken. */
export const take = {
  title: "Take everything with you",
  lead: "Everything you may see on this plan, as one archive: documents, history, files, minutes, dates, and what is needed to check them without us.",
  make: "Make the archive",
  makeAgain: "Make it again",
  making: ({ done, all }: { done: number; all: number }) => `Being made: ${done} of ${all} parts`,
  makingNote: "You can leave this page. The archive goes on being made, and waits here for a day.",
  look: "Look again",
  ready: ({ mb }: { mb: string }) => `Ready: ${mb} MB`,
  readyUntil: ({ when }: { when: string }) =>
    `It waits here until ${when}. A download that broke off goes on where it stopped.`,
  stale: "The plan has changed since. Make it again for the newest state.",
  download: "Download the archive",
  failed: "The archive could not be made. Nothing was lost. Try again.",
  inside: "What is in it",
  contents: [
    "The plan and the offer as sealed PDFs, and the minutes of every meeting",
    "plan.json: the plan as data, with its published description",
    "record.jsonl: the complete history with its words, as far as your side sees it",
    "Files that were added to steps",
    "A calendar file and a spreadsheet of the steps",
    "How it came about: who was written to, what was signed, and how each person was known",
    "The public keys, and a script that checks all of it without a connection",
  ],
  erasedNote:
    "When a person is erased, what they are and wrote goes. What was signed stays, and the history still checks and says how much is gone. Archives that wait here are deleted then.",
  readme: ({ subject, side, when }: { subject: string; side: string; when: string }) =>
    `${subject}\nEverything that ${side} may see, as of ${when}.\n\nrecord.jsonl is the history; documents/ are sealed PDFs; plan.json is the plan as data (plan.schema.json describes it).\nTo check it without a connection (Node 20 or newer):\n\n  node verify/verify.mjs record.jsonl\n  node verify/verify.mjs documents/plan.pdf --keys countersign.json\n\nCompare with the receipts in your mailbox: node verify/verify.mjs record.jsonl --head receipt.txt\n`,
  process: {
    title: "How this came about",
    what: ({ operator }: { operator: string }) =>
      `People were invited to this plan by mail, each with a personal link of their own. What they signed was shown to them word for word. How sure it was who signed stands with each signature. ${operator} operates the system. Opening a page is recorded for nobody.`,
    signatures: "Signatures",
    none: "Nobody has signed anything.",
    mailbox: "mailbox",
    addedBy: "added by",
    entry: "entry",
    code: ({ n }: N) => `code used after ${n} seconds`,
    consents: "Consent to signing electronically",
    letters: "Mails of your side about this plan",
    unknown: "not recorded",
  },
  openTitle: "Open an archive",
  openLead:
    "Look at a plan that was taken away, as it was then. It is read in your browser, changes nothing and is not kept.",
  openChoose: "Choose an archive, or its record.jsonl",
  openScripts: "To read an archive in your browser, this page needs scripts.",
  openBroken: ({ n }: N) => `This history is broken at entry ${n}: it was changed after it was written.`,
  openNone: "There is no history in this file.",
  openSound: ({ n }: N) => `The history fits together up to entry ${n}. The plan below is made from it.`,
  openNot: "Whether it is the whole history, only a receipt or this address can tell.",
  openErased: ({ n }: N) => `Texts erased: ${n}. The history says so and still fits together.`,
  openReading: "Reading the archive…",
};
