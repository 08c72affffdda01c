// A mail as the bytes that go out: HTML through react-email, and the text beside it.

import { render } from "@react-email/render";
import type { Language } from "~/domain/language";
import type { LetterView } from "~/views/letters";
import { cleanSubject, sender } from "./clean";
import { type Known, mailFor } from "./index";
import type { Addresses, Mail } from "./mail";
import { Sheet } from "./sheet";
import { mailText } from "./text";
import { wordsFor } from "./words";

export type Rendered = { from: string; subject: string; html: string; text: string };

/** Renders a view. `from` is the configured sender; its address is kept, the name before it says whose plan it is. */
export const renderLetter = (
  view: LetterView,
  { to, known, from }: { to: Addresses; known: Known; from: string },
): Promise<Rendered> => renderMail(mailFor(view, known), to, from);

/** A short mail in words that somebody else has written, whose one address becomes its button. */
export type Notice = { subject: string; text: string; url: string; language: Language };

export async function renderNotice(
  notice: Notice,
  { from, origin }: { from: string; origin: string },
): Promise<Rendered> {
  const { subject, text, url, language } = notice;
  const words = wordsFor(language);
  const parts = text.split("\n").filter((line) => line.trim() !== "" && line.trim() !== url);
  const [lead = "", ...rest] = parts;
  const mail: Mail = {
    language,
    subject: cleanSubject(subject),
    preview: lead,
    mark: null,
    about: "Countersign",
    title: subject,
    hello: "",
    blocks: [
      { block: "lead", text: lead },
      { block: "button", button: { label: subject, go: { to: "plan" } }, note: rest.join("\n\n") },
    ],
    footer: { because: "", mails: words.footer.mails, plain: words.footer.plain, product: words.footer.product },
    from: "Countersign",
  };
  return await renderMail(mail, { go: () => url, mails: `${origin}/mails`, verify: origin, origin }, from);
}

async function renderMail(mail: Mail, to: Addresses, from: string): Promise<Rendered> {
  return {
    from: sender(mail.from, from),
    subject: mail.subject,
    html: await render(<Sheet mail={mail} to={to} />),
    text: mailText(mail, to),
  };
}
