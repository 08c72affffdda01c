/** One or two letters that stand for a name in a mark or a seal: "Giulia Ferrante" → "GF", "李文" → "李". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = (word: string | undefined) => Array.from(word ?? "")[0]?.toLocaleUpperCase("en") ?? "";
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0]);
}
