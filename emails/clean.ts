// User text on its way into a mail: what could become a header, a second line or somebody else's link is taken out
// of the short fields (T-21). Statements and minutes keep every character; only a page or a PDF may print them too.

const controls = /[\p{Cc}\u2028\u2029]+/gu;
/** Bidirectional and invisible marks, and tag characters that can hide text (T-26). */
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const address = /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.)[^\s<>"“”«»]*/giu;

/** One line: controls become spaces, invisible marks go. */
export const cleanLine = (text: string): string =>
  text.normalize("NFC").replace(controls, " ").replace(invisible, "").replace(/\s+/gu, " ").trim();

/** Text of several lines in which no web address is left: for mails to an address that nobody has confirmed (T-22). */
export const tameText = (text: string): string => cleanText(text.replace(address, "[…]"));

/** One line in which no web address is left that a mail program would turn into a link. */
export const plainName = (text: string): string => cleanLine(text.replace(address, "[…]"));

const longest = 120;

/** A subject: one line of at most 120 characters, without a web address, cut at a whole character. */
export function cleanSubject(text: string): string {
  const characters = [...plainName(text)];
  return characters.length <= longest
    ? characters.join("")
    : `${characters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}

/** `"name" <address>` with a name that can hold no second address; the address is always the configured one. */
export function sender(name: string, from: string): string {
  const bare = /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const quiet = [
    ...plainName(name)
      .replace(/["\\<>()@,;:[\]]+/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  ]
    .slice(0, 60)
    .join("");
  return quiet === "" ? bare : `"${quiet}" <${bare}>`;
}

/** Text of several lines with controls and invisible marks taken out and its line breaks kept. */
export const cleanText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(invisible, "");
