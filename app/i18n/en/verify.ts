type N = { n: number };

/** The page on which anybody checks a document or a receipt. */
export const verify = {
  title: "Check a document",
  lead: "For a PDF or a receipt that was made here. You need no account.",
  privacy:
    "A PDF is read in your browser and stays there. Only its check value and the last entry it names are compared with the history kept here.",
  fileTitle: "A PDF",
  choose: "Choose a PDF, or drop it here",
  reading: "Reading the file…",
  tooLarge: ({ mb }: { mb: number }) => `This file is larger than ${mb} MB. Check it with the script below.`,
  noScripts:
    "To read a PDF in your browser, this page needs scripts. Without them, paste a receipt, or check the file on your own computer with the script below.",
  receiptTitle: "A receipt",
  receiptLabel: "Paste the mail, or its line for checking",
  receiptHint: 'The line begins with {"line":"head". It does not matter if the mail broke it into several.',
  noReceipt: "There is no receipt in this text. Paste the whole mail, or its line for checking.",
  check: "Check",
  scriptTitle: "On your own computer",
  scriptLead:
    "A small script checks PDFs, receipts and whole histories without a connection. It needs Node and nothing of ours.",
  script: "Take the script",
  keys: "The public keys",
  valid: ({ n }: N) => `Valid up to entry ${n}`,
  validFile: "Nothing in this file was changed since it was sealed, and the history kept here says the same.",
  validHead: "The history kept here says the same as this receipt.",
  validSigned: "The receipt is signed with the key of this history.",
  older: ({ n }: N) => `Valid up to entry ${n}, and older than another copy`,
  olderWhy: ({ n, edition }: N & { edition: number }) =>
    `Nothing in it was changed. Since then the history went on to entry ${n}; a copy made now shows edition ${edition}.`,
  changed: "Changed",
  missing: ({ n }: N) => `Changed: entries missing after ${n}`,
  missingWhy: ({ n }: N) =>
    `The history kept here ends before entry ${n}, which this names. Keep your copy: it shows that something is gone.`,
  two: "Two signed receipts for one entry",
  twoWhy: ({ n }: N) =>
    `Both are signed with the same key for entry ${n} and say different things. They cannot both be true. Keep both: together they prove that two histories were told.`,
  yours: "Yours",
  theirs: "The other",
  unknown: "Unknown",
  unknownWhy: "Nothing kept here matches it. It may come from another address, or what it belongs to was deleted.",
  foreignWhy: ({ name }: { name: string }) =>
    `It is sealed, but not with a key of this address. The seal says: ${name}`,
  unsealedWhy: "This PDF carries no seal of this address, so nothing can be said about it.",
  noPdf: "This file is not a PDF.",
  what: {
    bytes: "Something within this file is not as it was when it was sealed.",
    added: "Something was added to this file after it was sealed.",
    seals: "This file carries more than one seal.",
    seal: "The seal of this file is broken, or does not cover all of it.",
    stripped: "The seal of this file was taken away.",
    history: "The history attached to this file is missing.",
    chain: "The history attached to this file does not fit together.",
    head: "The history attached to this file ends elsewhere than the document says.",
    revoked: "It is sealed with a key that was taken back.",
    entry: "The history kept here says something else at this entry.",
    forged: "This receipt is not signed with the key of the history that it names.",
  },
  sample: "This comes from a sample: not evidence.",
  trial: "This comes from a trial: not evidence.",
  entryAt: ({ when }: { when: string }) => `Entry written: ${when}`,
  stamped: "A time-stamp authority confirmed the time of the seal.",
  notStamped: "The times are those of the server.",
  erased: "Words were erased later, as the law allows. The history still fits together and says so.",
  fileHash: "Check value of the file (SHA-256)",
  notSaid: ({ n }: N) => `What this does not say: who sat at the keyboard, or what was written after entry ${n}.`,
};
