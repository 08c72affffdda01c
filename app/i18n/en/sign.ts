type Address = { address: string };

export const sign = {
  titleAgree: "Agree to this plan in writing",
  titleConfirm: "Confirm in writing",
  titleExit: "Answer: continue or stop",
  titleDecide: "Decide in writing",
  titleStop: "Stop this plan",
  stoppedTitle: "This plan was stopped",
  noted:
    "This is recorded: opening this page is noted with the time, so that it is clear you could read before you sign.",

  readTitle: "What you sign",
  edition: ({ n }: { n: number }) => `It refers to edition ${n} of this plan.`,
  offerVersion: ({ version }: { version: string }) => `It refers to version ${version} of the offer.`,

  whoTitle: "Who you are",
  notYouWhy: "Then please close this page and tell the person who sent you the link. Nothing has been signed.",

  nameLabel: "Type your full name",
  nameHint: ({ name }: { name: string }) => `As it stands here: ${name}`,
  consent:
    "I agree to sign texts on this plan electronically. My name, the time, the exact words and the connection are kept. I can take this back for the future, and I can ask for any text on paper.",
  consentBox: "I agree",

  reasonLabel: "Your reasons, if you want to give any",
  reasonHint: "Both sides read them. No reason is needed.",
  withdrawReasonHint: "Both sides read this.",

  fingerprint: "Fingerprint of the text",
  codeLead: ({ address }: Address) => `We send six digits to ${address}. They show that it is you.`,
  codeSend: "Send me a code",
  codeSent: ({ address }: Address) => `The code is on its way to ${address}. It works for ten minutes.`,
  codeSentAt: ({ when }: { when: string }) => `Sent: ${when}`,
  codeAgain: "Send another code",
  codeLabel: "Code",
  codeHint: "Six digits. If no mail comes, look in the folder for unwanted mail.",
  codeTrial: "This workspace sends no mail: the code stands in its outbox. What is signed this way is no evidence.",
  codeSample: "The sample sends no mail. The code stands at the top of this page, under “Their mail”.",
  mailboxOk: ({ time }: { time: string }) => `Your mailbox is confirmed in this browser until ${time}.`,
  mailboxTitle: "Confirm your mailbox",
  checkNow: "Check now that you can sign",
  checkDone: "You can sign. Nothing has been signed by this.",

  button: "Sign",
  buttonAgree: "Agree to this plan",
  buttonConfirm: "Confirm",
  buttonContinue: "Continue, in writing",
  buttonStop: "Stop this plan",
  buttonYes: "Decide yes",
  buttonNo: "Decide no",
  later: "Not now",

  stopLead:
    "You can stop without a reason and without a call. The plan ends for everybody at once. For 24 hours you can take it back.",
  stopAfter: ({ when }: { when: string }) => `You can take it back until ${when}.`,
  takeBack: "Take the stop back",
  takeBackLead: "The plan goes on as it was. Everybody who was told of the end is told of this.",

  receiptTitle: "Receipt",
  receiptLead: "It is recorded. Keep this; with it anybody can check the words later.",
  receiptMailed: ({ address }: Address) => `The same goes to ${address}.`,
  receipt: {
    what: "Signed",
    who: "By",
    when: "When",
    how: "How",
    edition: "Edition",
    version: "Version of the offer",
    language: "Read in",
    entry: "Entry",
    head: "Check value",
    key: "Key",
  },
  strength: {
    link: "by personal link",
    mailbox: "mailbox confirmed in this browser",
    code: "code for this very text",
    staff: "signed in as staff",
  },
  backToPlan: "Back to the plan",
  others: ({ people }: { people: string }) => `Still to sign: ${people}.`,
};
