// Where a form may send its reader afterwards: only to an address of ours (T-36).

const base = "http://ours.invalid";

/** The path when it is one of ours, whatever tricks were tried; else null. */
export function safePath(given: unknown): string | null {
  if (typeof given !== "string" || given.length > 1000 || !/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(given)) return null;
  try {
    const url = new URL(given, base);
    if (url.origin !== base || url.pathname.startsWith("//")) return null;
    return url.pathname + url.search + url.hash;
  } catch {
    return null;
  }
}
