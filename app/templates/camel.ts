type Camel<Key extends string> = Key extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Key;

/** The same value with every object key in camelCase. */
export type CamelKeys<Value> = Value extends readonly (infer Item)[]
  ? CamelKeys<Item>[]
  : Value extends object
    ? { [Key in keyof Value as Key extends string ? Camel<Key> : never]: CamelKeys<Value[Key]> }
    : Value;

const convert = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      convert(inner),
    ]),
  );
};

/** Files are written in snake_case, the code reads camelCase; values are left as they are. */
export const camelKeys = <Value>(value: Value): CamelKeys<Value> => convert(value) as CamelKeys<Value>;

/** The key as a file spells it: `dependsOn` is `depends_on`. */
export const snakeKey = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
