// A mail as the bytes that go out: HTML through react-email, and the text beside it.

import { render } from "@react-email/render";
import type { LetterView } from "~/views/letters";
import { sender } from "./clean";
import { type Known, mailFor } from "./index";
import type { Addresses, Mail } from "./mail";
import { Sheet } from "./sheet";
import { mailText } from "./text";

export type Rendered = { from: string; subject: string; html: string; text: string };

/** Renders a view. `from` is the configured sender; its address is kept, the name before it says whose plan it is. */
export const renderLetter = (
  view: LetterView,
  { to, known, from }: { to: Addresses; known: Known; from: string },
): Promise<Rendered> => renderMail(mailFor(view, known), to, from);

async function renderMail(mail: Mail, to: Addresses, from: string): Promise<Rendered> {
  return {
    from: sender(mail.from, from),
    subject: mail.subject,
    html: await render(<Sheet mail={mail} to={to} />),
    text: mailText(mail, to),
  };
}
