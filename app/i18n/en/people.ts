import { plural } from "../plural";

const pl = plural("en");
type Who = { who: string };

export const people = {
  title: "People",
  of: ({ company }: { company: string }) => `People of ${company}`,
  lead: "leads for this side",
  decides: "decides",
  decidesNamedBy: ({ company }: { company: string }) => `named by ${company} as deciding, not confirmed yet`,
  confirmDecides: ({ who }: Who) => `Confirm that ${who} decides`,
  addedBy: ({ who }: Who) => `added by ${who}`,
  invitedOn: ({ day }: { day: string }) => `invited on ${day}`,
  notInvited: "not invited yet",
  notActed: "has not acted yet",
  actedLast: ({ day }: { day: string }) => `last acted on ${day}`,
  left: ({ day }: { day: string }) => `left this plan on ${day}`,
  openSteps: ({ n }: { n: number }) => `${n} open ${pl(n, "step", "steps")}`,

  inviteTitle: "Invite somebody",
  inviteLead: "They get one mail with their own link: no account and no password.",
  inviteSend: "Add and send the invitation",
  inviteLater: "Add without a mail",
  suggestOther: ({ company }: { company: string }) => `Suggest somebody of ${company}`,
  theirLanguage: "Their language",
  theirZone: "Their time zone",
  addressFixed: "This person has acted here. Only their own side can change the address.",
  resend: "Send the invitation again",
  sent: ({ who }: Who) => `The invitation to ${who} is on its way.`,

  linkTitle: "Personal link",
  linkOf: ({ who }: Who) => `Personal link of ${who}`,
  linkCopy: "Copy the link",
  linkQr: "Show as a code for the camera",
  linkWarn: "Whoever has this link can act as this person. Give it to nobody else.",
  linkReplace: "Replace the link",
  linkReplaceWhy: "The old link ends at once; a new one is sent.",
  linkEnd: "End the link",
  viewerTitle: "Link for readers",
  viewerWhy: "Whoever has it can read what both sides see, and change nothing.",
  viewerMake: "Make a link for readers",
  remove: "Remove from this plan",
  removeTo: "Who takes over the open steps?",
  removeReason: "Reason (both sides read it)",
  passOn: "Pass on to a colleague",

  looksTitle: "What you see",
  langChange: "Your language and time zone",
  mailTitle: "Mail",
  mailSilence: "No daily mail for this plan",
  mailSilenced: "You get no daily mail for this plan. Codes, receipts and minutes still come.",
  mailAgain: "Daily mail again",
};
