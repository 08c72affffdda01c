// A posted form as a plain value: `a.b` and `items[0].text` nest, a name that comes twice becomes a list. Names that
// could reach into the language's own objects are refused, and so is what no page of ours would send (T-29, T-31).

import { invalid } from "~/domain/refusal";
import { pageFor } from "./respond.server";

const mostFields = 400;
const deepest = 4;
const highestIndex = 499;

export type FormValue = string | File | FormValue[] | { [name: string]: FormValue };
export type PostedForm = {
  nested: { [name: string]: FormValue };
  /** As posted, name by name, to show again what was typed; files are left out. */
  typed: { [name: string]: string | string[] };
};

type Branch = Map<string, Branch | (string | File)[]>;

/** Reads a form; null when it is none that a page of ours could have sent. */
export async function readForm(request: Request): Promise<PostedForm | null> {
  try {
    return formValue(await request.formData());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Reads a form, or throws the page that says that it was none (422). */
export async function readPosted(request: Request): Promise<PostedForm> {
  const form = await readForm(request);
  if (form === null) throw pageFor(invalid([]));
  return form;
}

/** What was typed under a name; of several the first counts, and nothing is "". */
export const firstOf = ({ typed }: PostedForm, name: string): string => [typed[name] ?? ""].flat()[0] ?? "";

export function formValue(form: FormData): PostedForm | null {
  const root: Branch = new Map();
  const typed: PostedForm["typed"] = Object.create(null);
  let count = 0;
  for (const [name, given] of form) {
    // Browsers send every line break as CR LF; what stood on a page is to come back as it stood.
    const value = typeof given === "string" ? given.replace(/\r\n?/g, "\n") : given;
    if (++count > mostFields) return null;
    const path = pathOf(name);
    if (!path || !plant(root, path, value)) return null;
    if (typeof value === "string") typed[name] = joined(typed[name], value);
  }
  const nested = grown(root);
  if (nested === null || Array.isArray(nested)) return null;
  return { nested: nested as PostedForm["nested"], typed: { ...typed } };
}

const joined = (before: string | string[] | undefined, value: string) =>
  before === undefined ? value : [before, value].flat();

function pathOf(name: string): string[] | null {
  if (name.length > 120 || !/^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*|\[\d{1,3}\])*(\[\])?$/.test(name)) return null;
  const path = name
    .replace(/\[\]$/, "")
    .split(/[.[\]]+/)
    .filter((part) => part !== "");
  const unsafe = path.some((part) => part === "constructor" || part === "prototype" || part === "__proto__");
  return unsafe || path.length > deepest ? null : path;
}

function plant(root: Branch, path: string[], value: string | File): boolean {
  // A file field left empty still sends a file without a name.
  if (typeof value !== "string" && value.size === 0 && value.name === "") return true;
  let branch = root;
  for (const part of path.slice(0, -1)) {
    const next = branch.get(part) ?? new Map();
    if (Array.isArray(next)) return false;
    branch.set(part, next);
    branch = next;
  }
  const last = path.at(-1) ?? "";
  const leaf = branch.get(last) ?? [];
  if (!Array.isArray(leaf)) return false;
  branch.set(last, [...leaf, value]);
  return true;
}

/** Maps become objects, or lists where all names are numbers; null when a number is out of any list we have. */
function grown(branch: Branch): FormValue | null {
  const entries: [string, FormValue][] = [];
  for (const [name, inner] of branch) {
    const value = Array.isArray(inner) ? (inner.length === 1 ? (inner[0] ?? "") : inner) : grown(inner);
    if (value === null) return null;
    entries.push([name, value]);
  }
  const numbered = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  if (!numbered) return Object.fromEntries(entries);
  if (entries.some(([name]) => Number(name) > highestIndex)) return null;
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}
