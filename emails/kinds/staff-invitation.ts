// To a colleague of the vendor: come in and set a password.

import type { StaffInvitationView } from "~/views/letters";
import type { Body } from "../body";
import type { MailWords } from "../words";

export function staffInvitation(view: StaffInvitationView, words: MailWords): Body {
  const roles: Record<string, string> = words.staff.roles;
  return {
    subject: words.staff.subject,
    preview: words.staff.title,
    title: words.staff.title,
    blocks: [
      { block: "lead", text: words.staff.lead({ role: roles[view.role] ?? view.role }) },
      { block: "button", button: { label: words.staff.open, go: { to: "plan" } }, note: "" },
    ],
    because: words.footer.colleague,
  };
}
