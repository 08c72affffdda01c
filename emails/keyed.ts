/** Items with their place as key: the lines of one mail never change place. */
export const keyed = <T>(items: readonly T[]): { item: T; key: string; at: number }[] =>
  items.map((item, at) => ({ item, key: String(at), at }));
