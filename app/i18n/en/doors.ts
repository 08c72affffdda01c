// Pages of people who are not in: nothing found, a link that ended, a mistake of ours, two short questions.

export const doors = {
  notFoundTitle: "There is nothing here",
  notFound: "This page does not exist or is not open to you. Nothing was changed.",
  accountHere: "Do you have an account here?",
  signIn: "Sign in",
  endedTitle: "This link does not work any more",
  ended:
    "It has ended, was replaced by a newer one, or was not copied completely. Nothing was lost. Look for a newer mail, or ask the person who sent you the link for a new one.",
  laterTitle: "Not right now",
  brokenTitle: "Something went wrong here",
  broken: "The mistake is ours. Nothing was changed, and what you saved before is still there.",
  brokenId: ({ id }: { id: string }) => `If it happens again, tell the person who invited you this number: ${id}`,
  handTitle: "One question before the first time",
  hand: "Mail filters open links and press buttons too. Type your name, so that we know that you are a person.",
  handLabel: "Your name",
  handGo: "Continue",
  switchTitle: "This link belongs to somebody else",
  switchFrom: ({ now, next }: { now: string; next: string }) =>
    `In this browser the plan is open as ${now}. The link you opened belongs to ${next}.`,
  switchGo: ({ next }: { next: string }) => `Continue as ${next}`,
  switchStay: ({ now }: { now: string }) => `Stay as ${now}`,
  reader: "a reader",
};
