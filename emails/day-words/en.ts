// What the daily mail and the Monday mail say. English is the shape; the other three must have every line.

export const en = {
  steps: {
    subject: ({ title, n }: { title: string; n: number }) => (n === 1 ? title : `${title} and ${n - 1} more`),
    title: "Your steps",
    lead: ({ n }: { n: number }): string =>
      n === 1 ? "This one is yours. You can answer from here." : "These are yours. You can answer each from here.",
  },
  digest: {
    subject: ({ day }: { day: string }) => `Your week from ${day}`,
    title: "Your week",
    lead: ({ n }: { n: number }): string =>
      n === 0 ? "Nothing is yours to do this week." : n === 1 ? "One thing is yours." : `${n} things are yours.`,
  },
  by: ({ day }: { day: string }) => `by ${day}`,
  today: ({ day }: { day: string }) => `today, ${day}`,
  late: ({ day, n }: { day: string; n: number }) => `was due ${day}, ${n === 1 ? "one day" : `${n} days`} ago`,
  fresh: "new for you",
  confirm: ({ words }: { words: string }) => `To confirm: ${words}`,
  exit: ({ words }: { words: string }) => `To answer: ${words}`,
  accept: "The result is there: look at it and accept it.",
  decide: "The offer waits for your answer.",
  change: ({ words }: { words: string }) =>
    words === "" ? "The other side suggests a change." : `Suggested: ${words}`,
  agree: "The other side has agreed to this plan in writing. Now you can.",
  minutes: "The minutes are not sent yet.",
  first: ({ steps }: { steps: string }) => `Before it: ${steps}`,
  stuck: "You said that something is in the way.",
  links: {
    done: "Done",
    later: "Not yet",
    other: "Not mine",
    blocked: "Blocked",
    confirm: "Read and confirm",
    exit: "Read and answer",
    accept: "Look at it",
    decide: "Read and answer",
    change: "See the change",
    agree: "Read and agree",
    minutes: "Write the minutes",
  },
  others: "Waiting for others",
  other: ({ title, who, day }: { title: string; who: string; day: string }) => `${title} (${who}, by ${day})`,
  nobody: "nobody named",
  moved: "Moved since last week",
  move: ({ title, from, to }: { title: string; from: string; to: string }) => `${title}: from ${from} to ${to}`,
  exitNext: "The next point at which the customer can stop",
  exitLine: ({ question, day }: { question: string; day: string }) => `${day}: ${question}`,
  because: "something on a plan is yours",
  stop: "Fewer of these mails, or none",

  lost: {
    subject: ({ name }: { name: string }) => `A mail did not reach ${name}`,
    title: ({ name }: { name: string }) => `A mail did not reach ${name}`,
    bounced: ({ letter, name, address }: { letter: string; name: string; address: string }) =>
      `“${letter}” to ${name} (${address}) came back. Nothing more is sent to this address.`,
    complained: ({ letter, name, address }: { letter: string; name: string; address: string }) =>
      `${name} (${address}) marked “${letter}” as unwanted. Nothing more is sent to this address.`,
    unknown: ({ letter, name, address }: { letter: string; name: string; address: string }) =>
      `Nobody confirms that “${letter}” reached ${name} (${address}).`,
    what: "What you can do: copy the text and send it yourself, or ask for another address and enter it.",
    open: "Open the people of the plan",
  },
};

export type DayWords = typeof en;
