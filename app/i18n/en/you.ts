/** What belongs to a reader rather than to a plan: their calendar, their mails, and the pages their mails lead to. */
export const you = {
  link: "Your mails and calendar",
  title: "Your mails and your calendar",
  lead: ({ address }: { address: string }) => `For ${address}, over all your plans here.`,
  erased: "[erased]",

  calendarTitle: "In your calendar",
  calendarLead:
    "Your steps, your meetings and the points at which the plan can be stopped, always as they stand. Subscribe to the address in Google, Outlook or Apple Calendar.",
  calendarProve: "The calendar holds all your plans, so we first ask whether this mailbox is yours.",
  calendarGet: "Get my calendar address",
  calendarAddress: "Your calendar address",
  calendarHint: "Keep it to yourself: whoever has it can read these entries. It opens and changes nothing else.",
  calendarCopy: "Copy the address",
  calendarOpen: "Open in my calendar program",
  calendarRenew: "Make a new address",
  calendarRenewHint: "The old one stops working at once.",
  calendarSample: "This is a sample: its people are invented and have no calendar.",
  calendarName: "Countersign",
  calendarOff: "Cancelled",
  entries: {
    step: ({ title }: { title: string }) => title,
    confirm: ({ title }: { title: string }) => `Confirm: ${title}`,
    accept: ({ title }: { title: string }) => `Look at the result: ${title}`,
    exit: ({ title }: { title: string }) => `Go on or stop: ${title}`,
    meeting: ({ title }: { title: string }) => title,
  },
  entryDone: ({ entry }: { entry: string }) => `Done: ${entry}`,

  mailsTitle: "Mails that remind you",
  mailsLead: "At most one a day, in your morning, and only when something of yours is due, late or new.",
  often: {
    daily: "When something is due, and an overview on Mondays",
    weekly: "Only the overview on Mondays",
    overdue: "Only when something is late",
    none: "None",
  },
  oftenLabel: "How often",
  oftenSave: "Save",
  oftenSaved: "Saved.",
  always: "Codes, receipts, invitations and minutes come in any case: they belong to what you do.",
  stopTitle: "No more reminders?",
  stopLead: ({ address }: { address: string }) =>
    `Then ${address} gets no more reminders, from any plan. You can change it here at any time.`,
  stopButton: "Send me no reminders",
  stopDone: "Done. No more reminders come.",
  stopLess: "Rather fewer than none?",
};
