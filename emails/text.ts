// A mail as plain text, complete: whoever reads no HTML reads the same.

import type { Language } from "~/domain/language";
import type { Addresses, Block, Button, Mail } from "./mail";
import { labelled } from "./marks";

/** The whole mail as text; lines end with LF and are not wrapped, so that no address is cut. */
export function mailText(mail: Mail, to: Addresses): string {
  const parts = [
    mail.mark === null ? "" : `[${mail.mark}]`,
    mail.about,
    heading(mail.title, "="),
    mail.hello,
    ...mail.blocks.map((block) => blockText(block, to, mail.language)),
    [
      "-- ",
      mail.footer.because,
      to.stop === undefined || !mail.footer.stop ? "" : labelled(mail.language, mail.footer.stop, to.stop),
      labelled(mail.language, mail.footer.mails, to.mails),
      mail.footer.plain,
      `${mail.footer.product} · ${to.origin}`,
    ]
      .filter((line) => line !== "")
      .join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A title with a line under it, as wide as it looks (a Chinese character is two wide). */
function heading(title: string, line: "=" | "-"): string {
  const wide = [...title].reduce((sum, character) => sum + (/[\u2e80-\uffdc]/u.test(character) ? 2 : 1), 0);
  return `${title}\n${line.repeat(Math.min(Math.max(wide, 3), 72))}`;
}

const buttonText = (button: Button, to: Addresses) => `> ${button.label}:\n${to.go(button.go)}`;
const lines = (...given: string[]) => given.filter((line) => line !== "").join("\n");

function blockText(block: Block, to: Addresses, language: Language): string {
  switch (block.block) {
    case "lead":
    case "paragraph":
    case "small":
      return block.text;
    case "step":
      return [
        lines(heading(block.label, "-"), block.title, block.by, block.text),
        buttonText(block.button, to),
        block.note,
      ]
        .filter((part) => part !== "")
        .join("\n\n");
    case "item":
      return lines(block.title, block.by, block.text, ...block.links.map((link) => buttonText(link, to)));
    case "heading":
      return lines(heading(block.text, "-"), block.under);
    case "button":
      return [buttonText(block.button, to), block.note].filter((part) => part !== "").join("\n\n");
    case "rows":
      return block.rows
        .map((row) => lines(labelled(language, row.label, row.text), ...(row.items ?? []).map((item) => `  - ${item}`)))
        .join("\n");
    case "list":
      return lines(
        heading(block.title, "-"),
        ...(block.items.length === 0 ? [block.none] : block.items.map((item, at) => `${at + 1}. ${item}`)),
      );
    case "tasks":
      return lines(
        heading(block.title, "-"),
        ...(block.rows.length === 0
          ? [block.none]
          : block.rows.map(
              (row, at) =>
                `${at + 1}. ${row.what}\n   ${labelled(language, block.head.who, row.who)} · ${labelled(language, block.head.by, row.by)}`,
            )),
      );
    case "prose":
      return lines(heading(block.title, "-"), block.text);
    case "signed":
      return lines(
        heading(block.label, "-"),
        ...block.text.split("\n").map((line) => (line === "" ? "|" : `| ${line}`)),
        block.name === "" ? "" : `| ${block.name}`,
        block.line,
      );
    case "code":
      return lines(`    ${block.digits}`, block.note);
    case "proof":
      return lines(
        heading(block.title, "-"),
        block.text,
        ...block.rows.map((row) => (row.label === block.title ? row.value : `${row.label}:\n  ${row.value}`)),
      );
  }
}
