export const mailsPage = {
  title: "Every mail we send, and why",
  lead: "At most one mail a day that nobody asked for, over all plans together. None when nothing is due.",
  promise: "No picture that reports back, no counted links. Following a link in a mail never changes anything.",
  afterEnd:
    "After the end of a plan only these are sent: the receipt, the news that it ended, the minutes of that meeting and their corrections, and codes asked for.",
  columns: { mail: "Mail", why: "Why and when", who: "To whom" },
  noOff: "Cannot be switched off",
  off: "One tap switches it off",
  mails: {
    invitation: { name: "Invitation", why: "Somebody invited you to a plan.", who: "The person invited" },
    question: { name: "A colleague's question", why: "A colleague asked you about a step.", who: "The person asked" },
    code: { name: "One-time code", why: "You asked for it in order to sign.", who: "Whoever asked for it" },
    receipt: {
      name: "Receipt",
      why: "Something was signed.",
      who: "Whoever signed, and one person leading on each side",
    },
    steps: {
      name: "Your steps",
      why: "Once a day at most, only if something is due, overdue or newly yours.",
      who: "Whose steps they are",
    },
    digest: {
      name: "Monday mail",
      why: "What is yours, what waits for others, what moved, and when you can stop next.",
      who: "People with open steps",
    },
    change: { name: "Suggested change", why: "The other side suggests a change.", who: "Whoever leads for your side" },
    agreementVoid: {
      name: "Agreement no longer stands",
      why: "The plan changed after you agreed to it.",
      who: "Whoever had agreed",
    },
    meeting: { name: "Meeting", why: "You are invited to a meeting; with a calendar file.", who: "Those invited" },
    minutes: {
      name: "Minutes",
      why: "The minutes of a meeting were sent.",
      who: "Those present, and absent if wished",
    },
    correction: { name: "Correction of minutes", why: "Minutes were corrected.", who: "Whoever got the minutes" },
    minutesDue: { name: "Minutes due", why: "The minutes of a meeting are not sent yet.", who: "Whoever writes them" },
    decision: {
      name: "Decision asked for",
      why: "The offer stands and your decision is asked for.",
      who: "Whoever decides",
    },
    ended: { name: "Plan ended", why: "The plan was stopped or decided no.", who: "Everybody on the plan" },
    link: { name: "New link", why: "Your personal link was replaced.", who: "The person concerned" },
    signIn: { name: "Sign-in link", why: "You asked for a link to sign in.", who: "The vendor's staff" },
    staffInvitation: { name: "Workspace invitation", why: "A colleague invited you.", who: "The vendor's staff" },
  },
};
