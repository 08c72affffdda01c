// Ids are random, carry no meaning, and may be made by a browser for what its form creates.

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** An id of `length` characters (5 bits each) from the given random bytes. Ids are names, never secrets. */
export function idFrom(random: Uint8Array, length = 16): string {
  let id = "";
  for (let at = 0; at < length; at++) id += alphabet[(random[at] ?? 0) & 31];
  return id;
}

/**
 * What an id looks like; anything else is refused before it reaches a rule. The one name that every object answers to is
 * no id: things are looked up by these.
 */
export const idPattern = /^(?!constructor$)[0-9a-z]{2,32}(-[0-9a-z]{1,8})*$/;

/** What is kept under an id that somebody typed or an address names; never what every object answers to. */
export const under = <T>(kept: { readonly [id: string]: T }, id: string): T | undefined =>
  idPattern.test(id) && Object.hasOwn(kept, id) ? kept[id] : undefined;
