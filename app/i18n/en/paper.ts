/** Headings of what is printed: the plan, the offer and the minutes as PDF. */
export const paper = {
  planTitle: "Plan",
  offerTitle: "Offer",
  minutesTitle: "Minutes",
  madeOn: ({ when }: { when: string }) => `Made on ${when}`,
  edition: ({ n }: { n: number }) => `Edition ${n}`,
  head: ({ n, hash }: { n: number; hash: string }) => `Entry ${n}, check value ${hash}`,
  steps: "Steps and dates",
  stops: "Days on which the customer can stop",
  confirmations: "Confirmations",
  decision: "Decision",
  people: "People",
  privateLeftOut: "What only one side sees is left out.",
  columns: { step: "Step", who: "Who", due: "Until", state: "State", words: "Words", when: "When", how: "How" },
};
