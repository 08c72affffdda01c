/** The page that lists every mail there is, for everybody. */
export const mails = {
  title: "Every mail we send, and why",
  lead: "This is the complete list. There is no other mail, no hidden image and no counted link, and following a link never changes anything by itself.",
  rule: "At most one mail a day that nobody asked for, and none when nothing is due.",
  name: "Mail",
  why: "When and why",
  kinds: {
    invitation: {
      name: "Invitation",
      why: "Somebody added you to a plan, or asks you about one step. It brings your personal link.",
    },
    code: { name: "One-time code", why: "You asked for it, to prove that this mailbox is yours or to sign one text." },
    receipt: {
      name: "Receipt",
      why: "Something binding was signed. It goes to whoever signed and to one person of each side.",
    },
    minutes: {
      name: "Minutes of a meeting",
      why: "You were there, or the notes were meant for you. Corrections come the same way.",
    },
    minutesDue: {
      name: "Minutes are due",
      why: "You look after a plan and its minutes are not sent yet: the evening after the meeting, the next morning, and two hours before they are due; none once they are sent.",
    },
    decisionRequested: {
      name: "Your answer is asked for",
      why: "You are named as deciding and an offer was presented.",
    },
    planEnded: {
      name: "The plan has ended",
      why: "Somebody stopped the plan or said no. After it no reminders follow.",
    },
    commitmentVoid: {
      name: "Your agreement no longer holds",
      why: "You had agreed to the plan, and something changed before the other side did.",
    },
    linkReplaced: { name: "New personal link", why: "Your link was replaced; the old one no longer works." },
    steps: {
      name: "Your steps",
      why: "Something on a plan is yours and is due, late or new. At most one a day, in your morning, for all your plans together; you choose how often.",
    },
    digest: {
      name: "Your week",
      why: "On Mondays: what is yours, what waits for others, which dates moved, and where the customer can stop next. It takes the place of that day’s mail.",
    },
    notDelivered: {
      name: "A mail did not arrive",
      why: "You look after a plan, and a mail to somebody on it came back or was not wanted.",
    },
    staffInvitation: {
      name: "Invitation for a colleague",
      why: "Only inside the vendor’s company: somebody was invited to work here.",
    },
    signInLink: {
      name: "Sign-in link",
      why: "Only inside the vendor’s company: somebody asked for a link to sign in.",
    },
  },
};
