import { plural } from "../plural";

const pl = plural("en");
type Who = { who: string };
type Company = { company: string };

export const ours = {
  pass: {
    title: "Join as yourself",
    lead: ({ who }: Who) =>
      `Say who you are. ${who} or whoever leads for your side lets you in, and you get your own link.`,
    sendCode: "Send me a code",
    codeSent: ({ email }: { email: string }) => `A code is on its way to ${email}.`,
    ask: "Ask to join",
    asked: "It is noted. You get a mail with your own link when you are let in. You can leave this page.",
    waiting: ({ n }: { n: number }) => `${n} ${pl(n, "person asks", "people ask")} to join`,
    through: ({ who, when }: Who & { when: string }) => `was handed the link of ${who}; mailbox confirmed ${when}`,
    admit: ({ who }: Who) => `Let ${who} in`,
    refuse: "Do not let in",
  },
  words: {
    title: "What you need from this",
    of: ({ who }: Who) => `What ${who} needs from this`,
    lead: ({ company }: Company) =>
      `In your own words. Only people of ${company} read it, until whoever leads for your side opens it to the other one.`,
    objective: "What I want to reach",
    concern: "What worries me",
    needs: "What I must see to say yes",
    write: "Write it down",
    none: "Nothing written yet.",
    open: ({ company }: Company) => `Open it to ${company}`,
    openAgain: ({ company }: Company) => `Open today's words to ${company}`,
    opened: ({ company, day }: Company & { day: string }) => `${company} reads this since ${day}.`,
    openedOther: ({ company, day }: Company & { day: string }) =>
      `${company} reads the words of ${day}; they were changed since.`,
    closed: ({ company }: Company) => `${company} does not see this.`,
    fromThem: ({ who }: Who) => `${who}, in their own words`,
  },
  note: {
    onlyUs: "Only for us",
    onlyUsHint: ({ company }: Company) => `Nobody of ${company} sees it, not even that it is there.`,
    mark: "only us",
  },
  place: {
    title: ({ company }: Company) => `What ${company} sees of this step`,
    nothing: ({ company }: Company) => `${company} sees nothing of it: no title, no date, no gap.`,
    show: "Show them a line with a date",
    lead: "They see these words and this day and nothing else. It changes only when you issue it again.",
    text: "The words they see",
    textHint: "For example: internal approval",
    on: "The day they see",
    issue: "Show it",
    again: "Issue it again",
    take: "Take it away",
    shows: ({ text, day }: { text: string; day: string }) => `They see: “${text}”, ${day}.`,
    row: ({ company }: Company) => `${company}, for itself`,
  },
};
