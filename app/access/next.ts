// Where to go after signing in: a path of ours and nothing else (T-36).

/** The path if it leads to this product for certain, else "/". */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])[!-[\]-~]*$/.test(next)) return "/";
  const ours = "http://ours.invalid";
  if (!URL.canParse(next, ours)) return "/";
  const { origin, pathname, search } = new URL(next, ours);
  // "/..//elsewhere" becomes "//elsewhere" only here.
  return origin === ours && !pathname.startsWith("//") ? pathname + search : "/";
}
