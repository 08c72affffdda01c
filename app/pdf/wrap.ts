/**
 * Where a line ends. The typesetter's own way squeezes the spaces of a line to get one more word in and adds hyphens
 * to Chinese, so lines are broken here: whole words, natural spaces, and never a character that nobody wrote (E-16).
 */

const CJK =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** Nothing may break in front of these. */
const CLOSING = new Set(
  "、。，．：；！？）］｝〉》」』】〕〗〙〛”’»›…—・ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％‰℃°,.:;!?)]}%",
);
/** Nothing may break behind these. */
const OPENING = new Set("（［｛〈《「『【〔〖〘〚“‘«‹([{￥＄$€£¥");
const LONG_ADDRESS = 24;

/** Width of a text in points; adding up the widths of its parts gives the width of the whole. */
export type Measure = (text: string) => number;

/** The lines in which a text stands in a column so many points wide; line feeds in the text end a line as well. */
export function brokenLines({ text, width, measure }: { text: string; width: number; measure: Measure }): string[] {
  return text.split("\n").flatMap((line) => broken(line, width, measure));
}

function broken(line: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let current = "";
  let used = 0;
  let space = "";
  for (const token of line.split(/( +)/u)) {
    if (token.trim() === "") {
      space += token;
      continue;
    }
    for (const part of wordParts(token, (piece) => measure(piece) > width)) {
      const gap = measure(space);
      const room = measure(part);
      if (current !== "" && used + gap + room > width) {
        lines.push(current);
        current = part;
        used = room;
      } else {
        current += current === "" ? part : space + part;
        used += (used === 0 ? 0 : gap) + room;
      }
      space = "";
    }
  }
  return [...lines, current];
}

/**
 * The parts of one word between which a line may end; joined they are the word. Latin words stay whole; a long
 * address breaks behind a slash; Chinese and Japanese break between characters, never before closing or after opening
 * punctuation; what no column can hold breaks at its joints, and if that is not enough, anywhere.
 */
export function wordParts(word: string, tooWide: (piece: string) => boolean): string[] {
  const pieces = CJK.test(word) ? cjkPieces(word) : isAddress(word) ? addressPieces(word) : [word];
  return pieces.flatMap((piece) => (tooWide(piece) ? narrowPieces(piece, tooWide) : [piece]));
}

function isAddress(word: string): boolean {
  return word.length > LONG_ADDRESS && word.includes("/");
}

/** "https://a.example/b/c" breaks behind single slashes, never inside "://". */
function addressPieces(word: string): string[] {
  return word.split(/(?<=[^:/]\/)(?=[^/])/u);
}

function cjkPieces(word: string): string[] {
  const pieces: string[] = [];
  let before = "";
  for (const char of word) {
    const last = pieces.at(-1);
    if (last !== undefined && !breaksBetween(before, char)) pieces[pieces.length - 1] = last + char;
    else pieces.push(char);
    before = char;
  }
  return pieces;
}

function breaksBetween(before: string, after: string): boolean {
  if (OPENING.has(before) || CLOSING.has(after)) return false;
  return CJK.test(before) || CJK.test(after);
}

/** Better a break in an odd place than text that runs into the next column. */
function narrowPieces(piece: string, tooWide: (piece: string) => boolean): string[] {
  const joints = piece.split(/(?<=[-_/.,;:@?&=+])/u);
  return joints.flatMap((joint) => (tooWide(joint) ? [...joint] : [joint]));
}
