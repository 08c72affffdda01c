// What the mails say. English is the shape; the other three must have every line (emails/words/index.ts).

type Name = { name: string };
type Day = { day: string };

export const en = {
  hello: ({ name }: Name) => `Hello ${name},`,
  quoted: ({ text }: { text: string }) => `“${text}”`,
  erased: "[erased]",
  between: ({ customer, vendor }: { customer: string; vendor: string }) => `${customer} and ${vendor}`,
  person: ({ name, company }: { name: string; company: string }) => `${name} (${company})`,
  until: ({ time, place }: { time: string; place: string }) => `${time} (${place})`,
  sample: "Sample: an invented deal with invented people. Not evidence.",
  trial: "Trial: nothing on this plan is evidence.",
  openPlan: "Open the plan",
  ownLink: "The button opens the plan with your personal link: no account, no password.",
  textLink: "Your personal link",
  footer: {
    because: ({ why }: { why: string }) => `You get this mail because ${why}.`,
    onPlan: "you are on this plan",
    asked: "you asked for a code",
    signed: "something binding was signed on this plan; it goes to the signer and to one lead of each side",
    present: "you were in this meeting or the notes were meant for you",
    writes: "you look after this plan",
    decides: "you are named as deciding on this plan",
    added: ({ name }: Name) => `${name} added you to this plan`,
    colleague: "somebody in your company entered your address",
    mails: "Every mail we can send, and why",
    plain: "No tracking: no hidden image, no counted link.",
    product: "Countersign, the plan both sides sign",
  },

  invitation: {
    subject: ({ name, plan }: { name: string; plan: string }) => `${name} invites you to the plan “${plan}”`,
    title: ({ name }: Name) => `${name} invites you to a shared plan`,
    lead: ({ plan, customer, vendor }: { plan: string; customer: string; vendor: string }) =>
      `${customer} and ${vendor} keep one plan for “${plan}”: who does what, and by when. You see it as they see it, and may change it too.`,
    first: "Your first step",
    confirmFirst: "Your first step is to confirm",
    answerFirst: "Your first step is to answer",
    nothing: "Nothing waits for you yet. You can read everything and add what is missing.",
    by: ({ day }: Day) => `by ${day}`,
    open: "Open my step",
    facts: {
      date: "Your date",
      dateProposed: ({ day, vendor }: { day: string; vendor: string }) => `${day}, proposed by ${vendor}`,
      steps: "In all",
      count: ({ mine, steps }: { mine: number; steps: number }) =>
        `${steps} ${steps === 1 ? "step" : "steps"}; ${mine === 0 ? "none is" : mine === 1 ? "one is" : `${mine} are`} yours.`,
      account: "Your link",
      accountText: "It is yours alone. Colleagues get their own: invite them on the plan.",
      stop: "You can stop",
      stopText: "Your side can stop on any day: one form, no call, no reason needed.",
      stopDecides: "You can stop on any day: one form, no call, no reason needed.",
      stopAt: "The plan asks you at these points:",
    },
    key: "Fingerprint of this plan’s history",
    keyText: "Keep this mail. With this fingerprint anybody can check later that nobody rewrote what was agreed.",
    ignore: "Not meant for you? Then do nothing.",
  },

  asked: {
    subject: ({ name, step }: { name: string; step: string }) => `${name} asks you about “${step}”`,
    title: ({ name }: Name) => `${name} asks for your help with one step`,
    lead: ({ plan, customer, vendor }: { plan: string; customer: string; vendor: string }) =>
      `It belongs to “${plan}”, the plan that ${customer} and ${vendor} keep together.`,
    step: "The step",
    missing: "Who tends to be missing",
    questions: "What is asked of you",
    answer: "The answer so far",
    noAnswer: "Still open. You can write it on the step.",
    open: "Open the step",
  },

  code: {
    subject: ({ plan }: { plan: string }) => `Your code for “${plan}”`,
    title: "Your code",
    acts: {
      mailbox: "It proves that this mailbox is yours.",
      verifier: "It is for confirming a step in writing.",
      exit: "It is for your answer whether you go on or stop.",
      stop: "It is for taking back your stop.",
      decision: "It is for your answer to the offer.",
      agreement: "It is for agreeing to the plan.",
      other: "It is for what you are doing on the plan now.",
    },
    until: ({ time }: { time: string }) => `Valid until ${time}, once.`,
    fingerprint: "Fingerprint of the text",
    fingerprintText: "The same characters stand beside the text you read. If they differ, do not enter the code.",
    secret: ({ vendor }: { vendor: string }) =>
      `Type it on the page where you asked for it. Nobody at ${vendor} or anywhere else will ask you for it. If you did not ask for a code, do nothing.`,
  },

  receipt: {
    subjects: {
      "verifier.signed": ({ about }: { about: string }) => `Receipt: “${about}” is confirmed`,
      "verifier.withdrawn": ({ about }: { about: string }) => `Receipt: the confirmation of “${about}” is withdrawn`,
      continue: ({ about }: { about: string }) => `Receipt: going on after “${about}”`,
      stop: ({ plan }: { plan: string }) => `Receipt: “${plan}” was stopped`,
      "stop.takenBack": ({ plan }: { plan: string }) => `Receipt: the stop of “${plan}” is taken back`,
      yes: ({ plan }: { plan: string }) => `Receipt: yes to the offer for “${plan}”`,
      no: ({ plan }: { plan: string }) => `Receipt: no to the offer for “${plan}”`,
      "decision.postponed": ({ plan }: { plan: string }) => `Receipt: the answer on “${plan}” comes on another day`,
      "plan.committed": ({ plan }: { plan: string }) => `Receipt: agreement to the plan “${plan}”`,
      "consent.given": ({ plan }: { plan: string }) => `Receipt: electronic form agreed for “${plan}”`,
    },
    own: {
      "verifier.signed": ({ about }: { about: string }) => `You confirmed “${about}”`,
      "verifier.withdrawn": ({ about }: { about: string }) => `You withdrew your confirmation of “${about}”`,
      continue: "You go on",
      stop: "You stopped the plan",
      "stop.takenBack": "You took your stop back",
      yes: ({ version }: { version: number }) => `You said yes to version ${version} of the offer`,
      no: ({ version }: { version: number }) => `You said no to version ${version} of the offer`,
      "decision.postponed": ({ day }: Day) => `You will answer on ${day}`,
      "plan.committed": "You agreed to this plan",
      "consent.given": "You agreed to the electronic form",
    },
    other: {
      "verifier.signed": ({ name, about }: { name: string; about: string }) => `${name} confirmed “${about}”`,
      "verifier.withdrawn": ({ name, about }: { name: string; about: string }) =>
        `${name} withdrew the confirmation of “${about}”`,
      continue: ({ name }: Name) => `${name} goes on`,
      stop: ({ name }: Name) => `${name} stopped the plan`,
      "stop.takenBack": ({ name }: Name) => `${name} took the stop back`,
      yes: ({ name, version }: { name: string; version: number }) =>
        `${name} said yes to version ${version} of the offer`,
      no: ({ name, version }: { name: string; version: number }) =>
        `${name} said no to version ${version} of the offer`,
      "decision.postponed": ({ name, day }: { name: string; day: string }) => `${name} will answer on ${day}`,
      "plan.committed": ({ name }: Name) => `${name} agreed to this plan`,
      "consent.given": ({ name }: Name) => `${name} agreed to the electronic form`,
    },
    words: "The words",
    signedBy: "Signed by",
    when: "When",
    utc: ({ time }: { time: string }) => `${time} UTC`,
    how: "How",
    strength: {
      code: ({ seconds }: { seconds: number }) =>
        `With a code for this very text, sent to this person’s mailbox and used after ${seconds} s.`,
      mailbox: "In a browser that had proven this person’s mailbox within 12 hours.",
      link: "With this person’s personal link.",
      staff: "Signed in as staff.",
    },
    edition: "Edition",
    reason: "Reason",
    takeBack: ({ time }: { time: string }) => `You can take this back until ${time}, in one form.`,
    takeBackOther: ({ name, time }: { name: string; time: string }) => `${name} can take this back until ${time}.`,
    proof: "For the file",
    proofText: ({ url }: { url: string }) =>
      `Keep this mail: with these figures anybody can check, without trusting us, that nothing was changed. ${url}`,
    text: "Text (SHA-256)",
    entry: ({ seq }: { seq: number }) => `Entry ${seq}`,
    head: ({ seq, epoch }: { seq: number; epoch: number }) => `History up to entry ${seq}, epoch ${epoch}`,
    signature: "Signature (Ed25519)",
    line: "Line for checking",
    key: "Key",
  },

  minutes: {
    subject: ({ day, meeting }: { day: string; meeting: string }) => `Minutes of ${day}: ${meeting}`,
    subjectCorrected: ({ day, meeting, version }: { day: string; meeting: string; version: number }) =>
      `Corrected minutes of ${day} (version ${version}): ${meeting}`,
    label: "Minutes",
    labelCorrected: ({ version }: { version: number }) =>
      `Corrected minutes, version ${version}. They replace the earlier ones.`,
    when: "When",
    yours: ({ time }: { time: string }) => `${time} in your time zone`,
    aim: "Aim",
    present: "Present",
    absent: "Absent",
    decided: "Decided",
    nothingDecided: "Nothing was decided.",
    steps: "Agreed steps",
    noSteps: "No steps were agreed.",
    what: "What",
    who: "Who",
    by: "By",
    you: "you",
    ofYou: ({ n }: { n: number }) => (n === 1 ? "One of these steps is yours." : `${n} of these steps are yours.`),
    open: "Still open",
    next: "Next",
    button: "Open the minutes",
    sent: ({ name, time }: { name: string; time: string }) => `Written by ${name}, sent ${time}.`,
    correct: ({ day }: Day) => `Something is not as you remember it? You can have it corrected until ${day}.`,
    attached: "The same text is attached as a PDF.",
    hash: "Fingerprint of these minutes (SHA-256)",
  },

  minutesDue: {
    subject: ({ day, meeting }: { day: string; meeting: string }) => `Minutes due by ${day}: ${meeting}`,
    title: ({ meeting }: { meeting: string }) => `The minutes of “${meeting}” are not sent yet`,
    lead: ({ day, place, n }: { day: string; place: string; n: number }) =>
      `${n === 1 ? "One person" : `${n} people`} on the customer’s side wait for them. They are on time until the end of ${day} (${place}).`,
    overdue: ({ day, place, n }: { day: string; place: string; n: number }) =>
      `${n === 1 ? "One person" : `${n} people`} on the customer’s side wait for them. They were due by the end of ${day} (${place}).`,
    yours: "In your time zone",
    before: ({ time }: { time: string }) => `before ${time}`,
    meeting: "Meeting",
    open: "Write the minutes",
  },

  decision: {
    subject: ({ plan }: { plan: string }) => `Your answer is asked for: ${plan}`,
    title: "Your answer is asked for",
    lead: ({ vendor, version }: { vendor: string; version: number }) =>
      `${vendor} has presented version ${version} of its offer. You can say yes or no, or name another day. Each is one form.`,
    by: "By",
    deciders: "Who decides",
    message: ({ name }: Name) => `${name} writes`,
    open: "Read the offer and answer",
    check: "You answer with a code from this mailbox. On the same page you can try now whether that works.",
    nothing:
      "Opening the page decides nothing. What is recorded is only what you confirm there, in the words you read.",
  },

  ended: {
    subject: ({ plan }: { plan: string }) => `The plan “${plan}” has ended`,
    title: "The plan has ended",
    stopOwn: ({ time }: { time: string }) => `You stopped it on ${time}.`,
    stop: ({ name, time }: { name: string; time: string }) => `${name} stopped it on ${time}.`,
    noOwn: ({ time }: { time: string }) => `You said no to the offer on ${time}.`,
    no: ({ name, time }: { name: string; time: string }) => `${name} said no to the offer on ${time}.`,
    nothing: "Nothing is left for you to do. No reminders follow.",
    reason: "The reason given",
    takeBackOwn: ({ time }: { time: string }) => `You can take this back until ${time}, in one form.`,
    takeBack: ({ name, time }: { name: string; time: string }) => `${name} can take this back until ${time}.`,
    keep: "Everything stays readable, and both sides can take the complete history away.",
    open: "Read the plan",
  },

  commitmentVoid: {
    subject: ({ plan }: { plan: string }) => `Please look again at “${plan}”: something changed`,
    title: "Your agreement no longer holds",
    lead: ({ name, what }: { name: string; what: string }) =>
      `You had agreed to this plan. Before the other side did, ${name} changed something: “${what}”. So your agreement no longer holds.`,
    after: "Look at what changed, and agree to the new edition if it suits you. Nothing else is asked of you.",
    button: "See what changed",
  },

  link: {
    subject: ({ plan }: { plan: string }) => `Your new personal link to “${plan}”`,
    title: "Your new personal link",
    lead: "It replaces the old one, which no longer works. Everything you did stays yours.",
    own: "It is yours alone. Colleagues get their own: invite them on the plan.",
  },

  staff: {
    subject: "You are invited to work in Countersign",
    title: "You are invited to work in Countersign",
    lead: ({ role }: { role: string }) =>
      `You were added as ${role}. Set your password or ask for a link by mail, and you are in.`,
    roles: { rep: "rep", manager: "manager", admin: "administrator" },
    open: "Accept the invitation",
  },
};

export type MailWords = typeof en;
